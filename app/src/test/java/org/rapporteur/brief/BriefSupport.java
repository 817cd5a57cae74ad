package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Section;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Passage;
import org.rapporteur.view.RecordFacts;

/**
 * Holds the lines of a brief against the sentences that they cite: whoever a line names in words of its own is meant in one of
 * them, no sentence is quoted twice under a title, and no line is a list of names and nothing else.
 */
public final class BriefSupport {
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private final RecordFacts facts;
    /** Names in lower case, the longest first, with those who bear them. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Map<String, Set<String>> sides = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /** @param facts of the whole record */
    public BriefSupport(RecordFacts facts) throws RecordException {
        this.facts = facts;
        for (Article a : facts.all(Article.class)) {
            outlets.add(a.publisher() == null ? "an unnamed outlet" : bare(a.publisher()));
        }
        for (Actor a : facts.all(Actor.class)) {
            String name = a.name().toLowerCase(Locale.ROOT);
            actors.put(a.id(), a);
            sides.computeIfAbsent(side(a), s -> new HashSet<>()).add(a.id());
            if (!outlets.contains(bare(name))) {
                named.computeIfAbsent(name, n -> new HashSet<>()).add(a.id());
            }
        }
        named.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(n -> patterns.add(Pattern.compile("(?U)(?<!\\w)" + Pattern.quote(n) + "(?!\\w)")));
    }

    /** The lines of which no cited sentence means somebody that they name, each with the names. */
    public List<String> unsupported(Brief brief) throws RecordException {
        List<String> out = new ArrayList<>();
        for (Section section : brief.sections()) {
            for (Line line : lines(section)) {
                Set<String> missing = missing(line);
                if (!missing.isEmpty()) {
                    out.add(missing + ": " + line.lead() + " " + line.text());
                }
            }
        }
        return out;
    }

    /** The sentences that are quoted more than once under a title. */
    public static List<String> quotedTwice(Brief brief) {
        List<String> out = new ArrayList<>();
        for (Section section : brief.sections()) {
            Set<String> seen = new HashSet<>();
            for (Line line : lines(section)) {
                Matcher quote = QUOTED.matcher(line.text());
                while (quote.find()) {
                    boolean sentence = quote.group().matches("(?s).*[.!?]”");
                    if (sentence && !seen.add(quote.group())) {
                        out.add(section.title() + ": " + quote.group());
                    }
                }
            }
        }
        return out;
    }

    /** The lines that are a list of names and nothing else. */
    public static List<String> bareLists(Brief brief) {
        List<String> out = new ArrayList<>();
        for (Section section : brief.sections()) {
            for (Line line : lines(section)) {
                boolean said = line.text().codePoints().anyMatch(c -> c == '“')
                        || line.text()
                                .replaceAll("(?U)\\b(?:and|the|of|for|in)\\b", "")
                                .matches("(?sU).*\\b\\p{Ll}{2,}\\b.*");
                if (!said) {
                    out.add(section.title() + ": " + line.text());
                }
            }
        }
        return out;
    }

    private static List<Line> lines(Section section) {
        return section.parts().stream().flatMap(p -> p.lines().stream()).toList();
    }

    private Set<String> missing(Line line) throws RecordException {
        String own = QUOTED.matcher(line.text()).replaceAll(" ").toLowerCase(Locale.ROOT);
        for (String outlet : outlets) {
            own = own.replace(outlet, " ");
        }
        Set<String> out = new HashSet<>();
        for (Pattern p : patterns) {
            Matcher m = p.matcher(own);
            if (m.find()) {
                String name = m.group();
                own = m.replaceAll(" ");
                if (!isMeant(named.get(name), line.cites()) && !isWritten(name, line.cites())) {
                    out.add(name);
                }
            }
        }
        return out;
    }

    private boolean isWritten(String name, List<Cite> cites) throws RecordException {
        for (Cite cite : cites) {
            if (facts.sentence(cite).toLowerCase(Locale.ROOT).contains(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMeant(Set<String> bearers, List<Cite> cites) throws RecordException {
        Set<String> all = new HashSet<>();
        bearers.forEach(b -> all.addAll(sides.get(side(actors.get(b)))));
        for (Cite cite : cites) {
            Article article = facts.names().article(cite.article());
            Passage passage = Passage.of(cite, article, facts.text(cite.article()));
            int start = cite.start() - length(passage.before());
            int end = cite.end() + length(passage.after());
            for (String actor : all) {
                for (Cite mention : actors.get(actor).mentions()) {
                    if (mention.article().equals(cite.article()) && mention.start() >= start && mention.end() <= end) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String side(Actor actor) {
        return actor.side() == null ? actor.id() : actor.side();
    }
}

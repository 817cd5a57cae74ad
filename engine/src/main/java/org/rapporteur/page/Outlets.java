package org.rapporteur.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Knows names of newspapers, broadcasters and agencies, and finds the one that a plain-text page comes from. */
final class Outlets {
    private static final Set<String> AGENCIES = Set.copyOf(Lines.of("agencies.tsv"));
    private static final Set<String> WORDS = Set.copyOf(Lines.of("outlet-words.tsv"));
    private static final Set<String> SECTIONS = Set.copyOf(Lines.of("sections.tsv"));
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(c -> new Locale.Builder().setRegion(c).build().getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern PUBLISHED_IN = Pattern.compile(
            "(?i:published in) (.{2,60}?)(?:,? (?:on )?(?:\\p{L}+day,? )?(?=\\p{L}{3,9}\\.? \\d|\\d)).*");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright)[\\s©:,]*(?:\\(c\\)\\s*)?(?:(?:19|20)\\d\\d(?:\\s?[-–—]\\s?(?:(?:19|20)\\d\\d|present))?)?[\\s,.|]*(?:by )?([^.|,©]{2,50}?)(?:\\s*[.|,–—].*|\\s(?:all rights|inc|ltd|llc)\\b.*|\\s(?:19|20)\\d\\d.*)?");
    private static final String LEARNED =
            "(?:has |had |also |have ){0,2}(?:learnt|learned|understands|established|can (?:exclusively )?reveal|has seen)\\b";
    private static final Pattern OWN_REPORTER = Pattern.compile(
            "(?:^|[.!?”\"]\\s|[(\\[])((?:The )?\\p{Lu}[\\p{L}&]+(?: \\p{Lu}[\\p{L}&]+){0,3})['’]s?(?: [\\p{Ll}]+){0,3}(?: \\p{Lu}[\\p{L}.'’-]+){2,3}(?:,? (?:and|,)(?: \\p{Lu}[\\p{L}.'’-]+){2,3}){0,4}(?:,? in \\p{Lu}\\p{L}+,?)? (?:contributed to this (?:report|story)|reports|reported from|brings us|has (?:more|the (?:story|details|latest)))\\b");
    private static final int HEAD = 8;

    private Outlets() {}

    /** Whether it is a news agency that others credit. */
    static boolean isAgency(String name) {
        return AGENCIES.contains(name);
    }

    /** Whether it is an agency, or looks like the name of an outlet. */
    static boolean isOutlet(String name) {
        if (isAgency(name)) {
            return true;
        }
        String[] words = name.split("\\s+");
        return words.length <= 6
                && words.length >= 2
                && Words.upperShare(name) > 0.6
                && WORDS.contains(words[words.length - 1])
                && !isSection(words);
    }

    /** Whether a country or a word for outlets or sections is among the words. */
    static boolean isPlaceOrOutlet(String name) {
        return isAgency(name)
                || Arrays.stream(name.split("\\s+"))
                        .anyMatch(w -> WORDS.contains(w) || SECTIONS.contains(w) || COUNTRIES.contains(w));
    }

    /** Whether it is the name of a part of a site, made of nothing but sections' and countries' names. */
    static boolean isSection(String name) {
        return isSection(name.split("\\s+"));
    }

    /** The words that names of outlets end in. */
    static Set<String> words() {
        return WORDS;
    }

    /** Whether names of outlets end in the word. */
    static boolean endsName(String word) {
        return WORDS.contains(word);
    }

    private static boolean isSection(String[] words) {
        return Arrays.stream(words).allMatch(w -> SECTIONS.contains(w) || w.equals("&") || COUNTRIES.contains(w));
    }

    /** Whether a text tells of its own outlet by the name: "The Lakelander has learned that …". */
    static boolean tellsOfItself(String name, String text) {
        return name.length() >= 3
                && Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + " " + LEARNED)
                        .matcher(text)
                        .find();
    }

    /** The outlet that a plain-text page comes from, or null. */
    static @Nullable String of(List<Line> lines, List<Role> roles, String text) {
        for (Line line : lines) {
            String labelled = Labelled.publisher(line.text());
            if (labelled != null) {
                return labelled;
            }
            Matcher m = PUBLISHED_IN.matcher(line.text());
            if (line.text().length() < 150 && m.matches() && Words.startsUpper(m.group(1))) {
                return m.group(1);
            }
        }
        String head = inHead(lines, roles, text);
        String name = head != null ? head : copyright(lines, roles);
        return name != null ? name : ownReporter(lines, roles);
    }

    /** "The Post's Ann Field reports", in which an outlet tells of its own people. */
    private static @Nullable String ownReporter(List<Line> lines, List<Role> roles) {
        for (int i = 0; i < lines.size(); i++) {
            Role role = roles.get(i);
            Matcher m = OWN_REPORTER.matcher(lines.get(i).text());
            if ((role == Role.BODY || role == Role.CREDIT || role == Role.AUTHOR_NOTE)
                    && m.find()
                    && isOutlet(m.group(1).replaceFirst("^[Tt]he (?=\\p{Lu}{2,5}$)", ""))) {
                return m.group(1);
            }
        }
        return null;
    }

    private static @Nullable String inHead(List<Line> lines, List<Role> roles, String text) {
        int title = roles.indexOf(Role.TITLE);
        String best = null;
        int bestScore = 0;
        for (int i = title + 1; title >= 0 && i < Math.min(lines.size(), title + HEAD); i++) {
            if (roles.get(i) == Role.META) {
                int score = score(lines, i, title, text);
                if (score > bestScore) {
                    bestScore = score;
                    best = lines.get(i).text();
                }
            }
        }
        return best;
    }

    private static int score(List<Line> lines, int i, int title, String text) {
        String name = lines.get(i).text();
        String[] words = name.split("\\s+");
        if (words.length > 5
                || words.length < 2
                || Words.upperShare(name) < 0.6
                || Cues.of(name) != Cue.NONE
                || Stamps.isDate(name)
                || isSection(words)
                || name.matches(".*(?:/|\\.\\.\\.).*|By\\p{Lu}.*")
                || !isOutlet(name) && Bylines.isBare(name)) {
            return 0;
        }
        int score = isOutlet(name) ? 2 : 0;
        score += Arrays.stream(words).anyMatch(COUNTRIES::contains) && i == title + 1 ? 1 : 0;
        String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
        score += next.startsWith(name + " is ") ? 3 : next.equals(name) ? 1 : 0;
        score += tellsOfItself(name, text) ? 2 : 0;
        score += text.contains("told " + name) || text.contains("told the " + name) ? 2 : 0;
        return score;
    }

    private static @Nullable String copyright(List<Line> lines, List<Role> roles) {
        int last = roles.lastIndexOf(Role.BODY);
        for (int i = lines.size() - 1; i > last; i--) {
            Matcher m = COPYRIGHT.matcher(lines.get(i).text());
            if (lines.get(i).text().length() < 200
                    && m.matches()
                    && isOutlet(m.group(1).strip())) {
                return m.group(1).strip();
            }
        }
        return null;
    }
}

package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/**
 * The root of the event between two given parties of a sentence. What the patterns find between them is one kind of
 * evidence, the words on the way from one to the other another; a linear model weighs them. Its weights stand in {@code
 * root-weights.tsv}, made by the bench module ({@code Plover}).
 *
 * <p>The set that the weights were learned from has one root, {@code YIELD}, for what are now CONCEDE and RETREAT.
 */
public final class RootClassifier {
    /** The root of the older PLOVER that is now CONCEDE and RETREAT. */
    public static final String YIELD = "YIELD";

    private final EventFinder finder = new EventFinder();
    private final Map<String, Map<String, Double>> weights = new HashMap<>();

    public RootClassifier() {
        for (Tables.Row row : Tables.read("root-weights.tsv", 2)) {
            Map<String, Double> byRoot = new TreeMap<>();
            for (String cell : row.get(1).split(" ")) {
                int colon = cell.lastIndexOf(':');
                byRoot.put(cell.substring(0, colon), Double.valueOf(cell.substring(colon + 1)));
            }
            weights.put(row.get(0), byRoot);
        }
    }

    /** A stretch of a text, in char offsets. */
    public record Span(int start, int end) {
        boolean holds(Token t) {
            return t.start() >= start && t.end() <= end;
        }
    }

    /**
     * The root of what the source does to the target.
     *
     * @param sentences of one text
     */
    public EventType root(List<Sentence> sentences, Span source, Span target) {
        Map<String, Double> scores = new TreeMap<>();
        for (String feature : features(sentences, source, target)) {
            weights.getOrDefault(feature, Map.of()).forEach((root, w) -> scores.merge(root, w, Double::sum));
        }
        String best = scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(EventType.CONSULT.name());
        if (!best.equals(YIELD)) {
            return EventType.valueOf(best);
        }
        return between(sentences, source, target)
                .map(Found::root)
                .filter(r -> r == EventType.RETREAT)
                .orElse(EventType.CONCEDE);
    }

    /** What the model weighs: names of features, each once, in a stable order. */
    public Set<String> features(List<Sentence> sentences, Span source, Span target) {
        Set<String> out = new LinkedHashSet<>();
        out.add("bias");
        for (Sentence s : sentences) {
            boolean marked = s.tokens().stream().anyMatch(t -> source.holds(t) || target.holds(t));
            if (marked) {
                words(s, source, target, out);
            }
            head(s, source).ifPresent(a -> path(s, a, head(s, target), out));
        }
        Optional<Found> found = between(sentences, source, target);
        found.ifPresent(f -> {
            String fit = fit(sentences, f, source, target) >= 3 ? "+" : "-";
            out.add("root" + fit + "=" + name(f.root()));
            out.add("base" + fit + "=" + name(f.base()));
            out.add("rule=" + f.rule());
            out.add("root=" + name(f.root()));
        });
        return out;
    }

    /** The event that best fits the two parties. */
    private Optional<Found> between(List<Sentence> sentences, Span source, Span target) {
        List<Found> all = new ArrayList<>();
        for (Sentence s : sentences) {
            all.addAll(finder.find(s));
        }
        return all.stream()
                .max(Comparator.comparingInt((Found f) -> fit(sentences, f, source, target))
                        .thenComparingInt(f -> -f.top().start()));
    }

    private static int fit(List<Sentence> sentences, Found f, Span source, Span target) {
        Sentence s = sentences.stream()
                .filter(x -> x.start() <= f.top().start() && f.top().end() <= x.end())
                .findFirst()
                .orElseThrow();
        return fits(s, f.actors(), source) * 2 + fits(s, f.recipients(), target);
    }

    private static int fits(Sentence s, List<Token> tokens, Span span) {
        if (tokens.stream().anyMatch(span::holds)) {
            return 2;
        }
        boolean under =
                tokens.stream().anyMatch(t -> s.tokens().stream().anyMatch(u -> span.holds(u) && s.isUnder(u, t)));
        return under ? 1 : 0;
    }

    private static void words(Sentence s, Span source, Span target, Set<String> out) {
        String before = "^";
        for (Token t : s.tokens()) {
            if (t.tag().startsWith("NNP")
                    || t.tag().equals("CD")
                    || !Character.isLetter(t.text().charAt(0))) {
                continue;
            }
            if (source.holds(t)) {
                out.add("source=" + Patterns.lemma(t));
                continue;
            }
            String lemma = Patterns.lemma(t);
            if (target.holds(t)) {
                out.add("target=" + lemma);
            }
            out.add("word=" + lemma);
            out.add("pair=" + before + "_" + lemma);
            before = lemma;
        }
    }

    /** The token of a span that the others hang on. */
    private static Optional<Token> head(Sentence s, Span span) {
        return s.tokens().stream()
                .filter(span::holds)
                .filter(t -> s.head(t).filter(span::holds).isEmpty())
                .findFirst();
    }

    private static void path(Sentence s, Token a, Optional<Token> b, Set<String> out) {
        List<Token> up = chain(s, a);
        List<Token> down = b.map(t -> chain(s, t)).orElse(List.of());
        Optional<Token> verb = up.stream().skip(1).filter(Clauses::isVerbal).findFirst();
        verb.ifPresent(v -> {
            out.add("verb=" + Patterns.lemma(v));
            if (Certainty.future(s, v)) {
                out.add("will");
            }
            if (Certainty.negated(s, v)) {
                out.add("not");
            }
            for (Token c : s.children(v)) {
                if (c.relates("obj")
                        || c.relation().equals("xcomp")
                        || c.relation().equals("compound:prt")) {
                    out.add("verb=" + Patterns.lemma(v) + "+" + Patterns.lemma(c));
                    out.add(c.relation() + "=" + Patterns.lemma(c));
                }
            }
        });
        up.stream().skip(1).filter(t -> !down.contains(t)).forEach(t -> out.add("from=" + Patterns.lemma(t)));
        down.stream().skip(1).filter(t -> !up.contains(t)).forEach(t -> out.add("to=" + Patterns.lemma(t)));
        down.stream().filter(up::contains).findFirst().ifPresent(t -> out.add("meet=" + Patterns.lemma(t)));
        b.ifPresent(t -> out.add("by=" + Clauses.preposition(s, t) + t.relation()));
        out.add("is=" + a.relation());
    }

    private static List<Token> chain(Sentence s, Token t) {
        List<Token> out = new ArrayList<>();
        Optional<Token> next = Optional.of(t);
        while (next.isPresent() && out.size() <= s.size()) {
            out.add(next.get());
            next = s.head(next.get());
        }
        return out;
    }

    private static String name(EventType root) {
        return root == EventType.CONCEDE || root == EventType.RETREAT ? YIELD : root.name();
    }
}

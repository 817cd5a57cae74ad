package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/** The patterns of {@code patterns.tsv}, and which of them a word fits. */
final class Patterns {
    private static final int COLUMNS = 9;

    private final Map<String, List<Pattern>> byLemma = new HashMap<>();
    private final Map<String, Pattern> byId = new HashMap<>();

    Patterns() {
        List<Pattern> all = new ArrayList<>();
        for (Tables.Row row : Tables.read("patterns.tsv", COLUMNS)) {
            all.add(new Pattern(
                    row.entry(),
                    row.get(0),
                    words(row.get(1)),
                    row.get(2).charAt(0),
                    conditions(row.get(3)),
                    row.get(4).equals("-") ? null : EventType.valueOf(row.get(4)),
                    row.get(5).equals("-") ? null : row.get(5),
                    row.get(6),
                    places(row.get(7)),
                    places(row.get(8))));
        }
        all.sort(Comparator.comparingInt(Patterns::demands));
        for (Pattern p : all) {
            byId.put(p.id(), p);
            for (String lemma : p.lemmas()) {
                byLemma.computeIfAbsent(lemma, k -> new ArrayList<>()).add(p);
            }
        }
    }

    /** The most demanding first, those that name words above all; that it is done together asks nothing of a word. */
    private static int demands(Pattern p) {
        return (p.needs("mutual") ? 1 : 0)
                - p.with().size()
                - (int) p.with().values().stream()
                        .filter(words -> !words.isEmpty())
                        .count();
    }

    /** The pattern with this id; empty when there is none. */
    Optional<Pattern> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** CAMEO code of a root, for events that no single pattern tells. */
    String cameo(EventType root) {
        return switch (root) {
            case REQUEST -> "020";
            case AGREE -> "030";
            case CONSULT -> "040";
            case SUPPORT -> "050";
            case COOPERATE -> "060";
            case AID -> "070";
            case CONCEDE -> "080";
            case RETREAT -> "087";
            case ACCUSE -> "110";
            case REJECT -> "120";
            case THREATEN -> "130";
            case PROTEST -> "140";
            case MOBILIZE -> "150";
            case SANCTION -> "160";
            case COERCE -> "170";
            case ASSAULT -> "190";
        };
    }

    /**
     * The most demanding pattern that a word fits.
     *
     * @param said whether to look among those that need a speaker, or among the others
     */
    Optional<Pattern> match(Sentence s, Token t, boolean said) {
        return of(t, said).filter(p -> failing(s, t, p).isEmpty()).findFirst().filter(p -> p.root() != null);
    }

    /** The patterns that a word sets off, the most demanding first. */
    Stream<Pattern> of(Token t, boolean said) {
        char kind = kind(t);
        return byLemma.getOrDefault(lemma(t), List.of()).stream()
                .filter(p -> p.kind() == kind && p.needs("said") == said);
    }

    /** The first condition of a pattern that does not hold, as the file writes it; empty when the word fits. */
    static Optional<String> failing(Sentence s, Token t, Pattern p) {
        return p.with().entrySet().stream()
                .filter(c -> !holds(s, t, c.getKey(), c.getValue()))
                .map(c -> c.getValue().isEmpty()
                        ? c.getKey()
                        : c.getKey() + "=" + c.getValue().stream().sorted().collect(Collectors.joining("|")))
                .findFirst();
    }

    /** V, N, A or a blank for what no pattern names. */
    static char kind(Token t) {
        return t.is("VB") ? 'V' : t.is("NN") ? 'N' : t.is("JJ") ? 'A' : ' ';
    }

    private static boolean holds(Sentence s, Token t, String condition, Set<String> words) {
        return switch (condition) {
            case "obj" ->
                Clauses.object(s, t)
                        .map(o -> words.isEmpty() || isOneOf(s, o, words))
                        .orElse(false);
            case "subj" -> Clauses.subject(s, t).map(o -> isOneOf(s, o, words)).orElse(false);
            case "prt" ->
                s.children(t).stream()
                        .anyMatch(c -> (c.relation().equals("compound:prt")
                                        || c.relation().equals("advmod"))
                                && words.contains(Clauses.lower(c)));
            case "prep" ->
                Places.hangers(s, t).stream()
                        .anyMatch(c -> words.contains(Clauses.preposition(s, c)) || words.contains(Clauses.lower(c)));
            case "for" ->
                s.tokens().stream()
                        .filter(c -> c.head() == t.index() || Places.grandchild(s, c, t))
                        .filter(c -> s.head(c)
                                .filter(h -> !h.equals(t)
                                        && Clauses.preposition(s, h).equals("without"))
                                .isEmpty())
                        .anyMatch(c -> words.contains(lemma(c)));
            case "comp" ->
                s.children(t).stream()
                        .anyMatch(c ->
                                c.relation().equals("ccomp") || c.relation().equals("xcomp"));
            case "ccomp" ->
                s.children(t).stream()
                        .anyMatch(c ->
                                c.relation().equals("ccomp") || c.relation().equals("dep") && Clauses.isVerbal(c));
            case "alone" -> Clauses.object(s, t).isEmpty();
            case "person" ->
                s.child(t, "obj").filter(o -> o.entity().equals("PERSON")).isPresent()
                        && s.child(t, "xcomp").isEmpty()
                        && s.child(t, "ccomp").isEmpty();
            case "that" ->
                s.children(t).stream()
                        .filter(c ->
                                c.relation().equals("ccomp") || c.relation().equals("dep"))
                        .anyMatch(c -> s.children(c, "mark").stream()
                                .anyMatch(m -> Clauses.lower(m).equals("that")));
            case "is" -> s.child(t, "cop").isPresent();
            case "not" -> Certainty.negated(s, t);
            case "mod" -> s.children(t).stream().anyMatch(c -> c.head() == t.index() && words.contains(lemma(c)));
            case "own" -> Clauses.owner(s, t).isPresent();
            case "party", "said", "whom", "mutual" -> true;
            case "xcomp" -> s.child(t, "xcomp").isPresent();
            default -> throw new IllegalStateException("patterns.tsv asks for what is not known: " + condition);
        };
    }

    /** Whether a word or one that it heads as its measure ("tons of food") is one of these. */
    private static boolean isOneOf(Sentence s, Token t, Set<String> words) {
        return words.contains(lemma(t))
                || s.children(t).stream()
                        .filter(c -> c.relates("conj")
                                || c.relates("nmod")
                                        && Clauses.preposition(s, c).equals("of"))
                        .anyMatch(c -> words.contains(lemma(c)));
    }

    static String lemma(Token t) {
        return t.lemma().toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String cell) {
        return Set.of(cell.split("\\|"));
    }

    private static Map<String, Set<String>> conditions(String cell) {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        if (!cell.equals("-")) {
            for (String c : cell.split(" ")) {
                int eq = c.indexOf('=');
                if (eq < 0) {
                    out.put(c, Set.of());
                } else {
                    out.put(c.substring(0, eq), Set.of(c.substring(eq + 1).split("\\|")));
                }
            }
        }
        return out;
    }

    private static List<String> places(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" "));
    }
}

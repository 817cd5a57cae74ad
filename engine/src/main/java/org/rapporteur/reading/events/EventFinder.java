package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/**
 * Finds the events of a sentence: words that fit a pattern, changed by the words that govern them ("agreed to lift the
 * ban", "demanded an end to the attacks").
 */
public final class EventFinder {
    private static final int HIGHEST = 5;
    /** What somebody did not do without refusing it. */
    private static final Set<EventType> TALKS = Set.of(EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT);

    private static final Set<String> LINKS =
            Set.of("xcomp", "ccomp", "obj", "nsubj:pass", "acl", "advcl", "obl", "nmod");
    private static final Set<String> OVER =
            Set.of("", "to", "of", "for", "with", "into", "against", "from", "over", "about", "on", "in", "that", "at");

    /** What one does to others after a warning. */
    private static final Set<String> HARSH = Set.of(
            "impose",
            "widen",
            "extend",
            "tighten",
            "retaliate",
            "respond",
            "withdraw",
            "suspend",
            "attack",
            "strike",
            "cut",
            "expel",
            "leave",
            "quit",
            "halt",
            "stop",
            "end",
            "act",
            "close",
            "boycott",
            "punish",
            "pull");

    private final Patterns patterns = new Patterns();
    private final Operators operators = new Operators();

    /** CAMEO code of an event by its rule: the pattern's, or the root's when other words changed it. */
    String cameo(String rule, EventType root) {
        return rule.contains("<")
                ? patterns.cameo(root)
                : patterns.of(rule).map(Pattern::cameo).orElseGet(() -> patterns.cameo(root));
    }

    /** The lines that a rule stands on: its pattern's, then those of the words that changed it. */
    public List<Entry> entries(String rule) {
        String[] parts = rule.split("<");
        List<Entry> out = new ArrayList<>();
        patterns.of(parts[0]).map(Pattern::entry).ifPresent(out::add);
        for (String word : List.of(parts).subList(1, parts.length)) {
            operators.entry(word).ifPresent(out::add);
        }
        return out;
    }

    /** A pattern that a word set off, and the first of its conditions that does not hold; null where all do. */
    record Attempt(Pattern pattern, @Nullable String failing) {}

    /** The patterns that a word set off, as far as they were tried. */
    List<Attempt> attempts(Sentence s, Token t) {
        List<Attempt> out = new ArrayList<>();
        for (boolean said : new boolean[] {true, false}) {
            for (Pattern p : patterns.of(t, said).toList()) {
                String failing = Patterns.failing(s, t, p).orElse(null);
                out.add(new Attempt(p, failing));
                if (failing == null) {
                    break;
                }
            }
        }
        return out;
    }

    /** The events of a sentence, in the order of their outermost words; one for each. */
    public List<Found> find(Sentence s) {
        Map<Integer, Found> out = new LinkedHashMap<>();
        for (Token t : s.tokens()) {
            patterns.match(s, t, false).ifPresent(p -> {
                Found base = base(s, t, p);
                for (Found f : climb(s, base)) {
                    out.merge(f.top().index(), f, EventFinder::better);
                }
            });
        }
        for (Token t : s.tokens()) {
            Demands.at(s, t).filter(f -> !f.said()).ifPresent(f -> out.putIfAbsent(-1 - t.index(), f));
        }
        return out.values().stream()
                .sorted((a, b) -> Integer.compare(a.top().index(), b.top().index()))
                .toList();
    }

    /** What a sentence would be as somebody's words: charges and demands that its speaker makes by saying them. */
    List<Found> charges(Sentence s) {
        List<Found> out = new ArrayList<>();
        for (Token t : s.tokens()) {
            patterns.match(s, t, true)
                    .filter(p -> p.needs("not") || !Certainty.negated(s, t))
                    .ifPresent(p -> out.add(base(s, t, p)));
            Demands.at(s, t).filter(Found::said).ifPresent(out::add);
        }
        return out;
    }

    /** Of two readings of one word: a pattern of the word itself with its object beats one carried up to it. */
    private static Found better(Found a, Found b) {
        int x = fullness(a);
        int y = fullness(b);
        return y > x ? b : a;
    }

    private static int fullness(Found f) {
        return (f.actors().isEmpty() ? 0 : 2)
                + (f.recipients().isEmpty() ? 0 : 2)
                + (f.top().equals(f.trigger()) ? 1 : 0);
    }

    private Found base(Sentence s, Token t, Pattern p) {
        List<Token> actors = new ArrayList<>();
        for (String place : p.actor()) {
            actors.addAll(Places.at(s, t, place));
        }
        if (p.actor().isEmpty()) {
            usualActor(s, t).or(() -> whoStruck(s, t, p)).ifPresent(actors::add);
        }
        List<Token> recipients = new ArrayList<>();
        for (String place : p.recipient()) {
            recipients.addAll(Places.at(s, t, place));
        }
        EventType root = warnsOfOwnDeed(s, t, p) ? EventType.THREATEN : Objects.requireNonNull(p.root());
        return new Found(
                p.id(),
                root,
                root,
                p.mode(),
                p.cameo(),
                p.needs("party"),
                p.needs("said"),
                p.needs("whom") || !p.actor().isEmpty(),
                p.needs("mutual") || eachOther(s, t),
                t,
                t,
                actors,
                recipients);
    }

    /** "Warned that it would widen the ban": a threat. */
    private static boolean warnsOfOwnDeed(Sentence s, Token t, Pattern p) {
        return p.id().equals("warn-about")
                && s.children(t, "ccomp").stream()
                        .anyMatch(c -> HARSH.contains(c.lemma())
                                && s.children(c, "nsubj").stream().anyMatch(n -> n.is("PRP"))
                                && s.children(c, "aux").stream()
                                        .anyMatch(a -> Set.of("would", "will").contains(Clauses.lower(a))));
    }

    /** "A and B blame each other". */
    private static boolean eachOther(Sentence s, Token t) {
        return s.children(t, "obj").stream()
                .anyMatch(o -> o.lemma().equals("other")
                        && s.children(o).stream().anyMatch(c -> Clauses.lower(c).equals("each")));
    }

    /** "Two were killed when troops opened fire": who does what the clause beside a suffered assault tells. */
    private Optional<Token> whoStruck(Sentence s, Token t, Pattern p) {
        return p.root() == EventType.ASSAULT && Clauses.isVerbal(t) && Clauses.passive(s, t)
                ? s.children(t, "advcl").stream()
                        .filter(v -> Clauses.isVerbal(v)
                                && patterns.match(s, v, false)
                                        .filter(o -> o.root() == EventType.ASSAULT)
                                        .isPresent())
                        .findFirst()
                        .flatMap(v -> Clauses.subject(s, v))
                : Optional.empty();
    }

    private static Optional<Token> usualActor(Sentence s, Token t) {
        if (Clauses.isVerbal(t)) {
            return Clauses.subject(s, t);
        }
        if (s.child(t, "cop").isPresent()) {
            return s.child(t, "nsubj").or(() -> Clauses.owner(s, t));
        }
        return Clauses.owner(s, t);
    }

    /** The event as the words above it change it; two when one above tells of it as somebody's charge. */
    private List<Found> climb(Sentence s, Found base) {
        List<Found> out = new ArrayList<>();
        Found now = base;
        for (int step = 0; step < HIGHEST; step++) {
            Optional<Found> changed = Clauses.isVerbal(now.top()) ? mood(s, now) : Optional.of(now);
            if (changed.isEmpty()) {
                return out;
            }
            now = changed.get();
            Optional<Token> above = s.head(now.top()).filter(h -> governs(s, h));
            if (above.isEmpty() || !complement(s, now.top())) {
                break;
            }
            Token word = above.get();
            boolean overNoun = !Clauses.isVerbal(now.top());
            Optional<String> op = operators.of(word, overNoun);
            if (op.isEmpty() || !fits(s, op.get(), word, now.top())) {
                break;
            }
            boolean denied = op.get().equals("refuse") && Certainty.denied(s, now.top());
            if (op.get().equals("blame") && !overNoun || denied) {
                out.add(now);
            }
            Optional<EventType> root = operators.outcome(op.get(), now.root());
            if (root.isEmpty()) {
                return out;
            }
            now = under(s, now, op.get(), word, root.get());
        }
        out.add(now);
        return out;
    }

    /** Whether a word hangs on another as what that is about, not as something beside it. */
    private static boolean complement(Sentence s, Token t) {
        String preposition = Clauses.preposition(s, t);
        if (t.relation().equals("dep")) {
            return Clauses.isVerbal(t)
                    && s.head(t)
                            .filter(h -> Clauses.isVerbal(h) && h.index() < t.index())
                            .isPresent();
        }
        return LINKS.contains(t.relation())
                && OVER.contains(preposition)
                && !(t.relation().equals("acl") && !preposition.equals("to"))
                && !(t.relation().equals("advcl") && preposition.isEmpty());
    }

    private static boolean governs(Sentence s, Token h) {
        return Patterns.kind(h) != ' ';
    }

    /** A light verb takes its noun as object; a noun of will takes what follows it. */
    private static boolean fits(Sentence s, String op, Token word, Token event) {
        if (op.equals("light") || op.equals("halt")) {
            return event.relation().equals("obj")
                    || event.relation().equals("nsubj:pass")
                    || event.relation().equals("obl")
                            && Set.of("out", "with", "in").contains(Clauses.preposition(s, event))
                    || event.relation().equals("nmod")
                    || event.relation().equals("xcomp");
        }
        return true;
    }

    private Optional<Found> mood(Sentence s, Found now) {
        Token verb = now.top();
        if (Certainty.negated(s, verb) && Certainty.past(s, verb) && TALKS.contains(now.root())) {
            return Optional.empty();
        }
        if (Certainty.negated(s, verb)) {
            return operators
                    .outcome("not", now.root())
                    .map(r -> with(now, now.rule() + "<not", r, verb, now.actors(), now.recipients()));
        }
        if (Certainty.future(s, verb)) {
            return operators
                    .outcome("will", now.root())
                    .map(r -> with(now, now.rule() + "<will", r, verb, now.actors(), now.recipients()));
        }
        return Optional.of(now);
    }

    private Found under(Sentence s, Found now, String op, Token word, EventType root) {
        List<Token> actors = new ArrayList<>();
        List<Token> inner = now.actors();
        if (op.equals("light") || op.equals("halt")) {
            actors.addAll(inner);
        }
        usualActor(s, word).ifPresent(actors::add);
        List<Token> recipients = new ArrayList<>();
        switch (op) {
            case "demand", "allow" -> {
                recipients.addAll(Places.at(s, word, "obj"));
                recipients.addAll(Places.at(s, word, "on"));
                recipients.addAll(Places.at(s, word, "from"));
                recipients.addAll(inner);
                recipients.addAll(now.recipients());
            }
            case "blame" -> {
                recipients.addAll(Clauses.isVerbal(now.top()) ? Places.at(s, word, "obj") : inner);
                recipients.addAll(now.recipients());
            }
            case "praise", "refuse" -> {
                recipients.addAll(Clauses.isVerbal(now.top()) ? List.of() : inner);
                if (!word.lemma().equals("deny")) {
                    recipients.addAll(now.recipients());
                }
            }
            default -> {
                recipients.addAll(now.recipients());
                if (actors.isEmpty()) {
                    actors.addAll(inner);
                }
                for (String place : List.of("on", "against", "to", "with", "in", "for", "from", "into")) {
                    recipients.addAll(Places.at(s, word, place));
                }
            }
        }
        recipients.removeAll(actors);
        String rule = op.equals("light") ? now.rule() : now.rule() + "<" + word.lemma();
        return with(now, rule, root, word, actors, recipients);
    }

    private static Found with(
            Found f, String rule, EventType root, Token top, List<Token> actors, List<Token> recipients) {
        return new Found(
                rule,
                root,
                f.base(),
                f.mode(),
                f.cameo(),
                f.needsParty(),
                f.said(),
                f.needsRecipient(),
                f.mutual() || rule.endsWith("<agree"),
                f.trigger(),
                top,
                actors,
                recipients);
    }
}

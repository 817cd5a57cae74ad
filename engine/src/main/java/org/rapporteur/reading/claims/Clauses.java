package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCues;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.ActorKind;

/** Finds who does what is said and to whom, through control ("accused X of doing", "denies doing") and possession. */
final class Clauses {
    private static final int DEEPEST = 6;
    private static final Set<String> NOT_OF_THE_ACT =
            Set.of("nsubj", "csubj", "advcl", "ccomp", "parataxis", "acl:relcl", "mark", "cop", "aux", "punct");
    private static final Set<String> BESIDE = Set.of("obj", "iobj", "obl", "nmod", "nsubj:pass");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> GROUPS =
            Set.of("delegate", "delegation", "envoy", "fighter", "force", "leader", "member", "militant", "official");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> WHILE = Set.of("after", "before", "by", "when", "while");
    private static final Set<String> INTENTS =
            Set.of("aim", "attempt", "desire", "effort", "goal", "intent", "intention", "plan", "policy", "wish");
    private static final Set<String> CONTROLLERS = Set.of(
            "accuse", "allow", "ask", "blame", "cause", "force", "help", "lead", "order", "press", "prompt", "push",
            "suspect", "tell", "urge", "want");

    private final SpeechCues cues;
    private final Cast cast;

    Clauses(SpeechCues cues, Cast cast) {
        this.cues = cues;
        this.cast = cast;
    }

    /** The token that carries the subject of a predicate; empty where none is written or understood. */
    Optional<Token> subject(Sentence s, Token predicate) {
        return subject(s, predicate, 0);
    }

    private Optional<Token> subject(Sentence s, Token at, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<Token> own = s.children(at).stream()
                .filter(c -> c.relation().equals("nsubj"))
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(antecedent(s, at, own.get()));
        }
        if (s.child(at, "nsubj:pass").isPresent()) {
            return s.children(at, "obl").stream()
                    .filter(o -> hasCase(s, o, "by"))
                    .findFirst();
        }
        if (at.relates("nmod")
                && s.head(at).filter(h -> h.lemma().equals("one")).isPresent()) {
            return subject(s, s.token(at.head()), depth + 1);
        }
        Optional<Token> owner = s.child(at, "nmod:poss");
        if (at.is("NN") && owner.isPresent()) {
            return owner;
        }
        Optional<Token> beside = at.is("VB") ? beside(s, at, depth) : Optional.empty();
        Optional<Token> head = s.head(at);
        if (head.isEmpty() || beside.isPresent()) {
            return beside;
        }
        Token h = head.get();
        if (isFinite(s, at)) {
            return Optional.empty();
        }
        boolean predicated = s.child(at, "cop").isPresent();
        if (at.is("NN") && !predicated && !at.relates("conj") && !at.relates("xcomp")) {
            return ofNoun(s, at, h, depth);
        }
        if (at.relates("conj") || at.relates("parataxis")) {
            return subject(s, h, depth + 1);
        }
        if (at.relates("xcomp") && !at.is("VB") && s.child(h, "obj").isPresent()) {
            // "called the raid a violation"
            return s.child(h, "obj");
        }
        if (isAccusation(h) || (at.relates("xcomp") && CONTROLLERS.contains(h.lemma()))) {
            Optional<Token> object = s.child(h, "obj").filter(o -> o.index() != at.index());
            if (object.isPresent()) {
                return object;
            }
            Optional<Token> passive = s.child(h, "nsubj:pass");
            if (passive.isPresent()) {
                return passive;
            }
        }
        return subject(s, h, depth + 1);
    }

    /** Where the parse has lost the subject: a party right before a finite verb; of "while doing" that of the verb before. */
    private Optional<Token> beside(Sentence s, Token verb, int depth) {
        int i = verb.index() - 1;
        while (i >= 0 && (s.token(i).is("RB") || s.token(i).relates("aux"))) {
            i--;
        }
        if (i < 0) {
            return Optional.empty();
        }
        Token before = s.token(i);
        if (FINITE.contains(verb.tag()) || s.child(verb, "aux").isPresent()) {
            return Optional.of(before)
                    .filter(t ->
                            t.is("NN") && cast.at(s, t).isPresent() || t.tag().equals("PRP"));
        }
        for (int j = i - 1; verb.tag().equals("VBG") && WHILE.contains(before.lemma()) && j >= 0; j--) {
            if (s.token(j).is("VB") && s.child(s.token(j), "nsubj").isPresent()) {
                return subject(s, s.token(j), depth + 1);
            }
        }
        return Optional.empty();
    }

    /** Of a noun: who owns it, or who does the verb that it is the object of, or the name before it. */
    private Optional<Token> ofNoun(Sentence s, Token noun, Token head, int depth) {
        Optional<Token> by = s.children(noun, "nmod").stream()
                .filter(o -> hasCase(s, o, "by"))
                .findFirst();
        if (by.isPresent()) {
            return by;
        }
        Optional<Token> name = s.children(noun).stream()
                .filter(c -> c.relates("compound") || c.relates("amod"))
                .filter(c -> cast.at(s, c).isPresent())
                .findFirst();
        if (name.isPresent()) {
            return name;
        }
        if (isAccusation(head) && (noun.relates("obl") || noun.relates("nmod"))) {
            return s.child(head, "obj").or(() -> s.child(head, "nsubj:pass"));
        }
        if (noun.relates("obl") && hasCase(s, noun, "in") && head.is("VB")) {
            return s.child(head, "obj")
                    .flatMap(o -> o.lemma().endsWith("self") || o.lemma().endsWith("selves")
                            ? subject(s, head, depth + 1)
                            : Optional.of(o));
        }
        if (noun.relates("nmod") && INTENTS.contains(head.lemma())) {
            return subject(s, head, depth + 1);
        }
        if (noun.relates("obj") && head.is("VB") || noun.relates("conj")) {
            return subject(s, head, depth + 1);
        }
        if (noun.relates("nmod") && head.is("NN") && s.child(head, "cop").isPresent()
                || noun.relates("obl") && hasCase(s, noun, "at")) {
            return subject(s, head, depth + 1);
        }
        return Optional.empty();
    }

    /** Whether a verb begins a clause that should have a subject of its own. */
    private static boolean isFinite(Sentence s, Token verb) {
        boolean clause = verb.relates("ccomp") || verb.relates("advcl") || verb.relates("parataxis");
        return clause
                && verb.is("VB")
                && !verb.tag().equals("VBG")
                && s.children(verb).stream().noneMatch(c -> c.tag().equals("TO"));
    }

    private boolean isAccusation(Token verb) {
        return cues.of(verb.lemma())
                .filter(c -> c.kind() == SpeechCue.Kind.ACCUSES)
                .isPresent();
    }

    private static Token antecedent(Sentence s, Token verb, Token subject) {
        if (!subject.is("W")) {
            return subject;
        }
        Optional<Token> noun = s.head(verb)
                .filter(h -> h.is("NN") || h.is("PRP") || verb.relation().equals("acl:relcl"));
        for (int i = subject.index() - 1; noun.isEmpty() && i >= 0; i--) {
            noun = Optional.of(s.token(i)).filter(t -> t.is("NN"));
        }
        return noun.orElse(subject);
    }

    /** Whether a semicolon stands between a word and one after it: the parser may join them all the same. */
    private static boolean parted(Sentence s, Token one, Token later) {
        return s.tokens().subList(Math.min(one.index(), later.index()), later.index()).stream()
                .anyMatch(t -> t.text().equals(";"));
    }

    /** The parties that a noun phrase means, with those that are joined to it; empty where it means none. */
    List<String> parties(Sentence s, Token phrase) {
        Set<String> out = new LinkedHashSet<>();
        party(s, phrase).ifPresent(out::add);
        for (Token t : s.children(phrase, "conj")) {
            if ((t.is("NN") || t.is("PRP")) && !parted(s, phrase, t)) {
                party(s, t).ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    /** The party of one noun phrase: its own, or that of the name before it ("League officials", "the League's men"). */
    private Optional<String> party(Sentence s, Token head) {
        Optional<Mention> own = cast.at(s, head);
        if (own.isPresent() && IT.contains(head.lemma()) && isPerson(own.get())) {
            return Optional.empty();
        }
        if (own.isPresent()) {
            return own.map(Mention::actor);
        }
        return s.children(head).stream()
                .filter(c -> c.relates("compound") || c.relates("amod") || c.relates("nmod:poss"))
                .flatMap(c -> cast.at(s, c).stream())
                .map(Mention::actor)
                .findFirst()
                .or(() -> s.children(head, "nmod").stream()
                        .filter(n -> hasCase(s, n, "of") || hasCase(s, n, "from"))
                        .flatMap(n -> party(s, n).stream())
                        .findFirst());
    }

    /** The party that a noun names, or that those are of whom it names: "envoys from the League". */
    private Optional<String> whose(Sentence s, Token noun) {
        return cast.at(s, noun)
                .map(Mention::actor)
                .or(() -> GROUPS.contains(noun.lemma()) ? party(s, noun) : Optional.empty());
    }

    private boolean isPerson(Mention m) {
        return cast.actor(m.actor()).kind() == ActorKind.PERSON;
    }

    /**
     * The parties that something is done to, in the order of the text.
     *
     * @param deep whether they may stand under what is done ("gave arms for the League") or only beside it
     */
    List<String> objects(Sentence s, Token predicate, List<String> subjects, boolean deep) {
        if (!deep) {
            Set<String> beside = new LinkedHashSet<>();
            s.children(predicate).stream()
                    .filter(c -> BESIDE.stream().anyMatch(c::relates) && !hasCase(s, c, "by"))
                    .forEach(c -> {
                        whose(s, c).ifPresent(beside::add);
                        s.children(c, "conj").stream()
                                .filter(j -> !parted(s, c, j))
                                .forEach(j -> cast.at(s, j).map(Mention::actor).ifPresent(beside::add));
                    });
            if (predicate.relates("case")) {
                s.head(predicate).flatMap(h -> whose(s, h)).ifPresent(beside::add);
            }
            beside.removeAll(subjects);
            return List.copyOf(beside);
        }
        Token top = predicate;
        if (predicate.is("NN") && predicate.relates("obj")) {
            top = s.head(predicate).orElse(predicate);
        }
        Set<String> out = new LinkedHashSet<>();
        if (top.is("VB")) {
            s.child(top, "nsubj:pass").ifPresent(t -> out.addAll(parties(s, t)));
        }
        Set<Integer> scope = scope(s, top);
        for (Mention m : cast.in(s)) {
            if (scope.contains(m.head())) {
                out.add(m.actor());
            }
        }
        out.removeAll(subjects);
        return List.copyOf(out);
    }

    /** The tokens that belong to what is done: not those of its subject, nor of clauses beside it. */
    private static Set<Integer> scope(Sentence s, Token top) {
        Set<Integer> scope = new LinkedHashSet<>();
        List<Token> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            Token t = open.remove(open.size() - 1);
            for (Token c : s.children(t)) {
                boolean beside = NOT_OF_THE_ACT.contains(c.relation())
                        || c.relates("nsubj")
                        || c.relates("conj") && (c.is("VB") || parted(s, t, c))
                        || c.relates("obl") && hasCase(s, c, "by");
                if (!beside && scope.add(c.index())) {
                    open.add(c);
                }
            }
        }
        return scope;
    }

    static boolean hasCase(Sentence s, Token noun, String preposition) {
        return s.children(noun, "case").stream()
                .anyMatch(c -> c.text().toLowerCase(Locale.ROOT).equals(preposition));
    }
}

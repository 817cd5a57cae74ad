package org.rapporteur.reading.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds who does a verb: its subject, the agent of a passive, the subject it shares with another verb. */
final class Subjects {
    /** Verbs after which "to say" was really said, by their object or else their subject. */
    private static final Set<String> REALIZED = Set.of(
            "prompt",
            "lead",
            "cause",
            "force",
            "go",
            "continue",
            "begin",
            "start",
            "proceed",
            "appear",
            "seem",
            "use",
            "come",
            "move",
            "rush",
            "step",
            "drive",
            "push",
            "hasten",
            "bother",
            "take");

    private static final Set<String> QUOTING = Set.of("quote", "cite", "report", "paraphrase");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    /** What is set beside the name of a place: the parser takes it for the subject. */
    private static final Set<String> PLACES =
            Set.of("province", "city", "town", "district", "region", "capital", "village", "area", "state", "county");

    private static final int DEEPEST = 4;

    private Subjects() {}

    /** The words that name who does the verb; empty where nobody is named. */
    static Optional<NounPhrase> of(Sentence s, Token verb) {
        return of(s, verb, 0).map(Subjects::withoutRelative).filter(p -> !p.holds(verb.index()));
    }

    /** A phrase without the word that opens the clause it is the subject of: "what mediators billed as …". */
    private static NounPhrase withoutRelative(NounPhrase p) {
        Token first = p.sentence().token(p.first());
        boolean opens = (first.is("WP") || first.is("WDT")) && p.head() > p.first();
        return opens ? new NounPhrase(p.sentence(), p.first() + 1, p.last(), p.head()) : p;
    }

    private static Optional<NounPhrase> of(Sentence s, Token verb, int depth) {
        int participle = ReducedClauses.before(s, verb.index());
        if (participle > 0) {
            return NounPhrases.before(s, participle - 1, 0)
                    .map(p -> new NounPhrase(s, p.first(), verb.index() - 1, p.head()));
        }
        if (isPassive(s, verb)) {
            return agent(s, verb);
        }
        Token own = own(s, verb);
        if (own != null
                && isInfinitive(s, verb)
                && own.index() == verb.index() - 2
                && !own.tag().equals("PRP")) {
            return Optional.empty();
        }
        if (own != null) {
            return RELATIVES.contains(own.lemma()) ? antecedent(s, verb, own) : Optional.of(ofSubject(s, own, verb));
        }
        if (isInfinitive(s, verb)) {
            return ofInfinitive(s, verb, depth);
        }
        if (isAfterConjunction(s, verb)) {
            Optional<NounPhrase> joined = ofEarlierVerb(s, verb, depth);
            if (joined.isPresent()) {
                return joined;
            }
        }
        Token head = s.head(verb).orElse(null);
        if (verb.tag().equals("VBG")) {
            return ofParticiple(s, verb, head, depth);
        }
        if (head != null && verb.relates("acl") && NounPhrases.isNominal(head) && head.index() < verb.index()) {
            return Optional.of(NounPhrases.around(s, head, 0, verb.index() - 1));
        }
        Optional<NounPhrase> beside = SubjectsBySurface.before(s, verb.index());
        if (beside.isPresent()) {
            return beside;
        }
        if (head == null || !head.is("VB") || depth >= DEEPEST || !verb.relates("conj") && !verb.relates("xcomp")) {
            return Optional.empty();
        }
        return of(s, head, depth + 1);
    }

    /** The verb's own subject: of several before it the nearest. */
    private static @Nullable Token own(Sentence s, Token verb) {
        Token best = null;
        for (Token t : s.children(verb)) {
            boolean nominal = (NounPhrases.isNominal(t) || isPeople(s, t)) && !isDay(t);
            if (t.relates("nsubj") && nominal && (best == null || t.index() < verb.index())) {
                best = t;
            }
        }
        return best;
    }

    /** "The British", "the military": an adjective that names people. */
    private static boolean isPeople(Sentence s, Token t) {
        return t.is("JJ")
                && t.index() > 0
                && (s.token(t.index() - 1).text().equalsIgnoreCase("the")
                                && Character.isUpperCase(t.text().codePointAt(0))
                        || t.lemma().equals("military"));
    }

    /** Whether a word only tells when: "announced today". */
    static boolean isDay(Token t) {
        return t.relation().endsWith(":tmod")
                || t.text().matches("today|yesterday|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
    }

    private static boolean isInfinitive(Sentence s, Token verb) {
        return verb.tag().equals("VB")
                || verb.index() > 0 && s.token(verb.index() - 1).text().equals("to");
    }

    private static boolean isAfterConjunction(Sentence s, Token verb) {
        int i = verb.index() - 1;
        while (i > 0 && s.token(i).is("RB")) {
            i--;
        }
        return i > 0 && s.token(i).tag().equals("CC");
    }

    /** The subject of the last verb before a conjunction that has the same form: "said … and suggested that …". */
    private static Optional<NounPhrase> ofEarlierVerb(Sentence s, Token verb, int depth) {
        Token head = s.head(verb).orElse(null);
        if (head != null && verb.relates("conj") && head.tag().equals(verb.tag()) && head.index() < verb.index()) {
            return depth < DEEPEST ? of(s, head, depth + 1) : Optional.empty();
        }
        for (int i = verb.index() - 1; i > 0 && depth < DEEPEST; i--) {
            Token t = s.token(i);
            boolean alike = t.tag().equals(verb.tag())
                    || verb.tag().equals("VBD") && t.tag().equals("VBN") && t.relates("root");
            if (alike && own(s, t) != null) {
                return of(s, t, depth + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<NounPhrase> ofInfinitive(Sentence s, Token verb, int depth) {
        Token head = s.head(verb).orElse(null);
        if (head == null || !head.is("VB") || !REALIZED.contains(head.lemma()) || CueFinder.isNegated(s, head)) {
            return Optional.empty();
        }
        Optional<Token> object = s.child(head, "obj").filter(o -> o.index() < verb.index());
        if (object.isPresent()) {
            return object.map(o -> NounPhrases.around(s, o, head.index() + 1, verb.index() - 1));
        }
        return depth < DEEPEST ? of(s, head, depth + 1) : Optional.empty();
    }

    /** Who does a participle: the noun right before it, or after a comma the subject of the clause it is added to. */
    private static Optional<NounPhrase> ofParticiple(Sentence s, Token verb, @Nullable Token head, int depth) {
        if (verb.index() > 0 && s.token(verb.index() - 1).text().equals("as")) {
            return quoted(s, verb);
        }
        if (depth >= DEEPEST || isAfterPreposition(s, verb)) {
            return Optional.empty();
        }
        Token main = mainSubject(s, verb);
        if (main != null) {
            return Optional.of(NounPhrases.around(s, main, verb.index() + 1, s.size() - 1));
        }
        boolean comma = verb.index() > 0 && s.token(verb.index() - 1).text().equals(",");
        if (comma || verb.index() == 0) {
            Token clause = clause(s, verb, head);
            return clause == null ? Optional.empty() : of(s, clause, depth + 1);
        }
        if (head != null && verb.relates("acl") && NounPhrases.isNominal(head) && head.index() < verb.index()) {
            return Optional.of(NounPhrases.around(s, head, 0, verb.index() - 1));
        }
        if (head == null || !head.is("VB")) {
            return Optional.empty();
        }
        boolean joined = verb.relates("conj") || verb.relates("advcl") || verb.relates("xcomp");
        return joined ? of(s, head, depth + 1) : Optional.empty();
    }

    /** The subject of the sentence that a participle opens: "While vowing to stay, the government …"; else null. */
    static @Nullable Token mainSubject(Sentence s, Token verb) {
        boolean opens = verb.index() == 0
                || verb.index() == 1 && s.token(0).text().matches("While|In|By|After|When|Without|Despite");
        if (!opens || !verb.tag().equals("VBG")) {
            return null;
        }
        for (Token v : s.tokens()) {
            Token subject = v.is("VB") && v.index() > verb.index() ? own(s, v) : null;
            if (subject == null || subject.index() < verb.index() || subject.index() > v.index()) {
                continue;
            }
            int first = baseStart(s, subject, verb.index() + 1);
            if (s.token(first - 1).text().equals(",")) {
                return subject;
            }
        }
        return null;
    }

    /** Whose words are quoted: "X was quoted as saying", "quoted X as saying". */
    private static Optional<NounPhrase> quoted(Sentence s, Token verb) {
        for (int i = verb.index() - 2; i >= 0; i--) {
            Token t = s.token(i);
            if (t.is("VB") && QUOTING.contains(t.lemma())) {
                Optional<Token> who = isPassive(s, t) ? s.child(t, "nsubj") : s.child(t, "obj");
                return who.map(w -> NounPhrases.around(s, w, 0, verb.index() - 2));
            }
        }
        return Optional.empty();
    }

    /** Whether a gerund names a deed that was not said to be done: "tasked with pressing", "without saying". */
    private static boolean isAfterPreposition(Sentence s, Token verb) {
        int i = verb.index() - 1;
        while (i > 0 && s.token(i).is("RB")) {
            i--;
        }
        return i >= 0
                && s.token(i).tag().equals("IN")
                && !Set.of("by", "in", "while", "after", "when")
                        .contains(s.token(i).text().toLowerCase(Locale.ROOT));
    }

    /** The clause that a participle is added to: the verb over it that has a subject, else the last such verb before it. */
    private static @Nullable Token clause(Sentence s, Token verb, @Nullable Token head) {
        Token t = head;
        for (int i = 0; i < 6 && t != null; i++) {
            Token subject = t.is("VB") ? own(s, t) : null;
            if (subject != null && !t.relates("acl") && t.index() < verb.index() && isOutsideMarks(s, subject, verb)) {
                return t;
            }
            t = s.head(t).orElse(null);
        }
        for (int i = verb.index() - 1; i >= 0; i--) {
            Token v = s.token(i);
            Token subject = v.is("VB") ? own(s, v) : null;
            if (subject != null
                    && !v.relates("acl")
                    && subject.index() < v.index()
                    && isOutsideMarks(s, subject, verb)) {
                return v;
            }
        }
        return null;
    }

    /** Whether no quotation mark stands between two tokens. */
    private static boolean isOutsideMarks(Sentence s, Token from, Token to) {
        for (int i = from.index(); i < to.index(); i++) {
            if (NounPhrases.isQuoteMark(s.token(i))) {
                return false;
            }
        }
        return true;
    }

    private static NounPhrase ofSubject(Sentence s, Token subject, Token verb) {
        if (subject.index() > verb.index()) {
            return NounPhrases.from(s, baseStart(s, subject, verb.index() + 1), s.size() - 1)
                    .filter(p -> p.holds(subject.index()))
                    .orElseGet(() -> NounPhrases.around(s, subject, verb.index() + 1, s.size() - 1));
        }
        Token told = s.child(subject, "appos")
                .filter(a -> PLACES.contains(subject.lemma()) && a.index() < verb.index())
                .orElse(subject);
        return NounPhrases.cutAtComma(NounPhrases.around(s, told, 0, verb.index() - 1));
    }

    private static int baseStart(Sentence s, Token head, int low) {
        int first = head.index();
        while (first > low && s.isUnder(s.token(first - 1), head)) {
            first--;
        }
        return first;
    }

    private static Optional<NounPhrase> antecedent(Sentence s, Token verb, Token relative) {
        int last = relative.index() - 1;
        if (last >= 0 && s.token(last).text().equals(",")) {
            last--;
        }
        Token head = s.head(verb).orElse(null);
        if (head != null && head.relates("compound") && head.head() <= last) {
            // "envoy Anna Berg, who": of a title and a name the name
            head = s.head(head).orElse(head);
        }
        if (head != null && NounPhrases.isNominal(head) && head.index() < relative.index()) {
            Token named = named(s, head, last, relative);
            return Optional.of(NounPhrases.around(s, named == null ? head : named, 0, relative.index() - 1));
        }
        int end = last;
        return NounPhrases.before(s, last, 0).map(p -> {
            Token named = named(s, p.headToken(), end, relative);
            return named == null ? p : NounPhrases.around(s, named, 0, end);
        });
    }

    /** "talks with Anna Berg, who said": the person named right before "who", where a thing is taken for it; else null. */
    private static @Nullable Token named(Sentence s, Token head, int last, Token relative) {
        Token name = last < 0 ? head : s.token(last);
        boolean person = name.entity().equals("PERSON") && !head.entity().equals("PERSON");
        boolean thing = person
                && (head.tag().equals("NN") || head.tag().equals("NNS"))
                && s.isUnder(name, head)
                && !name.relates("appos");
        return thing && relative.lemma().equals("who") ? name : null;
    }

    /** Whether a verb is in the passive. */
    static boolean isPassive(Sentence s, Token verb) {
        if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
            return false;
        }
        if (s.child(verb, "nsubj:pass").isPresent() || s.child(verb, "aux:pass").isPresent()) {
            return true;
        }
        for (int i = verb.index() - 1; i >= 0 && i >= verb.index() - 3; i--) {
            Token t = s.token(i);
            if (t.lemma().equals("be") && t.is("VB")) {
                return verb.tag().equals("VBN");
            }
            if (!t.is("RB")) {
                break;
            }
        }
        boolean participle = verb.relates("acl") || verb.relates("advcl");
        return verb.tag().equals("VBN") && participle && s.child(verb, "aux").isEmpty();
    }

    /** Who is named after "by". */
    static Optional<NounPhrase> agent(Sentence s, Token verb) {
        for (int i = verb.index() + 1; i < s.size() && i <= verb.index() + 8; i++) {
            Token t = s.token(i);
            if (t.text().equals("by")) {
                Token noun = s.head(t).orElse(t);
                boolean agrees = noun.is("NN") || noun.tag().equals("PRP");
                if (agrees && noun.index() > i) {
                    return Optional.of(NounPhrases.around(s, noun, i + 1, s.size() - 1));
                }
                return Optional.empty();
            }
            if (t.is("VB")) {
                break;
            }
        }
        return Optional.empty();
    }
}

package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.MeetingStatus;

/** How far a meeting has come, by the words that govern the one that names it. */
final class Standing {
    private static final Set<String> ENDS =
            Set.of("cancellation", "collapse", "abandonment", "breakdown", "scrapping", "breakup");
    private static final Set<String> STOPS = Set.of("suspension", "postponement", "delay");
    private static final Set<String> WISHES = Set.of(
            "proposal",
            "offer",
            "call",
            "demand",
            "push",
            "prospect",
            "possibility",
            "hope",
            "venue",
            "request",
            "appeal",
            "idea",
            "bid",
            "chance",
            "condition",
            "readiness",
            "willingness",
            "suggestion",
            "insistence",
            "guarantor",
            "need",
            "talk",
            "framework",
            "invitation");
    private static final Set<String> PLANS =
            Set.of("plan", "schedule", "date", "preparation", "agenda", "announcement");
    /** Verbs of what is wanted, said to be possible, or worked for. */
    private static final Set<String> WANTING = Set.of(
            "want",
            "wish",
            "hope",
            "seek",
            "demand",
            "insist",
            "urge",
            "call",
            "support",
            "back",
            "favor",
            "favour",
            "push",
            "propose",
            "offer",
            "suggest",
            "advocate",
            "request",
            "refuse",
            "reject",
            "oppose",
            "attempt",
            "try",
            "aim",
            "persuade",
            "convince",
            "press",
            "pressure",
            "encourage",
            "allow",
            "lead",
            "bring",
            "help",
            "enable",
            "promise",
            "prefer",
            "need",
            "require",
            "consider",
            "rule",
            "arrange",
            "ask",
            "task");

    private static final Set<String> ASIDE = Set.of("if", "unless", "until", "whether");
    private static final Set<String> FALLS = Set.of("collapse", "fall apart", "fall through", "break down");
    private static final Set<String> AHEAD =
            Set.of("planned", "scheduled", "upcoming", "forthcoming", "next", "due", "slated");
    private static final Set<String> MAYBE =
            Set.of("possible", "potential", "proposed", "hypothetical", "eventual", "future");
    private static final int FARTHEST = 10;

    private final Syntax syntax;
    private final Sentence sentence;
    private final MeetingWords words;

    Standing(Syntax syntax, MeetingWords words) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.words = words;
    }

    /** What is said to become of the meeting itself: its own adjectives, and verbs and nouns that do something to it. */
    @Nullable
    MeetingStatus of(Token meeting) {
        MeetingStatus own = ownWords(meeting);
        if (own == MeetingStatus.CANCELLED || own == MeetingStatus.POSTPONED) {
            return own;
        }
        Token at = syntax.firstOfJoined(meeting);
        for (int i = 0; i < FARTHEST && at.head() >= 0; i++) {
            Token head = sentence.token(at.head());
            if (head.is("NN") && (at.relates("nmod") || at.relates("compound"))) {
                String noun = syntax.lemma(head);
                if (ENDS.contains(noun)) {
                    return MeetingStatus.CANCELLED;
                }
                if (STOPS.contains(noun)) {
                    return MeetingStatus.POSTPONED;
                }
                if (WISHES.contains(noun)) {
                    return MeetingStatus.PROPOSED;
                }
                if (PLANS.contains(noun)) {
                    return MeetingStatus.PLANNED;
                }
                at = head;
                continue;
            }
            return head.is("VB") ? byVerb(head, at, own) : own;
        }
        return own;
    }

    private @Nullable MeetingStatus byVerb(Token verb, Token argument, @Nullable MeetingStatus own) {
        Optional<MeetingWords.MeetingVerb> act = act(verb);
        boolean subject = argument.relation().equals("nsubj");
        boolean object = argument.relates("obj") || argument.relation().equals("nsubj:pass");
        if (act.isPresent() && !syntax.isNegated(verb)) {
            Act a = act.get().act();
            if (a == Act.CANCEL && object) {
                return MeetingStatus.CANCELLED;
            }
            if (a == Act.POSTPONE && object) {
                return MeetingStatus.POSTPONED;
            }
            if (a == Act.FAIL && FALLS.contains(act.get().lemma()) && (subject || object)) {
                return MeetingStatus.CANCELLED;
            }
            if (a == Act.PROPOSE && !subject) {
                return MeetingStatus.PROPOSED;
            }
            if (a == Act.PLAN && object && sentence.child(verb, "xcomp").isEmpty()) {
                return MeetingStatus.PLANNED;
            }
        }
        return own;
    }

    /** "planned", "next", "possible" before it, "planned for" after it, "no" before it. */
    private @Nullable MeetingStatus ownWords(Token meeting) {
        List<Token> around = new ArrayList<>(sentence.children(meeting));
        around.addAll(syntax.describing(meeting));
        for (Token c : around) {
            String word = Syntax.lower(c);
            if (c.relates("amod") && AHEAD.contains(word)) {
                return MeetingStatus.PLANNED;
            }
            if ((c.relates("amod") && MAYBE.contains(word))
                    || (c.relates("det") && Set.of("no", "any").contains(word))) {
                return MeetingStatus.PROPOSED;
            }
            boolean after = c.index() == meeting.index() + 1 || !c.tag().equals("VBD");
            MeetingStatus done = c.is("VB") && after ? byParticiple(c) : null;
            if (done != null) {
                return done;
            }
        }
        return null;
    }

    /** "cancelled talks", "a meeting planned for Monday". */
    private @Nullable MeetingStatus byParticiple(Token verb) {
        if (!(verb.tag().equals("VBN") || verb.tag().equals("VBD"))
                || sentence.child(verb, "nsubj").isPresent()) {
            return null;
        }
        return act(verb)
                .map(a -> switch (a.act()) {
                    case CANCEL -> MeetingStatus.CANCELLED;
                    case POSTPONE -> MeetingStatus.POSTPONED;
                    case PLAN -> MeetingStatus.PLANNED;
                    case PROPOSE -> MeetingStatus.PROPOSED;
                    default -> null;
                })
                .orElse(null);
    }

    /**
     * How real the clause of a verb is: {@code HELD} what is told as fact, {@code PLANNED} what will be, {@code PROPOSED}
     * what is wanted, possible or denied.
     */
    MeetingStatus ofClause(Token verb) {
        Token at = verb;
        for (int i = 0; i < FARTHEST; i++) {
            MeetingStatus here = modality(at);
            if (here != MeetingStatus.HELD) {
                return here;
            }
            if (at.head() < 0) {
                break;
            }
            Token head = sentence.token(at.head());
            boolean under = at.relates("xcomp")
                    || at.relates("ccomp")
                    || (at.relates("advcl") && isInfinitive(at))
                    || at.relates("acl") && isInfinitive(at);
            if (under && isWanting(head, at)) {
                return MeetingStatus.PROPOSED;
            }
            if (under && head.is("VB") && isExpected(head)) {
                return MeetingStatus.PLANNED;
            }
            boolean climbs = at.relates("xcomp")
                    || at.relates("conj") && sentence.child(at, "nsubj").isEmpty()
                    || (under && !at.relates("ccomp"));
            if (!climbs || !head.is("VB")) {
                return under
                                && (WISHES.contains(syntax.lemma(head))
                                        || Set.of("effort", "attempt").contains(syntax.lemma(head)))
                        ? MeetingStatus.PROPOSED
                        : MeetingStatus.HELD;
            }
            at = head;
        }
        return MeetingStatus.HELD;
    }

    /** Whether a verb speaks of what is wanted or worked for. */
    boolean wants(Token verb) {
        return WANTING.contains(syntax.lemma(verb))
                || act(verb).filter(a -> a.act() == Act.PROPOSE).isPresent();
    }

    private boolean isInfinitive(Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(c -> Syntax.lower(c).equals("to") && c.tag().equals("TO"));
    }

    private boolean isWanting(Token head, Token under) {
        if (!head.is("VB") && !head.is("JJ")) {
            return false;
        }
        String lemma = syntax.lemma(head);
        return WANTING.contains(lemma)
                || Set.of("ready", "willing", "closer", "able", "possible").contains(lemma)
                || syntax.isNegated(head) && under.relates("xcomp");
    }

    /** "is expected to", "is due to", "is to". */
    private boolean isExpected(Token head) {
        return Set.of("expect", "schedule", "slate", "set", "plan", "intend", "be", "due", "prepare", "go", "agree")
                .contains(syntax.lemma(head));
    }

    private MeetingStatus modality(Token verb) {
        if (syntax.isNegated(verb)) {
            return MeetingStatus.PROPOSED;
        }
        // "is to host"
        if (isInfinitive(verb) && syntax.auxiliaries(verb).contains("be")) {
            return MeetingStatus.PLANNED;
        }
        for (Token c : sentence.children(verb)) {
            String word = Syntax.lower(c);
            if (c.relates("mark") && ASIDE.contains(word)) {
                return MeetingStatus.PROPOSED;
            }
            if (c.relates("aux")) {
                if (Set.of("will", "shall", "'ll", "’ll").contains(word)) {
                    return MeetingStatus.PLANNED;
                }
                if (c.tag().equals("MD")) {
                    return MeetingStatus.PROPOSED;
                }
            }
        }
        return MeetingStatus.HELD;
    }

    /** What a verb does with regard to meetings, its particle and the words that belong to it included. */
    Optional<MeetingWords.MeetingVerb> act(Token verb) {
        Optional<Token> particle = sentence.child(verb, "compound:prt");
        if (particle.isPresent()) {
            Optional<MeetingWords.MeetingVerb> phrasal =
                    words.verbs().get(syntax.lemma(verb) + " " + Syntax.lower(particle.get()));
            if (phrasal.isPresent()) {
                return phrasal;
            }
        }
        List<String> lemmas = syntax.lemmas();
        return words.verbs().longestAt(lemmas, verb.index()).map(m -> m.value());
    }
}

package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.knowledge.MeetingWords.MeetingNoun;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.meetings.NounRoles.Governor;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Role;

/** Finds the nouns that name meetings in a sentence, and reads what is told of each. */
final class NounTellings {
    private static final Set<Sort> SORTS = Set.of(Sort.TALKS, Sort.VISIT, Sort.ENCOUNTER, Sort.PROCESS);
    /** Listed nouns that mostly mean something else. */
    private static final Set<String> OTHER = Set.of(
            "contact",
            "exchange",
            "congress",
            "assembly",
            "convention",
            "mission",
            "stop",
            "debate",
            "conversation",
            "meet",
            "retreat",
            "mediation",
            "rapprochement",
            "session",
            "panel",
            "talk",
            "journey");
    /** Nouns that refer to a meeting once it is told of. */
    private static final Set<String> AGAIN = Set.of("event", "interaction");

    private static final Set<String> PREVIOUS =
            Set.of("previous", "earlier", "past", "prior", "last", "preceding", "former");
    private static final Set<String> AFTER = Set.of("after", "following", "since");
    /** After "after": one that went before another. */
    private static final Set<String> FIRST = Set.of("first", "initial", "inaugural");

    private static final Set<String> NEXT =
            Set.of("next", "another", "further", "upcoming", "future", "subsequent", "forthcoming", "new");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "such");

    private final Syntax syntax;
    private final Sentence sentence;
    private final MeetingWords words;
    private final Setting setting;
    private final Standing standing;
    private final NounRoles rolesOf;
    private final Phrases phrases;

    NounTellings(
            Syntax syntax, MeetingWords words, Setting setting, Standing standing, NounRoles roles, Phrases phrases) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.words = words;
        this.setting = setting;
        this.standing = standing;
        this.rolesOf = roles;
        this.phrases = phrases;
    }

    List<Telling> read() {
        List<Telling> out = new ArrayList<>();
        List<String> lower = sentence.tokens().stream().map(Syntax::lower).toList();
        for (int i = 0; i < sentence.size(); ) {
            Optional<PhraseTable.Match<MeetingNoun>> match = words.nouns().longestAt(lower, i);
            int length = match.map(PhraseTable.Match::length).orElse(1);
            Token head =
                    lower.subList(i, i + length).contains("of") ? sentence.token(i) : sentence.token(i + length - 1);
            Sort sort = match.map(m -> m.value().sort()).orElse(Sort.ENCOUNTER);
            boolean again = AGAIN.contains(syntax.lemma(head));
            if ((match.isPresent() || again) && names(head, sort)) {
                out.addAll(tellings(head, i, sort, again));
            }
            i += length;
        }
        return likeTheFirst(out);
    }

    /** "the second time A hosts B, following the first encounter in March": what is done again was done before. */
    private static List<Telling> likeTheFirst(List<Telling> tellings) {
        List<Telling> again =
                tellings.stream().filter(t -> t.order() == Telling.Order.AGAIN).toList();
        return again.size() != 1
                ? tellings
                : tellings.stream()
                        .map(t -> t.order() == Telling.Order.PREVIOUS ? t.by(again.get(0)) : t)
                        .toList();
    }

    private boolean names(Token head, Sort sort) {
        if (!head.is("NN")
                || !SORTS.contains(sort)
                || OTHER.contains(head.tag().equals("NN") ? syntax.lemma(head) : "")
                || (head.tag().startsWith("NNS")
                        && OTHER.contains(syntax.lemma(head))
                        && !Syntax.lower(head).equals("talks"))) {
            return false;
        }
        boolean modifies = head.relates("compound") && head.head() > head.index();
        boolean denied = sentence.child(head, "cop").isPresent() && syntax.isNegated(head);
        boolean proper = head.is("NNP") || Character.isUpperCase(head.text().charAt(0));
        boolean named =
                proper && head.index() > 0 && sentence.token(head.index() - 1).is("NNP");
        boolean process = sort == Sort.PROCESS && !named && !isJoined(head);
        // "the Kabul Process, a one-day meeting": told with what it stands beside
        boolean beside = head.relates("appos")
                && words.nouns().get(Syntax.lower(sentence.token(head.head()))).isPresent();
        return !modifies && !denied && !process && !beside;
    }

    /** "joined the process". */
    private boolean isJoined(Token head) {
        return head.relates("obj")
                && standing.act(sentence.token(head.head()))
                        .filter(a -> a.act() == Act.ATTEND)
                        .isPresent();
    }

    /** "the second time that A hosts a meeting": the one that the sentence is about. */
    private boolean isAnotherTime(Governor governor) {
        Token verb = governor.verb();
        Token at = verb;
        for (int i = 0; i < 3 && at.head() >= 0; i++) {
            at = sentence.token(at.head());
            if (syntax.lemma(at).equals("time")) {
                return true;
            }
        }
        return sentence.children(verb).stream().anyMatch(c -> syntax.lemma(c).equals("time") && c.relates("obl"));
    }

    private List<Telling> tellings(Token head, int first, Sort sort, boolean again) {
        Optional<Governor> governor = rolesOf.governor(head);
        // "after a first round": what goes before is no plan
        boolean before = AFTER.contains(syntax.preposition(head))
                || governor.filter(g -> AFTER.contains(syntax.preposition(g.argument())))
                        .isPresent();
        boolean anotherTime = !before && governor.filter(this::isAnotherTime).isPresent();
        Telling.Reference reference = anotherTime ? Telling.Reference.DEFINITE : reference(head, first);
        if (again && reference != Telling.Reference.DEFINITE && !before) {
            return List.of();
        }
        MeetingStatus clause = before ? MeetingStatus.HELD : clause(governor);
        if (governor.filter(g -> neverWas(g, clause)).isPresent()) {
            return List.of();
        }
        MeetingStatus status = status(head, reference, governor, clause);
        RoleSet roles = new RoleSet();
        rolesOf.ofPhrase(head, sort, roles);
        boolean real =
                clause == MeetingStatus.HELD || clause == MeetingStatus.PLANNED || status == MeetingStatus.PROPOSED;
        governor.ifPresent(g -> rolesOf.ofVerb(g, real, roles));
        boolean comes = governor.filter(g -> rolesOf.isComing(standing.act(g.verb()), g.argument()))
                .isPresent();
        Token verb = governor.filter(g -> comes || setsTime(g, head))
                .map(Governor::verb)
                .orElse(null);
        List<String> dates = setting.dates(head, verb);
        Telling telling = new Telling(
                sentence.index(),
                head.index(),
                sort,
                syntax.lemma(head),
                reference,
                anotherTime ? Telling.Order.AGAIN : order(head, before),
                status,
                dates.isEmpty() ? null : dates.get(0),
                setting.place(head, verb, sort == Sort.VISIT || comes),
                phrases.traits(head),
                roles.takingPart(),
                roles.hosts,
                roles.declined,
                roles.observers,
                again ? null : phrases.format(head),
                phrases.outcome(head, governor));
        boolean several = dates.size() > 1 && isPlural(head);
        return several ? dates.stream().map(telling::dated).toList() : List.of(telling);
    }

    private MeetingStatus clause(Optional<Governor> governor) {
        if (governor.isEmpty()) {
            return MeetingStatus.HELD;
        }
        Token verb = governor.get().verb();
        List<String> auxiliaries = syntax.auxiliaries(verb);
        // "will not attend talks": what somebody stays away from is to take place
        boolean stays = syntax.isNegated(verb)
                && auxiliaries.contains("will")
                && standing.act(verb).filter(a -> a.act() == Act.ATTEND).isPresent();
        return stays ? MeetingStatus.PLANNED : standing.ofClause(verb);
    }

    /** "have not held talks since", "did not meet for talks". */
    private boolean neverWas(Governor governor, MeetingStatus clause) {
        Token verb = governor.verb();
        List<String> auxiliaries = syntax.auxiliaries(verb);
        return clause == MeetingStatus.PROPOSED
                && syntax.isNegated(verb)
                && (auxiliaries.contains("have") || auxiliaries.contains("do"))
                && standing.act(verb).filter(a -> a.act() == Act.MEET).isPresent();
    }

    private boolean isPlural(Token head) {
        return head.tag().endsWith("S")
                        && !Set.of("talks", "consultations", "negotiations").contains(Syntax.lower(head))
                || sentence.child(head, "nummod").isPresent();
    }

    /** Whether the time and place beside the verb are the meeting's: it is what the verb is about, or where it happens. */
    private boolean setsTime(Governor governor, Token head) {
        Token argument = governor.argument();
        boolean direct = argument.index() == head.index()
                || syntax.firstOfJoined(head).index() == argument.index()
                || Set.of("round", "session", "cycle", "series", "set", "hour", "day")
                        .contains(syntax.lemma(argument));
        if (!direct) {
            return false;
        }
        Optional<MeetingWords.MeetingVerb> act = standing.act(governor.verb());
        boolean about = act.isPresent()
                && Set.of(
                                Act.MEET,
                                Act.HOST,
                                Act.ATTEND,
                                Act.CHAIR,
                                Act.BEGIN,
                                Act.HAPPEN,
                                Act.END,
                                Act.RESUME,
                                Act.CONTINUE,
                                Act.PLAN,
                                Act.INCLUDE,
                                Act.OBSERVE,
                                Act.DECLINE)
                        .contains(act.get().act());
        String preposition = syntax.preposition(argument);
        boolean within = preposition.equals("at") || Set.of("in", "during").contains(preposition) && isCounted(head);
        return about || within;
    }

    /** One meeting, not talks that may go on for years. */
    private boolean isCounted(Token head) {
        return !head.tag().endsWith("S");
    }

    private @Nullable MeetingStatus status(
            Token head, Telling.Reference reference, Optional<Governor> governor, MeetingStatus clause) {
        MeetingStatus own = standing.of(head);
        if (own == MeetingStatus.CANCELLED || own == MeetingStatus.POSTPONED || own == MeetingStatus.PLANNED) {
            return own;
        }
        boolean known = reference == Telling.Reference.DEFINITE && isCounted(head);
        boolean acted = governor.flatMap(g -> standing.act(g.verb()))
                .filter(a -> Set.of(Act.HOST, Act.MEET, Act.HAPPEN, Act.BEGIN, Act.RESUME)
                        .contains(a.act()))
                .isPresent();
        if (clause == MeetingStatus.PLANNED && (acted || !known)) {
            return MeetingStatus.PLANNED;
        }
        if (known) {
            return null;
        }
        if (own == MeetingStatus.PROPOSED || clause == MeetingStatus.PROPOSED) {
            return reference == Telling.Reference.DEFINITE && own == null ? null : MeetingStatus.PROPOSED;
        }
        boolean wanted = governor.filter(g ->
                        standing.wants(g.verb()) && !g.argument().relation().equals("nsubj"))
                .isPresent();
        if (wanted && reference != Telling.Reference.DEFINITE) {
            return MeetingStatus.PROPOSED;
        }
        // "Talks in Oslo" as a headline may be any
        boolean bareTitle = sentence.role() == Role.TITLE && !acted;
        return bareTitle || reference == Telling.Reference.DEFINITE ? null : MeetingStatus.HELD;
    }

    private Telling.Reference reference(Token head, int first) {
        if (sentence.role() == Role.TITLE) {
            return Telling.Reference.BARE;
        }
        for (Token c : sentence.children(head)) {
            String word = Syntax.lower(c);
            if ((c.relates("det") || c.relates("det:predet")) && c.index() <= head.index()) {
                if (DEFINITE.contains(word)) {
                    return Telling.Reference.DEFINITE;
                }
                if (Set.of("a", "an", "another", "some").contains(word)) {
                    return sentence.children(head).stream()
                                    .anyMatch(d -> Syntax.lower(d).equals("such"))
                            ? Telling.Reference.DEFINITE
                            : Telling.Reference.NEW;
                }
            }
            if (c.relates("nmod:poss")) {
                return Telling.Reference.DEFINITE;
            }
        }
        if (first > 0 && DEFINITE.contains(Syntax.lower(sentence.token(first - 1)))) {
            return Telling.Reference.DEFINITE;
        }
        return head.tag().endsWith("S") && sentence.child(head, "nummod").isEmpty()
                ? Telling.Reference.BARE
                : Telling.Reference.NEW;
    }

    private Telling.Order order(Token head, boolean before) {
        Set<String> modifiers = new LinkedHashSet<>();
        for (int i = syntax.phraseStart(head); i < head.index(); i++) {
            modifiers.add(Syntax.lower(sentence.token(i)));
        }
        boolean first = before && modifiers.stream().anyMatch(FIRST::contains);
        if (first || modifiers.stream().anyMatch(PREVIOUS::contains)) {
            return Telling.Order.PREVIOUS;
        }
        return modifiers.stream().anyMatch(NEXT::contains) ? Telling.Order.NEXT : Telling.Order.NONE;
    }
}

package org.rapporteur.reading.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.knowledge.MeetingWords.MeetingVerb;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.knowledge.SpeechCues;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.MeetingStatus;

/** Who takes part in, hosts, watches or stays away from a meeting that a noun names. */
final class NounRoles {
    private static final Set<String> HOSTS =
            Set.of("organiser", "organizer", "host", "convener", "convenor", "sponsor");
    /** "seeks talks with B": the subject would be a party. */
    private static final Set<String> FOR_ITSELF = Set.of(
            "seek", "want", "demand", "insist", "pursue", "offer", "refuse", "reject", "begin", "start", "resume",
            "enter", "open", "propose");
    /** "bring A and B to talks": the objects would be. */
    private static final Set<String> TO_THE_TABLE = Set.of(
            "bring",
            "get",
            "push",
            "draw",
            "coax",
            "persuade",
            "convince",
            "press",
            "nudge",
            "pressure",
            "urge",
            "drag",
            "lure");

    private static final Set<String> PRESENT = Set.of("at", "in", "during");
    private static final int LONGEST_CHAIN = 3;

    private final Syntax syntax;
    private final Sentence sentence;
    private final Parties parties;
    private final Standing standing;
    private final SpeechCues speech;

    NounRoles(Syntax syntax, Parties parties, Standing standing, SpeechCues speech) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.parties = parties;
        this.standing = standing;
        this.speech = speech;
    }

    /**
     * A verb with the word by which a meeting depends on it.
     *
     * @param argument the meeting's noun, or a noun above it: "invitations" in "turned down invitations to the talks"
     */
    record Governor(Token verb, Token argument) {}

    /** The verb that a meeting's noun depends on. */
    Optional<Governor> governor(Token meeting) {
        Token at = syntax.firstOfJoined(meeting);
        for (int i = 0; i <= LONGEST_CHAIN && at.head() >= 0; i++) {
            Token head = sentence.token(at.head());
            if (head.is("VB")) {
                return Optional.of(new Governor(head, at));
            }
            if (head.is("JJ") && sentence.child(head, "cop").isPresent()) {
                // "was absent from the talks"
                return Optional.of(new Governor(head, at));
            }
            boolean adverb = head.is("JJ") || head.is("RB");
            if (!(at.relates("nmod") || at.relates("compound") || at.relates("obl") || at.relates("conj"))) {
                break;
            }
            if (adverb) {
                // "closer to talks"
                Optional<Token> verb = sentence.head(head).filter(v -> v.is("VB"));
                return verb.isPresent() ? Optional.of(new Governor(verb.get(), at)) : Optional.empty();
            }
            at = head;
        }
        return Optional.empty();
    }

    /** The roles that the meeting's own noun phrase tells: "talks between A and B hosted by C". */
    void ofPhrase(Token meeting, Sort sort, RoleSet roles) {
        for (Token c : sentence.children(meeting)) {
            if (c.relates("nmod") && !c.relates("nmod:poss")) {
                switch (syntax.preposition(c)) {
                    case "with", "between", "among", "involving", "including", "of" ->
                        roles.participants.addAll(parties.of(syntax.joined(c)));
                    case "by" -> {
                        if (sort == Sort.VISIT) {
                            roles.participants.addAll(parties.of(syntax.joined(c)));
                        }
                    }
                    default -> {}
                }
            } else if (c.relates("nmod:poss")) {
                roles.participants.addAll(parties.of(syntax.joined(c)));
            } else if (c.relates("compound") || c.relates("amod")) {
                roles.participants.addAll(parties.ofPair(c));
            }
        }
        syntax.describing(meeting).forEach(v -> ofModifier(v, sort, roles));
        organiser(meeting).ifPresent(o -> roles.hosts.addAll(parties.of(o)));
    }

    /** "attended by A", "that B hosted", "the trip that C took". */
    private void ofModifier(Token verb, Sort sort, RoleSet roles) {
        Optional<MeetingVerb> act = standing.act(verb);
        if (syntax.isNegated(verb)) {
            return;
        }
        Set<String> actors =
                parties.of(verb.tag().equals("VBN") ? syntax.withPreposition(verb, "by") : syntax.actors(verb));
        boolean trip =
                sort == Sort.VISIT && Set.of("take", "make", "pay", "undertake").contains(syntax.lemma(verb));
        if (trip) {
            roles.participants.addAll(actors);
            return;
        }
        if (act.isEmpty()) {
            return;
        }
        switch (act.get().act()) {
            case HOST -> roles.hosts.addAll(actors);
            case ATTEND, MEET, BEGIN, CHAIR, INCLUDE -> {
                roles.participants.addAll(actors);
                roles.participants.addAll(parties.of(syntax.withPreposition(verb, "between", "with", "among")));
            }
            default -> {}
        }
    }

    /** "A, as the organiser of the talks". */
    private Optional<Token> organiser(Token meeting) {
        if (meeting.head() < 0 || !meeting.relates("nmod")) {
            return Optional.empty();
        }
        Token noun = sentence.token(meeting.head());
        if (!HOSTS.contains(syntax.lemma(noun))) {
            return Optional.empty();
        }
        if (!parties.of(noun).isEmpty() || noun.head() < 0) {
            return Optional.of(noun);
        }
        Token head = sentence.token(noun.head());
        if (head.is("VB")) {
            return syntax.actors(head).stream().findFirst();
        }
        return Optional.of(head);
    }

    /** The roles that the verb gives. */
    void ofVerb(Governor governor, boolean real, RoleSet roles) {
        Token verb = governor.verb();
        Token argument = governor.argument();
        Set<String> actors = parties.of(syntax.actors(verb));
        Optional<MeetingVerb> act = standing.act(verb);
        if (declines(verb, argument, act, roles)) {
            return;
        }
        String lemma = syntax.lemma(verb);
        if (lemma.equals("propose") && syntax.lemma(argument).equals("venue")) {
            roles.hosts.addAll(actors);
            return;
        }
        boolean to = Set.of("to", "into", "toward", "towards", "in").contains(syntax.preposition(argument));
        if (TO_THE_TABLE.contains(lemma) && to) {
            roles.participants.addAll(parties.of(syntax.objects(verb)));
            return;
        }
        boolean named = sentence.children(argument, "nmod").stream()
                .anyMatch(c -> syntax.preposition(c).equals("between"));
        if (FOR_ITSELF.contains(lemma) && !argument.relation().equals("nsubj") && !named) {
            roles.participants.addAll(actors);
            roles.participants.addAll(parties.of(syntax.withPreposition(verb, "with")));
            return;
        }
        if (real) {
            act.ifPresentOrElse(
                    a -> ofAct(a, verb, argument, actors, roles), () -> ofPresence(verb, argument, actors, roles));
        }
    }

    private void ofAct(MeetingVerb act, Token verb, Token argument, Set<String> actors, RoleSet roles) {
        boolean object =
                argument.relates("obj") || argument.relation().equals("nsubj:pass") || argument.relates("iobj");
        boolean subject = argument.relation().equals("nsubj");
        boolean fits = object && act.meeting().contains("obj")
                || act.meeting().contains(syntax.preposition(argument))
                || act.meeting().stream().anyMatch(m -> act.lemma().endsWith(" " + m));
        switch (act.act()) {
            case MEET -> {
                if (object || fits) {
                    roles.participants.addAll(actors);
                    roles.participants.addAll(parties.of(syntax.withPreposition(verb, "with", "between")));
                }
            }
            case HOST -> {
                if (object && !isNamed(verb)) {
                    roles.hosts.addAll(actors);
                    roles.participants.addAll(parties.of(syntax.withPreposition(verb, "with", "between", "including")));
                }
            }
            case CHAIR -> {
                if (object) {
                    roles.participants.addAll(parties.persons(actors));
                }
            }
            case BEGIN, END, RESUME, CANCEL, POSTPONE -> {
                if (object) {
                    ofParticipants(act, verb, argument, roles);
                }
            }
            case ATTEND -> {
                if (fits) {
                    roles.participants.addAll(actors);
                }
            }
            case OBSERVE -> {
                if (object) {
                    roles.observers.addAll(actors);
                    sender(verb).ifPresent(s -> roles.observers.addAll(parties.of(syntax.actors(s))));
                }
            }
            case SEND -> {
                if (syntax.preposition(argument).equals("to")) {
                    roles.participants.addAll(parties.of(syntax.objects(verb)));
                }
            }
            case INCLUDE -> {
                if (subject) {
                    roles.participants.addAll(parties.of(syntax.objects(verb)));
                }
            }
            case REPRESENT -> {
                if (syntax.isPassive(verb) && PRESENT.contains(syntax.preposition(argument))) {
                    roles.participants.addAll(parties.of(syntax.objects(verb)));
                    roles.participants.addAll(actors);
                }
            }
            case VISIT -> {
                if (isComing(Optional.of(act), argument)) {
                    roles.participants.addAll(actors);
                }
            }
            default -> ofPresence(verb, argument, actors, roles);
        }
    }

    /** "Negotiators from A and B ended a round", "A broke off talks with B"; one who begins alone may be the host. */
    private void ofParticipants(MeetingVerb act, Token verb, Token argument, RoleSet roles) {
        boolean held = act.act() == Act.BEGIN || act.act() == Act.END;
        boolean with = Stream.concat(
                        sentence.children(argument, "nmod").stream(), sentence.children(verb, "obl").stream())
                .anyMatch(c ->
                        syntax.preposition(c).equals("with") && !parties.of(c).isEmpty());
        List<Token> actors = syntax.actors(verb);
        Set<String> who = parties.of(actors);
        Set<String> persons = parties.persons(who);
        boolean envoys = held && actors.stream().anyMatch(parties::isParty);
        boolean together =
                act.act() != Act.END && act.act() != Act.CANCEL && act.act() != Act.POSTPONE && who.size() > 1;
        if (held) {
            roles.participants.addAll(persons);
        }
        if (with || envoys || together) {
            who.removeAll(persons);
            roles.participants.addAll(who);
        }
    }

    /** "Called the meeting a success" calls none. */
    private boolean isNamed(Token verb) {
        return syntax.lemma(verb).equals("call")
                && sentence.children(verb).stream()
                        .anyMatch(c -> c.index() > verb.index()
                                && (c.relation().equals("obl:npmod")
                                        || c.relates("xcomp")
                                        || c.relates("ccomp")
                                        || c.relates("dep")
                                        || c.relates("iobj")));
    }

    /** "flew in for talks", "travelled to the conference". */
    boolean isComing(Optional<MeetingVerb> act, Token argument) {
        String preposition = syntax.preposition(argument);
        return act.filter(a -> a.act() == Act.VISIT && Set.of("for", "to").contains(preposition)
                        || a.act() == Act.ATTEND && preposition.equals("for"))
                .isPresent();
    }

    /** "A told the meeting", "at the talks A said": who speaks there is there. */
    private void ofPresence(Token verb, Token argument, Set<String> actors, RoleSet roles) {
        boolean speaks =
                speech.of(syntax.lemma(verb)).isPresent() || syntax.lemma(verb).equals("indicate");
        boolean at = argument.relates("obl") && PRESENT.contains(syntax.preposition(argument))
                || argument.relates("obj") && syntax.preposition(argument).equals("during");
        boolean told = Set.of("tell", "address").contains(syntax.lemma(verb))
                && (argument.relates("obj") || argument.relates("iobj"));
        boolean emerges = syntax.lemma(verb).equals("emerge");
        if ((speaks && (at || told)) || emerges) {
            roles.participants.addAll(actors);
        }
    }

    private Optional<Token> sender(Token verb) {
        return sentence.head(verb)
                .filter(h -> (verb.relates("xcomp") || verb.relates("advcl"))
                        && standing.act(h).filter(a -> a.act() == Act.SEND).isPresent());
    }

    /** "boycotted the talks", "turned down invitations to attend them", "did not attend". */
    private boolean declines(Token verb, Token argument, Optional<MeetingVerb> act, RoleSet roles) {
        boolean comes = isComing(act, argument);
        boolean takesPart = comes || act.filter(a -> a.act() == Act.ATTEND).isPresent();
        boolean attends = takesPart || act.filter(a -> a.act() == Act.MEET).isPresent();
        if (takesPart
                && syntax.isNegated(verb)
                && syntax.auxiliaries(verb).stream().noneMatch(NounRoles::isModal)
                && sentence.children(verb, "advcl").isEmpty()) {
            roles.declined.addAll(parties.of(syntax.actors(verb)));
            return true;
        }
        boolean sends = act.filter(a -> a.act() == Act.REPRESENT).isPresent() && syntax.isPassive(verb);
        if (sends && syntax.isNegated(verb) && PRESENT.contains(syntax.preposition(argument))) {
            roles.declined.addAll(parties.of(syntax.objects(verb)));
            return true;
        }
        boolean invitation = syntax.lemma(argument).equals("invitation");
        boolean away = act.filter(a -> a.act() == Act.DECLINE).isPresent()
                && (argument.relates("obj")
                        || argument.relates("obl")
                        || argument.relation().equals("nsubj:pass"));
        if (away && standing.ofClause(verb) == MeetingStatus.HELD) {
            roles.declined.addAll(parties.of(syntax.actors(verb)));
            return true;
        }
        if (!attends && !invitation) {
            return false;
        }
        Token refusal = refusal(verb);
        if (refusal == null) {
            return false;
        }
        roles.declined.addAll(parties.of(syntax.actors(refusal)));
        return true;
    }

    private static boolean isModal(String auxiliary) {
        return Set.of("can", "could", "may", "might", "should", "must").contains(auxiliary);
    }

    /** The verb of refusing over "to attend", with or without "invitations" between. */
    private @Nullable Token refusal(Token verb) {
        Token at = verb;
        for (int i = 0; i < LONGEST_CHAIN && at.head() >= 0; i++) {
            if (!(at.relates("xcomp")
                    || at.relates("acl")
                    || at.relates("advcl")
                    || at.relates("ccomp")
                    || at.relates("obj"))) {
                return null;
            }
            at = sentence.token(at.head());
            Token head = at;
            if (at.is("VB")
                    && standing.act(at)
                            .filter(a -> a.act() == Act.DECLINE || a.act() == Act.FAIL)
                            .filter(a -> isRefusal(head))
                            .isPresent()) {
                return at;
            }
        }
        return null;
    }

    private boolean isRefusal(Token verb) {
        return List.of("decline", "refuse", "turn", "reject", "spurn", "fail").contains(syntax.lemma(verb))
                && !syntax.isNegated(verb);
    }
}

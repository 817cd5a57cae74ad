package org.rapporteur.reading.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.knowledge.MeetingWords.MeetingVerb;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.MeetingStatus;

/**
 * Reads what is said of a meeting that was just told of, without naming it again: who led a delegation, who was sent, who
 * took part, watched or turned the invitation down.
 */
final class Afterthoughts {
    private static final Set<String> DELEGATIONS = Set.of("delegation", "team", "delegate");
    private static final Set<String> ENVOYS = Set.of(
            "delegation",
            "delegate",
            "member",
            "representative",
            "envoy",
            "official",
            "team",
            "minister",
            "diplomat",
            "people",
            "man",
            "ambassador",
            "aide",
            "observer");
    private static final Set<String> MADE_OF = Set.of("comprise", "include", "consist", "compose", "make");
    private static final Set<String> IT = Set.of("it", "them");

    private final Syntax syntax;
    private final Sentence sentence;
    private final MeetingWords words;
    private final Standing standing;
    private final Parties parties;

    Afterthoughts(Syntax syntax, MeetingWords words, Standing standing, Parties parties) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.words = words;
        this.standing = standing;
        this.parties = parties;
    }

    Optional<Telling> of(Token verb) {
        if (standing.ofClause(verb) != MeetingStatus.HELD && !syntax.isNegated(verb)) {
            return Optional.empty();
        }
        RoleSet roles = new RoleSet();
        Optional<MeetingVerb> act = standing.act(verb);
        if (act.isPresent() && rejectsOffer(act.get(), verb)) {
            roles.declined.addAll(parties.of(syntax.actors(verb)));
            return roles.declined.isEmpty()
                    ? Optional.empty()
                    : Optional.of(telling(verb, roles, MeetingStatus.PROPOSED));
        }
        if (namesMeeting(verb)) {
            return Optional.empty();
        }
        switch (syntax.lemma(verb)) {
            case "send" -> sent(verb, roles);
            case "come" -> came(verb, roles);
            case "lead", "head", "comprise", "include", "consist", "compose", "make" -> delegation(verb, roles);
            default -> act.ifPresent(a -> attendance(a, verb, roles));
        }
        boolean none = roles.participants.isEmpty()
                && roles.declined.isEmpty()
                && roles.observers.isEmpty()
                && roles.hosts.isEmpty();
        return none ? Optional.empty() : Optional.of(telling(verb, roles, null));
    }

    /** "Y, a delegate of the council". */
    Optional<Telling> ofDelegate(Token noun) {
        if (!syntax.lemma(noun).equals("delegate") || !noun.relates("appos") || noun.head() < 0) {
            return Optional.empty();
        }
        RoleSet roles = new RoleSet();
        roles.participants.addAll(parties.of(sentence.token(noun.head())));
        roles.participants.addAll(parties.represented(noun));
        return roles.participants.isEmpty() ? Optional.empty() : Optional.of(telling(noun, roles, null));
    }

    boolean isDelegation(Token t) {
        return DELEGATIONS.contains(syntax.lemma(t));
    }

    private boolean isEnvoy(Token t) {
        return ENVOYS.contains(syntax.lemma(t));
    }

    /** Whether a noun for a meeting stands beside the verb: then the noun tells. */
    private boolean namesMeeting(Token verb) {
        return sentence.subtree(verb).stream()
                .filter(t -> t.is("NN") && t.index() > verb.index() && !t.relates("compound"))
                .anyMatch(t -> words.nouns().get(t.text()).isPresent()
                        || syntax.lemma(t).equals("event"));
    }

    /** "A sent four members of its council", where no other aim is named. */
    private void sent(Token verb, RoleSet roles) {
        List<Token> objects = syntax.objects(verb);
        boolean aim = sentence.children(verb).stream()
                .anyMatch(c -> c.relates("xcomp")
                        || c.relates("obl") && syntax.preposition(c).equals("to"));
        if (objects.stream().anyMatch(this::isEnvoy) && !aim && !syntax.isNegated(verb)) {
            boolean watch = objects.stream().anyMatch(o -> syntax.lemma(o).equals("observer"));
            Set<String> there = watch ? roles.observers : roles.participants;
            there.addAll(parties.of(syntax.actors(verb)));
            there.addAll(parties.of(objects));
        }
    }

    /** "ministers came from A and B". */
    private void came(Token verb, RoleSet roles) {
        List<Token> actors = syntax.actors(verb);
        boolean aim = sentence.children(verb).stream()
                .anyMatch(c -> c.relates("xcomp")
                        || c.relates("advcl")
                        || c.relates("obl")
                                && Set.of("to", "into", "after", "under").contains(syntax.preposition(c)));
        if (actors.stream().anyMatch(this::isEnvoy) && !aim && !syntax.isNegated(verb)) {
            roles.participants.addAll(parties.of(actors));
            roles.participants.addAll(parties.of(syntax.withPreposition(verb, "from")));
        }
    }

    /** "X led the delegation, which included Y". */
    private void delegation(Token verb, RoleSet roles) {
        List<Token> actors = syntax.actors(verb);
        List<Token> objects = syntax.objects(verb);
        boolean made = MADE_OF.contains(syntax.lemma(verb));
        if (!made) {
            if (objects.stream().anyMatch(this::isDelegation)) {
                roles.participants.addAll(parties.persons(parties.of(actors)));
            }
            return;
        }
        boolean passive = sentence.child(verb, "aux:pass").isPresent();
        if ((passive ? objects : actors).stream().anyMatch(this::isDelegation)) {
            roles.participants.addAll(parties.persons(parties.of(syntax.withPreposition(verb, "of", "by"))));
            roles.participants.addAll(parties.persons(parties.of(objects)));
        }
    }

    /** "A took part", "B turned down the invitation", "C observed". */
    private void attendance(MeetingVerb act, Token verb, RoleSet roles) {
        List<Token> objects = syntax.isPassive(verb) ? List.of() : syntax.objects(verb);
        boolean it = objects.stream().allMatch(o -> IT.contains(Syntax.lower(o)));
        Set<String> actors = parties.of(syntax.actors(verb));
        boolean partly = Set.of("take part", "participate", "attend", "partake").contains(act.lemma());
        if (act.act() == Act.ATTEND && partly && (it || act.lemma().equals("take part")) && !syntax.isPassive(verb)) {
            if (syntax.isNegated(verb) || refuses(verb)) {
                roles.declined.addAll(actors);
            } else if (syntax.actors(verb).stream()
                    .anyMatch(a -> syntax.lemma(a).equals("observer"))) {
                roles.observers.addAll(actors);
            } else {
                roles.participants.addAll(actors);
                roles.participants.addAll(parties.of(syntax.withPreposition(verb, "with")));
            }
        } else if (act.act() == Act.DECLINE && !syntax.isNegated(verb)) {
            // "an invitation" is one to something else
            boolean invitation = objects.stream()
                    .anyMatch(o -> syntax.lemma(o).equals("invitation")
                            && sentence.children(o, "det").stream()
                                    .noneMatch(d -> syntax.lemma(d).equals("a")));
            boolean away = Set.of(
                            "stay away",
                            "decline to attend",
                            "decline to take part",
                            "decline to participate",
                            "refuse to attend",
                            "refuse to take part",
                            "refuse to participate")
                    .contains(act.lemma());
            if (invitation || away) {
                roles.declined.addAll(actors);
            }
        } else if (act.act() == Act.OBSERVE
                && objects.isEmpty()
                && Set.of("observe", "sit in").contains(act.lemma())) {
            roles.observers.addAll(actors);
        } else if (!objects.isEmpty() && it && act.act() == Act.HOST) {
            roles.hosts.addAll(actors);
        } else if (!objects.isEmpty() && it && (act.act() == Act.CHAIR || act.act() == Act.BEGIN)) {
            roles.participants.addAll(parties.persons(actors));
        }
    }

    /** "A rejected the offer": of the talks just told of, where no other thing is offered. */
    private boolean rejectsOffer(MeetingVerb act, Token verb) {
        return act.act() == Act.DECLINE
                && !syntax.isNegated(verb)
                && syntax.objects(verb).stream()
                        .anyMatch(o -> Set.of("offer", "proposal").contains(syntax.lemma(o))
                                && syntax.preposition(o).isEmpty()
                                && sentence.children(o, "nmod").stream()
                                        .noneMatch(c -> syntax.preposition(c).equals("of")));
    }

    private boolean refuses(Token verb) {
        return verb.relates("xcomp")
                && sentence.head(verb)
                        .flatMap(standing::act)
                        .filter(a -> a.act() == Act.DECLINE)
                        .isPresent();
    }

    private Telling telling(Token at, RoleSet roles, @Nullable MeetingStatus status) {
        return new Telling(
                sentence.index(),
                at.index(),
                Sort.TALKS,
                "delegation",
                Telling.Reference.AFTERTHOUGHT,
                Telling.Order.NONE,
                status,
                null,
                null,
                Set.of(),
                roles.takingPart(),
                roles.hosts,
                roles.declined,
                roles.observers,
                null,
                null);
    }
}

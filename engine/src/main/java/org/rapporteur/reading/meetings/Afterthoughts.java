package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Outer.Link;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.reading.meetings.Telling.Naming;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.MeetingStatus;

/** Reads what says more of the meeting told of just before, without naming it: "X took part", "Y turned down the invitation". */
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
            "ambassador",
            "aide",
            "observer");
    /** What stands for a meeting without naming one. */
    private static final Set<String> MEANS_IT = Set.of("it", "them", "event", "occasion");

    private static final Set<String> OFFERS = Set.of("offer", "proposal");

    private final Understood understood;
    private final Sentence sentence;
    private final List<Telling> told;
    private final Lists lists;

    /** @param told what the sentence tells of meetings that it names */
    Afterthoughts(Understood understood, Sentence sentence, List<Telling> told) {
        this.understood = understood;
        this.sentence = sentence;
        this.told = told;
        this.lists = new Lists(understood.cast(), sentence);
    }

    /** The tellings, and what is said beside them, in the order of the words. */
    List<Telling> with() {
        List<Telling> out = new ArrayList<>(told);
        for (Frame f : understood.frames().in(sentence)) {
            Roll roles = new Roll();
            MeetingStatus status = null;
            Kind kind = f.reality().kind();
            boolean so =
                    kind == Kind.TOLD || kind == Kind.PLANNED && f.reality().negated();
            if (f.is("refuse") && f.reality().holds()) {
                status = refused(f, roles);
            } else if (so || f.is("stay-away") || f.outer(Link.REFUSES).isPresent()) {
                said(f, roles);
            }
            if (!roles.isEmpty()
                    && out.stream().noneMatch(t -> t.at() == f.word().index())) {
                out.add(telling(f.word(), roles, status));
            }
        }
        awayFromOwn(out);
        out.sort(Comparator.comparingInt(Telling::at));
        return out;
    }

    /** "The meeting never took place because X declined to attend": who stays away does so from what the sentence tells of. */
    private static void awayFromOwn(List<Telling> out) {
        List<Telling> named = out.stream()
                .filter(t -> t.reference() != Reference.AFTERTHOUGHT)
                .toList();
        if (named.size() != 1) {
            return;
        }
        Telling one = named.get(0);
        for (Telling t : List.copyOf(out)) {
            if (t != one
                    && t.at() > one.at()
                    && !t.declined().isEmpty()
                    && t.parties().isEmpty()) {
                out.remove(t);
                int at = out.indexOf(one);
                one = one.without(t.declined());
                out.set(at, one);
            }
        }
    }

    /** "turned down the invitation", "rejected the offer" of talks. */
    private @Nullable MeetingStatus refused(Frame f, Roll roles) {
        for (Argument a : f.in(Role.PATIENT)) {
            Token what = a.head();
            boolean definite = sentence.children(what, "det").stream()
                    .noneMatch(d -> Set.of("a", "an").contains(Tree.lower(d)));
            boolean bare = sentence.children(what, "nmod").stream().noneMatch(c -> c.index() > what.index());
            boolean attends = understood.frames().in(sentence).stream()
                    .anyMatch(g -> g.is("attend") && g.word().head() == what.index());
            if (Tree.lemma(what).equals("invitation") && (definite && bare || attends)) {
                roles.declined.addAll(who(f, Role.DOER));
                return null;
            }
            if (OFFERS.contains(Tree.lemma(what)) && bare) {
                roles.declined.addAll(who(f, Role.DOER));
                return MeetingStatus.PROPOSED;
            }
        }
        return null;
    }

    private void said(Frame f, Roll roles) {
        boolean named =
                told.stream().anyMatch(t -> t.at() > f.word().index() && isBelow(sentence.token(t.at()), f.word()));
        boolean it = f.in(Role.PATIENT).stream()
                .filter(a -> a.via() != Via.ADJUNCT)
                .allMatch(a -> MEANS_IT.contains(Tree.lower(a.head())));
        boolean no = f.reality().negated();
        String lemma = f.predicate().lemma();
        if (named) {
            // "X, who mediates the talks"
            if (f.is("mediate") && !no) {
                roles.participants.addAll(who(f, Role.DOER));
            }
            return;
        }
        if (f.is("mediate") && !no && isAgreement(f)) {
            roles.participants.addAll(who(f, Role.DOER));
        } else if (f.is("attend") && it) {
            attended(f, roles);
        } else if (f.is("stay-away") && lemma.equals("stay away") && it && !no) {
            roles.declined.addAll(who(f, Role.DOER));
        } else if (f.is("host") && !f.in(Role.PATIENT).isEmpty() && it && !no) {
            roles.hosts.addAll(who(f, Role.DOER));
        } else if (f.is("lead") && !no && hasHead(f, Role.PATIENT, DELEGATIONS)) {
            roles.participants.addAll(persons(who(f, Role.DOER)));
        } else if (Deeds.is(f, Deed.MADE_OF) && hasHead(f, Role.DOER, DELEGATIONS)) {
            roles.participants.addAll(persons(who(f, Role.PATIENT)));
        } else if (Deeds.is(f, Deed.MADE_OF) && hasHead(f, Role.PATIENT, DELEGATIONS)) {
            roles.participants.addAll(persons(who(f, Role.TOPIC)));
        } else if (f.is("send") && hasHead(f, Role.PATIENT, ENVOYS) && Scene.staysAway(f)) {
            roles.declined.addAll(who(f, Role.DOER));
        } else if (f.is("send") && !no && hasHead(f, Role.PATIENT, ENVOYS)) {
            sent(f, roles);
        } else if (lemma.equals("come")
                && !no
                && hasHead(f, Role.DOER, ENVOYS)
                && f.in(Role.PURPOSE).isEmpty()) {
            roles.participants.addAll(who(f, Role.FROM));
        } else if (lemma.equals("sit in") && !no) {
            roles.observers.addAll(who(f, Role.DOER));
        }
    }

    /** "helped broker the deal": what talks came to. */
    private boolean isAgreement(Frame f) {
        return f.in(Role.PATIENT).stream()
                .flatMap(a -> understood.frames().at(sentence, a.head()).stream())
                .anyMatch(g -> g.is("agree"));
    }

    /** Whether a noun stands under a verb, with no other verb between. */
    private boolean isBelow(Token noun, Token verb) {
        Token at = noun;
        while (at.head() >= 0
                && at.head() != verb.index()
                && !sentence.token(at.head()).is("VB")) {
            at = sentence.token(at.head());
        }
        return at.head() == verb.index();
    }

    private void attended(Frame f, Roll roles) {
        Set<String> who = who(f, Role.DOER);
        if (!Deeds.is(f, Deed.ATTENDS)) {
            return;
        }
        if (Scene.staysAway(f)) {
            roles.declined.addAll(who);
        } else if (hasHead(f, Role.AS, Set.of("observer")) || hasHead(f, Role.DOER, Set.of("observer"))) {
            roles.observers.addAll(who);
        } else {
            roles.participants.addAll(who);
            roles.participants.addAll(who(f, Role.WITH));
        }
    }

    /** "A sent four members of its council", where no other aim is named. */
    private void sent(Frame f, Roll roles) {
        boolean aim = !f.in(Role.PLACE).isEmpty()
                || !f.in(Role.RECIPIENT).isEmpty()
                || !f.in(Role.PURPOSE).isEmpty();
        if (!aim) {
            boolean watch = hasHead(f, Role.PATIENT, Set.of("observer")) || hasHead(f, Role.AS, Set.of("observer"));
            Set<String> there = watch ? roles.observers : roles.participants;
            there.addAll(who(f, Role.DOER));
            there.addAll(who(f, Role.PATIENT));
            f.in(Role.PATIENT).stream()
                    .map(Argument::head)
                    .filter(h -> h.relates("conj"))
                    .flatMap(h -> sentence.head(h).stream())
                    .flatMap(h -> understood.parties().of(sentence, List.of(h)).stream())
                    .map(Party::actor)
                    .forEach(there::add);
        }
    }

    private static boolean hasHead(Frame f, Role role, Set<String> lemmas) {
        return f.in(role).stream().flatMap(a -> a.heads().stream()).anyMatch(h -> lemmas.contains(Tree.lemma(h)));
    }

    private Set<String> who(Frame f, Role role) {
        Set<String> out = new LinkedHashSet<>();
        List<Token> heads = f.in(role).stream()
                .filter(a -> a.join() != Join.NONE)
                .flatMap(a -> a.heads().stream())
                .toList();
        understood.parties().of(sentence, heads).stream().map(Party::actor).forEach(out::add);
        out.addAll(lists.with(out, heads));
        return out;
    }

    private List<String> persons(Collection<String> actors) {
        return actors.stream()
                .filter(a -> understood.cast().actor(a).kind() == ActorKind.PERSON)
                .toList();
    }

    private Telling telling(Token at, Roll roles, @Nullable MeetingStatus status) {
        return Telling.of(
                sentence.index(),
                at.index(),
                Naming.bare(Sort.TALKS, "delegation", Reference.AFTERTHOUGHT),
                status,
                null,
                null,
                roles,
                null);
    }
}

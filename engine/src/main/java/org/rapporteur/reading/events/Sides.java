package org.rapporteur.reading.events;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Level;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Factuality;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.EventType;

/** Says who does an act and to whom: local ids, in the order of their words. */
final class Sides {
    /** Where no list tells in which roles to look. */
    private static final List<Role> USUAL =
            List.of(Role.PATIENT, Role.RECIPIENT, Role.WITH, Role.AGAINST, Role.FROM, Role.TOPIC);

    /** Where to look whatever the list tells. */
    private static final List<Role> ALWAYS = List.of(Role.RECIPIENT, Role.WITH, Role.AGAINST);

    /** Who is in them does not do it, whatever the language model takes him for. */
    private static final List<Role> SUFFERING = List.of(Role.PATIENT, Role.RECIPIENT, Role.WITH, Role.AGAINST);

    /** What two who do it together do to each other. */
    private static final Set<EventType> MUTUAL = Set.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

    /** What is done to somebody also where nobody is named. */
    private static final Set<EventType> DIRECTED = Set.of(
            EventType.AGREE,
            EventType.CONSULT,
            EventType.COOPERATE,
            EventType.SUPPORT,
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.SANCTION);

    /** Whose members say "we" for them. */
    private static final Set<ActorKind> GROUPS = Set.of(ActorKind.ARMED_GROUP, ActorKind.PARTY);

    private static final String OVERSEE = "oversee";

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "our", "my", "me");

    private final Understood understood;
    private final Counterparts counterparts;
    private final Moves moves;

    Sides(Understood understood) {
        this.understood = understood;
        this.counterparts = new Counterparts(understood);
        this.moves = new Moves(understood, counterparts);
    }

    /**
     * Who does an act to whom.
     *
     * @param doers empty where they are no parties of the text
     * @param recipients but for those who do it
     * @param inferred whether no word of the act's clause says who the recipient is
     */
    record Pair(List<String> doers, List<String> recipients, boolean inferred) {
        Pair {
            doers = List.copyOf(doers);
            recipients = List.copyOf(recipients);
        }
    }

    /** Who does it to whom. */
    Pair of(Act act, Factuality factuality) {
        Sentence s = act.sentence();
        List<String> doers = doers(act, factuality);
        List<String> recipients = recipients(act, doers);
        if (doers.isEmpty()) {
            // "fighting between A and B"
            List<String> together = acting(s, inRoles(act, List.of(Role.WITH)));
            if (together.size() > 1) {
                doers = together.subList(0, 1);
                recipients = others(together, doers);
            }
        }
        if (recipients.isEmpty()) {
            List<String> together = acting(s, inRoles(act, List.of(Role.DOER, Role.WITH)));
            if (together.size() > 1 && (MUTUAL.contains(act.root()) || doers.isEmpty())) {
                doers = together.subList(0, 1);
                recipients = others(together, doers);
            }
        }
        if (recipients.isEmpty() && MUTUAL.contains(act.root())) {
            List<String> together = acting(s, act.who());
            recipients = others(together, doers);
            if (recipients.isEmpty() && doers.size() > 1) {
                recipients = others(doers, doers.subList(0, 1));
                doers = doers.subList(0, 1);
            }
        }
        boolean inferred = false;
        boolean joint =
                MUTUAL.contains(act.root()) && inRoles(act, List.of(Role.DOER)).size() > 1;
        if (recipients.isEmpty() && !doers.isEmpty() && !joint && DIRECTED.contains(act.root()) && !isAddressed(act)) {
            String doer = doers.get(0);
            recipients =
                    moves
                            .answered(s, inRoles(act, USUAL), doer)
                            .or(() -> counterparts.of(s, doer, spokenOf(act)))
                            .stream()
                            .toList();
            inferred = true;
        }
        return new Pair(doers, recipients, inferred);
    }

    /** "Urged its citizens to leave": words say to whom something is put, who are no party of the text. */
    private boolean isAddressed(Act act) {
        return act.frame() != null
                && act.root() == EventType.REQUEST
                && !act.frame().in(Role.CONTENT).isEmpty()
                && Stream.of(Role.PATIENT, Role.RECIPIENT)
                        .flatMap(r -> act.frame().in(r).stream())
                        .anyMatch(a -> a.frames().isEmpty() && a.head().is("NN"));
    }

    /** Those whom what is denied or wanted is about: the denial answers somebody else, the wish is not put to whom it is for. */
    private Set<String> spokenOf(Act act) {
        Set<String> out = new HashSet<>();
        if (act.frame() != null && act.root() == EventType.REQUEST) {
            out.addAll(concerned(act.sentence(), under(act.sentence(), act.frame()), List.of()));
            out.addAll(concerned(act.sentence(), List.copyOf(suffering(act.frame())), List.of()));
        }
        if (isDenial(act)) {
            Frame denial = Objects.requireNonNull(act.frame());
            Stream.concat(
                            denial.in(Role.PATIENT).stream(),
                            understood.frames().in(denial, Role.CONTENT).stream()
                                    .flatMap(f -> f.arguments().stream()))
                    .forEach(a -> out.addAll(concerned(act.sentence(), a.heads(), List.of())));
        }
        return out;
    }

    /** The nouns under what a frame's word is on. */
    private static List<Token> under(Sentence s, Frame f) {
        return Stream.of(Role.PATIENT, Role.TOPIC)
                .flatMap(r -> f.in(r).stream())
                .flatMap(a -> a.heads().stream())
                .flatMap(h -> s.children(h, "nmod").stream())
                .toList();
    }

    /** Those who did what a charge says that was done: "says that they have bombed civilians". */
    private List<Token> charged(Frame charge) {
        return understood.frames().in(charge, Role.CONTENT).stream()
                .flatMap(f -> f.in(Role.DOER).stream())
                .flatMap(a -> a.heads().stream())
                .toList();
    }

    private static boolean isDenial(Act act) {
        return act.frame() != null && act.frame().is("deny") && !act.frame().is("refuse");
    }

    private List<String> others(List<String> all, List<String> doers) {
        return all.stream()
                .filter(a -> doers.stream().noneMatch(d -> counterparts.same(a, d)))
                .toList();
    }

    /** Those who do it; empty where they are no parties of the text. */
    private List<String> doers(Act act, Factuality factuality) {
        Sentence s = act.sentence();
        if (isThreat(act)) {
            return speaker(factuality);
        }
        List<Token> own = inRoles(act, List.of(Role.DOER));
        List<Token> grammars = own.isEmpty() ? overseers(act) : own;
        List<String> out = acting(s, grammars);
        if (out.isEmpty()) {
            // to whom it is done does not do it, where grammar has a doer whom nobody knows, or none of what is done by
            // words
            boolean called = act.root() == EventType.REQUEST || act.root() == EventType.ACCUSE;
            boolean known = !grammars.isEmpty()
                    || called
                            && (act.word().tag().equals("VBD")
                                    || act.word().tag().equals("VBN"));
            Set<Token> others = known ? Set.copyOf(inRoles(act, SUFFERING)) : Set.of();
            List<Token> who =
                    act.who().stream().filter(t -> !others.contains(t)).toList();
            // of "fighting between A and B" both do it
            out = acting(s, who.isEmpty() && act.who().size() > 1 ? act.who() : who);
        }
        if (out.isEmpty() && firstPerson(grammars, act.who())) {
            out = speaker(factuality);
        }
        return out;
    }

    /** "It would be taken for an act of war": who says so threatens. */
    private static boolean isThreat(Act act) {
        return act.kind() != null && act.kind().isParticular() && act.root() == EventType.THREATEN;
    }

    /** "Oversaw the test": of what is done to nobody, who has it done. */
    private List<Token> overseers(Act act) {
        return act.kind() == null || !act.kind().isAlone() || !act.word().relates("obj")
                ? List.of()
                : act.sentence()
                        .head(act.word())
                        .flatMap(h -> understood.frames().at(act.sentence(), h))
                        .filter(f -> f.is(OVERSEE))
                        .flatMap(f -> f.first(Role.DOER))
                        .map(Argument::heads)
                        .orElse(List.of());
    }

    /** Those to whom it is done, but for those who do it. */
    private List<String> recipients(Act act, List<String> doers) {
        Sentence s = act.sentence();
        Set<Role> roles =
                new LinkedHashSet<>(act.kind() == null ? USUAL : act.kind().recipient());
        roles.addAll(ALWAYS);
        Frame frame = act.frame();
        if (frame != null && isDenial(act)) {
            // "denied Chad's charge" answers Chad, "denied arming Chad" whoever said so
            List<Token> charges = inRoles(act, List.of(Role.PATIENT)).stream()
                    .filter(t -> understood.cast().at(s, t).isEmpty())
                    .toList();
            return frame.in(Role.CONTENT).isEmpty() ? concerned(s, charges, doers) : List.of();
        }
        if (frame != null
                && act.root() == EventType.ACCUSE
                && frame.in(Role.PATIENT).isEmpty()) {
            List<String> out = concerned(s, charged(frame), doers);
            if (!out.isEmpty()) {
                return out;
            }
        }
        for (Role role : roles) {
            List<String> out = concerned(s, inRoles(act, List.of(role)), doers);
            if (!out.isEmpty()) {
                return out;
            }
        }
        return concerned(s, addressed(act), doers);
    }

    /** Whom the language model has, but for what is to be done to whom: "asked that X be let in" is not put to X. */
    private List<Token> addressed(Act act) {
        if (act.frame() == null || act.root() != EventType.REQUEST) {
            return act.whom();
        }
        Set<Token> done = suffering(act.frame());
        return act.whom().stream().filter(t -> !done.contains(t)).toList();
    }

    /** To whom what is asked is to be done, by nobody whom the words name. */
    private Set<Token> suffering(Frame asking) {
        return understood.frames().in(asking, Role.CONTENT).stream()
                .filter(f -> f.in(Role.DOER).isEmpty())
                .flatMap(f -> f.in(Role.PATIENT).stream())
                .flatMap(a -> a.heads().stream())
                .collect(Collectors.toSet());
    }

    /** The words in some roles of an act's frame, in the text's order. */
    private static List<Token> inRoles(Act act, List<Role> roles) {
        return act.frame() == null
                ? List.of()
                : act.frame().arguments().stream()
                        .filter(a -> roles.contains(a.role()) && a.join() != Join.NONE)
                        .flatMap(a -> a.heads().stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(Token::index))
                        .toList();
    }

    /** Who speaks; of an armed group or party the group, for which he says "we". */
    private List<String> speaker(Factuality factuality) {
        return factuality.voice().map(v -> v.actor()).stream()
                .map(a -> {
                    String body = understood.parties().roll(a, Level.BODY);
                    return GROUPS.contains(understood.cast().actor(body).kind()) ? body : a;
                })
                .toList();
    }

    private List<String> acting(Sentence s, List<Token> heads) {
        return heads.isEmpty()
                ? List.of()
                : understood.parties().of(s, heads).stream().map(Party::actor).toList();
    }

    private List<String> concerned(Sentence s, List<Token> heads, List<String> doers) {
        Set<String> out = new LinkedHashSet<>();
        if (!heads.isEmpty()) {
            understood.parties().concerned(s, heads).forEach(p -> out.add(p.actor()));
        }
        return others(List.copyOf(out), doers);
    }

    private static boolean firstPerson(List<Token> grammars, List<Token> models) {
        List<Token> all = grammars.isEmpty() ? models : grammars;
        return all.stream().anyMatch(t -> FIRST_PERSON.contains(t.text().toLowerCase(Locale.ROOT)));
    }
}

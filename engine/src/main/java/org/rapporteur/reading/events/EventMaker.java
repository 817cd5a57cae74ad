package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Reality;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Factuality;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.Voucher;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Ids;

/** Makes events of acts, or says why they are none. */
final class EventMaker {
    /** How sure the model must be of a status that no word of the sentence tells. */
    private static final double SURE_STATUS = 0.6;

    /** How sure the model must be of an act of which no side is a party of the text. */
    private static final double SURE_ACT = 0.8;

    /** The kind whose nouns mean what came of an act. */
    private static final String RESULT = "agree";

    /** The roles of those whose words belong to what tells an event. */
    private static final Set<Role> SIDES =
            Set.of(Role.DOER, Role.PATIENT, Role.RECIPIENT, Role.WITH, Role.AGAINST, Role.FROM);

    private static final Factuality PLAIN = new Factuality(Factuality.Status.ACTUAL, List.of());

    private final Understood understood;
    private final Factualities factualities;
    private final Sides sides;
    private final Citer citer;

    EventMaker(Understood understood, Factualities factualities) {
        this.understood = understood;
        this.factualities = factualities;
        this.sides = new Sides(understood);
        this.citer = understood.text().document().citer();
    }

    /**
     * What became of an act.
     *
     * @param events one for each of those who do it or to whom it is done, those whom the words name first before all others;
     *     none where it is no event
     * @param why it is none; empty where it is one
     */
    record Verdict(List<Event> events, String why) {
        static Verdict no(String why) {
            return new Verdict(List.of(), why);
        }
    }

    Verdict make(Act act) {
        Sentence s = act.sentence();
        Factuality factuality = act.frame() == null ? PLAIN : factualities.of(s, act.frame());
        Sides.Pair pair = sides.of(act, factuality);
        List<String> doers = pair.doers();
        List<String> recipients = pair.recipients();
        if (!isTold(act, pair)) {
            return Verdict.no("it is only spoken of");
        }
        if (act.frame() == null && isRefused(act)) {
            return Verdict.no("it is what somebody will not have");
        }
        if (isWithout(act)) {
            return Verdict.no("it is told not to be so");
        }
        EventType root = act.root();
        if (factuality.status() == Factuality.Status.NOT && !factuality.isDenied() && refusable(act)) {
            root = EventType.REJECT;
        }
        boolean sure = act.proposal() != null && act.proposal().probability() >= SURE_ACT;
        if (doers.isEmpty() && recipients.isEmpty() && !sure) {
            return Verdict.no("neither who does it nor to whom it is done is a party of the text");
        }
        boolean alone = act.kind() != null
                && (act.kind().isAlone() || act.kind().isParticular() && act.root() == EventType.THREATEN);
        boolean open = recipients.isEmpty() || pair.inferred();
        if (act.proposal() == null && (doers.isEmpty() || open && !alone)) {
            return Verdict.no(
                    "the language model does not take it for an act, and only one side is a party of the text");
        }
        Optional<EventStatus> status = status(act, root, factuality, doers);
        if (status.isEmpty()) {
            return Verdict.no(
                    factuality.status() == Factuality.Status.ASKED ? "a question" : "it is told not to be so");
        }
        List<Event> out = new ArrayList<>();
        for (String doer : orNobody(doers)) {
            for (String recipient : orNobody(recipients)) {
                out.add(event(
                        act,
                        root,
                        status.get(),
                        by(status.get(), factuality),
                        doer,
                        recipient,
                        pair.inferred(),
                        out.size()));
            }
        }
        return new Verdict(List.copyOf(out), "");
    }

    /** Whether words tell an act, and do not only name what is told elsewhere or what may come of it: "the talks", "a deal". */
    private static boolean isTold(Act act, Sides.Pair pair) {
        Frame frame = act.frame();
        if (frame == null || !act.word().is("NN") || frame.support() != null) {
            return true;
        }
        boolean sided = !pair.doers().isEmpty() && !pair.recipients().isEmpty() && !pair.inferred();
        return switch (act.root()) {
            case CONSULT ->
                switch (frame.reality().life()) {
                    case BEGUN, GOING_ON -> true;
                    case NONE, ENDED -> sided && !frame.given();
                    case POSTPONED, CALLED_OFF -> false;
                };
            case AGREE -> act.kind() == null || !act.kind().name().equals(RESULT);
            default ->
                !isOff(frame.reality()) && (act.kind() == null || !act.kind().isAlone() || goesOn(frame.reality()));
        };
    }

    /** Whether a noun without arguments is the object of a verb of refusing: "ruled out talks". */
    private boolean isRefused(Act act) {
        Sentence s = act.sentence();
        return act.word().is("NN")
                && act.word().relates("obj")
                && s.head(act.word())
                        .flatMap(h -> understood.frames().at(s, h))
                        .filter(f -> f.is("refuse") || f.is("oppose") || f.is("cut"))
                        .isPresent();
    }

    /** "without the union's support": what is not there is not refused. */
    private static boolean isWithout(Act act) {
        return act.frame() != null
                && act.word().is("NN")
                && act.frame().reality().negated()
                && act.frame().reality().why().stream().anyMatch(t -> t.text().equalsIgnoreCase("without"));
    }

    /** "Suspended aid": what is put off or called off is not done. */
    private static boolean isOff(Reality reality) {
        return reality.life() == Reality.Life.POSTPONED || reality.life() == Reality.Life.CALLED_OFF;
    }

    private static boolean goesOn(Reality reality) {
        return switch (reality.life()) {
            case NONE, BEGUN, GOING_ON -> true;
            case ENDED, POSTPONED, CALLED_OFF -> false;
        };
    }

    /** Whether not to do it is to refuse somebody something. */
    private static boolean refusable(Act act) {
        boolean will = act.frame() != null && act.frame().reality().kind() == Reality.Kind.PLANNED;
        return switch (act.root()) {
            case AGREE, SUPPORT, CONCEDE, COOPERATE -> true;
            case CONSULT, RETREAT, AID -> will;
            default -> false;
        };
    }

    /** A list that can be gone through once where nobody is known. */
    private static List<@Nullable String> orNobody(List<String> actors) {
        List<@Nullable String> out = new ArrayList<>(actors);
        if (out.isEmpty()) {
            out.add(null);
        }
        return out;
    }

    private static @Nullable String by(EventStatus status, Factuality factuality) {
        return status == EventStatus.ALLEGED || status == EventStatus.DENIED
                ? factuality.voice().map(Voucher::actor).orElse(null)
                : null;
    }

    /** Empty for what is asked or told not to be so. */
    private static Optional<EventStatus> status(Act act, EventType root, Factuality factuality, List<String> doers) {
        Optional<Voucher> voice = factuality.voice();
        boolean own = voice.isEmpty()
                || voice.get().attitude() != Voucher.Attitude.ACCUSES
                        && voice.get().actor() != null
                        && doers.contains(voice.get().actor());
        return switch (factuality.status()) {
            case ASKED -> Optional.empty();
            case NOT ->
                refuses(root)
                        ? Optional.of(EventStatus.ACTUAL)
                        : voice.isPresent() ? Optional.of(EventStatus.DENIED) : Optional.empty();
            case PLANNED ->
                Optional.of(
                        root == EventType.THREATEN
                                        && act.kind() != null
                                        && act.kind().isParticular()
                                ? EventStatus.ACTUAL
                                : EventStatus.PLANNED);
            case PROPOSED, HYPOTHETICAL -> Optional.of(EventStatus.HYPOTHETICAL);
            case ACTUAL ->
                Optional.of(
                        factuality.isDenied() && !isCharge(act, root)
                                ? EventStatus.DENIED
                                : own || factuality.isDenied() ? proposed(act, root) : EventStatus.ALLEGED);
        };
    }

    /** "denied the charge": what somebody is charged with is denied, not that he is. */
    private static boolean isCharge(Act act, EventType root) {
        return root == EventType.ACCUSE && act.word().is("NN");
    }

    /** What is refused is often told by what is not done: "will not sign". */
    private static boolean refuses(EventType root) {
        return root == EventType.REJECT || root == EventType.THREATEN || root == EventType.SANCTION;
    }

    private static EventStatus proposed(Act act, EventType root) {
        ProposedAct proposal = act.proposal();
        if (proposal == null || proposal.status() == null || proposal.statusProbability() < SURE_STATUS) {
            return EventStatus.ACTUAL;
        }
        if (root == EventType.ACCUSE && proposal.status().equals("denied")) {
            return EventStatus.ACTUAL;
        }
        return switch (proposal.status()) {
            case "planned", "hypothetical", "denied" ->
                EventStatus.valueOf(proposal.status().toUpperCase(Locale.ROOT));
            default -> EventStatus.ACTUAL;
        };
    }

    private Event event(
            Act act,
            EventType root,
            EventStatus status,
            @Nullable String by,
            @Nullable String doer,
            @Nullable String recipient,
            boolean inferred,
            int number) {
        String article = understood.text().document().article().id();
        return new Event(
                Ids.hash("event", article, root + act.rule(), act.word().start() + "-" + number),
                article,
                root,
                act.kind() == null ? null : act.kind().mode(),
                doer,
                recipient,
                inferred && recipient != null ? Event.INFERRED : null,
                date(act),
                place(act),
                status,
                by,
                cite(act),
                act.rule(),
                Tolls.of(act.sentence(), act.root(), act.word(), understood.frames()));
    }

    private @Nullable String date(Act act) {
        return act.frame() == null
                ? null
                : act.frame().times().stream()
                        .map(t -> Timex.toEdtf(t.value()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String place(Act act) {
        Sentence s = act.sentence();
        return act.frame() == null
                ? null
                : act.frame().in(Role.PLACE).stream()
                        .flatMap(a -> a.heads().stream())
                        .filter(t -> t.entity().equals("LOCATION"))
                        .findFirst()
                        .map(t -> name(s, t))
                        .orElse(null);
    }

    /** The whole name of a place, of which one word is given. */
    private String name(Sentence s, Token word) {
        int first = word.index();
        int last = word.index();
        while (first > 0 && s.token(first - 1).entity().equals("LOCATION")) {
            first--;
        }
        while (last + 1 < s.size() && s.token(last + 1).entity().equals("LOCATION")) {
            last++;
        }
        return understood.text().words(s.token(first), s.token(last));
    }

    /** From the first to the last of the words that tell it, those who do it and those to whom it is done. */
    private Cite cite(Act act) {
        Sentence s = act.sentence();
        Stream<Token> sided = act.frame() == null
                ? Stream.concat(act.who().stream(), act.whom().stream())
                : act.frame().arguments().stream()
                        .filter(a -> SIDES.contains(a.role()))
                        .map(Argument::head);
        List<Token> phrase = sided.flatMap(t -> near(s, t)).toList();
        Token first = Stream.concat(Stream.of(act.word()), phrase.stream())
                .min(Comparator.comparingInt(Token::index))
                .orElse(act.word());
        Token last = Stream.concat(Stream.of(act.word()), phrase.stream())
                .max(Comparator.comparingInt(Token::index))
                .orElse(act.word());
        return citer.cite(first.start(), last.end());
    }

    /** A noun and what stands before it in its phrase. */
    private static Stream<Token> near(Sentence s, Token noun) {
        return Stream.concat(
                Stream.of(noun),
                s.children(noun).stream().filter(c -> c.index() < noun.index() && !c.relates("punct")));
    }
}

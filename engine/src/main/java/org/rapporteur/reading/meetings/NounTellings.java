package org.rapporteur.reading.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.meetings.Telling.Naming;
import org.rapporteur.reading.meetings.Telling.Reference;

/** Reads the tellings of a sentence whose word is a noun: "talks", "a visit", "the summit". */
final class NounTellings {
    private static final Set<Sort> SORTS = Set.of(Sort.TALKS, Sort.VISIT, Sort.ENCOUNTER, Sort.PROCESS, Sort.CALL);
    /** Without a goal these are an artist's, or a line's. */
    private static final Set<String> ROUNDS = Set.of("tour", "trip", "journey", "stop");
    /** Plurals of one meeting. */
    private static final Set<String> PLURALS = Set.of("talks", "consultations", "negotiations");

    private final Scene scene;
    private final Sentence sentence;

    NounTellings(Scene scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
    }

    /** The tellings of a noun: none, or one for each of several days. */
    List<Telling> of(Frame f) {
        Token head = f.word();
        Optional<Sort> sort = sort(head);
        if (sort.isEmpty()
                || scene.isWithPress(f)
                || ROUNDS.contains(Tree.lemma(head)) && f.first(Role.PLACE).isEmpty()) {
            return List.of();
        }
        List<Above> above = Above.of(f, scene);
        if (sort.get() == Sort.PROCESS && above.stream().noneMatch(a -> a.is("attend"))) {
            return List.of();
        }
        Reference reference = scene.phrases().reference(head);
        return new Standing(scene)
                .of(f, reference, above).stream()
                        .flatMap(v -> told(
                                f,
                                new Naming(
                                        sort.get(),
                                        Tree.lemma(head),
                                        reference,
                                        scene.phrases().order(head),
                                        scene.phrases().number(head),
                                        scene.phrases().traits(head),
                                        scene.phrases().format(head)),
                                v,
                                above)
                                .stream())
                        .toList();
    }

    private List<Telling> told(Frame f, Naming naming, Standing.Verdict verdict, List<Above> above) {
        Token head = f.word();
        List<Frame> inner = inner(f);
        List<String> dates = new Days(scene).of(f, inner, above);
        Telling telling = Telling.of(
                sentence.index(),
                head.index(),
                naming,
                verdict.status(),
                dates.isEmpty() ? null : dates.get(0),
                scene.places().of(f, inner, above),
                new TakingPart(scene).of(f, inner, above),
                scene.phrases().outcome(head, above.stream().map(Above::frame).toList()));
        if (dates.size() > 1 && isSeveral(head)) {
            return dates.stream().map(telling::dated).toList();
        }
        return List.of(inner.isEmpty() && isCounted(head) ? telling.named(naming.with(Telling.SEVERAL)) : telling);
    }

    /** The sort of meeting that a noun names; empty for one that only modifies, or is of another kind. */
    private Optional<Sort> sort(Token head) {
        String lemma = Tree.lemma(head);
        boolean modifies = head.relates("compound") && head.head() > head.index();
        boolean of = sentence.head(head)
                .filter(h -> scene.isOf(head, h) && scene.meets(h).isPresent())
                .isPresent();
        boolean beside = head.relates("appos")
                && sentence.head(head).flatMap(scene::meets).isPresent();
        boolean many = !lemma.equals("call")
                && (Tree.lower(head).equals("talks") || head.tag().equals("NNS") && !lemma.equals("stop"));
        boolean other = Doubts.isDoubtful(lemma) && scene.twoWords(head).isEmpty() && !(many && isProposed(head));
        boolean another = Doubts.isMeasure(lemma)
                && sentence.children(head, "nmod").stream()
                        .anyMatch(c -> scene.isOf(c, head) && scene.meets(c).isEmpty());
        boolean none = sentence.head(head).filter(h -> scene.isOfAny(head, h)).isPresent();
        return modifies || none || of || beside || other || another
                ? Optional.empty()
                : scene.meets(head).filter(SORTS::contains);
    }

    /** Whether the model takes a noun for a meeting as well, however unsure. */
    private boolean isProposed(Token head) {
        return scene.understood().text().proposals().actsOf(sentence).stream()
                .anyMatch(p -> p.kind() == ProposedAct.Kind.MEETING && p.token() == head.index());
    }

    /** "a round of talks": the frames of what it is a round of. */
    private List<Frame> inner(Frame f) {
        return sentence.children(f.word(), "nmod").stream()
                .filter(c -> scene.isOf(c, f.word()) && scene.meets(c).isPresent())
                .flatMap(c -> scene.at(c).stream())
                .toList();
    }

    /** "Two summits", "three meetings": many in one, and not a series as "three rounds of talks" are. */
    private boolean isCounted(Token head) {
        return head.tag().endsWith("S")
                && !PLURALS.contains(Tree.lower(head))
                && sentence.child(head, "nummod").isPresent();
    }

    private boolean isSeveral(Token head) {
        return head.tag().endsWith("S") && !PLURALS.contains(Tree.lower(head))
                || sentence.child(head, "nummod").isPresent();
    }
}

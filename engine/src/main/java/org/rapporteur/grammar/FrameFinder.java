package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;

/** Finds the frames of a text, in its order. Safe for use by several threads. */
public final class FrameFinder {
    private static final Set<String> INDEFINITE = Set.of("a", "an", "some", "any", "no", "another", "each", "every");

    private final Words words = new Words();
    private final Complements complements = new Complements();
    private final Set<String> idioms = words.idioms();
    private final Set<String> verbs = words.verbs();
    private final Countries countries = Knowledge.standard().countries();

    /** The frames of a text. */
    public Frames of(Text text) {
        List<Frame> out = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            List<TimeExpression> times =
                    text.times().stream().filter(t -> t.sentence() == s.index()).toList();
            add(s, times, out);
        }
        return new Frames(out);
    }

    private void add(Sentence s, List<TimeExpression> times, List<Frame> out) {
        Tree tree = new Tree(s, idioms, verbs);
        new Mender(tree, complements).mend();
        new Captions(tree).mend();
        new MeetingMender(tree, words, complements).mend();
        new AsideMender(tree).mend();
        Clauses clauses = new Clauses(tree, words, complements, countries);
        Set<Integer> dated = Settings.tokens(tree, times);
        Nodes nodes = new Nodes(tree, clauses, words, complements, dated, out.size());
        Governors governors = new Governors(tree, clauses, words, complements);
        new Arguments(tree, clauses, words, nodes, governors, dated).fill();
        contents(tree, nodes, governors);
        Realities realities = new Realities(tree, clauses, nodes, governors);
        Settings settings = new Settings(tree, clauses, nodes, governors, times);
        for (Node n : nodes.all()) {
            out.add(new Frame(
                    s.index(),
                    n.number,
                    n.word,
                    n.support,
                    n.predicate,
                    n.arguments,
                    realities.of(n),
                    outers(n, nodes, governors),
                    isGiven(tree, n),
                    settings.of(n)));
        }
    }

    private static boolean isGiven(Tree tree, Node n) {
        return n.predicate.part() == Part.NOUN
                && n.support == null
                && tree.kids(n.word, "det", "nmod:poss").stream().anyMatch(d -> !INDEFINITE.contains(Tree.lower(d)));
    }

    /** Gives the frames that have clauses as their content, purpose or condition these. */
    private static void contents(Tree tree, Nodes nodes, Governors governors) {
        for (Node n : nodes.all()) {
            Token t = n.word;
            boolean clause = n.predicate.part() != Part.NOUN;
            for (Governor g : governors.of(t)) {
                Node above = nodes.told(g.word());
                if (above != null && above != n && clause) {
                    Role role = g.purpose() ? Role.PURPOSE : Role.CONTENT;
                    above.arguments.add(new Argument(role, List.of(t), Join.ONE, Via.OWN, List.of(n.number)));
                }
            }
            if (clause && tree.is(t, "advcl") && Realities.isCondition(tree, t)) {
                Token head = tree.head(t);
                Node above = head == null ? null : nodes.told(head);
                if (above != null) {
                    above.arguments.add(new Argument(Role.CONDITION, List.of(t), Join.ONE, Via.OWN, List.of(n.number)));
                }
            }
        }
    }

    private static List<Outer> outers(Node n, Nodes nodes, Governors governors) {
        List<Outer> out = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        climb(n.word, nodes, governors, seen, out);
        if (n.support != null) {
            climb(n.support, nodes, governors, seen, out);
        }
        return out.stream().filter(o -> o.frame() != n.number).distinct().toList();
    }

    private static void climb(Token t, Nodes nodes, Governors governors, Set<Integer> seen, List<Outer> out) {
        if (!seen.add(t.index())) {
            return;
        }
        for (Governor g : governors.of(t)) {
            Node above = nodes.told(g.word());
            if (above != null && g.signature().link() != null) {
                out.add(new Outer(above.number, g.signature().link()));
            }
            climb(g.word(), nodes, governors, seen, out);
        }
    }
}

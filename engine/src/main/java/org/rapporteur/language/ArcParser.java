package org.rapporteur.language;

import java.util.Arrays;
import java.util.List;

/**
 * A greedy arc-standard dependency parser (Nivre 2004) whose moves a neural network scores (Chen and Manning, "A Fast and
 * Accurate Dependency Parser using Neural Networks", 2014). It makes the same trees as Stanford CoreNLP's with the same
 * weights, several times faster: the hidden layer is laid out so that the machine adds many units at once.
 */
final class ArcParser {
    private static final int NOBODY = -1;

    private final ParserWeights weights;
    private final List<String> relations;
    private final int[] relationFeatures;
    private final int noWord;
    private final int noTag;
    private final int noRelation;

    ArcParser(ParserWeights weights) {
        this.weights = weights;
        this.relations = weights.relations();
        this.relationFeatures = relations.stream().mapToInt(weights::relation).toArray();
        this.noWord = weights.word(ParserWeights.NONE);
        this.noTag = weights.tag(ParserWeights.NONE);
        this.noRelation = weights.relation(ParserWeights.NONE);
    }

    /**
     * The tree of a sentence.
     *
     * @param words as the weights know them
     * @param tags Penn Treebank parts of speech, as many
     */
    Tree parse(List<String> words, List<String> tags) {
        State state = new State(words, tags);
        while (!state.isDone()) {
            state.move(best(state));
        }
        int[] heads = new int[words.size()];
        String[] names = new String[words.size()];
        boolean[] passive = new boolean[words.size() + 1];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = state.heads[i + 1] - 1;
            names[i] = relations.get(state.relationOf[i + 1]);
            passive[state.heads[i + 1]] |= names[i].equals("aux:pass");
        }
        // a verb with the auxiliary of the passive has a subject of the passive, whatever the scores say
        for (int i = 0; i < heads.length; i++) {
            if (passive[heads[i] + 1] && (names[i].equals("nsubj") || names[i].equals("csubj"))) {
                names[i] += ":pass";
            }
        }
        return new Tree(heads, names);
    }

    /**
     * A tree over words counted from 0.
     *
     * @param heads of each word; -1 for the root
     * @param relations of each word to its head
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Tree(int[] heads, String[] relations) {}

    /** The move of those that can be made that has the highest score; of equals the first. */
    private int best(State state) {
        double[] scores = weights.scores(state.features());
        int best = NOBODY;
        for (int i = 0; i < scores.length; i++) {
            if ((best == NOBODY || scores[i] > scores[best]) && state.canMove(i)) {
                best = i;
            }
        }
        return best;
    }

    /** A stack of words, a buffer of those still to come, and the arcs so far. Word 0 is the root above them. */
    private final class State {
        private final int[] word;
        private final int[] tag;
        private final int[] heads;
        private final int[] relationOf;
        /** Of each word its first two dependents before it, the outermost first, as (2 * word, 2 * word + 1). */
        private final int[] lefts;
        /** And its last two after it. */
        private final int[] rights;

        private final int[] stack;
        private int top;
        private int next = 1;
        private final int size;

        State(List<String> words, List<String> tags) {
            size = words.size();
            word = new int[size + 1];
            tag = new int[size + 1];
            heads = new int[size + 1];
            relationOf = new int[size + 1];
            stack = new int[size + 1];
            lefts = new int[2 * size + 2];
            rights = new int[2 * size + 2];
            Arrays.fill(lefts, NOBODY);
            Arrays.fill(rights, NOBODY);
            word[0] = weights.word(ParserWeights.ROOT);
            tag[0] = weights.tag(ParserWeights.ROOT);
            for (int i = 1; i <= size; i++) {
                word[i] = weights.word(words.get(i - 1));
                tag[i] = weights.tag(tags.get(i - 1));
                heads[i] = NOBODY;
            }
            heads[0] = NOBODY;
            top = 1;
        }

        boolean isDone() {
            return top == 1 && next > size;
        }

        private int stack(int down) {
            return down < top ? stack[top - 1 - down] : NOBODY;
        }

        private int buffer(int on) {
            return next + on <= size ? next + on : NOBODY;
        }

        /** Whether a move can be made: left arcs come first, then right arcs, then shift. */
        boolean canMove(int move) {
            if (move == 2 * relations.size()) {
                return next <= size;
            }
            boolean left = move < relations.size();
            boolean root = move % relations.size() == 0;
            int head = stack(left ? 0 : 1);
            if (head < 0 || head == 0 != root) {
                return false;
            }
            return left ? top > 2 : top > 2 || top == 2 && next > size;
        }

        void move(int move) {
            if (move == 2 * relations.size()) {
                stack[top++] = next++;
                return;
            }
            int upper = stack(0);
            int lower = stack(1);
            boolean left = move < relations.size();
            int dependent = left ? lower : upper;
            heads[dependent] = left ? upper : lower;
            int[] children = left ? lefts : rights;
            int first = 2 * heads[dependent];
            children[first + 1] = children[first];
            children[first] = dependent;
            relationOf[dependent] = move % relations.size();
            if (left) {
                stack[top - 2] = upper;
            }
            top--;
        }

        /** A child of a word, outermost first; none of nobody's, and of the root's no left one. */
        private int child(int[] children, int of, int which) {
            return of < 0 ? NOBODY : children[2 * of + which];
        }

        /** Three words of the stack, three of the buffer, and of the upper two their first children and grandchildren. */
        int[] features() {
            int[] places = new int[18];
            for (int i = 0; i < 3; i++) {
                places[i] = stack(2 - i);
                places[3 + i] = buffer(i);
            }
            for (int i = 0; i < 2; i++) {
                int of = stack(i);
                int at = 6 + 6 * i;
                places[at] = child(lefts, of, 0);
                places[at + 1] = child(rights, of, 0);
                places[at + 2] = child(lefts, of, 1);
                places[at + 3] = child(rights, of, 1);
                places[at + 4] = child(lefts, places[at], 0);
                places[at + 5] = child(rights, places[at + 1], 0);
            }
            int[] out = new int[ParserWeights.FEATURES];
            for (int i = 0; i < places.length; i++) {
                int p = places[i];
                out[i] = p < 0 ? noWord : word[p];
                out[places.length + i] = p < 0 ? noTag : tag[p];
                if (i >= 6) {
                    out[2 * places.length + i - 6] = p < 0 ? noRelation : relationFeatures[relationOf[p]];
                }
            }
            return out;
        }
    }
}

package org.rapporteur.language.encoder;

import java.util.ArrayList;
import java.util.List;

/** Word pieces to rows of numbers that tell what each means where it stands. */
final class Encoder {
    private final Table pieces;
    private final Table positions;
    private final Table cases;
    private final float[] weight;
    private final float[] bias;
    private final float eps;
    private final List<Layer> layers = new ArrayList<>();

    Encoder(Kernel kernel, Weights w) {
        pieces = w.table("word.weight");
        positions = w.table("position.weight");
        cases = w.table("case.weight");
        weight = w.vector("norm.weight");
        bias = w.vector("norm.bias");
        eps = (float) w.fraction("eps");
        for (int i = 0; i < w.number("layers"); i++) {
            layers.add(new Layer(kernel, w, i, w.number("heads"), eps));
        }
    }

    /** The most pieces that it has places for. */
    int longest() {
        return positions.rows();
    }

    /**
     * Encodes a window.
     *
     * @param ids of the pieces
     * @param caseOf each piece's word
     */
    float[][] encode(int[] ids, int[] caseOf) {
        float[][] x = new float[ids.length][weight.length];
        for (int i = 0; i < ids.length; i++) {
            pieces.row(ids[i], x[i]);
            positions.add(i, x[i]);
            cases.add(caseOf[i], x[i]);
            Functions.normalize(x[i], weight, bias, eps);
        }
        layers.forEach(l -> l.apply(x));
        return x;
    }
}

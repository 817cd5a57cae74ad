package org.rapporteur.language.encoder;

/** A layer of the transformer: every piece looks at every other, then is thought over by itself (Vaswani et al. 2017). */
final class Layer {
    private final Kernel kernel;
    private final int heads;
    private final float eps;
    private final Linear queriesKeysValues;
    private final Linear out;
    private final Linear up;
    private final Linear down;
    private final float[] weight1;
    private final float[] bias1;
    private final float[] weight2;
    private final float[] bias2;

    Layer(Kernel kernel, Weights w, int index, int heads, float eps) {
        String prefix = "layers." + index + ".";
        this.kernel = kernel;
        this.heads = heads;
        this.eps = eps;
        this.queriesKeysValues = new Linear(kernel, w, prefix + "qkv");
        this.out = new Linear(kernel, w, prefix + "out");
        this.up = new Linear(kernel, w, prefix + "up");
        this.down = new Linear(kernel, w, prefix + "down");
        this.weight1 = w.vector(prefix + "norm1.weight");
        this.bias1 = w.vector(prefix + "norm1.bias");
        this.weight2 = w.vector(prefix + "norm2.weight");
        this.bias2 = w.vector(prefix + "norm2.bias");
    }

    /** Changes the rows. */
    void apply(float[][] x) {
        float[][] told = out.of(attention(queriesKeysValues.of(x)));
        for (int i = 0; i < x.length; i++) {
            Functions.addAndNormalize(x[i], told[i], weight1, bias1, eps);
        }
        float[][] wide = up.of(x);
        for (float[] row : wide) {
            Functions.gelu(row, row.length);
        }
        float[][] thought = down.of(wide);
        for (int i = 0; i < x.length; i++) {
            Functions.addAndNormalize(x[i], thought[i], weight2, bias2, eps);
        }
    }

    private float[][] attention(float[][] qkv) {
        int length = qkv.length;
        int hidden = weight1.length;
        int size = hidden / heads;
        float scale = (float) (1 / Math.sqrt(size));
        int padded = Kernel.roundUp(length, Kernel.STEP);
        Matrix keys = kernel.matrix(size, length);
        Matrix values = kernel.matrix(padded, size);
        float[] none = new float[Math.max(keys.width(), values.width())];
        float[][] scores = new float[length][keys.width()];
        float[][] out = new float[length][hidden];
        for (int h = 0; h < heads; h++) {
            for (int j = 0; j < length; j++) {
                kernel.column(keys, j, qkv[j], hidden + h * size);
                kernel.row(values, j, qkv[j], 2 * hidden + h * size, size);
            }
            kernel.multiply(qkv, h * size, length, keys, none, scores, 0);
            for (float[] row : scores) {
                for (int j = 0; j < length; j++) {
                    row[j] *= scale;
                }
                Functions.softmax(row, length);
                java.util.Arrays.fill(row, length, row.length, 0);
            }
            kernel.multiply(scores, 0, length, values, none, out, h * size);
        }
        return out;
    }
}

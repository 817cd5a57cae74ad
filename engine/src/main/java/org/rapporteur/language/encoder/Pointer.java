package org.rapporteur.language.encoder;

/** Scores of words as what another word points to. */
final class Pointer {
    private final Linear source;
    private final Linear target;
    private final float bias;
    private final float scale;
    private final float temperature;

    Pointer(Kernel kernel, Weights w, String kind) {
        String name = "pointer." + kind;
        source = new Linear(kernel, w, name + ".source");
        target = new Linear(kernel, w, name + ".target");
        bias = w.has(name + ".bias") ? w.vector(name + ".bias")[0] : 0;
        temperature = w.temperature(kind);
        scale = (float) (1 / Math.sqrt(w.table(name + ".source.weight").rows()));
    }

    /**
     * The scores of some words as targets of one.
     *
     * @param words all words' rows
     * @param targets indexes of those that can be pointed to
     */
    float[] scores(float[][] words, int from, int[] targets) {
        float[] s = source.of(new float[][] {words[from]})[0];
        float[][] rows = new float[targets.length][];
        for (int i = 0; i < targets.length; i++) {
            rows[i] = words[targets[i]];
        }
        float[][] t = target.of(rows);
        float[] out = new float[targets.length];
        for (int i = 0; i < targets.length; i++) {
            out[i] = (Functions.dot(s, t[i]) * scale + bias) / temperature;
        }
        return out;
    }
}

package org.rapporteur.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;

/**
 * What a trained neural dependency parser knows: the vectors of words, parts of speech and relations, a hidden layer and
 * an output layer, read from a model file of Stanford CoreNLP. The file is text: a head of seven numbers, a line for each
 * vector, a line for each input of the hidden layer, its bias, and a line of scores for each hidden unit.
 *
 * <p>What a feature adds to the hidden layer is kept once it was needed, for the features met first; the sum is the same
 * whether it was kept or not. Safe for use by several threads.
 */
final class ParserWeights {
    static final String UNKNOWN = "-UNKNOWN-";
    static final String NONE = "-NULL-";
    static final String ROOT = "-ROOT-";
    /** Features of a state: 18 words, 18 parts of speech, 12 relations. */
    static final int FEATURES = 48;

    /** How many features' parts are kept; each takes 4 kB. */
    private static final int MOST_KEPT = 10_000;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Integer> relations = new HashMap<>();
    private final List<String> relationNames = new ArrayList<>();
    private final float[][] vectors;
    private final float[][] inputs;
    private final float[] bias;
    /** Scores of the transitions by hidden unit; doubles, so that the sums over them need no conversion. */
    private final double[][] outputs;

    private final AtomicReferenceArray<float[]> kept;
    private final AtomicInteger free = new AtomicInteger(MOST_KEPT);

    private ParserWeights(Reader in) throws IOException {
        int wordCount = in.headNumber("dict");
        int tagCount = in.headNumber("pos");
        int relationCount = in.headNumber("label");
        int width = in.headNumber("embeddingSize");
        int hidden = in.headNumber("hiddenSize");
        if (in.headNumber("numTokens") != FEATURES) {
            throw new IOException("the parser's model has other features");
        }
        if (width % 2 != 0) {
            throw new IOException("the parser's model has vectors of an odd length");
        }
        in.headNumber("preComputed");
        vectors = new float[wordCount + tagCount + relationCount][];
        for (int i = 0; i < vectors.length; i++) {
            String name = in.word();
            vectors[i] = in.numbers(width);
            if (i < wordCount) {
                words.put(name, i);
            } else if (i < wordCount + tagCount) {
                tags.put(name, i);
            } else {
                relations.put(name, i);
                relationNames.add(name);
            }
        }
        relationNames.remove(0);
        inputs = new float[FEATURES * width][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = in.numbers(hidden);
        }
        bias = in.numbers(hidden);
        outputs = new double[hidden][];
        for (int i = 0; i < hidden; i++) {
            outputs[i] = doubles(in.numbers(2 * relationNames.size() + 1));
        }
        kept = new AtomicReferenceArray<>(vectors.length * FEATURES);
    }

    /**
     * Reads a model.
     *
     * @param resource its path on the class path, a gzip file
     * @throws IOException when it is not there or of another form
     */
    static ParserWeights load(String resource) throws IOException {
        try (InputStream file = ParserWeights.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IOException("no " + resource + " on the class path");
            }
            return new ParserWeights(new Reader(new GZIPInputStream(new BufferedInputStream(file), 1 << 16)));
        }
    }

    int word(String word) {
        return words.getOrDefault(word, words.getOrDefault(UNKNOWN, 0));
    }

    int tag(String tag) {
        return tags.getOrDefault(tag, tags.getOrDefault(UNKNOWN, 0));
    }

    int relation(String relation) {
        return relations.getOrDefault(relation, 0);
    }

    /** The relations that a transition may make, the root's first. */
    List<String> relations() {
        return relationNames;
    }

    /** The scores of the transitions in a state: left arcs by relation, right arcs by relation, shift. */
    double[] scores(int[] features) {
        float[] hidden = bias.clone();
        for (int place = 0; place < FEATURES; place++) {
            add(part(features[place], place), hidden);
        }
        double[] scores = new double[outputs[0].length];
        for (int i = 0; i < hidden.length; i++) {
            double cube = (double) hidden[i] * hidden[i] * hidden[i];
            addTimes(cube, outputs[i], scores);
        }
        return scores;
    }

    /** What a feature at a place adds to the hidden layer. */
    private float[] part(int feature, int place) {
        int key = feature * FEATURES + place;
        float[] known = kept.getAcquire(key);
        if (known != null) {
            return known;
        }
        float[] vector = vectors[feature];
        float[] sum = new float[bias.length];
        int row = place * vector.length;
        for (int k = 0; k < vector.length; k += 2) {
            addTimes(vector[k], inputs[row + k], vector[k + 1], inputs[row + k + 1], sum);
        }
        if (free.get() > 0 && free.getAndDecrement() > 0) {
            kept.setRelease(key, sum);
        }
        return sum;
    }

    private static void add(float[] part, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    /** Adds two products, in their order: the sum is rounded as if they were added one after the other. */
    private static void addTimes(float factor, float[] part, float otherFactor, float[] otherPart, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + factor * part[i] + otherFactor * otherPart[i];
        }
    }

    private static void addTimes(double factor, double[] part, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * part[i];
        }
    }

    private static double[] doubles(float[] numbers) {
        double[] out = new double[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = numbers[i];
        }
        return out;
    }

    /** Reads words and plain decimal numbers, fast. */
    private static final class Reader {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int at;
        private int end;

        Reader(InputStream in) {
            this.in = in;
        }

        private int next() throws IOException {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    throw new IOException("the parser's model ends too early");
                }
            }
            return buffer[at++];
        }

        int headNumber(String name) throws IOException {
            String[] line = word().split("=");
            if (line.length != 2 || !line[0].equals(name)) {
                throw new IOException("the parser's model has no " + name);
            }
            return Integer.parseInt(line[1]);
        }

        String word() throws IOException {
            byte[] out = new byte[1000];
            int length = 0;
            for (int c = next(); c != ' ' && c != '\n'; c = next()) {
                if (length == out.length) {
                    throw new IOException("the parser's model is of another form");
                }
                out[length++] = (byte) c;
            }
            return new String(out, 0, length, StandardCharsets.UTF_8);
        }

        float[] numbers(int count) throws IOException {
            float[] out = new float[count];
            for (int i = 0; i < count; i++) {
                out[i] = number();
            }
            return out;
        }

        private float number() throws IOException {
            int c = next();
            boolean negative = c == '-';
            if (negative) {
                c = next();
            }
            long digits = 0;
            double unit = 1;
            boolean fraction = false;
            for (; c != ' ' && c != '\n'; c = next()) {
                if (c == '.') {
                    fraction = true;
                } else if (c >= '0' && c <= '9') {
                    digits = digits * 10 + (c - '0');
                    unit *= fraction ? 10 : 1;
                } else {
                    throw new IOException("the parser's model has a number of another form");
                }
            }
            double value = digits / unit;
            return (float) (negative ? -value : value);
        }
    }
}

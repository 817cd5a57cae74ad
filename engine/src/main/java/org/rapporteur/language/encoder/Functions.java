package org.rapporteur.language.encoder;

/** What the encoder does to numbers between its products, of sums, products, quotients and square roots alone, which every processor rounds alike. */
final class Functions {
    private static final float LOWEST = -24;

    private Functions() {}

    /** The Gaussian error linear unit, x times the normal distribution's integral up to x, in place. */
    static void gelu(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            float v = x[i];
            float z = Math.max(-4f, Math.min(4f, v * 0.70710678f));
            float t = z * z;
            float p = Math.fma(
                    t,
                    Math.fma(
                            t,
                            Math.fma(
                                    t,
                                    Math.fma(t, Math.fma(t, 1.9867818e-6f, 2.8456721e-4f), 3.8833811e-3f),
                                    5.310186e-2f),
                            0.19354586f),
                    1.1283791f);
            float q = Math.fma(
                    t,
                    Math.fma(
                            t,
                            Math.fma(
                                    t,
                                    Math.fma(t, Math.fma(t, 3.742024e-5f, 1.1855811e-3f), 1.5207324e-2f),
                                    0.11535034f),
                            0.50485814f),
                    1f);
            float half = 0.5f * v;
            x[i] = Math.fma(half, z * p / q, half);
        }
    }

    /** Makes the first numbers probabilities, in place. */
    static void softmax(float[] x, int count) {
        float max = x[0];
        for (int i = 1; i < count; i++) {
            max = Math.max(max, x[i]);
        }
        exp(x, max, count);
        float factor = 1 / sum(x, count);
        for (int i = 0; i < count; i++) {
            x[i] *= factor;
        }
    }

    /** To the power of e what each number is less than the greatest. */
    private static void exp(float[] x, float max, int count) {
        for (int i = 0; i < count; i++) {
            float r = Math.max(LOWEST, x[i] - max) * 0.03125f;
            float p = Math.fma(
                    r,
                    Math.fma(
                            r,
                            Math.fma(
                                    r,
                                    Math.fma(
                                            r,
                                            Math.fma(r, Math.fma(r, 9.5038e-4f, 7.899119e-3f), 4.1444656e-2f),
                                            0.1666071f),
                                    0.49999225f),
                            0.99999964f),
                    1f);
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            x[i] = p * p;
        }
    }

    static float sum(float[] x, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < count; i++) {
            a += x[i];
        }
        return a + b + (c + d);
    }

    /** Adds other numbers and brings all to mean 0 and variance 1, then to the weights' scale, in place. */
    static void addAndNormalize(float[] x, float[] other, float[] weight, float[] bias, float eps) {
        for (int i = 0; i < other.length; i++) {
            x[i] += other[i];
        }
        normalize(x, weight, bias, eps);
    }

    static void normalize(float[] x, float[] weight, float[] bias, float eps) {
        int n = weight.length;
        float mean = sum(x, n) / n;
        for (int i = 0; i < n; i++) {
            x[i] -= mean;
        }
        float variance = sumOfSquares(x, n) / n;
        float factor = (float) (1 / Math.sqrt((double) variance + eps));
        for (int i = 0; i < n; i++) {
            x[i] = Math.fma(x[i] * factor, weight[i], bias[i]);
        }
    }

    private static float sumOfSquares(float[] x, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a = Math.fma(x[i], x[i], a);
            b = Math.fma(x[i + 1], x[i + 1], b);
            c = Math.fma(x[i + 2], x[i + 2], c);
            d = Math.fma(x[i + 3], x[i + 3], d);
        }
        for (; i < count; i++) {
            a = Math.fma(x[i], x[i], a);
        }
        return a + b + (c + d);
    }

    static void leakyRelu(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = Math.max(x[i], 0.1f * x[i]);
        }
    }

    static float dot(float[] x, float[] y) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i + 3 < x.length; i += 4) {
            a = Math.fma(x[i], y[i], a);
            b = Math.fma(x[i + 1], y[i + 1], b);
            c = Math.fma(x[i + 2], y[i + 2], c);
            d = Math.fma(x[i + 3], y[i + 3], d);
        }
        return a + b + (c + d);
    }

    /** One number to the power of e over one and that, for probabilities that do not add up to 1. */
    static float sigmoid(float x) {
        float[] two = {x, 0};
        softmax(two, 2);
        return two[0];
    }
}

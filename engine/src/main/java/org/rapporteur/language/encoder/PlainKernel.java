package org.rapporteur.language.encoder;

/** Loops that the just-in-time compiler turns to vector instructions by itself. */
final class PlainKernel extends Kernel {
    /** Columns at once, so that the part of the second factor that they need stays in the processor's cache. */
    private static final int TILE = 384;

    @Override
    Matrix matrix(int in, int out) {
        int width = roundUp(out, PANEL);
        return new Matrix(in, width, new float[in][width]);
    }

    @Override
    void column(Matrix m, int column, float[] from, int at) {
        for (int k = 0; k < m.in(); k++) {
            m.data()[k][column] = from[at + k];
        }
    }

    @Override
    void row(Matrix m, int row, float[] from, int at, int count) {
        System.arraycopy(from, at, m.data()[row], 0, count);
    }

    @Override
    void multiply(float[][] a, int at, int rows, Matrix m, float[] bias, float[][] c, int to) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(bias, 0, c[i], to, m.width());
        }
        float[] spare = rows % 2 == 0 ? bias : new float[to + m.width()];
        for (int from = 0; from < m.width(); from += TILE) {
            int end = Math.min(m.width(), from + TILE);
            for (int i = 0; i < rows; i += 2) {
                boolean last = i + 1 == rows;
                tile(a[i], last ? a[i] : a[i + 1], at, m, c[i], last ? spare : c[i + 1], to, from, end);
            }
        }
    }

    private static void tile(float[] a, float[] b, int at, Matrix m, float[] c, float[] d, int to, int from, int end) {
        float[][] w = m.data();
        int k = 0;
        for (; k + 3 < m.in(); k += 4) {
            int p = at + k;
            four(
                    c, d, w[k], w[k + 1], w[k + 2], w[k + 3], a[p], a[p + 1], a[p + 2], a[p + 3], b[p], b[p + 1],
                    b[p + 2], b[p + 3], to, from, end);
        }
        for (; k < m.in(); k++) {
            one(c, w[k], a[at + k], to, from, end);
            one(d, w[k], b[at + k], to, from, end);
        }
    }

    private static void one(float[] c, float[] w, float a, int to, int from, int end) {
        for (int n = from; n < end; n++) {
            c[to + n] = Math.fma(a, w[n], c[to + n]);
        }
    }

    private static void four(
            float[] c,
            float[] d,
            float[] w0,
            float[] w1,
            float[] w2,
            float[] w3,
            float a0,
            float a1,
            float a2,
            float a3,
            float b0,
            float b1,
            float b2,
            float b3,
            int to,
            int from,
            int end) {
        for (int n = from; n < end; n++) {
            float x = w0[n];
            float y = w1[n];
            float z = w2[n];
            float u = w3[n];
            c[to + n] = Math.fma(a3, u, Math.fma(a2, z, Math.fma(a1, y, Math.fma(a0, x, c[to + n]))));
            d[to + n] = Math.fma(b3, u, Math.fma(b2, z, Math.fma(b1, y, Math.fma(b0, x, d[to + n]))));
        }
    }
}

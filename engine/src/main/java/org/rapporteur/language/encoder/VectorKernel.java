package org.rapporteur.language.encoder;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over the processor's vectors. Made by reflection, and only where Java was started with
 * {@code --add-modules jdk.incubator.vector}. The second factor stands in panels of {@link #PANEL} columns, row by row.
 */
final class VectorKernel extends Kernel {
    private static final VectorSpecies<Float> SPECIES = species();
    private static final int LANES = SPECIES.length();

    private static final int WARM_IN = 32;
    private static final int WARM_ROWS = 64;
    private static final int WARM_TIMES = 400;

    /** Two vectors fit a panel. */
    private static VectorSpecies<Float> species() {
        VectorSpecies<Float> preferred = FloatVector.SPECIES_PREFERRED;
        return 2 * preferred.length() <= PANEL ? preferred : FloatVector.SPECIES_512;
    }

    /**
     * Multiplies nothings until the just-in-time compiler has seen enough of the loop. Before it has compiled it, every vector
     * is an object, and the first page would be read with those.
     */
    @Override
    void warmUp() {
        Matrix nothing = matrix(WARM_IN, PANEL);
        float[][] rows = new float[WARM_ROWS][WARM_IN];
        float[][] out = new float[WARM_ROWS][PANEL];
        for (int i = 0; i < WARM_TIMES; i++) {
            multiply(rows, 0, rows.length, nothing, out[0], out, 0);
        }
    }

    @Override
    Matrix matrix(int in, int out) {
        int width = roundUp(out, PANEL);
        return new Matrix(in, width, new float[width / PANEL][in * PANEL]);
    }

    @Override
    void column(Matrix m, int column, float[] from, int at) {
        float[] panel = m.data()[column / PANEL];
        for (int k = 0, o = column % PANEL; k < m.in(); k++, o += PANEL) {
            panel[o] = from[at + k];
        }
    }

    @Override
    void row(Matrix m, int row, float[] from, int at, int count) {
        for (int n = 0; n < count; n += PANEL) {
            System.arraycopy(from, at + n, m.data()[n / PANEL], row * PANEL, Math.min(PANEL, count - n));
        }
    }

    @Override
    void multiply(float[][] a, int at, int rows, Matrix m, float[] bias, float[][] c, int to) {
        float[] spare = rows % 4 == 0 ? bias : new float[to + m.width()];
        for (int p = 0; p < m.data().length; p++) {
            float[] panel = m.data()[p];
            for (int n = 0; n < PANEL; n += 2 * LANES) {
                int column = p * PANEL + n;
                for (int i = 0; i < rows; i += 4) {
                    int last = rows - 1;
                    four(
                            a[i],
                            a[Math.min(i + 1, last)],
                            a[Math.min(i + 2, last)],
                            a[Math.min(i + 3, last)],
                            at,
                            m.in(),
                            panel,
                            n,
                            bias,
                            column,
                            c[i],
                            i + 1 < rows ? c[i + 1] : spare,
                            i + 2 < rows ? c[i + 2] : spare,
                            i + 3 < rows ? c[i + 3] : spare,
                            to + column);
                }
            }
        }
    }

    private static void four(
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            int at,
            int in,
            float[] panel,
            int offset,
            float[] bias,
            int column,
            float[] outA,
            float[] outB,
            float[] outC,
            float[] outD,
            int to) {
        FloatVector a0 = FloatVector.fromArray(SPECIES, bias, column);
        FloatVector a1 = FloatVector.fromArray(SPECIES, bias, column + LANES);
        FloatVector b0 = a0;
        FloatVector b1 = a1;
        FloatVector c0 = a0;
        FloatVector c1 = a1;
        FloatVector d0 = a0;
        FloatVector d1 = a1;
        for (int k = 0, o = offset; k < in; k++, o += PANEL) {
            FloatVector x = FloatVector.fromArray(SPECIES, panel, o);
            FloatVector y = FloatVector.fromArray(SPECIES, panel, o + LANES);
            FloatVector f = FloatVector.broadcast(SPECIES, a[at + k]);
            a0 = f.fma(x, a0);
            a1 = f.fma(y, a1);
            f = FloatVector.broadcast(SPECIES, b[at + k]);
            b0 = f.fma(x, b0);
            b1 = f.fma(y, b1);
            f = FloatVector.broadcast(SPECIES, c[at + k]);
            c0 = f.fma(x, c0);
            c1 = f.fma(y, c1);
            f = FloatVector.broadcast(SPECIES, d[at + k]);
            d0 = f.fma(x, d0);
            d1 = f.fma(y, d1);
        }
        a0.intoArray(outA, to);
        a1.intoArray(outA, to + LANES);
        b0.intoArray(outB, to);
        b1.intoArray(outB, to + LANES);
        c0.intoArray(outC, to);
        c1.intoArray(outC, to + LANES);
        d0.intoArray(outD, to);
        d1.intoArray(outD, to + LANES);
    }
}

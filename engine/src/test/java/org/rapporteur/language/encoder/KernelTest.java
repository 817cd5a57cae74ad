package org.rapporteur.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelTest {
    /** Rows of the first factor, its columns, columns of the second. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 4, 32", "3, 7, 33", "5, 32, 190", "7, 384, 64", "4, 96, 416"})
    void bothKernelsGiveTheBitsOfOneChainOfMultiplyAdds(int rows, int in, int out) {
        float[][] expected = chain(rows, in, out);

        assertThat(product(new PlainKernel(), rows, in, out)).isDeepEqualTo(expected);
        if (isFast()) {
            assertThat(product(Kernel.best(), rows, in, out)).isDeepEqualTo(expected);
        }
    }

    @Test
    void theBuildTestsTheFastKernel() {
        assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(), "started without the module");

        assertThat(Kernel.best()).isInstanceOf(VectorKernel.class);
    }

    private static boolean isFast() {
        return Kernel.best() instanceof VectorKernel;
    }

    private static float[][] product(Kernel kernel, int rows, int in, int out) {
        Random random = new Random(7);
        float[][] a = random(random, rows, in);
        float[][] w = random(random, out, in);
        Matrix m = kernel.matrix(in, out);
        for (int n = 0; n < out; n++) {
            kernel.column(m, n, w[n], 0);
        }
        float[] bias = java.util.Arrays.copyOf(random(random, 1, out)[0], m.width());
        float[][] c = new float[rows][m.width() + 2];
        kernel.multiply(a, 0, rows, m, bias, c, 2);
        float[][] result = new float[rows][];
        for (int i = 0; i < rows; i++) {
            result[i] = java.util.Arrays.copyOfRange(c[i], 2, 2 + out);
        }
        return result;
    }

    private static float[][] chain(int rows, int in, int out) {
        Random random = new Random(7);
        float[][] a = random(random, rows, in);
        float[][] w = random(random, out, in);
        float[] bias = random(random, 1, out)[0];
        float[][] c = new float[rows][out];
        for (int i = 0; i < rows; i++) {
            for (int n = 0; n < out; n++) {
                c[i][n] = bias[n];
                for (int k = 0; k < in; k++) {
                    c[i][n] = Math.fma(a[i][k], w[n][k], c[i][n]);
                }
            }
        }
        return c;
    }

    private static float[][] random(Random random, int rows, int columns) {
        float[][] out = new float[rows][columns];
        for (float[] row : out) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextFloat() - 0.5f;
            }
        }
        return out;
    }
}

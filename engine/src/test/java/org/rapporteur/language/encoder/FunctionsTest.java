package org.rapporteur.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunctionsTest {
    /** Half of one and the integral's first values, from any table of the normal distribution. */
    @Test
    void theErrorUnitWeighsByTheNormalDistribution() {
        float[] x = {-9, -1, 0, 0.5f, 1, 2, 9};

        Functions.gelu(x, x.length);

        assertThat(x[0]).isEqualTo(0, within(1e-5f));
        assertThat(x[1]).isEqualTo(-0.158655f, within(1e-6f));
        assertThat(x[2]).isEqualTo(0);
        assertThat(x[3]).isEqualTo(0.5f * 0.691462f, within(1e-6f));
        assertThat(x[4]).isEqualTo(0.841345f, within(1e-6f));
        assertThat(x[5]).isEqualTo(2 * 0.977250f, within(2e-6f));
        assertThat(x[6]).isEqualTo(9, within(1e-5f));
    }

    @Test
    void probabilitiesAreThoseOfTheExactExponential() {
        float[] x = new float[40];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = -i * 0.37f;
            sum += Math.exp(x[i]);
        }

        Functions.softmax(x, x.length);

        for (int i = 0; i < x.length; i++) {
            assertThat((double) x[i]).isEqualTo(Math.exp(-i * 0.37f) / sum, within(1e-6));
        }
    }

    @Test
    void normalizedNumbersHaveMeanNoughtAndVarianceOne() {
        float[] x = {3, 5, 7, 9, 11};

        Functions.normalize(x, new float[] {1, 1, 1, 1, 1}, new float[5], 1e-12f);

        assertThat(Functions.sum(x, 5)).isEqualTo(0, within(1e-6f));
        assertThat(Functions.dot(x, x)).isEqualTo(x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + x[3] * x[3], within(1e-6f));
        assertThat(x[4]).isEqualTo((float) Math.sqrt(2), within(1e-6f));
    }
}

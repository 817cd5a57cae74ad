package org.rapporteur.language.encoder;

/** A layer that gives each row of its input as many sums as its table has rows. */
final class Linear {
    private final Kernel kernel;
    private final Matrix matrix;
    private final float[] bias;

    /** A layer with weights {@code name.weight} and, where there is one, {@code name.bias}. */
    Linear(Kernel kernel, Weights weights, String name) {
        this(
                kernel,
                weights.table(name + ".weight"),
                weights.has(name + ".bias") ? weights.vector(name + ".bias") : new float[0]);
    }

    private Linear(Kernel kernel, Table table, float[] bias) {
        this.kernel = kernel;
        this.matrix = kernel.matrix(table.columns(), table.rows());
        this.bias = java.util.Arrays.copyOf(bias, matrix.width());
        float[] row = new float[table.columns()];
        for (int i = 0; i < table.rows(); i++) {
            table.row(i, row);
            kernel.column(matrix, i, row, 0);
        }
    }

    /** A product with a table whose rows, not columns, meet the input's. */
    static Linear transposed(Kernel kernel, Table table) {
        return new Linear(kernel, table);
    }

    private Linear(Kernel kernel, Table table) {
        this.kernel = kernel;
        this.matrix = kernel.matrix(table.rows(), table.columns());
        this.bias = new float[matrix.width()];
        float[] row = new float[table.columns()];
        for (int i = 0; i < table.rows(); i++) {
            table.row(i, row);
            kernel.row(matrix, i, row, 0, row.length);
        }
    }

    /** The sums of each row; their number is rounded up to {@link Kernel#PANEL} with zeros. */
    float[][] of(float[][] x) {
        float[][] out = new float[x.length][matrix.width()];
        kernel.multiply(x, 0, x.length, matrix, bias, out, 0);
        return out;
    }
}

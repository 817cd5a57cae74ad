package org.rapporteur.language.encoder;

/**
 * Multiplies matrices. Every number of a product is one chain of fused multiply-adds, from the first row of the second factor
 * to the last, beginning with the bias: no kernel, however many columns it takes at once, can come to other bits.
 */
abstract class Kernel {
    /** What the number of columns is rounded up to. */
    static final int PANEL = 32;
    /** What the number of rows of a second factor is rounded up to where it varies. */
    static final int STEP = 4;

    private static final String FAST = "org.rapporteur.language.encoder.VectorKernel";
    private static final String MODULE = "jdk.incubator.vector";

    /** The fastest that this Java has: the vector kernel where it was started with that module. */
    static Kernel best() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return new PlainKernel();
        }
        try {
            return (Kernel) Class.forName(FAST).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            return new PlainKernel();
        }
    }

    static int roundUp(int n, int to) {
        return (n + to - 1) / to * to;
    }

    /** Gets up to speed before it is needed, where it is slow at first. */
    void warmUp() {}

    /** An empty second factor. */
    abstract Matrix matrix(int in, int out);

    /** Fills a column with {@code in} numbers. */
    abstract void column(Matrix m, int column, float[] from, int at);

    /** Fills a row's first columns. */
    abstract void row(Matrix m, int row, float[] from, int at, int count);

    /**
     * Multiplies.
     *
     * @param a the first factor's rows
     * @param at where in each row it begins
     * @param bias what each sum begins with, as wide as the second factor
     * @param c takes the product
     * @param to where in each row of it the product begins
     */
    abstract void multiply(float[][] a, int at, int rows, Matrix m, float[] bias, float[][] c, int to);
}

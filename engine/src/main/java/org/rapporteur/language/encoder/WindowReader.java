package org.rapporteur.language.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The encoder with its heads: windows of words to what can be read off them. Safe for use by several threads. */
public final class WindowReader {
    private static final String WEIGHTS = "encoder.bin";
    private static final String VOCABULARY = "vocab.txt";

    private final WordPiece pieces;
    private final Encoder encoder;
    private final Heads heads;
    private final int longest;

    private WindowReader(WordPiece pieces, Kernel kernel, Weights weights) {
        this.pieces = pieces;
        this.encoder = new Encoder(kernel, weights);
        this.heads = new Heads(kernel, weights);
        this.longest = weights.number("maxPieces");
    }

    /**
     * Loads the weights from the class path.
     *
     * @throws UncheckedIOException when they are not there or damaged
     */
    public static WindowReader load() {
        Kernel kernel = Kernel.best();
        kernel.warmUp();
        try (InputStream weights = open(WEIGHTS);
                InputStream vocabulary = open(VOCABULARY)) {
            return read(vocabulary, weights, kernel);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    static WindowReader read(InputStream vocabulary, InputStream weights, Kernel kernel) throws IOException {
        return new WindowReader(new WordPiece(vocabulary), kernel, Weights.read(weights, WEIGHTS));
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = WindowReader.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the program has no " + name);
        }
        return in;
    }

    /** The pieces that a window is to have at most, with its marks. */
    public int longest() {
        return longest;
    }

    /** The pieces that a window can have at all. */
    public int most() {
        return encoder.longest();
    }

    /** How many pieces a word has. */
    public int size(String word) {
        return pieces.pieces(word).length;
    }

    /** Reads a window of at most {@link #most} pieces, with a mark before, one between paragraphs and one after. */
    public Analysis read(Window window) {
        float[][] rows = rows(window);
        return heads.read(window, rows);
    }

    /** The root's row, then each word's. */
    float[][] rows(Window window) {
        Set<Integer> paragraphs = new HashSet<>(window.paragraphs());
        int[] ids = new int[encoder.longest()];
        int[] cases = new int[ids.length];
        List<Integer> first = new ArrayList<>();
        first.add(0);
        ids[0] = WordPiece.START;
        int n = 1;
        for (int i = 0; i < window.words().size(); i++) {
            String word = window.words().get(i);
            if (i > 0 && paragraphs.contains(i)) {
                ids[n++] = WordPiece.END;
            }
            first.add(n);
            for (int id : pieces.pieces(word)) {
                ids[n] = id;
                cases[n++] = LetterCase.of(word);
            }
        }
        ids[n++] = WordPiece.END;
        float[][] x = encoder.encode(Arrays.copyOf(ids, n), Arrays.copyOf(cases, n));
        float[][] out = new float[first.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = x[first.get(i)];
        }
        return out;
    }
}

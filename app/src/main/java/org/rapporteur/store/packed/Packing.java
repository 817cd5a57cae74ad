package org.rapporteur.store.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * JSON as few bytes: without the words of its cites, deflated against a dictionary of what such JSON has, and of the text of
 * the article that it is of. The first byte says how the others are to be read.
 */
public final class Packing {
    /** The first byte of what is packed with a text, as two hexadecimal digits. */
    public static final String WITH_TEXT = "02";

    private static final byte ALONE = 1;
    private static final byte OF_ARTICLE = 2;
    /** No dictionary reaches further back. */
    private static final int REACH = 1 << 15;

    private static final byte[] DICTIONARY = dictionary();

    private Packing() {}

    /** Packs JSON whose cites are of these texts. */
    public static byte[] pack(String json, Texts texts) {
        return deflate(CiteWords.without(json, texts));
    }

    /** Packs JSON that is of one article, with the article's text. */
    public static byte[] pack(String json, String article, String text) {
        return deflate(OF_ARTICLE, CiteWords.without(json, Texts.of(article, text)), dictionary(text));
    }

    /** What was packed with the article's text, or by an older version without. */
    public static String unpack(byte[] packed, String article, String text) {
        boolean withText = packed.length > 0 && packed[0] == OF_ARTICLE;
        String json = withText ? inflate(OF_ARTICLE, packed, dictionary(text)) : inflate(packed);
        return CiteWords.with(json, Texts.of(article, text));
    }

    /** What was packed with these texts. */
    public static String unpack(byte[] packed, Texts texts) {
        return CiteWords.with(inflate(packed), texts);
    }

    /** Deflates a string. */
    public static byte[] deflate(String text) {
        return deflate(ALONE, text, DICTIONARY);
    }

    private static byte[] deflate(byte format, String text, byte[] dictionary) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 4 + 16);
            out.write(format);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** What was deflated. */
    public static String inflate(byte[] packed) {
        return inflate(ALONE, packed, DICTIONARY);
    }

    private static String inflate(byte format, byte[] packed, byte[] dictionary) {
        if (packed.length == 0 || packed[0] != format) {
            throw new IllegalStateException("it is not packed as this program packs");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 6);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("what is packed breaks off");
                }
                out.write(buffer, 0, n);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("what is packed is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** The end of a text, and what all such JSON has, which is the nearer. */
    private static byte[] dictionary(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        int taken = Math.min(words.length, REACH - DICTIONARY.length);
        byte[] out = new byte[taken + DICTIONARY.length];
        System.arraycopy(words, words.length - taken, out, 0, taken);
        System.arraycopy(DICTIONARY, 0, out, taken, DICTIONARY.length);
        return out;
    }

    private static byte[] dictionary() {
        try (InputStream in = Packing.class.getResourceAsStream("dictionary-1.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its dictionary-1.txt");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.rapporteur.store.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * JSON as few bytes: without the words of its cites, deflated against a dictionary of what such JSON has, and of the text of
 * the article that it is of. The first byte says how the others are to be read.
 */
public final class Packing {
    /** The first byte of readings as this version packs them, as two hexadecimal digits. */
    public static final String AS_NOW = "03";

    private static final byte ALONE = 1;
    private static final byte OF_ARTICLE = 2;
    private static final byte COLUMNS = 3;
    private static final byte WITH_READING = 4;
    /** The first byte of JSON, as versions before the packed ones wrote it. */
    private static final byte PLAIN = '{';
    /** No dictionary reaches further back. */
    private static final int REACH = 1 << 15;

    private static final byte[] DICTIONARY = resource("dictionary-1.txt");
    /** Besides, how columns are headed. */
    private static final byte[] DICTIONARY_OF_COLUMNS = joined(DICTIONARY, resource("dictionary-2.txt"));

    private Packing() {}

    /** Packs JSON whose cites are of these texts. */
    public static byte[] pack(String json, Texts texts) {
        return deflate(ALONE, CiteWords.OBJECTS.without(json, texts), DICTIONARY);
    }

    /** What was packed with these texts. */
    public static String unpack(byte[] packed, Texts texts) {
        return CiteWords.OBJECTS.with(inflate(packed), texts);
    }

    /** Packs JSON that is of one article, with the article's text, in columns. */
    public static byte[] pack(String json, String article, String text) {
        String laid = new Columns(article, text).lay(json);
        return laid == null
                ? deflate(OF_ARTICLE, CiteWords.OBJECTS.without(json, Texts.of(article, text)), dictionary(text))
                : deflate(COLUMNS, laid, dictionary(text, DICTIONARY_OF_COLUMNS));
    }

    /** What was packed with the article's text, or by an older version without. */
    public static String unpack(byte[] packed, String article, String text) {
        String content = content(packed, text);
        return packed[0] == COLUMNS
                ? new Columns(article, text).raise(content)
                : CiteWords.OBJECTS.with(content, Texts.of(article, text));
    }

    /** Packs JSON of one article in which cites are arrays, with the article's text. */
    public static byte[] packShort(String json, String article, String text) {
        return deflate(OF_ARTICLE, CiteWords.ARRAYS.without(json, Texts.of(article, text)), dictionary(text));
    }

    /** What was packed so with the article's text. */
    public static String unpackShort(byte[] packed, String article, String text) {
        return CiteWords.ARRAYS.with(inflate(OF_ARTICLE, packed, dictionary(text)), Texts.of(article, text));
    }

    /** Packs something that is like the reading of an article, which is packed, with the article's text, itself. */
    static byte[] packWith(byte[] reading, String text, String content) {
        return deflate(WITH_READING, content, end(content(reading, text)));
    }

    /** What was packed with this reading. */
    static String unpackWith(byte[] reading, String text, byte[] packed) {
        return inflate(WITH_READING, packed, end(content(reading, text)));
    }

    /** What was deflated, or never packed. */
    private static String content(byte[] packed, String text) {
        byte format = packed.length == 0 ? 0 : packed[0];
        return switch (format) {
            case PLAIN -> new String(packed, StandardCharsets.UTF_8);
            case ALONE -> inflate(packed);
            case COLUMNS -> inflate(COLUMNS, packed, dictionary(text, DICTIONARY_OF_COLUMNS));
            default -> inflate(OF_ARTICLE, packed, dictionary(text));
        };
    }

    private static String inflate(byte[] packed) {
        return inflate(ALONE, packed, DICTIONARY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflate(byte format, String text, byte[] dictionary) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(bytes(text));
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

    /** The end of a text. */
    private static byte[] end(String text) {
        byte[] all = bytes(text);
        return Arrays.copyOfRange(all, Math.max(0, all.length - REACH), all.length);
    }

    private static byte[] dictionary(String text) {
        return dictionary(text, DICTIONARY);
    }

    /** The end of a text, and what all such JSON has, which is the nearer. */
    private static byte[] dictionary(String text, byte[] common) {
        byte[] words = bytes(text);
        int taken = Math.min(words.length, REACH - common.length);
        return joined(Arrays.copyOfRange(words, words.length - taken, words.length), common);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] out = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Packing.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
 * JSON as few bytes: without the words of its cites, deflated against a dictionary of what such JSON has. The first byte says
 * how the others are to be read.
 */
public final class Packing {
    private static final byte FORMAT = 1;
    private static final byte[] DICTIONARY = dictionary();

    private Packing() {}

    /** Packs JSON whose cites are of these texts. */
    public static byte[] pack(String json, Texts texts) {
        return deflate(CiteWords.without(json, texts));
    }

    /** What was packed with these texts. */
    public static String unpack(byte[] packed, Texts texts) {
        return CiteWords.with(inflate(packed), texts);
    }

    /** Deflates a string. */
    public static byte[] deflate(String text) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 4 + 16);
            out.write(FORMAT);
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
        if (packed.length == 0 || packed[0] != FORMAT) {
            throw new IllegalStateException("it is not packed as this program packs");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
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

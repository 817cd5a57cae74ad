package org.rapporteur.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Makes ids that depend on nothing but what they name. */
public final class Ids {
    private static final int DIGITS = 12;

    private Ids() {}

    /** The first twelve hexadecimal digits of the SHA-256 of the parts, each ended by a zero byte. */
    public static String hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** The first twelve hexadecimal digits of the SHA-256 of a name and the bytes of what it names. */
    public static String hash(String name, byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, DIGITS);
    }

    /**
     * A readable id: lower-case ASCII letters and digits of the words, joined by hyphens, at most 60 characters.
     *
     * @return empty when the text has no Latin letter or digit
     */
    public static String slug(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = ascii.length() > 60 ? ascii.substring(0, 60) : ascii;
        return cut.replaceAll("^-|-$", "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

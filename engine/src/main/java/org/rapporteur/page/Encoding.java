package org.rapporteur.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a page. A byte order mark is believed first; then UTF-8, where the bytes are that, whatever the page says, for
 * hardly anything else looks like it, but for ISO 2022 with its escapes; then what the page says, unless the bytes
 * contradict it; then what a detector says.
 */
public final class Encoding {
    private static final int HEAD = 4096;
    /** Bytes of a mark of UTF-16. */
    private static final int MARK = 2;

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
    /** Begins letters of Japanese or Korean in ISO 2022, whose bytes are those of ASCII, and so of UTF-8. */
    private static final String ESCAPE = "\u001b$";

    private static final double MALFORMED_ALLOWED = 0.002;
    private static final double CONTROLS_ALLOWED = 0.01;

    private Encoding() {}

    /**
     * @return the page's text, without a byte order mark
     * @throws UnreadablePageException when the bytes are not text
     */
    public static String decode(byte[] bytes) throws UnreadablePageException {
        return decode(bytes, null);
    }

    /**
     * @param told the encoding that the server said, or null; believed before what the page says
     * @return the page's text, without a byte order mark
     * @throws UnreadablePageException when the bytes are not text
     */
    public static String decode(byte[] bytes, @Nullable String told) throws UnreadablePageException {
        String kind = Signatures.of(bytes);
        if (kind != null) {
            throw new UnreadablePageException("it is " + kind + ", not text; save it as HTML or plain text");
        }
        String text = text(bytes, told == null ? null : EncodingLabels.charset(told));
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (controls(text) > CONTROLS_ALLOWED) {
            throw new UnreadablePageException("it is not text; save it as HTML or plain text");
        }
        return text;
    }

    private static String text(byte[] bytes, @Nullable Charset told) {
        Charset marked = mark(bytes);
        if (marked != null) {
            return isPlain(bytes)
                    ? text(Arrays.copyOfRange(bytes, MARK, bytes.length), told)
                    : new String(bytes, marked);
        }
        // Without a mark of replacement nothing was replaced; this decoder is several times as fast as a strict one.
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        if (utf8.contains(ESCAPE)) {
            Charset named = told != null ? told : declared(bytes);
            Charset escaped = named != null && isEscaped(named) ? named : detected(bytes);
            String text = isEscaped(escaped) ? believed(bytes, escaped) : null;
            if (text != null) {
                return text;
            }
        }
        if (utf8.indexOf('\ufffd') < 0 || strict(bytes, StandardCharsets.UTF_8) != null) {
            return utf8;
        }
        String believed = believed(bytes, told);
        if (believed != null) {
            return believed;
        }
        Charset declared = declared(bytes);
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            if (malformed(utf8) < MALFORMED_ALLOWED) {
                return utf8;
            }
            return new String(bytes, detected(bytes));
        }
        believed = believed(bytes, declared);
        return believed != null ? believed : new String(bytes, detected(bytes));
    }

    /** Whether it writes other letters than those of ASCII in bytes of ASCII, behind an escape. */
    private static boolean isEscaped(Charset charset) {
        return charset.name().toLowerCase(Locale.ROOT).contains("2022");
    }

    /** The text in an encoding that was named; null where the bytes contradict it. */
    private static @Nullable String believed(byte[] bytes, @Nullable Charset named) {
        if (named == null || named.equals(StandardCharsets.UTF_8)) {
            return null;
        }
        String text = new String(bytes, named);
        return malformed(text) < MALFORMED_ALLOWED && controls(text) == 0 ? text : null;
    }

    /** Whether hardly any byte behind a mark of UTF-16 is one that such text has beside letters of Latin. */
    private static boolean isPlain(byte[] bytes) {
        int n = Math.min(bytes.length, HEAD);
        int plain = MARK;
        for (int i = MARK; i < n; i++) {
            plain += bytes[i] >= ' ' && bytes[i] < 0x7f || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t'
                    ? 1
                    : 0;
        }
        return n > 4 * MARK && plain > 0.95 * n;
    }

    private static @Nullable Charset mark(byte[] b) {
        int b0 = b.length > 0 ? b[0] & 0xff : 0;
        int b1 = b.length > 1 ? b[1] & 0xff : 0;
        if (b.length > 3 && (b0 | b1 << 8 | (b[2] & 0xff) << 16 | (b[3] & 0xff) << 24) == 0xfeff) {
            return Charset.forName("UTF-32LE");
        }
        if (b.length > 3 && (b0 << 24 | b1 << 16 | (b[2] & 0xff) << 8 | b[3] & 0xff) == 0xfeff) {
            return Charset.forName("UTF-32BE");
        }
        if (b0 == 0xff && b1 == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (b0 == 0xfe && b1 == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        int n = Math.min(b.length, HEAD) & ~1;
        for (int i = 0; i < n; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        boolean wide = n >= 8 && Math.max(even, odd) > n / 4 && Math.min(even, odd) < n / 50 + 1;
        return wide ? even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        Charset charset = m.find() ? EncodingLabels.charset(m.group(1)) : null;
        // What could be read as ASCII so far is not UTF-16, whatever it says.
        return charset == null || !charset.name().startsWith("UTF-16") ? charset : StandardCharsets.UTF_8;
    }

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 18));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : EncodingLabels.charset(name);
        return charset == null ? LATIN : charset;
    }

    private static double malformed(String text) {
        return text.isEmpty()
                ? 0
                : (double) text.chars().filter(c -> c == '\ufffd').count() / text.length();
    }

    /** The share of control characters among the first of a text. */
    private static double controls(String text) {
        int n = Math.min(text.length(), 1 << 16);
        int controls = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            controls += c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0 || c >= 0x7f && c < 0xa0 && c != 0x85 ? 1 : 0;
        }
        return n == 0 ? 0 : (double) controls / n;
    }
}

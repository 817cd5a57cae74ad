package org.rapporteur.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page or server that names an encoding means by it, as browsers take it: "gb2312" is GB 18030, "euc-kr" windows-949,
 * "iso-8859-1" windows-1252 (WHATWG Encoding Standard).
 */
public final class EncodingLabels {
    private static final Map<String, String> NAMES = names();

    private EncodingLabels() {}

    /**
     * The encoding of a label in any case. One that browsers do not know is taken as Java names it, if letters of ASCII are
     * themselves in it.
     *
     * @return null when nobody knows it
     */
    public static @Nullable Charset charset(String label) {
        String key = label.strip().toLowerCase(Locale.ROOT);
        String name = NAMES.get(key);
        try {
            Charset charset = Charset.forName(name == null ? key : name);
            return name != null || isAscii(charset) ? charset : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isAscii(Charset charset) {
        byte[] letters = "aZ<0".getBytes(StandardCharsets.US_ASCII);
        return new String(letters, charset).equals("aZ<0");
    }

    private static Map<String, String> names() {
        Map<String, String> out = new HashMap<>();
        for (String line : Lines.of("encoding-labels.tsv")) {
            String[] columns = line.split("\t", -1);
            Arrays.stream(columns[1].split(" ")).forEach(label -> out.put(label, columns[0]));
        }
        return Map.copyOf(out);
    }
}

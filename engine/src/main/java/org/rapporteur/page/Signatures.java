package org.rapporteur.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Knows files that are not text by their first bytes. */
final class Signatures {
    private record Row(String bytes, String kind) {}

    private static final List<Row> ROWS = Lines.columns("signatures.tsv").stream()
            .map(c -> new Row(unescape(c[0]), c[1]))
            .toList();

    private Signatures() {}

    /** What the bytes are, with its article, or null when they may be text. */
    static @Nullable String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return ROWS.stream()
                .filter(r -> head.startsWith(r.bytes))
                .map(Row::kind)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse(null);
    }

    private static String unescape(String hex) {
        StringBuilder out = new StringBuilder();
        for (String b : hex.split(" ")) {
            out.append((char) Integer.parseInt(b, 16));
        }
        return out.toString();
    }
}

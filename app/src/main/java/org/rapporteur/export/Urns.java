package org.rapporteur.export;

import java.nio.charset.StandardCharsets;
import org.rapporteur.record.Article;
import org.rapporteur.view.WebAddress;

/** Names for things of the record that hold outside of it. */
final class Urns {
    private Urns() {}

    /** A URI for a thing of the record: {@code tag:rapporteur.invalid,2026:actor/taliban} (RFC 4151). */
    static String of(String kind, String id) {
        StringBuilder out =
                new StringBuilder("tag:rapporteur.invalid,2026:").append(kind).append('/');
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "-._".indexOf(c) >= 0;
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }

    /** The address of an article on the web, or else its URI in the record. */
    static String source(Article article) {
        String web = WebAddress.of(article);
        return web != null ? web : of("article", article.id());
    }
}

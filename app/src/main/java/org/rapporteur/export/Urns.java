package org.rapporteur.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;

/** Names for things of the record that hold outside of it. */
final class Urns {
    private static final Set<String> WEB = Set.of("http", "https");

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

    /** The address of an article on the web; null when it was read from a file or its source is no clean http address. */
    static @Nullable String web(Article article) {
        try {
            URI uri = new URI(article.source());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && WEB.contains(scheme) ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The address of an article on the web, or else its URI in the record. */
    static String source(Article article) {
        String web = web(article);
        return web != null ? web : of("article", article.id());
    }
}

package org.rapporteur.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;

/** Where an article is on the web. */
public final class WebAddress {
    private static final Set<String> WEB = Set.of("http", "https");

    private WebAddress() {}

    /** The address of an article; null when it was read from a file or its source is no clean http address. */
    public static @Nullable String of(Article article) {
        try {
            URI uri = new URI(article.source());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && WEB.contains(scheme) ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

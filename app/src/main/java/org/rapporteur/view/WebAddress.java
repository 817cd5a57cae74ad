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

    /** The address that an article says it has, else that from which it was taken; null when neither is a clean http address. */
    public static @Nullable String of(Article article) {
        String stated = article.url() == null ? null : clean(article.url());
        return stated != null ? stated : clean(article.source());
    }

    private static @Nullable String clean(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && WEB.contains(scheme) ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

package org.rapporteur.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.rapporteur.record.Article;

/** How the outlet of an article is called, never by the name of a file. */
public final class Outlets {
    /** What an outlet is called that a page gives neither a name nor an address of. */
    public static final String UNNAMED = "unnamed outlet";

    private Outlets() {}

    /** The name of its publisher, else the host that it was taken from. */
    public static String of(Article article) {
        if (article.publisher() != null) {
            return article.publisher();
        }
        String host = host(article.url() == null ? article.source() : article.url());
        return host.isEmpty() ? UNNAMED : host;
    }

    private static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}

package org.rapporteur.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages. */
public final class Links {
    private Links() {}

    /** A path of these parts; each may hold any sign. */
    public static String path(String... parts) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            out.append('/').append(encode(part));
        }
        return out.toString();
    }

    /** A path with its query parameters. */
    public static String query(String path, Map<String, String> parameters) {
        StringBuilder out = new StringBuilder(path);
        char sign = '?';
        for (Map.Entry<String, String> p : parameters.entrySet()) {
            if (!p.getValue().isEmpty()) {
                out.append(sign).append(encode(p.getKey())).append('=').append(encode(p.getValue()));
                sign = '&';
            }
        }
        return out.toString();
    }

    /** The page of a fact: of a meeting, an article, an actor or a claim its own, else that of any fact. */
    public static String fact(String type, String id) {
        return switch (type) {
            case "article" -> path("articles", id);
            case "actor" -> path("actors", id);
            case "meeting" -> path("meetings", id);
            case "claim" -> path("claims", id);
            default -> path("fact", id);
        };
    }

    /** The page of an actor, or null for nobody. */
    public static @Nullable String actor(@Nullable String id) {
        return id == null ? null : path("actors", id);
    }

    /** The forms for rulings on a fact. */
    public static String rule(String id) {
        return query("/rulings", Map.of("id", id));
    }

    /** The words of a fact on the page of its article. */
    public static String mark(String article, String fact) {
        return path("articles", article) + "#fact-" + encode(fact);
    }

    /** One of several places in an article that a fact stands on. */
    public static String mark(String article, String fact, int start) {
        return path("articles", article) + "#" + encode(anchor(fact, start));
    }

    /** The same on a page that marks this kind of facts. */
    public static String mark(String article, String fact, int start, String kind) {
        return path("articles", article) + "?show=" + encode(kind) + "#" + encode(anchor(fact, start));
    }

    /** The id that the words of a fact have on the page of their article. */
    public static String anchor(String fact, int start) {
        return "fact-" + fact + "." + start;
    }

    /**
     * An address of another site.
     *
     * @return the address when it is one of the web, null for any other
     */
    public static @Nullable String outside(String source) {
        try {
            URI uri = new URI(source);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

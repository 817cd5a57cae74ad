package org.rapporteur.store.packed;

import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;
import org.rapporteur.record.JsonLines;

/**
 * Takes the words of cites out of JSON, and puts them back. What is left of a cite is no JSON, {@code
 * {"article":"1f",3-9}}, so that it is not taken for anything else; a cite whose words are not those of its place stays as it
 * is.
 */
enum CiteWords {
    /** Of JSON in which cites are objects. */
    OBJECTS("{\"article\":\"", "\",\"start\":", ",\"end\":", ",\"exact\":", ",\"prefix\":", ",\"suffix\":", "}"),
    /** Of JSON in which cites are arrays of their values. */
    ARRAYS("[\"", "\",", ",", ",", ",", ",", "]");

    private static final String SHORT = "\",";

    private final String article;
    private final String start;
    private final String end;
    private final String exact;
    private final String prefix;
    private final String suffix;
    private final String close;

    CiteWords(String article, String start, String end, String exact, String prefix, String suffix, String close) {
        this.article = article;
        this.start = start;
        this.end = end;
        this.exact = exact;
        this.prefix = prefix;
        this.suffix = suffix;
        this.close = close;
    }

    String without(String json, Texts texts) {
        StringBuilder out = new StringBuilder(json.length() / 2);
        int copied = 0;
        for (int at = json.indexOf(article); at >= 0; at = json.indexOf(article, at + 1)) {
            Place place = longPlace(json, at);
            String words = place == null ? null : words(place, texts);
            if (place != null && words != null && json.startsWith(words, place.after())) {
                out.append(json, copied, at)
                        .append(article)
                        .append(place.article())
                        .append(SHORT)
                        .append(place.start())
                        .append('-')
                        .append(place.end())
                        .append(close);
                copied = place.after() + words.length();
                at = copied - 1;
            }
        }
        return out.append(json, copied, json.length()).toString();
    }

    String with(String json, Texts texts) {
        StringBuilder out = new StringBuilder(json.length() * 3);
        int copied = 0;
        for (int at = json.indexOf(article); at >= 0; at = json.indexOf(article, at + 1)) {
            Place place = shortPlace(json, at);
            if (place != null) {
                String words = words(place, texts);
                if (words == null) {
                    throw new IllegalStateException(
                            "there is no text at " + place.start() + "-" + place.end() + " of " + place.article());
                }
                out.append(json, copied, at)
                        .append(article)
                        .append(place.article())
                        .append(start)
                        .append(place.start())
                        .append(end)
                        .append(place.end())
                        .append(words);
                copied = place.after();
                at = copied - 1;
            }
        }
        return out.append(json, copied, json.length()).toString();
    }

    /** A place as it stands in JSON. */
    private record Place(String article, int start, int end, int after) {}

    private @Nullable Place longPlace(String json, int at) {
        int id = at + article.length();
        int quote = json.indexOf('"', id);
        if (quote < 0 || !json.startsWith(start, quote)) {
            return null;
        }
        int from = quote + start.length();
        int comma = digits(json, from);
        return json.startsWith(end, comma) ? place(json, id, quote, from, comma, comma + end.length()) : null;
    }

    private @Nullable Place shortPlace(String json, int at) {
        int id = at + article.length();
        int quote = json.indexOf('"', id);
        if (quote < 0 || !json.startsWith(SHORT, quote)) {
            return null;
        }
        int from = quote + SHORT.length();
        int dash = digits(json, from);
        if (!json.startsWith("-", dash)) {
            return null;
        }
        Place place = place(json, id, quote, from, dash, dash + 1);
        return place == null || !json.startsWith(close, place.after())
                ? null
                : new Place(place.article(), place.start(), place.end(), place.after() + close.length());
    }

    private static @Nullable Place place(String json, int id, int quote, int start, int startEnd, int end) {
        int endEnd = digits(json, end);
        return startEnd == start || endEnd == end
                ? null
                : new Place(
                        json.substring(id, quote),
                        Integer.parseInt(json, start, startEnd, 10),
                        Integer.parseInt(json, end, endEnd, 10),
                        endEnd);
    }

    /** Where digits that begin here end; no number is longer than nine. */
    private static int digits(String json, int from) {
        int i = from;
        while (i < json.length() && i < from + 9 && json.charAt(i) >= '0' && json.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** What stands behind the end of a cite in its JSON, or null where there is no such place. */
    private @Nullable String words(Place place, Texts texts) {
        Cite cite = texts.cite(place.article(), place.start(), place.end());
        return cite == null
                ? null
                : exact
                        + JsonLines.part(cite.exact())
                        + prefix
                        + JsonLines.part(cite.prefix())
                        + suffix
                        + JsonLines.part(cite.suffix())
                        + close;
    }
}

package org.rapporteur.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.search.Hit;
import org.rapporteur.store.search.Results;
import org.rapporteur.store.search.Results.Facet;
import org.rapporteur.web.Links;

/**
 * A search as its page shows it.
 *
 * @param query as it was typed
 * @param page from 1
 * @param results null where nothing was looked for
 * @param problem why the query cannot be understood, or null
 */
public record SearchView(
        String query,
        int page,
        @Nullable Results results,
        @Nullable String problem) {
    static final int SIZE = 25;
    private static final int FACETS = 12;

    /** How many were found. */
    public int total() {
        return results == null ? 0 : results.total();
    }

    /** What was found on this page. */
    public List<Hit> hits() {
        return results == null ? List.of() : results.hits();
    }

    /** The fields that the results differ in, each with its most frequent values. */
    public Map<String, List<Facet>> facets() {
        Map<String, List<Facet>> out = new LinkedHashMap<>();
        if (results != null) {
            results.facets().forEach((field, values) -> {
                if (!values.isEmpty()) {
                    out.put(field, values.subList(0, Math.min(FACETS, values.size())));
                }
            });
        }
        return out;
    }

    /** The number of pages. */
    public int pages() {
        return (total() + SIZE - 1) / SIZE;
    }

    /** The address of another page of the results. */
    public String page(int number) {
        return Links.query("/search", Map.of("q", query, "page", number == 1 ? "" : Integer.toString(number)));
    }

    /** The address of the results that have a value. */
    public String with(String field, Facet facet) {
        return Links.query(
                "/search",
                Map.of("q", query + " " + field + ":\"" + facet.value().replace("\"", " ") + "\""));
    }

    /** The address of the results as CSV or JSON. */
    public String as(String form) {
        return Links.query("/search." + form, Map.of("q", query));
    }

    /** The page of what was found. */
    public String href(Hit hit) {
        String id = hit.id();
        return id == null ? Links.path("articles", hit.article()) : Links.fact(hit.type(), id);
    }
}

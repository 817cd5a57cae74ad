package org.rapporteur.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;
import org.rapporteur.flink.Item.Kind;
import org.rapporteur.linking.CopyFinder;
import org.rapporteur.linking.Wording;

/**
 * Finds copies: pages that share a band of their wording are brought together, and each component of such pages is looked through
 * by itself. One task joins the components; it holds the ids of the pages that share a band with another.
 */
final class Copies {
    private Copies() {}

    /**
     * From each copy to its original.
     *
     * @param bands of all pages
     * @param wordings of all pages
     */
    static DataStream<Item> find(DataStream<Item> bands, DataStream<Item> wordings) {
        DataStream<Item> alike = Keyed.each(bands, "pages of a band", Copies::alike);
        DataStream<Item> components = Keyed.once(alike, "components of pages", Copies::components);
        DataStream<Item> together =
                Keyed.each(components.union(wordings), "wordings of components", Copies::inComponent);
        return Keyed.each(together, "copies", Copies::copies);
    }

    private static void alike(Iterable<Item> band, Collector<Item> out) {
        TreeSet<String> articles = new TreeSet<>();
        band.forEach(i -> articles.add(i.name()));
        String first = articles.pollFirst();
        articles.forEach(a -> out.collect(new Item(Kind.ALIKE, String.valueOf(first), a, "")));
    }

    private static void components(Iterable<Item> alike, Collector<Item> out) {
        Map<String, String> home = new HashMap<>();
        for (Item pair : alike) {
            String a = root(home, pair.key());
            String b = root(home, pair.name());
            if (!a.equals(b)) {
                home.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
            }
        }
        for (String article : List.copyOf(home.keySet())) {
            out.collect(new Item(Kind.COMPONENT, article, root(home, article), ""));
        }
    }

    private static String root(Map<String, String> home, String article) {
        String at = article;
        for (String next = home.getOrDefault(at, at); !next.equals(at); next = home.getOrDefault(at, at)) {
            at = next;
        }
        home.put(article, at);
        home.put(at, at);
        return at;
    }

    /** The wording of a page that is in a component, by that. */
    private static void inComponent(Iterable<Item> ofPage, Collector<Item> out) {
        String component = null;
        String wording = null;
        for (Item item : ofPage) {
            component = item.kind() == Kind.COMPONENT ? item.name() : component;
            wording = item.kind() == Kind.WORDING ? item.json() : wording;
        }
        if (component != null && wording != null) {
            out.collect(new Item(Kind.WORDING, component, "", wording));
        }
    }

    private static void copies(Iterable<Item> component, Collector<Item> out) {
        List<Wording> wordings = new ArrayList<>();
        component.forEach(i -> wordings.add(Json.read(i.json(), Wording.class)));
        new CopyFinder()
                .originals(wordings)
                .forEach((copy, original) -> out.collect(new Item(Kind.COPY, copy, original, "")));
    }
}

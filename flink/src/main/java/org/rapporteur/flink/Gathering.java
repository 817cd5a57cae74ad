package org.rapporteur.flink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Gist;
import org.rapporteur.linking.InferredDate;
import org.rapporteur.linking.Linking;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;

/**
 * The one task to which all pages come, as their gists: the engine's own linker makes actors, meetings, claims and differences of
 * them. It gives which actor each namesake is, which pages are dated by others, actors without what pages tell of them, and lines.
 */
final class Gathering implements MapPartitionFunction<Item, Item> {
    private static final long serialVersionUID = 1L;

    @Override
    public void mapPartition(Iterable<Item> items, Collector<Item> out) {
        Gathered pages = new Gathered();
        items.forEach(pages::add);
        Linking linking = new Linking(pages, Rulings.NONE);
        linking.namesakes().forEach((key, actor) -> out.collect(new Item(Item.Kind.WHO, key, actor, "")));
        for (Gist gist : pages.gists()) {
            InferredDate dated = linking.inferred(gist.id());
            if (dated != null) {
                out.collect(new Item(Item.Kind.DATED, gist.id(), "", Json.write(dated)));
            }
        }
        numbered(
                linking.actors(),
                (actor, order) -> out.collect(new Item(Item.Kind.ACTOR, actor.id(), order, JsonLines.write(actor))));
        lines(linking.meetings(), out);
        lines(linking.claims(), out);
        lines(linking.differences(), out);
    }

    private static void lines(List<? extends Fact> facts, Collector<Item> out) {
        numbered(facts, (fact, order) -> {
            String month = fact instanceof Meeting m ? Pages.month(m.date()) : "";
            out.collect(Lines.item(fact, month, order));
        });
    }

    private static <F> void numbered(List<F> facts, BiConsumer<F, String> sink) {
        for (int i = 0; i < facts.size(); i++) {
            sink.accept(facts.get(i), String.format("%010d", i));
        }
    }

    /** All pages as they are gathered: of their readings, the parties of those that tell of meetings. */
    private static final class Gathered implements Pages {
        private final Map<String, Gist> gists = new TreeMap<>();
        private final Map<String, Reading> parties = new TreeMap<>();
        private final Map<String, Bearers> namesakes = new TreeMap<>();
        private final Map<String, String> originals = new TreeMap<>();

        void add(Item item) {
            switch (item.kind()) {
                case GIST -> gists.put(item.key(), Json.read(item.json(), Gist.class));
                case PARTIES -> parties.put(item.key(), Json.read(item.json(), Reading.class));
                case BEARERS -> namesakes.put(item.key(), Json.read(item.json(), Bearers.class));
                case COPY -> originals.put(item.key(), item.name());
                default -> throw new IllegalArgumentException("not gathered: " + item.kind());
            }
        }

        @Override
        public List<Gist> gists() {
            return new ArrayList<>(gists.values());
        }

        @Override
        public Collection<Bearers> namesakes() {
            return namesakes.values();
        }

        @Override
        public @Nullable Reading reading(String article) {
            return parties.get(article);
        }

        @Override
        public Map<String, String> originals() {
            return originals;
        }

        @Override
        public Set<String> writing(String words) {
            return Set.of();
        }
    }
}

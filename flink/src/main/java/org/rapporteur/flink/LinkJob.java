package org.rapporteur.flink;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.rapporteur.flink.Item.Kind;
import org.rapporteur.flink.table.Line;
import org.rapporteur.flink.table.TableSink;
import org.rapporteur.linking.CopyFinder;
import org.rapporteur.linking.Gists;
import org.rapporteur.linking.InferredDate;
import org.rapporteur.linking.Namesake;
import org.rapporteur.linking.PageFacts;
import org.rapporteur.linking.PageFacts.ActorPart;
import org.rapporteur.linking.PageLinks;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.Wording;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.RoleHeld;

/**
 * The second job: what was read of pages to the tables of the record. A function of the set of what was read, in any order.
 *
 * <p>Copies are found by bands and namesakes counted by their keys, wherever there is room; then all gists come to one task
 * ({@link Gathering}); the facts of each page, and the lines of each actor, are made where there is room again.
 *
 * @param whole whether all lines are written into one file too, in the order of the export
 */
record LinkJob(String result, boolean whole) {
    /** The file of all lines. */
    static final String WHOLE = "record.jsonl";

    /** Adds the job's tasks to those of an environment, which must be one for what ends. */
    void add(StreamExecutionEnvironment environment) {
        DataStream<ReadPage> pages = environment.fromSource(
                FileSource.forBulkFileFormat(new PageTableFormat(), new Path(ReadJob.pages(result)))
                        .build(),
                WatermarkStrategy.noWatermarks(),
                "table of pages");
        DataStream<Item> readings = pages.filter(ReadPage::isRead)
                .keyBy(p -> String.valueOf(p.article()))
                .reduce((a, b) -> a.place().compareTo(b.place()) <= 0 ? a : b)
                .map(p -> new Item(Kind.READING, String.valueOf(p.article()), p.month(), String.valueOf(p.reading())))
                .returns(Item.class)
                .name("readings");
        DataStream<Item> told = readings.<Item>flatMap((i, out) -> tell(i, out))
                .returns(Item.class)
                .name("gists");
        DataStream<Item> parties = only(told, Kind.PARTY);
        DataStream<Item> copies = Copies.find(only(told, Kind.BAND), only(told, Kind.WORDING));
        DataStream<Item> bearers = Keyed.each(parties, "namesakes", LinkJob::bearers);
        DataStream<Item> linked = Keyed.once(
                only(told, Kind.GIST).union(only(told, Kind.PARTIES), bearers, copies),
                "linking",
                new Gathering()::mapPartition);
        DataStream<Item> onPages =
                Keyed.each(parties.union(only(linked, Kind.WHO)), "actors of pages", LinkJob::onPages);
        DataStream<Item> facts =
                Keyed.each(readings.union(copies, only(linked, Kind.DATED), onPages), "facts of pages", LinkJob::facts);
        DataStream<Item> actors =
                Keyed.each(only(facts, Kind.PART).union(only(linked, Kind.ACTOR)), "actors", LinkJob::actors);
        DataStream<Line> lines = only(facts, Kind.LINE)
                .union(only(linked, Kind.LINE), actors)
                .map(Lines::line)
                .returns(Line.class)
                .name("lines");
        lines.sinkTo(TableSink.parquet(result + "/parquet")).name("Parquet");
        lines.sinkTo(TableSink.json(result + "/jsonl")).name("JSON Lines");
        if (whole) {
            WholeFile.write(lines, result + "/" + WHOLE);
        }
    }

    private static DataStream<Item> only(DataStream<Item> items, Kind kind) {
        return items.filter(i -> i.kind() == kind).name(kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** What a page tells that others are held against. */
    private static void tell(Item item, Collector<Item> out) {
        Reading reading = Json.read(item.json(), Reading.class);
        String article = item.key();
        Gists gists = new Gists();
        Gists.Told told = gists.of(reading);
        out.collect(new Item(Kind.GIST, article, "", Json.write(told.gist())));
        if (!reading.meetings().isEmpty()) {
            out.collect(new Item(Kind.PARTIES, article, "", Json.write(parties(reading))));
        }
        Map<String, Namesake> namesakes = gists.namesakes();
        told.parties().forEach((local, key) -> {
            Pages.Bearers one = Pages.Bearers.of(
                    key,
                    Objects.requireNonNull(namesakes.get(key)),
                    reading.article().published(),
                    new org.rapporteur.linking.ActorIds.Place(article, local));
            out.collect(new Item(Kind.PARTY, key, article, Json.write(one)));
        });
        List<Long> bands = CopyFinder.bands(reading.fingerprint());
        if (!bands.isEmpty()) {
            out.collect(new Item(Kind.WORDING, article, "", Json.write(Wording.of(reading, bands))));
            bands.forEach(b -> out.collect(new Item(Kind.BAND, Long.toString(b), article, "")));
        }
    }

    /** A reading that says no more than who is named where. */
    private static Reading parties(Reading r) {
        return new Reading(
                r.article(),
                r.fingerprint(),
                r.actors(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                r.openDates());
    }

    private static void bearers(Iterable<Item> parties, Collector<Item> out) {
        Pages.Bearers all = null;
        for (Item party : parties) {
            Pages.Bearers one = Json.read(party.json(), Pages.Bearers.class);
            all = all == null ? one : all.with(one);
        }
        if (all != null) {
            out.collect(new Item(Kind.BEARERS, all.key(), "", Json.write(all)));
        }
    }

    private static void onPages(Iterable<Item> ofKey, Collector<Item> out) {
        Set<String> articles = new HashSet<>();
        Item who = null;
        for (Item item : ofKey) {
            if (item.kind() == Kind.WHO) {
                who = item;
            } else {
                articles.add(item.name());
            }
        }
        if (who != null) {
            for (String article : articles) {
                out.collect(new Item(Kind.WHO_ON_PAGE, article, who.key(), who.name()));
            }
        }
    }

    private static void facts(Iterable<Item> ofPage, Collector<Item> out) {
        Reading reading = null;
        String original = null;
        InferredDate dated = null;
        Map<String, String> actors = new HashMap<>();
        for (Item item : ofPage) {
            switch (item.kind()) {
                case READING -> reading = Json.read(item.json(), Reading.class);
                case COPY -> original = item.name();
                case DATED -> dated = Json.read(item.json(), InferredDate.class);
                default -> actors.put(item.name(), item.json());
            }
        }
        if (reading != null) {
            facts(new PageLinks(original, dated, actors).facts(reading), out);
        }
    }

    private static void facts(PageFacts facts, Collector<Item> out) {
        String id = facts.article().id();
        String month = Pages.month(facts.article().published());
        lines(id, month, List.of(facts.article()), out);
        lines(id, month, facts.statements(), out);
        lines(id, month, facts.events(), out);
        lines(id, month, facts.positions(), out);
        lines(id, month, facts.figures(), out);
        lines(id, month, facts.times(), out);
        lines(id, month, facts.labels(), out);
        for (ActorPart part : facts.parts()) {
            out.collect(new Item(Kind.PART, part.actor(), id, Json.write(part)));
        }
    }

    private static void lines(String article, String month, List<? extends Fact> facts, Collector<Item> out) {
        for (int i = 0; i < facts.size(); i++) {
            out.collect(Lines.item(facts.get(i), month, article + String.format(" %07d", i)));
        }
    }

    /** An actor with what all pages tell of it. */
    private static void actors(Iterable<Item> ofActor, Collector<Item> out) {
        Item actor = null;
        Map<String, String> parts = new TreeMap<>();
        for (Item item : ofActor) {
            if (item.kind() == Kind.ACTOR) {
                actor = item;
            } else {
                parts.put(item.name(), item.json());
            }
        }
        if (actor != null) {
            Actor alone = (Actor) JsonLines.read(actor.json());
            out.collect(Lines.item(whole(alone, parts), "", actor.name()));
        }
    }

    private static Actor whole(Actor a, Map<String, String> parts) {
        List<ActorPart> all =
                parts.values().stream().map(p -> Json.read(p, ActorPart.class)).toList();
        List<RoleHeld> roles = all.stream().flatMap(p -> p.roles().stream()).toList();
        List<Cite> mentions = all.stream().flatMap(p -> p.mentions().stream()).toList();
        return new Actor(a.id(), a.name(), a.kind(), a.country(), a.aliases(), a.ties(), a.side(), roles, mentions);
    }
}

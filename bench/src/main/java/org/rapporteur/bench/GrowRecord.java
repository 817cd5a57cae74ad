package org.rapporteur.bench;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.page.Document;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Article;
import org.rapporteur.record.Ids;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;
import org.rapporteur.store.packed.Packing;

/**
 * Measures what processor time one page more takes in records of several sizes, made of real pages: {@code GrowRecord FROM TO
 * SIZE[,SIZE...] [ROUNDS]}. The pages of the record {@code FROM} are put into {@code TO} again and again, each time with
 * other persons, in other years and in other words, as far as copies are looked for, until there are so many; then single
 * pages are added.
 */
public final class GrowRecord {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d(?=\\b|-)");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{12}\\b");
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfghjklmnprstvwz";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<Kept> pages;
    private final Set<String> persons;

    private record Kept(String text, JsonNode reading) {}

    private GrowRecord(List<Kept> pages) {
        this.pages = pages;
        this.persons = persons(pages);
    }

    public static void main(String[] args) throws IOException, RecordException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        GrowRecord grow = new GrowRecord(kept(Path.of(args[0])));
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
        try (RecordStore store = RecordStore.openOrCreate(Path.of(args[1]))) {
            int next = store.count(Article.class);
            for (String size : args[2].split(",")) {
                try (Update update = store.update()) {
                    for (; next < Integer.parseInt(size); next++) {
                        grow.add(update, next);
                    }
                    update.commit();
                }
                List<Double> linking = new ArrayList<>();
                List<Double> writing = new ArrayList<>();
                List<Double> rows = new ArrayList<>();
                for (int i = 0; i < rounds; i++, next++) {
                    long changes = changes(store);
                    try (Update update = store.update()) {
                        grow.add(update, next);
                        long start = SYSTEM.getProcessCpuTime();
                        update.outcomes();
                        linking.add((SYSTEM.getProcessCpuTime() - start) / 1e9);
                        start = SYSTEM.getProcessCpuTime();
                        update.commit();
                        writing.add((SYSTEM.getProcessCpuTime() - start) / 1e9);
                    }
                    rows.add((double) (changes(store) - changes));
                }
                out.printf(
                        Locale.ROOT,
                        "one page more at %s: linking %.2f s, writing %.2f s of processor time, %.0f rows changed (medians of %d)%n",
                        size,
                        median(linking),
                        median(writing),
                        median(rows),
                        rounds);
            }
        }
    }

    private static long changes(RecordStore store) throws RecordException {
        return store.read(c -> {
            try (ResultSet row = c.createStatement().executeQuery("SELECT total_changes()")) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Kept> kept(Path record) throws SQLException, IOException {
        List<Kept> out = new ArrayList<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + record.resolve("record.sqlite"));
                ResultSet row = c.createStatement()
                        .executeQuery("SELECT article_id, packed, text FROM readings JOIN article_texts USING"
                                + " (article_id) ORDER BY article_id")) {
            while (row.next()) {
                String text = row.getString(3);
                out.add(new Kept(text, JSON.readTree(Packing.unpack(row.getBytes(2), row.getString(1), text))));
            }
        }
        return out;
    }

    private static Set<String> persons(List<Kept> pages) {
        Set<String> persons = new TreeSet<>();
        Set<String> others = new HashSet<>();
        for (Kept page : pages) {
            for (JsonNode actor : page.reading().path("actors")) {
                Matcher words = NAME.matcher(actor.path("name").asText());
                while (words.find()) {
                    (actor.path("kind").asText().equals("person") ? persons : others).add(words.group());
                }
            }
        }
        persons.removeAll(others);
        return persons;
    }

    private void add(Update update, int number) throws IOException, RecordException {
        Kept page = pages.get(number % pages.size());
        int turn = number / pages.size();
        UnaryOperator<String> renamed = text -> renamed(text, turn);
        String text = turn == 0 ? page.text() : renamed.apply(page.text());
        JsonNode json = turn == 0 ? page.reading() : each(page.reading(), renamed);
        Reading read = JSON.treeToValue(json, Reading.class);
        Fingerprint print = Fingerprint.of(new Document(read.article(), turned(text, turn)));
        Reading reading = new Reading(
                read.article(),
                print,
                read.actors(),
                read.statements(),
                read.meetings(),
                read.events(),
                read.positions(),
                read.figures(),
                read.times(),
                read.labels(),
                read.propositions(),
                read.openDates());
        update.add(new Document(read.article(), text), reading);
    }

    /** The same with every text in it changed. */
    private static JsonNode each(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            ObjectNode out = JSON.createObjectNode();
            object.properties().forEach(p -> out.set(p.getKey(), each(p.getValue(), change)));
            return out;
        } else if (node instanceof ArrayNode array) {
            ArrayNode out = JSON.createArrayNode();
            array.forEach(e -> out.add(each(e, change)));
            return out;
        }
        return node instanceof TextNode text ? TextNode.valueOf(change.apply(text.asText())) : node;
    }

    /** Persons, years and ids as they are the so-manieth time, each as long as it was. */
    private String renamed(String text, int turn) {
        String names = NAME.matcher(text)
                .replaceAll(m -> persons.contains(m.group())
                        ? m.group().charAt(0) + turned(m.group().substring(1), turn)
                        : m.group());
        String years = YEAR.matcher(names).replaceAll(m -> Integer.toString(Integer.parseInt(m.group()) - turn));
        return ID.matcher(years).replaceAll(m -> Ids.hash(m.group(), Integer.toString(turn)));
    }

    private static String turned(String text, int turn) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            for (String letters : List.of(VOWELS, CONSONANTS)) {
                int at = letters.indexOf(out.charAt(i));
                if (at >= 0) {
                    out.setCharAt(i, letters.charAt((at + turn) % letters.length()));
                    break;
                }
            }
        }
        return out.toString();
    }
}

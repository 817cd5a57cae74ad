package org.rapporteur.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.store.search.Results.Facet;

/** Counts what is found, and how it is spread over the facets. */
final class Counts {
    private static final List<String> FIELDS = List.of("type", "stance", "year", "outlet", "speaker");

    private final int[] types = new int[16];
    private final int[] stances = new int[16];
    private final int[] years = new int[1 << 14];
    private final int[] outlets = new int[1 << 16];
    private int[] speakers = new int[1 << 10];
    /** The numbers of the facts that several articles tell, with commas between. */
    private String told = "";

    private int total;

    private Counts() {}

    /**
     * Counts what is found. SQLite gives the numbers of all rows as one text: row by row takes three times as long.
     *
     * @param where which facts
     */
    static Counts of(Where where, Connection connection) throws SQLException {
        Counts out = new Counts();
        String query = "SELECT group_concat(f.facets, ' '), group_concat(f.doc) FILTER (WHERE " + Packed.NO_OUTLET + ")"
                + where.sql();
        try (PreparedStatement s = connection.prepareStatement(query)) {
            where.bind(s);
            try (ResultSet row = s.executeQuery()) {
                String all = row.next() ? row.getString(1) : null;
                if (all != null) {
                    out.addAll(all);
                    String several = row.getString(2);
                    out.told = several == null ? "" : several;
                }
            }
        }
        return out;
    }

    private void addAll(String numbers) {
        long packed = 0;
        for (int i = 0; i < numbers.length(); i++) {
            char c = numbers.charAt(i);
            if (c == ' ') {
                add(packed);
                packed = 0;
            } else {
                packed = packed * 10 + (c - '0');
            }
        }
        add(packed);
    }

    private void add(long packed) {
        total++;
        types[Packed.type(packed)]++;
        stances[Packed.stance(packed)]++;
        years[Packed.year(packed)]++;
        int outlet = Packed.outlet(packed);
        outlets[outlet]++;
        int speaker = Packed.speaker(packed);
        if (speaker >= speakers.length) {
            speakers = Arrays.copyOf(speakers, Integer.highestOneBit(speaker) * 2);
        }
        speakers[speaker]++;
    }

    int total() {
        return total;
    }

    /** By field, in a fixed order: the values that are there, most first, then by label. */
    Map<String, List<Facet>> facets(Connection connection) throws SQLException {
        countSeveral(connection);
        Map<String, List<Facet>> out = new LinkedHashMap<>();
        FIELDS.forEach(f -> out.put(f, new ArrayList<>()));
        List<Facet> found = new ArrayList<>();
        for (int year = 1; year < years.length; year++) {
            if (years[year] > 0) {
                String name = String.format(Locale.ROOT, "%04d", year);
                found.add(new Facet(name, name, years[year]));
            }
        }
        out.put("year", found);
        try (PreparedStatement s =
                        connection.prepareStatement("SELECT field, number, value, label FROM search_values");
                ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
                String field = rows.getString(1);
                int count = count(field, rows.getInt(2));
                List<Facet> facet = out.get(field);
                if (count > 0 && facet != null) {
                    facet.add(new Facet(rows.getString(3), rows.getString(4), count));
                }
            }
        }
        out.values()
                .forEach(f -> f.sort(Comparator.comparingInt((Facet v) -> -v.count())
                        .thenComparing(Facet::label)
                        .thenComparing(Facet::value)));
        return out;
    }

    private int count(String field, int number) {
        int[] counts =
                switch (field) {
                    case "type" -> types;
                    case "stance" -> stances;
                    case "outlet" -> outlets;
                    default -> speakers;
                };
        return number < counts.length ? counts[number] : 0;
    }

    /** What several articles tell is of each of their outlets. */
    private void countSeveral(Connection connection) throws SQLException {
        if (told.isEmpty()) {
            return;
        }
        try (PreparedStatement s = connection.prepareStatement(
                "SELECT outlet, count(*) FROM (SELECT DISTINCT a.doc, a.outlet"
                        + " FROM json_each(?) l CROSS JOIN search_article_rows a ON a.doc = l.value) GROUP BY outlet")) {
            s.setString(1, "[" + told + "]");
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    int outlet = rows.getInt(1);
                    if (outlet < outlets.length) {
                        outlets[outlet] += rows.getInt(2);
                    }
                }
            }
        }
    }
}

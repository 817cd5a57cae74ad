package org.rapporteur.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Names;

/** The sources of a brief: numbers articles in the order in which they are first cited. */
final class Sources {
    private final RecordStore store;
    private final Names names;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, int[]> lineStarts = new HashMap<>();

    Sources(RecordStore store, Names names) {
        this.store = store;
        this.names = names;
    }

    /** The reference to where some words stand: {@code [2:14]} for line 14 of the second source. */
    String reference(Collection<Cite> cites) throws RecordException {
        TreeSet<Place> places = new TreeSet<>();
        for (Cite cite : new TreeSet<>(cites)) {
            Integer number = numbers.get(cite.article());
            if (number == null) {
                number = numbers.size() + 1;
                numbers.put(cite.article(), number);
            }
            places.add(new Place(number, line(cite)));
        }
        return places.stream()
                .map(p -> "\\[" + p.source() + ":" + p.line() + "\\]")
                .collect(Collectors.joining(" "));
    }

    /** The list of all that were cited, a line each. */
    List<String> list() {
        List<String> out = new ArrayList<>();
        numbers.forEach((id, number) -> {
            Article a = names.article(id);
            out.add(number + ". " + (a == null ? id : describe(a)));
        });
        return out;
    }

    private String describe(Article a) {
        List<String> parts = new ArrayList<>();
        if (!a.authors().isEmpty()) {
            parts.add(Markdown.text(String.join(", ", a.authors())));
        }
        if (a.title() != null) {
            parts.add("“" + Markdown.text(a.title()) + "”");
        }
        if (a.publisher() != null) {
            parts.add("*" + Markdown.text(a.publisher()) + "*");
        }
        String inferred = "inferred".equals(a.publishedBasis()) ? " (inferred)" : "";
        parts.add(a.published() == null ? "undated" : a.published() + inferred);
        parts.add(Markdown.text(a.source()) + " (" + a.id() + ")");
        String copy = a.duplicateOf() == null ? "" : "; a copy of " + a.duplicateOf();
        return String.join(", ", parts) + copy;
    }

    private int line(Cite cite) throws RecordException {
        int[] starts = lineStarts.get(cite.article());
        if (starts == null) {
            starts = lineStarts(store.text(cite.article()).orElse(""));
            lineStarts.put(cite.article(), starts);
        }
        int at = Arrays.binarySearch(starts, cite.start());
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The code point offset at which each line begins. */
    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (codePoints[i] == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private record Place(int source, int line) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return source != other.source ? Integer.compare(source, other.source) : Integer.compare(line, other.line);
        }
    }
}

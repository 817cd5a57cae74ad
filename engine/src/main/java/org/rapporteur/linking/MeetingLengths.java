package org.rapporteur.linking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Time;
import org.rapporteur.record.TimexType;

/** How many hours or minutes meetings took, by the pages that tell of them. */
final class MeetingLengths {
    private static final Pattern LENGTH = Pattern.compile("PT(\\d+(?:\\.\\d+)?)([HM])");
    private static final String WHAT = "length";

    /** A length more than so many times as long is of something else. */
    private static final BigDecimal LONGER = BigDecimal.valueOf(2);

    private static final class Words {
        static final LengthWords ALL = new LengthWords();
    }

    private final Map<String, List<Meeting>> byArticle = new HashMap<>();

    /** @param meetings the record's */
    MeetingLengths(Collection<Meeting> meetings) {
        meetings.forEach(m -> m.cites().stream().map(Cite::article).distinct().forEach(a -> byArticle
                .computeIfAbsent(a, k -> new ArrayList<>())
                .add(m)));
    }

    /** The lengths of meetings that a page gives. */
    static Stream<Figure> told(Reading r) {
        return told(r.times(), r.meetings());
    }

    static Stream<Figure> told(List<Time> times, List<Meeting> meetings) {
        return times.stream().flatMap(t -> length(t, meetings).stream());
    }

    private static Optional<Figure> length(Time t, List<Meeting> meetings) {
        Matcher length = LENGTH.matcher(t.value());
        if (t.timexType() != TimexType.DURATION || !length.matches()) {
            return Optional.empty();
        }
        Cite at = t.cite();
        return meetings.stream()
                .flatMap(m -> m.cites().stream())
                .filter(c -> contains(c, at) && Words.ALL.isOfMeeting(c.exact(), at.exact(), at.start() - c.start()))
                .findFirst()
                .map(c -> new Figure(
                        Ids.hash(WHAT, at.article(), Integer.toString(at.start())),
                        at.article(),
                        new BigDecimal(length.group(1)),
                        null,
                        null,
                        length.group(2).equals("H") ? "hours" : "minutes",
                        WHAT,
                        null,
                        null,
                        at));
    }

    private static boolean contains(Cite sentence, Cite words) {
        return sentence.article().equals(words.article())
                && sentence.start() <= words.start()
                && words.end() <= sentence.end();
    }

    /** Whether a figure is such a length. */
    static boolean isOne(Figure f) {
        return f.what().equals(WHAT) && (f.unit().equals("hours") || f.unit().equals("minutes"));
    }

    /** The lengths of each meeting of which pages may give different ones. */
    Map<Meeting, List<Figure>> of(List<Figure> figures) {
        Map<Meeting, List<Figure>> out = new TreeMap<>(Comparator.comparing(Meeting::id));
        for (Figure f : figures) {
            Meeting of = isOne(f) ? only(f) : null;
            if (of != null) {
                out.computeIfAbsent(of, m -> new ArrayList<>()).add(f);
            }
        }
        out.values().removeIf(same -> !areOfOneThing(same));
        return out;
    }

    private static boolean areOfOneThing(List<Figure> same) {
        List<BigDecimal> values = same.stream()
                .map(f -> Objects.requireNonNull(f.value()))
                .sorted()
                .toList();
        return same.stream().map(Figure::unit).distinct().count() == 1
                && values.get(values.size() - 1).compareTo(values.get(0).multiply(LONGER)) <= 0;
    }

    /** The one meeting that its sentence tells of; null for none or several. */
    private @Nullable Meeting only(Figure f) {
        List<Meeting> told = byArticle.getOrDefault(f.article(), List.of()).stream()
                .filter(m -> m.cites().stream().anyMatch(c -> contains(c, f.cite())))
                .toList();
        return told.size() == 1 ? told.get(0) : null;
    }
}

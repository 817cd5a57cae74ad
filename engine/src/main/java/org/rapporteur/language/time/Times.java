package org.rapporteur.language.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.OpenDate;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.record.TimexType;

/** The time expressions of an article, before they are read against its date of publication. Immutable. */
public final class Times {
    private static final int OPENING = 3;
    private static final String OPEN_YEAR = "XXXX";
    private static final Pattern YEARLESS = Pattern.compile("XXXX-\\d{2}(?:-\\d{2})?");
    /** A year, no leap year, that dates are read against to see how they count from it. */
    private static final int PROBE = 2001;

    private final List<Found> found;

    Times(List<Found> found) {
        this.found = List.copyOf(found);
    }

    /** What they say of the date of publication; empty where nothing is certain. */
    public Optional<PublicationDate> published() {
        return PublicationDate.of(found);
    }

    /**
     * Their types and values. What the date does not settle stays open: {@code XXXX-09-13} where no year is known,
     * {@code XXXX-WXX-5} for a Friday.
     *
     * @param published EDTF date of publication, or null when not known
     * @return in the order of the text; none overlap
     */
    public List<TimeExpression> against(@Nullable String published) {
        return against(offset -> published);
    }

    /**
     * Their types and values, each read against the day on which its place of the text was written.
     *
     * @param days from a char offset of the text to an EDTF date, or null when not known
     */
    public List<TimeExpression> against(IntFunction<@Nullable String> days) {
        List<TimeExpression> out = new ArrayList<>();
        Story story = new Story();
        Reference now = Reference.UNKNOWN;
        for (Found f : found) {
            Reference here = Reference.of(days.apply(f.start()));
            story = here.equals(now) ? story : new Story();
            now = here;
            story.enter(f.sentence());
            Resolved r = f.meaning()
                    .resolve(new Context(
                            now, f.tense(), story.told, story.before(), story.toldDay, story.wholeDay, story.year));
            if (r != null) {
                out.add(new TimeExpression(f.sentence().index(), f.start(), f.end(), r.type(), r.value()));
                story.tell(r, f);
            }
        }
        return out;
    }

    /**
     * The dates that stay without a year, one a value; none where the date of publication has a year. A value that would
     * have different years at different places of the text is left out.
     *
     * @param published EDTF date of publication, or null when not known
     */
    public List<OpenDate> open(@Nullable String published) {
        if (published != null && !published.startsWith(OPEN_YEAR)) {
            return List.of();
        }
        Map<String, List<Integer>> years = new TreeMap<>();
        Set<String> several = new HashSet<>();
        Map<Integer, String> values = new HashMap<>();
        for (TimeExpression t : against(published)) {
            if (t.type() == TimexType.DATE && YEARLESS.matcher(t.value()).matches()) {
                values.put(t.start(), t.value());
            }
        }
        Map<Integer, List<Integer>> byPlace = new TreeMap<>();
        for (int month = 1; month <= 12 && !values.isEmpty(); month++) {
            for (TimeExpression t : against(PROBE + "-" + Reference.pad(month, 2))) {
                String open = values.get(t.start());
                if (open != null) {
                    boolean filled =
                            t.value().length() == open.length() && t.value().endsWith(open.substring(4));
                    int year = filled && t.value().matches("\\d{4}.*")
                            ? Integer.parseInt(t.value().substring(0, 4)) - PROBE
                            : OpenDate.UNSETTLED;
                    byPlace.computeIfAbsent(t.start(), k -> new ArrayList<>()).add(year);
                }
            }
        }
        byPlace.forEach((start, list) -> {
            String value = String.valueOf(values.get(start));
            List<Integer> other = years.putIfAbsent(value, list);
            if (list.size() != 12 || other != null && !other.equals(list)) {
                several.add(value);
            }
        });
        return years.entrySet().stream()
                .filter(e -> !several.contains(e.getKey()))
                .map(e -> new OpenDate(e.getKey(), e.getValue()))
                .toList();
    }

    /** The dates told so far, as far as later expressions may count from them. */
    private static final class Story {
        private Reference told = Reference.UNKNOWN;
        private int toldIn = -1;
        private Reference toldDay = Reference.UNKNOWN;
        private Reference wholeDay = Reference.UNKNOWN;
        private int toldDayIn = -1;
        private Reference year = Reference.UNKNOWN;
        private int sentence = -1;

        void enter(Sentence s) {
            if (s.index() == sentence) {
                return;
            }
            sentence = s.index();
            year = Reference.UNKNOWN;
            if (s.index() > toldIn + 1) {
                told = Reference.UNKNOWN;
            }
            if (s.block() > toldDayIn + 1) {
                toldDay = Reference.UNKNOWN;
                wholeDay = Reference.UNKNOWN;
            }
        }

        /** The date that the same sentence has told before. */
        Reference before() {
            return toldIn == sentence ? told : Reference.UNKNOWN;
        }

        void tell(Resolved r, Found f) {
            Reference date = Reference.of(r.value());
            if (r.type() == TimexType.DURATION || r.type() == TimexType.SET || date.equals(Reference.UNKNOWN)) {
                return;
            }
            told = date;
            toldIn = f.sentence().index();
            if (date.day() != null && date.year() != null) {
                toldDay = date;
                wholeDay = f.meaning() instanceof Calendrical c && c.year() != null ? date : Reference.UNKNOWN;
                toldDayIn = f.sentence().block();
            }
            boolean yearAlone = f.meaning() instanceof Calendrical c && c.month() == null;
            if (f.match().from() < OPENING
                    && yearAlone
                    && f.words().is(f.match().to(), ",")) {
                year = date;
            }
        }
    }
}

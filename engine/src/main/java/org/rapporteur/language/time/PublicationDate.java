package org.rapporteur.language.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.record.Role;

/**
 * When an article was published, read out of its words alone, to the month.
 *
 * <p>A report gives the day of its news without a year: in its first sentences, or told as recent. The article came out
 * then or in the days after. The year is known only where the words leave one: they give it beside the day, they pair
 * the day with a weekday, or they count the years since a date.
 *
 * @param value EDTF: {@code 2019-09}, or {@code XXXX-09} where the year stays open
 * @param start char offset of the words that give it
 * @param end char offset after them
 */
public record PublicationDate(String value, int start, int end) {
    /** Sentences of the body that tell the news. */
    private static final int LEAD = 3;
    /** Days from the news to the latest issue that still tells it. */
    private static final int FRESH = 10;
    /** Years within which a weekday settles the year. */
    private static final int NEAR = 3;

    private static final Set<String> RECENT = Set.of("recently", "lately");

    static Optional<PublicationDate> of(List<Found> found) {
        List<Day> days = days(found);
        Day anchor = days.stream()
                .filter(Day::isNews)
                .reduce((a, b) -> b.after(a) ? b : a)
                .orElse(null);
        if (anchor == null) {
            return Optional.empty();
        }
        Day news = days.stream().filter(d -> d.soonAfter(anchor)).reduce(anchor, (a, b) -> b.after(a) ? b : a);
        if (news.day() + FRESH > YearMonth.of(2001, news.month()).lengthOfMonth()) {
            return Optional.empty();
        }
        Integer year = news.year() != null ? news.year() : year(news, found);
        String value = new Reference(year, news.month(), null).value();
        return Optional.of(
                new PublicationDate(value, news.found().start(), news.found().end()));
    }

    /** A day that the text tells of as past. */
    private record Day(Found found, @Nullable Integer year, int month, int day, boolean isNews) {

        boolean after(Day other) {
            return month != other.month ? month > other.month : day > other.day;
        }

        boolean soonAfter(Day other) {
            boolean sameYear = year == null || other.year == null || year.equals(other.year);
            return sameYear && month == other.month && day >= other.day && day <= other.day + FRESH;
        }
    }

    private static List<Day> days(List<Found> found) {
        List<Day> out = new ArrayList<>();
        int first = found.stream()
                .filter(f -> f.sentence().role() == Role.BODY)
                .mapToInt(f -> f.sentence().index())
                .min()
                .orElse(0);
        for (Found f : found) {
            boolean open =
                    f.meaning() instanceof Calendrical c && c.direction() == Direction.NONE && c.relative() == null;
            if (!open || f.tense().isAhead() || f.sentence().role() != Role.BODY) {
                continue;
            }
            Calendrical c = (Calendrical) f.meaning();
            if (c.month() == null || c.day() == null) {
                continue;
            }
            boolean told = f.tense() == Tense.PAST && f.sentence().index() < first + LEAD;
            boolean recent =
                    IntStream.range(0, f.words().size()).anyMatch(i -> f.words().isAny(i, RECENT));
            out.add(new Day(f, c.year(), c.month(), c.day(), (told && c.year() == null) || recent));
        }
        return out;
    }

    /** The only year that the text leaves for a day of its news; null where there are several. */
    private static @Nullable Integer year(Day news, List<Found> found) {
        Integer counted = YearCount.of(news.month(), found);
        if (counted != null) {
            return counted;
        }
        Integer told = lastYear(found);
        Integer weekday = weekday(news.found());
        if (told == null || weekday == null) {
            return null;
        }
        for (int y = told; y < told + NEAR; y++) {
            if (new Reference(y, news.month(), news.day()).exists()
                    && LocalDate.of(y, news.month(), news.day()).getDayOfWeek().getValue() == weekday) {
                return y;
            }
        }
        return null;
    }

    /** The latest year that is told as past. */
    private static @Nullable Integer lastYear(List<Found> found) {
        return found.stream()
                .filter(f -> f.tense().isPast() && f.meaning() instanceof Calendrical c && c.year() != null)
                .map(f -> ((Calendrical) f.meaning()).year())
                .max(Integer::compare)
                .orElse(null);
    }

    /** The weekday that stands with a day, or null. */
    private static @Nullable Integer weekday(Found f) {
        int n = Lexicon.STANDARD.number("weekday", f.words().text(f.match().from()));
        return n == 0 ? null : n;
    }
}

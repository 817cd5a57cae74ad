package org.rapporteur.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.TimexType;

/** What an expression means before it is known when it was written. */
sealed interface Meaning
        permits FeastRule.Moving,
                Meaning.Nothing,
                Meaning.Said,
                Meaning.Calendrical,
                Meaning.Weekday,
                Meaning.Weekend,
                Meaning.WeekdayOf,
                Meaning.WeekdayIn,
                Meaning.DayOf,
                Meaning.Shift,
                Meaning.Back,
                Meaning.Chained,
                Meaning.ChainedMonth,
                Meaning.Counted,
                Meaning.YearPart,
                Meaning.Days,
                Meaning.Clock,
                Meaning.Same,
                Meaning.WeekOf,
                Meaning.YearBefore,
                Meaning.Today {

    /** The type and value, X where the context leaves something open; null when it is then no time at all. */
    @Nullable
    Resolved resolve(Context c);

    /** Words that look like a time and are none: "49 years old". */
    record Nothing() implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            return null;
        }
    }

    /** A value that no context changes. */
    record Said(TimexType type, String value) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            return new Resolved(type, value);
        }
    }

    /**
     * A month, a day of a month, or a year: "March", "last November 9", "May 2018".
     *
     * @param relative year counted from that of publication ("March last year": -1); null where not said so
     */
    record Calendrical(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            Direction direction,
            @Nullable Integer relative)
            implements Meaning {

        static Calendrical of(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
            return new Calendrical(year, month, day, Direction.NONE, null);
        }

        Reference reference(Context c) {
            if (year != null || month == null) {
                return new Reference(year, month, day);
            }
            if (relative != null) {
                Integer now = c.now().year();
                return new Reference(now == null ? null : Integer.valueOf(now + relative), month, day);
            }
            if (direction == Direction.NONE && c.year().year() != null) {
                return new Reference(c.year().year(), month, day);
            }
            Integer ahead = direction == Direction.NONE && c.tense().isAhead()
                    ? Calendar.yearAfter(c.told(), c.now(), month, day)
                    : null;
            return new Reference(
                    ahead == null ? Calendar.year(c.now(), month, day, direction, c.tense()) : ahead, month, day);
        }

        @Override
        public @Nullable Resolved resolve(Context c) {
            Reference r = reference(c);
            return r.exists() ? new Resolved(TimexType.DATE, r.value()) : null;
        }
    }

    /** "Friday", "last Friday". */
    record Weekday(int weekday, Direction direction) implements Meaning {
        /** "said on Monday that they would meet on Wednesday": the next one from the day of the saying. */
        private LocalDate weekday(LocalDate now, Context c) {
            Optional<LocalDate> said = c.before().date().filter(d -> !d.isAfter(now) && d.isAfter(now.minusWeeks(1)));
            return said.isPresent() && direction == Direction.NONE && c.tense() == Tense.AHEAD_THEN
                    ? said.get().with(TemporalAdjusters.next(DayOfWeek.of(weekday)))
                    : Calendar.weekday(now, weekday, direction, c.tense());
        }

        @Override
        public Resolved resolve(Context c) {
            String value = c.now().date().map(d -> weekday(d, c).toString()).orElse("XXXX-WXX-" + weekday);
            return new Resolved(TimexType.DATE, value);
        }
    }

    /** "the last Friday of this month": -1 for the last. */
    record WeekdayOf(int which, int weekday, Meaning month) implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            Reference m = monthOf(month, c);
            if (m.year() == null || m.month() == null) {
                return new Resolved(TimexType.DATE, "XXXX-WXX-" + weekday);
            }
            LocalDate day = LocalDate.of(m.year(), m.month(), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.of(weekday)));
            return day.getMonthValue() == m.month() ? new Resolved(TimexType.DATE, day.toString()) : null;
        }
    }

    /** "Monday of last week": so many weeks from that of publication. */
    record WeekdayIn(int weekday, int weeks) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            String value = c.now()
                    .date()
                    .map(d -> d.plusWeeks(weeks)
                            .with(ChronoField.DAY_OF_WEEK, weekday)
                            .toString())
                    .orElse("XXXX-WXX-" + weekday);
            return new Resolved(TimexType.DATE, value);
        }
    }

    /** "the 12th of last month". */
    record DayOf(int day, Meaning month) implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            Reference m = monthOf(month, c);
            Reference date = new Reference(m.year(), m.month(), day);
            return date.exists() ? new Resolved(TimexType.DATE, date.value()) : null;
        }
    }

    private static Reference monthOf(Meaning month, Context c) {
        Resolved r = month.resolve(c);
        return r == null ? Reference.UNKNOWN : Reference.of(r.value());
    }

    /** "the weekend", "next weekend". */
    record Weekend(Direction direction) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            return new Resolved(TimexType.DATE, Calendar.weekend(c.now(), direction, c.tense()));
        }
    }

    /** A period counted from the date of publication: "last month", "two years ago". */
    record Shift(Unit unit, int amount) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            return new Resolved(TimexType.DATE, Calendar.shift(c.now(), unit, amount));
        }
    }

    /** Two amounts counted from the date of publication: "a month and two days ago". */
    record Back(Unit unit, int amount, Unit smaller, int rest) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            Reference from = c.now()
                    .date()
                    .map(d -> Reference.of(Calendar.moved(d, unit, -amount)))
                    .orElse(Reference.UNKNOWN);
            return new Resolved(TimexType.DATE, Calendar.shift(from, smaller, -rest));
        }
    }

    /**
     * A period counted from the date told last: "the following year", "two days later".
     *
     * @param otherwise the reading where no date was told; null for counting from the date of publication
     */
    record Chained(Unit unit, int amount, @Nullable Meaning otherwise) implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            Reference base = unit == Unit.DAY && c.toldDay().date().isPresent() ? c.toldDay() : c.base();
            if (otherwise != null && (base.equals(c.now()) || !fine(base))) {
                return otherwise.resolve(c);
            }
            return new Resolved(TimexType.DATE, Calendar.shift(base, unit, amount));
        }

        private boolean fine(Reference base) {
            return switch (unit) {
                case DAY, WEEK, FORTNIGHT, WEEKEND -> base.date().isPresent();
                case MONTH, QUARTER -> base.month() != null;
                default -> base.year() != null;
            };
        }
    }

    /** "the following March", "the previous May": the next or last of its name from the date told last. */
    record ChainedMonth(int month, boolean after) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            Reference base = c.base();
            Integer year = base.year();
            if (year != null) {
                // a year without its month is over before what follows it
                int from = base.month() == null ? (after ? 12 : 1) : base.month();
                int years = after ? (month > from ? 0 : 1) : (month < from ? 0 : -1);
                year = year + years;
            }
            return new Resolved(TimexType.DATE, new Reference(year, month, null).value());
        }
    }

    /**
     * Days or weeks counted from an event: "three days after the coup". The event's date is the whole date, year and all,
     * that the text told last.
     *
     * @param otherwise the reading where no such date was told
     */
    record Counted(Unit unit, int amount, Meaning otherwise) implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            return c.wholeDay().date().isEmpty()
                    ? otherwise.resolve(c)
                    : new Resolved(TimexType.DATE, Calendar.shift(c.wholeDay(), unit, amount));
        }
    }

    /**
     * A season, quarter or half of a year: "the first quarter of 2009", "last summer".
     *
     * @param year the meaning of the year, or null when none is said
     */
    record YearPart(String code, @Nullable Meaning year, Direction direction) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            return new Resolved(TimexType.DATE, year(c) + "-" + code);
        }

        private String year(Context c) {
            if (year != null) {
                Resolved r = year.resolve(c);
                return r == null || r.value().length() < 4 ? "XXXX" : r.value().substring(0, 4);
            }
            int middle =
                    switch (code) {
                        case "SP" -> 4;
                        case "SU" -> 7;
                        case "FA", "H2" -> 10;
                        case "WI", "Q1" -> 2;
                        case "Q2", "H1" -> 5;
                        case "Q3" -> 8;
                        default -> 11;
                    };
            Integer y = Calendar.year(c.now(), middle, null, direction, c.tense());
            return y == null ? "XXXX" : Reference.pad(y, 4);
        }
    }

    /**
     * Days, from one to another, of a month: "the first week of September", "May 28-29".
     *
     * @param first negative for so many days before the end of the month
     * @param last 0 for the end of the month
     */
    record Days(Calendrical month, int first, int last) implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            Reference m = month.reference(c);
            int end = last > 0 ? last : length(m);
            Reference from = new Reference(m.year(), m.month(), first > 0 ? first : end + 1 + first);
            Reference to = new Reference(m.year(), m.month(), end);
            return from.exists() && to.exists() ? new Resolved(TimexType.DATE, from.value() + "/" + to.value()) : null;
        }

        private static int length(Reference m) {
            int year = m.year() == null ? 2001 : m.year();
            return m.month() == null ? 31 : LocalDate.of(year, m.month(), 1).lengthOfMonth();
        }
    }

    /**
     * A time of day: "10:20 AM on Friday", "Friday morning".
     *
     * @param day the meaning of its day; null for the day told last, else the day of publication
     * @param code {@code 10:20}, {@code MO}
     */
    record Clock(@Nullable Meaning day, String code) implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            if (day != null) {
                Resolved r = day.resolve(c);
                return r == null ? null : new Resolved(TimexType.TIME, r.value() + "T" + code);
            }
            Optional<LocalDate> told = c.toldDay().date();
            String date = told.or(() -> c.now().date()).map(LocalDate::toString).orElse("XXXX-XX-XX");
            return new Resolved(TimexType.TIME, date + "T" + code);
        }
    }

    /** "the day", "that week", told again: the day told last, else the day of publication. */
    record Same(Unit unit) implements Meaning {
        @Override
        public @Nullable Resolved resolve(Context c) {
            Reference base = unit == Unit.DAY && c.toldDay().date().isPresent() ? c.toldDay() : c.base();
            return new Resolved(TimexType.DATE, Calendar.shift(base, unit, 0));
        }
    }

    /** "the week of September 9". */
    record WeekOf(Meaning day) implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            Resolved r = day.resolve(c);
            Reference date = r == null ? Reference.UNKNOWN : Reference.of(r.value());
            return new Resolved(TimexType.DATE, Calendar.shift(date, Unit.WEEK, 0));
        }
    }

    /** "the same period last year": the date told last, a year earlier. */
    record YearBefore() implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            Reference base = c.base();
            Integer year = base.year() == null ? null : Integer.valueOf(base.year() - 1);
            return new Resolved(TimexType.DATE, new Reference(year, base.month(), null).value());
        }
    }

    /** "today": a day where the sentence tells of one, else the present in general. */
    record Today() implements Meaning {
        @Override
        public Resolved resolve(Context c) {
            boolean day = c.now().day() != null && c.now().month() != null && c.tense() != Tense.OPEN;
            return new Resolved(TimexType.DATE, day ? c.now().value() : "PRESENT_REF");
        }
    }
}

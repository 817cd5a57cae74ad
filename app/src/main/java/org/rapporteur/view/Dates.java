package org.rapporteur.view;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;

/** Orders of EDTF dates. Those without a known year, and null, come last. */
public final class Dates {
    /** By the first day that a date may mean, the shorter one first. */
    public static final Comparator<@Nullable String> BY_FIRST_DAY = Comparator.<@Nullable String, LocalDate>comparing(
                    Dates::first)
            .thenComparing(Dates::lastOrMax)
            .thenComparing(d -> d == null ? "" : d);

    /** By the last day that a date may mean. */
    public static final Comparator<@Nullable String> BY_LAST_DAY =
            Comparator.<@Nullable String, LocalDate>comparing(Dates::lastOrMax).thenComparing(d -> d == null ? "" : d);

    private Dates() {}

    private static LocalDate first(@Nullable String edtf) {
        LocalDate day = edtf == null ? null : Edtf.first(edtf);
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate lastOrMax(@Nullable String edtf) {
        LocalDate day = edtf == null ? null : Edtf.last(edtf);
        return day == null ? LocalDate.MAX : day;
    }
}

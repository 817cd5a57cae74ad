package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Edtf;

/**
 * A page as one that may be a copy of another, or its original.
 *
 * @param day the first on which it may have been published; the last of all where that is not known
 * @param credits whether it credits an agency or another outlet
 * @param bands the keys under which it is looked up, as {@link CopyFinder#bands} gives them
 */
public record Wording(String article, LocalDate day, boolean credits, Fingerprint print, List<Long> bands) {
    /** The original of pages alike: the one published first, then that which credits no agency, then the longer. */
    static final Comparator<Wording> EARLIEST = Comparator.comparing(Wording::day)
            .thenComparing(Wording::credits)
            .thenComparing(w -> -w.print().size())
            .thenComparing(Wording::article);

    /**
     * The wording of a page that was read.
     *
     * @param bands none where it is not to be looked up
     */
    public static Wording of(Reading r, List<Long> bands) {
        return new Wording(
                r.article().id(), first(r.article().published()), r.article().via() != null, r.fingerprint(), bands);
    }

    private static LocalDate first(@Nullable String published) {
        LocalDate day = published == null ? null : Edtf.first(published);
        return day == null ? LocalDate.MAX : day;
    }
}

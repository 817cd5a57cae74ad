package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Edtf;

/**
 * A page as one that may be a copy of another, or its original.
 *
 * @param day the first on which it may have been published; the last of all where that is not known
 * @param credits whether it credits an agency or another outlet
 */
public record Wording(String article, LocalDate day, boolean credits, Fingerprint print) {
    /** The original of pages alike: the one published first, then that which credits no agency, then the longer. */
    static final Comparator<Wording> EARLIEST = Comparator.comparing(Wording::day)
            .thenComparing(Wording::credits)
            .thenComparing(w -> -w.print().size())
            .thenComparing(Wording::article);

    /** The wording of a page that was read. */
    public static Wording of(Reading r) {
        return new Wording(
                r.article().id(), first(r.article().published()), r.article().via() != null, r.fingerprint());
    }

    private static LocalDate first(@Nullable String published) {
        LocalDate day = published == null ? null : Edtf.first(published);
        return day == null ? LocalDate.MAX : day;
    }
}

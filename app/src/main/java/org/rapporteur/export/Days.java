package org.rapporteur.export;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;

/**
 * The days that an EDTF date may mean.
 *
 * @param first day, null when the year is not known or there is no date
 * @param last day, null with {@code first}
 * @param certain whether it means just these: a day, or an interval of two days, that is not approximate
 */
record Days(@Nullable LocalDate first, @Nullable LocalDate last, boolean certain) {
    private static final Pattern CERTAIN = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(/\\d{4}-\\d\\d-\\d\\d)?");

    static Days of(@Nullable String edtf) {
        LocalDate first = edtf == null ? null : Edtf.first(edtf);
        LocalDate last = edtf == null ? null : Edtf.last(edtf);
        if (edtf == null || first == null || last == null || last.isBefore(first)) {
            return new Days(null, null, false);
        }
        return new Days(first, last, CERTAIN.matcher(edtf).matches());
    }
}

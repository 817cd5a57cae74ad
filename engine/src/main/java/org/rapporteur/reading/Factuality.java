package org.rapporteur.reading;

import java.util.List;
import java.util.Optional;

/**
 * How far a page makes what a frame tells so: one answer for all readers.
 *
 * @param vouchers those who stand outside it, nearest first; empty in the page's own voice
 */
public record Factuality(Status status, List<Voucher> vouchers) {

    /** From what is so to what is only asked. */
    public enum Status {
        ACTUAL,
        /** The page, or who speaks, says that it is not so. */
        NOT,
        PLANNED,
        /** Somebody wants it. */
        PROPOSED,
        HYPOTHETICAL,
        ASKED
    }

    public Factuality {
        vouchers = List.copyOf(vouchers);
    }

    /** The nearest of those who stand outside it. */
    public Optional<Voucher> voice() {
        return vouchers.stream().findFirst();
    }

    /** Whether somebody outside it denies it. */
    public boolean isDenied() {
        return vouchers.stream().anyMatch(v -> v.attitude() == Voucher.Attitude.DENIES);
    }
}

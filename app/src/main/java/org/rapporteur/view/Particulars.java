package org.rapporteur.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Event;
import org.rapporteur.record.JsonLines;

/** Small things that facts hold, in words: what a party did at a meeting, who came for it, how many an event hit. */
public final class Particulars {
    private Particulars() {}

    /** What a party did: {@code took part}, {@code was not invited}. */
    public static String part(String part) {
        return switch (part) {
            case "host" -> "hosted";
            case "participant" -> "took part";
            case "observer" -> "observed";
            case "not-invited" -> "was not invited";
            case "absent" -> "was absent";
            default -> part;
        };
    }

    /** Who came for a party: {@code 12 people, deputy foreign minister}; empty where neither is told. */
    public static String delegation(@Nullable Integer size, @Nullable String level) {
        String people = size == null ? "" : size == 1 ? "1 person" : size + " people";
        return people + (size == null || level == null ? "" : ", ") + (level == null ? "" : level);
    }

    /** How many something happened to: {@code 14 killed}, {@code 10 to 14 wounded}, {@code killed, no definite number}. */
    public static String count(Event.Count count) {
        String fate = JsonLines.name(count.fate());
        if (count.value() != null) {
            return plain(count.value()) + " " + fate;
        } else if (count.low() != null && count.high() != null) {
            return plain(count.low()) + " to " + plain(count.high()) + " " + fate;
        } else if (count.low() != null) {
            return "at least " + plain(count.low()) + " " + fate;
        } else if (count.high() != null) {
            return "at most " + plain(count.high()) + " " + fate;
        }
        return fate + ", no definite number";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

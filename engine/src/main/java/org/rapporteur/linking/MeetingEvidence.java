package org.rapporteur.linking;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/** Finds the sentence of an account that tells one value of it. */
final class MeetingEvidence {
    private static final Pattern DAY = Pattern.compile("(?:\\d{4}|XXXX)-(\\d{2})(?:-(\\d{2}))?.*");
    private static final Pattern AWAY = Pattern.compile(
            "\\b(?:declin|turn(?:ed|ing|s)? (?:\\w+ ){0,4}down|refus|boycott|skip|absent|stay|reject|not (?:attend|take|come|join|go))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OFF = Pattern.compile(
            "\\b(?:call\\w* off|cancel|scrap|abandon|postpon|put off|delay|scuttl|axe|shelv|pull\\w* out|no longer)",
            Pattern.CASE_INSENSITIVE);

    private final BiFunction<String, String, List<Cite>> mentions;

    /** @param mentions of an actor in an article, by the ids of both */
    MeetingEvidence(BiFunction<String, String, List<Cite>> mentions) {
        this.mentions = mentions;
    }

    /** The sentence with the day or the month of a date; the first where none has it. */
    Cite ofDate(Meeting m, String date) {
        Matcher matcher = DAY.matcher(date);
        if (!matcher.matches()) {
            return m.cites().get(0);
        }
        String month = Month.of(Integer.parseInt(matcher.group(1))).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        String day = matcher.group(2) == null ? "" : Integer.toString(Integer.parseInt(matcher.group(2)));
        Pattern whole =
                Pattern.compile("\\b" + month + "\\w*\\.? " + day + "\\b|\\b" + day + "(?:st|nd|rd|th)? " + month);
        return best(
                m, c -> (whole.matcher(c.exact()).find() ? 2 : 0) + (c.exact().contains(month) ? 1 : 0));
    }

    /** The sentence with these words; the first where none has them. */
    Cite ofWords(Meeting m, String words) {
        return best(m, c -> c.exact().contains(words) ? 1 : 0);
    }

    /** The sentence that tells how far a meeting has come: of one that is off or put off, that which says so. */
    Cite ofStatus(Meeting m) {
        Pattern says = m.status() == MeetingStatus.CANCELLED || m.status() == MeetingStatus.POSTPONED ? OFF : null;
        return best(m, c -> says != null && says.matcher(c.exact()).find() ? 1 : 0);
    }

    /** The sentence that names a party, and says that it stayed away or does not. */
    Cite ofAttendance(Meeting m, String actor, boolean away) {
        Map<String, List<Cite>> named = new HashMap<>();
        m.cites().forEach(c -> named.computeIfAbsent(c.article(), article -> mentions.apply(actor, article)));
        return best(m, c -> {
            boolean within = named.getOrDefault(c.article(), List.of()).stream()
                    .anyMatch(n -> n.start() >= c.start() && n.end() <= c.end());
            return (within ? 2 : 0) + (AWAY.matcher(c.exact()).find() == away ? 1 : 0);
        });
    }

    private interface Worth {
        int of(Cite cite);
    }

    private static Cite best(Meeting m, Worth worth) {
        return m.cites().stream()
                .max(Comparator.comparingInt(worth::of).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}

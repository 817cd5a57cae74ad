package org.rapporteur.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.Table;

/**
 * Which lengths of time are those of meetings, by {@code length-words.tsv}: "16 hours of talks", "a nine-hour session", "the
 * talks lasted three hours", "they met for an hour".
 */
final class LengthWords {
    private static final Pattern BREAKS = Pattern.compile("(?=[,.;:()—])|[\\s-]+");
    /** How many words may stand between a length and what it is of. */
    private static final int NEAR = 4;

    private final Map<String, Set<String>> uses = new HashMap<>();
    private final MeetingWords meetings = Knowledge.standard().meetingWords();

    LengthWords() {
        for (Table.Row row : Table.read(LengthWords.class, "length-words.tsv", "word", "use")) {
            uses.computeIfAbsent(row.required("use"), u -> new HashSet<>()).add(row.required("word"));
        }
    }

    /**
     * Whether a length of time that a sentence gives is exact, and that of a meeting.
     *
     * @param at code point of the sentence where the length begins
     */
    boolean isOfMeeting(String sentence, String length, int at) {
        int start = sentence.offsetByCodePoints(0, at);
        List<String> before = words(sentence.substring(0, start));
        List<String> after = words(sentence.substring(start + length.length()));
        List<String> own = words(length);
        if (Stream.concat(before.subList(Math.max(0, before.size() - 2), before.size()).stream(), own.stream())
                .anyMatch(w -> is(w, "inexact"))) {
            return false;
        }
        boolean modifies = length.contains("-");
        if (modifies || !after.isEmpty() && after.get(0).equals("of")) {
            return after.stream()
                    .limit(NEAR)
                    .takeWhile(w -> Character.isLetter(w.charAt(0)) && !is(w, "apart"))
                    .anyMatch(this::isMeeting);
        }
        if (before.isEmpty()) {
            return false;
        }
        boolean during = before.get(before.size() - 1).equals("for");
        int verb = before.size() - (during ? 2 : 1);
        if (verb > 0 && before.get(verb).equals("on")) {
            verb--;
        }
        if (verb > 0 && is(before.get(verb), "lasted")) {
            return before.stream().anyMatch(this::isMeeting);
        }
        return during && before.stream().skip(Math.max(0, verb - NEAR)).anyMatch(w -> is(w, "conferred"));
    }

    private boolean is(String word, String use) {
        return uses.getOrDefault(use, Set.of()).contains(word);
    }

    private boolean isMeeting(String word) {
        return meetings.nouns().get(word).isPresent();
    }

    private static List<String> words(String text) {
        return Stream.of(BREAKS.split(text.toLowerCase(Locale.ROOT)))
                .filter(w -> !w.isBlank())
                .toList();
    }
}

package org.rapporteur.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Stance;

/** Phrases of attribution, and phrases that attribute nothing; {@code phrases.tsv}. */
public final class Phrases {
    /** Words that a source may take up inside a phrase. */
    private static final int LONGEST_SOURCE = 12;

    private static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "its", "our", "their");
    private static final Set<String> GENITIVES = Set.of("'s", "\u2019s", "'", "\u2019");

    private final Map<String, List<Phrase>> byFirstWord;

    private Phrases(Map<String, List<Phrase>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    /**
     * A phrase that was found. Token indexes are those of the lists that were searched.
     *
     * @param start first token of the phrase's own words
     * @param end token after the last of them; where X ends the phrase, the source begins here; where X begins it, the
     *     source ends at start
     * @param sourceStart first token of a source that stands inside the phrase, or -1
     * @param sourceEnd token after its last, genitive left out, or -1
     */
    public record Found(Phrase phrase, int start, int end, int sourceStart, int sourceEnd) {}

    static Phrases load() {
        Map<String, List<Phrase>> byFirstWord = new HashMap<>();
        for (Table.Row row : Table.read("phrases.tsv", "phrase", "kind", "stance", "strength", "note")) {
            Phrase phrase = phrase(row);
            List<String> own = phrase.before().isEmpty() ? phrase.after() : phrase.before();
            if (own.isEmpty()) {
                throw row.wrong("has no words of its own");
            }
            List<Phrase> alike = byFirstWord.computeIfAbsent(own.get(0), w -> new ArrayList<>());
            if (alike.stream().anyMatch(p -> p.text().equals(phrase.text()))) {
                throw row.wrong("repeats " + phrase.text());
            }
            alike.add(phrase);
        }
        return new Phrases(byFirstWord);
    }

    private static Phrase phrase(Table.Row row) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        Phrase.Slot slot = Phrase.Slot.NONE;
        for (String word : row.required("phrase").split(" ")) {
            if (word.equals("X") || word.equals("X's")) {
                if (slot != Phrase.Slot.NONE) {
                    throw row.wrong("has X twice");
                }
                slot = word.equals("X") ? Phrase.Slot.PLAIN : Phrase.Slot.POSSESSIVE;
            } else {
                (slot == Phrase.Slot.NONE ? before : after).add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new Phrase(
                row.text("phrase"),
                row.constant("kind", Phrase.Kind.class),
                before,
                slot,
                after,
                row.optionalConstant("stance", Stance.class),
                row.optionalConstant("strength", SpeechCue.Strength.class));
    }

    /**
     * The longest phrase whose own words begin at a token.
     *
     * @param words the tokens as written
     * @param lemmas their dictionary forms, as many; a word of a phrase may match either
     * @param from index of the token
     */
    public Optional<Found> longestAt(List<String> words, List<String> lemmas, int from) {
        Found best = null;
        String word = words.get(from).toLowerCase(Locale.ROOT);
        String lemma = lemmas.get(from).toLowerCase(Locale.ROOT);
        List<Phrase> candidates = new ArrayList<>(byFirstWord.getOrDefault(word, List.of()));
        if (!lemma.equals(word)) {
            candidates.addAll(byFirstWord.getOrDefault(lemma, List.of()));
        }
        for (Phrase phrase : candidates) {
            Found found = match(phrase, words, lemmas, from);
            if (found != null && (best == null || found.end() > best.end())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Found match(Phrase phrase, List<String> words, List<String> lemmas, int from) {
        boolean possessive = phrase.slot() == Phrase.Slot.POSSESSIVE;
        if (phrase.before().isEmpty()) {
            boolean fits = from > 0 && (!possessive || owns(words.get(from - 1)));
            return fits && stands(phrase.after(), words, lemmas, from)
                    ? new Found(phrase, from, from + phrase.after().size(), -1, -1)
                    : null;
        }
        if (!stands(phrase.before(), words, lemmas, from)) {
            return null;
        }
        int source = from + phrase.before().size();
        if (phrase.after().isEmpty()) {
            return new Found(phrase, from, source, -1, -1);
        }
        int last = Math.min(words.size(), source + LONGEST_SOURCE);
        for (int end = source + 1; end <= last; end++) {
            int sourceEnd = end;
            if (possessive) {
                if (!owns(words.get(end - 1))) {
                    continue;
                }
                boolean pronoun = isPronoun(words.get(end - 1));
                if (pronoun ? end > source + 1 : end == source + 1) {
                    continue;
                }
                sourceEnd = pronoun ? end : end - 1;
            }
            if (stands(phrase.after(), words, lemmas, end)) {
                return new Found(phrase, from, end + phrase.after().size(), source, sourceEnd);
            }
        }
        return null;
    }

    private static boolean stands(List<String> phrase, List<String> words, List<String> lemmas, int from) {
        if (from + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String wanted = phrase.get(i);
            if (!words.get(from + i).equalsIgnoreCase(wanted)
                    && !lemmas.get(from + i).equalsIgnoreCase(wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean owns(String word) {
        return GENITIVES.contains(word) || isPronoun(word);
    }

    private static boolean isPronoun(String word) {
        return POSSESSIVES.contains(word.toLowerCase(Locale.ROOT));
    }
}

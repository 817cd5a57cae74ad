package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/**
 * The persons whom a text surely names somewhere, in full, by a title or more than once: the same words name them in its
 * other sentences too, where the tagger did not see it.
 */
final class KnownPersons {
    private static final double AGAIN = 0.85;
    private static final int SURE = 2;

    private final Knowledge knowledge;
    private final Set<List<String>> full = new HashSet<>();
    private final Map<String, Integer> single = new HashMap<>();
    private int longest;

    /** @param named the persons of each sentence, as the tagger has them */
    KnownPersons(Knowledge knowledge, Text text, List<List<Found>> named) {
        this.knowledge = knowledge;
        for (Sentence s : text.sentences()) {
            for (Found f : named.get(s.index())) {
                List<String> words = Words.texts(s).subList(f.core(), f.last() + 1);
                if (words.size() > 1) {
                    full.add(words);
                    longest = Math.max(longest, words.size());
                    single.merge(words.get(words.size() - 1), SURE, Integer::sum);
                } else {
                    single.merge(words.get(0), isEntitled(s, f) ? SURE : 1, Integer::sum);
                }
            }
        }
    }

    private boolean isEntitled(Sentence s, Found f) {
        return f.first() < f.core()
                || f.core() > 0
                        && s.token(f.core() - 1).tag().equals("NNP")
                        && knowledge.titles().of(s.token(f.core() - 1).text()).isPresent();
    }

    /** The persons of a sentence, with those that only other sentences tell to be some. */
    List<Found> in(Sentence s, List<Found> named, int limit) {
        List<Found> out = new ArrayList<>(named);
        List<String> words = Words.texts(s);
        for (int i = 0; i < limit; i++) {
            int length = Math.min(length(s, words, i), limit - i);
            int last = i + length - 1;
            int first = i;
            if (length > 0 && named.stream().noneMatch(f -> f.first() <= last && f.last() >= first)) {
                out.add(new Found(
                        s.index(),
                        i,
                        i,
                        last,
                        Keys.PERSON,
                        ActorKind.PERSON,
                        String.join(" ", words.subList(i, last + 1)),
                        null,
                        true,
                        AGAIN));
                i = last;
            }
        }
        out.sort(Comparator.comparing(Found::first));
        return out;
    }

    /** How many tokens from this one on are the name of a person known. */
    private int length(Sentence s, List<String> words, int i) {
        for (int n = Math.min(longest, words.size() - i); n > 1; n--) {
            if (full.contains(words.subList(i, i + n)) && !isName(s, i + n)) {
                return n;
            }
        }
        boolean alone = single.getOrDefault(words.get(i), 0) >= SURE
                && isName(s.token(i))
                && !isName(s, i + 1)
                && !(i > 0 && isName(s.token(i - 1)) && !isTitle(s.token(i - 1)));
        return alone && !s.token(i).entity().equals("LOCATION") ? 1 : 0;
    }

    private static boolean isName(Sentence s, int i) {
        return i < s.size() && isName(s.token(i));
    }

    private static boolean isName(Token t) {
        return t.is("NNP") && Words.capital(t);
    }

    private boolean isTitle(Token t) {
        return knowledge.titles().of(t.text()).isPresent()
                || knowledge.honorifics().of(t.text()).isPresent();
    }
}

package org.rapporteur.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** The words of a sentence, hyphenated tokens taken apart. Beyond either end every word is empty. */
final class Words {
    private static final int LONGEST = 30;
    private static final Set<String> CLOCK_SUFFIXES =
            Set.of("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc", "h", "hrs");

    private final Sentence sentence;
    private final List<Word> words;

    private Words(Sentence sentence, List<Word> words) {
        this.sentence = sentence;
        this.words = words;
    }

    static Words of(Sentence sentence) {
        List<Word> out = new ArrayList<>(sentence.size());
        for (Token t : sentence.tokens()) {
            split(t, out);
        }
        return new Words(sentence, out);
    }

    private static void split(Token t, List<Word> out) {
        String text = t.text();
        if (text.length() == 1) {
            add(t, 0, 1, false, out);
            return;
        }
        int from = 0;
        boolean glued = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDash(c)) {
                if (i > from) {
                    add(t, from, i, glued, out);
                }
                glued = i > 0;
                from = i + 1;
            } else if (i > from
                    && Character.isLetter(c)
                    && Character.isDigit(text.charAt(i - 1))
                    && CLOCK_SUFFIXES.contains(text.substring(i).toLowerCase(Locale.ROOT))) {
                add(t, from, i, glued, out);
                glued = false;
                from = i;
            }
        }
        if (from < text.length()) {
            add(t, from, text.length(), glued, out);
        }
    }

    private static void add(Token t, int from, int to, boolean glued, List<Word> out) {
        String raw = t.text().substring(from, to);
        String text = raw.length() > LONGEST ? "" : raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean capital = Character.isUpperCase(raw.charAt(0));
        out.add(new Word(text, t.start() + from, t.start() + to, glued, capital, t));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2010' || c == '\u2011';
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return words.size();
    }

    Word get(int i) {
        return words.get(i);
    }

    boolean has(int i) {
        return i >= 0 && i < words.size();
    }

    /** The word in lower case; empty beyond the ends. */
    String text(int i) {
        return has(i) ? words.get(i).text() : "";
    }

    /** Its part of speech; empty beyond the ends. */
    String tag(int i) {
        return has(i) ? words.get(i).token().tag() : "";
    }

    boolean is(int i, String word) {
        return text(i).equals(word);
    }

    boolean isAny(int i, Set<String> any) {
        return any.contains(text(i));
    }

    boolean glued(int i) {
        return has(i) && words.get(i).glued();
    }

    boolean capital(int i) {
        return has(i) && words.get(i).capital();
    }

    /** Whether these words, separated by spaces, stand at the place. */
    boolean at(int i, String phrase) {
        int from = 0;
        for (int k = i; ; k++) {
            int space = phrase.indexOf(' ', from);
            String word = space < 0 ? phrase.substring(from) : phrase.substring(from, space);
            if (!text(k).equals(word)) {
                return false;
            }
            if (space < 0) {
                return true;
            }
            from = space + 1;
        }
    }
}

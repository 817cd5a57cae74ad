package org.rapporteur.language.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells where the sentences of a passage end. */
public final class SentenceSplitter {
    private static final String CLOSING = ")]\"\u201D\u2019'\u00BB}";
    private static final String OPENING = "([\"\u201C\u2018'\u00AB{";
    /** Words that begin sentences and no names: after an abbreviation they tell that it ended one. */
    private static final Set<String> OPENERS = Set.of(
            "The",
            "A",
            "An",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "You",
            "In",
            "On",
            "At",
            "But",
            "And",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "His",
            "Her",
            "Its",
            "Their",
            "As",
            "After",
            "Before",
            "When",
            "While",
            "If",
            "For",
            "From",
            "With",
            "However",
            "Since",
            "Some",
            "Most",
            "Many",
            "Both",
            "Such",
            "What",
            "Although",
            "Earlier",
            "Meanwhile",
            "Also",
            "No",
            "Not",
            "By",
            "So",
            "Yet",
            "Last");

    private final Abbreviations abbreviations = Abbreviations.standard();

    /**
     * Groups words to sentences.
     *
     * @param cuts all words and signs of a passage
     */
    public List<List<Cut>> split(String text, List<Cut> cuts) {
        List<List<Cut>> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cuts.size(); i++) {
            int end = end(text, cuts, i);
            if (end > i) {
                out.add(cuts.subList(from, end));
                from = end;
                i = end - 1;
            }
        }
        if (from < cuts.size()) {
            out.add(cuts.subList(from, cuts.size()));
        }
        return out;
    }

    /** The index after the last word of the sentence that ends with this word; the index itself where none ends. */
    private int end(String text, List<Cut> cuts, int i) {
        Cut cut = cuts.get(i);
        if (i + 1 == cuts.size()) {
            return i + 1;
        }
        String word = cut.of(text);
        if (text.substring(cut.end(), cuts.get(i + 1).start()).contains("\n\n")) {
            return i + 1;
        }
        char last = word.charAt(word.length() - 1);
        boolean sign = !Character.isLetterOrDigit(word.charAt(0));
        if (last != '.' && last != '!' && last != '?' && last != '\u2026' && last != '\u3002') {
            return i;
        }
        int next = i + 1;
        while (next < cuts.size() && closes(text, cuts, next)) {
            next++;
        }
        if (next == cuts.size()) {
            return next;
        }
        String after = cuts.get(next).of(text);
        boolean spaced = cuts.get(next).start() > cuts.get(next - 1).end();
        if (!sign) {
            return next == i + 1 && endsWithAbbreviation(word, after) ? next : i;
        }
        int letter = after.codePointAt(0);
        if (Character.isLowerCase(letter) || ",;:".indexOf(letter) >= 0) {
            return next == i + 1
                            && spaced
                            && word.equals(".")
                            && Character.isLowerCase(letter)
                            && !closed(text, cuts, i)
                    ? next
                    : i;
        }
        boolean hesitates = word.startsWith("..") || word.equals("\u2026") || word.equals(". . .");
        if (hesitates && !Character.isUpperCase(letter) && OPENING.indexOf(letter) < 0) {
            return i;
        }
        return spaced || Character.isUpperCase(letter) || OPENING.indexOf(letter) >= 0 ? next : i;
    }

    private static boolean closed(String text, List<Cut> cuts, int i) {
        return i > 0 && CLOSING.indexOf(text.charAt(cuts.get(i).start() - 1)) >= 0;
    }

    /** Whether a sign closes what the sentence before it opened: it stands at its end, and not at a word. */
    private static boolean closes(String text, List<Cut> cuts, int i) {
        Cut cut = cuts.get(i);
        if (cut.end() - cut.start() > 2 || CLOSING.indexOf(text.charAt(cut.start())) < 0) {
            return false;
        }
        char c = text.charAt(cut.start());
        boolean straight = c == '"' || c == '\'';
        boolean beforeWord = i + 1 < cuts.size() && cuts.get(i + 1).start() == cut.end();
        return cut.start() == cuts.get(i - 1).end() || !straight || !beforeWord;
    }

    private boolean endsWithAbbreviation(String word, String after) {
        Abbreviations.Kind kind = abbreviations.kind(word.substring(0, word.length() - 1));
        if (kind == Abbreviations.Kind.TITLE || word.length() == 2) {
            return false;
        }
        return OPENERS.contains(after) && !(after.equals("I") && word.length() < 4);
    }
}

package org.rapporteur.reading.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;

/** Finds words on a page, where facts may come from: exactly, but for what is white between them. */
final class PageWords {
    private final Text text;
    private final String plain;
    /** For each char of {@code plain} the place in the text where it stands. */
    private final int[] places;

    /** A place in the text, in char offsets. */
    record Place(int start, int end) {
        boolean overlaps(int otherStart, int otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }

    PageWords(Text text) {
        this.text = text;
        String whole = text.document().text();
        StringBuilder out = new StringBuilder();
        int[] at = new int[whole.length()];
        for (int i = 0; i < whole.length(); i++) {
            boolean white = isWhite(whole.charAt(i));
            if (!white || out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                at[out.length()] = i;
                out.append(white ? ' ' : whole.charAt(i));
            }
        }
        this.plain = out.toString();
        this.places = at;
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The same words with one space for all that is white between them, and none around them. */
    static String plain(String words) {
        StringBuilder out = new StringBuilder();
        for (char c : words.toCharArray()) {
            out.append(isWhite(c) ? ' ' : c);
        }
        return out.toString().strip().replaceAll(" +", " ");
    }

    /** Every place where whole words stand within one paragraph, in the order of the text. */
    List<Place> find(String words) {
        String wanted = plain(words);
        List<Place> out = new ArrayList<>();
        for (int i = wanted.isEmpty() ? -1 : plain.indexOf(wanted); i >= 0; i = plain.indexOf(wanted, i + 1)) {
            int last = i + wanted.length() - 1;
            Place place = new Place(places[i], places[last] + 1);
            if (isEdge(i) && isEdge(last + 1) && isParagraph(place)) {
                out.add(place);
            }
        }
        return out;
    }

    private boolean isEdge(int i) {
        return i == 0
                || i >= plain.length()
                || !Character.isLetterOrDigit(plain.charAt(i - 1))
                || !Character.isLetterOrDigit(plain.charAt(i));
    }

    private boolean isParagraph(Place place) {
        Optional<Sentence> first = text.sentenceAt(place.start());
        Optional<Sentence> last = text.sentenceAt(place.end() - 1);
        return first.isPresent()
                && last.isPresent()
                && first.get().block() == last.get().block();
    }

    /** The sentences in which a place lies. */
    List<Sentence> sentences(Place place) {
        return text.sentences().stream()
                .filter(s -> place.overlaps(s.start(), s.end()))
                .toList();
    }
}

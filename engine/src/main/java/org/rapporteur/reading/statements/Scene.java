package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.page.Passage;

/** A text with its paragraphs and quotations: what the finders of speech look at. */
final class Scene {
    private final Text text;
    private final Knowledge knowledge;
    private final List<Paragraph> paragraphs;
    private final List<Quotation> quotations;
    private final List<Turn> turns;
    private final Map<Integer, List<String>> words = new HashMap<>();
    private final Map<Integer, List<String>> lemmas = new HashMap<>();

    Scene(Text text, Knowledge knowledge) {
        this.text = text;
        this.knowledge = knowledge;
        this.paragraphs = Paragraph.of(text);
        this.turns = turns(text, paragraphs);
        this.quotations = QuotationFinder.find(text.document().text(), paragraphs).stream()
                .filter(q -> q.depth() == 0 && turns.stream().noneMatch(t -> t.touches(q)))
                .toList();
    }

    private static List<Turn> turns(Text text, List<Paragraph> paragraphs) {
        String words = text.document().text();
        List<Passage> passages = text.document().passages();
        List<Turn> out = new ArrayList<>(Turn.of(words, paragraphs));
        out.addAll(Turn.signed(words, passages));
        out.addAll(Turn.answers(words, paragraphs, passages, out));
        out.sort(Comparator.comparingInt(Turn::start));
        return List.copyOf(out);
    }

    Text text() {
        return text;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** The outermost quotations, in order. */
    List<Quotation> quotations() {
        return quotations;
    }

    /** What is said in turns, each after the name of its speaker. */
    List<Turn> turns() {
        return turns;
    }

    /** Whether a place is inside such a turn. */
    boolean isTurn(int offset) {
        return turns.stream().anyMatch(t -> t.holds(offset));
    }

    /** The day on which the turn at a place was said, where the page tells it. */
    Optional<String> day(int offset) {
        return turns.stream()
                .filter(t -> t.holds(offset))
                .map(Turn::day)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether a place is inside a question of an interview. */
    boolean isQuestion(int offset) {
        return text.document().passages().stream().anyMatch(p -> p.kind() == Passage.Kind.QUESTION && p.holds(offset));
    }

    /** The outermost quotation at a place, or null. */
    @Nullable
    Quotation quotationAt(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            Quotation q = quotations.get(mid);
            if (offset < q.open()) {
                high = mid - 1;
            } else if (offset >= q.close()) {
                low = mid + 1;
            } else {
                return q;
            }
        }
        return null;
    }

    /** Whether a token is inside a quotation or one of its marks. */
    boolean isQuoted(Token t) {
        return isQuotedAt(t.start());
    }

    /** Whether a place is inside a quotation. */
    boolean isQuotedAt(int offset) {
        return quotationAt(offset) != null || isTurn(offset);
    }

    /** Index of the paragraph that a place is in, or of the one before it. */
    int paragraphAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (paragraphs.get(mid).start() <= offset) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    Paragraph paragraph(int index) {
        return paragraphs.get(index);
    }

    int paragraphs() {
        return paragraphs.size();
    }

    /** The sentence that a place is in or, between sentences, the next one; null after the last. */
    @Nullable
    Sentence sentenceFrom(int offset) {
        int low = 0;
        int high = text.sentences().size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (text.sentences().get(mid).end() <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low < text.sentences().size() ? text.sentences().get(low) : null;
    }

    /** The words of a sentence as written. */
    List<String> words(Sentence s) {
        return words.computeIfAbsent(
                s.index(), i -> s.tokens().stream().map(Token::text).toList());
    }

    /** The dictionary forms of a sentence's words. */
    List<String> lemmas(Sentence s) {
        return lemmas.computeIfAbsent(
                s.index(), i -> s.tokens().stream().map(Token::lemma).toList());
    }

    /** Whether only signs, quotation marks and spaces stand between two places. */
    boolean isBare(int from, int to) {
        String words = text.document().text();
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The last char that is not blank before a place, or a blank where there is none within reach. */
    char before(int offset) {
        String words = text.document().text();
        for (int i = offset - 1; i >= 0 && i >= offset - 8; i--) {
            char c = words.charAt(i);
            if (c == '\n' || !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return c;
            }
        }
        return ' ';
    }

    /** The sentences that begin in a paragraph. */
    List<Sentence> sentences(int paragraph) {
        List<Sentence> out = new ArrayList<>();
        Paragraph p = paragraphs.get(paragraph);
        for (Sentence s = sentenceFrom(p.start());
                s != null && s.start() < p.end();
                s = s.index() + 1 < text.sentences().size() ? text.sentences().get(s.index() + 1) : null) {
            out.add(s);
        }
        return out;
    }
}

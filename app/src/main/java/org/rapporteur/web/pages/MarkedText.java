package org.rapporteur.web.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.record.Citer;
import org.rapporteur.web.Links;

/**
 * Lays marks around the words of a text. Marks may lie within each other and may cross; one that crosses the end of another is
 * closed there and opened again behind it.
 */
final class MarkedText {
    private final String text;
    private final Citer citer;
    private final List<Mark> marks;
    private final Set<String> anchored = new HashSet<>();

    /** @param marks the outer ones first */
    MarkedText(String article, String text, List<Mark> marks) {
        this.text = text;
        this.citer = new Citer(article, text);
        this.marks = marks;
    }

    /** The pieces of the text between two char offsets. To be asked for from the beginning of the text to its end. */
    List<Piece> pieces(int from, int to) {
        List<Piece> out = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        int at = from;
        for (Mark mark : marks) {
            int start = Math.max(from, citer.charOffset(mark.start()));
            int end = Math.min(to, citer.charOffset(mark.end()));
            if (start >= end) {
                continue;
            }
            at = closeUpTo(start, at, open, out);
            at = words(at, start, open, out);
            Deque<Open> shorter = new ArrayDeque<>();
            while (!open.isEmpty() && open.peek().end() < end) {
                shorter.push(open.pop());
            }
            open(mark, end, open, out);
            // What ends earlier goes on inside of what ends later.
            while (!shorter.isEmpty()) {
                Open crossed = shorter.pop();
                open(crossed.mark(), crossed.end(), open, out);
            }
        }
        at = closeUpTo(to, at, open, out);
        words(at, to, open, out);
        return out;
    }

    private int closeUpTo(int place, int from, Deque<Open> open, List<Piece> out) {
        int at = from;
        while (!open.isEmpty() && open.peek().end() <= place) {
            at = words(at, open.peek().end(), open, out);
            open.pop();
        }
        return at;
    }

    private int words(int from, int to, Deque<Open> open, List<Piece> out) {
        if (to > from) {
            String words = text.substring(from, to);
            // A link around a space alone would have no name.
            boolean linked = !open.isEmpty() && !words.isBlank();
            into(open, out).add(Piece.words(words, linked ? open.peek().mark() : null));
        }
        return Math.max(from, to);
    }

    private void open(Mark mark, int end, Deque<Open> open, List<Piece> out) {
        Piece piece = Piece.mark(mark, anchors(mark));
        into(open, out).add(piece);
        open.push(new Open(mark, end, piece));
    }

    private List<String> anchors(Mark mark) {
        List<String> out = new ArrayList<>();
        for (String anchor : List.of("fact-" + mark.id(), Links.anchor(mark.id(), mark.start()))) {
            if (anchored.add(anchor)) {
                out.add(anchor);
            }
        }
        return out;
    }

    private static List<Piece> into(Deque<Open> open, List<Piece> out) {
        return open.isEmpty() ? out : open.peek().piece().parts();
    }

    private record Open(Mark mark, int end, Piece piece) {}
}

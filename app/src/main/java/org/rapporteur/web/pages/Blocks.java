package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.record.Article;
import org.rapporteur.record.Citer;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Segment;

/** Parts the text of an article into its lines, each with its marks. */
final class Blocks {
    private Blocks() {}

    /** All of them. */
    static List<Block> of(Article article, String text, List<Mark> marks) {
        List<Block> out = new ArrayList<>();
        Citer citer = new Citer(article.id(), text);
        MarkedText marked = new MarkedText(article.id(), text, marks);
        int at = 0;
        for (Segment s : article.segments()) {
            int start = Math.max(at, citer.charOffset(s.start()));
            int end = citer.charOffset(s.end());
            lines("between", at, start, text, citer, marked, marks, out);
            lines(JsonLines.name(s.role()), start, end, text, citer, marked, marks, out);
            at = Math.max(at, end);
        }
        lines("between", at, text.length(), text, citer, marked, marks, out);
        return out;
    }

    private static void lines(
            String role,
            int from,
            int to,
            String text,
            Citer citer,
            MarkedText marked,
            List<Mark> marks,
            List<Block> out) {
        boolean first = out.isEmpty() || !out.get(out.size() - 1).role().equals(role);
        for (int at = from; at < to; ) {
            int lineEnd = text.indexOf('\n', at);
            int end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
            if (!text.substring(at, end).isBlank()) {
                List<Piece> pieces = marked.pieces(at, end);
                out.add(new Block(role, first, pieces, notes(citer.codePoint(at), citer.codePoint(end), marks)));
                first = false;
            }
            at = end + 1;
        }
    }

    /** The marks that begin between two places, each fact once. */
    private static List<Mark> notes(int from, int to, List<Mark> marks) {
        Map<String, Mark> out = new LinkedHashMap<>();
        for (Mark m : marks) {
            if (m.start() >= from && m.start() < to) {
                out.putIfAbsent(m.kind() + " " + m.href(), m);
            }
        }
        return List.copyOf(out.values());
    }
}

package org.rapporteur.grammar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** The stretch of a sentence that a clause or noun phrase takes up, without what is joined to it loosely. */
public final class ClauseSpan {
    private static final Set<String> LOOSE =
            Set.of("advcl", "parataxis", "conj", "cc", "punct", "acl:relcl", "appos", "discourse");
    private static final int WIDEST = 40;

    private ClauseSpan() {}

    /**
     * The words of a clause.
     *
     * @param top its verb or noun
     * @param parts further words that it must hold where they stand near
     * @return first and last token
     */
    public static Token[] of(Sentence s, Token top, List<Token> parts) {
        int first = top.index();
        int last = top.index();
        for (Token t : s.tokens()) {
            if (t.index() != top.index() && s.isUnder(t, top) && !loose(s, t, top)) {
                first = Math.min(first, t.index());
                last = Math.max(last, t.index());
            }
        }
        if (top.tag().equals("VBG")
                && (top.relation().equals("case") || top.relation().equals("amod"))) {
            last = s.head(top)
                    .map(h -> kernel(s, h))
                    .map(k -> k.get(k.size() - 1).index())
                    .orElse(last);
        }
        for (Token p : parts) {
            if (Math.abs(p.index() - top.index()) < WIDEST) {
                for (Token t : s.subtree(p)) {
                    if (!loose(s, t, p) && !s.isUnder(top, t)) {
                        first = Math.min(first, t.index());
                        last = Math.max(last, t.index());
                    }
                }
            }
        }
        while (first < top.index() && joins(s.token(first))) {
            first++;
        }
        while (last > top.index()
                && !Character.isLetterOrDigit(s.token(last).text().codePointAt(0))) {
            last--;
        }
        return new Token[] {s.token(first), s.token(last)};
    }

    private static boolean joins(Token t) {
        return t.relation().equals("mark") && !t.tag().equals("TO")
                || t.relation().equals("cc")
                || t.relation().equals("case")
                || t.relation().equals("punct")
                || !Character.isLetterOrDigit(t.text().codePointAt(0));
    }

    private static boolean loose(Sentence s, Token t, Token top) {
        Token at = t;
        while (at.index() != top.index()) {
            if (LOOSE.contains(at.relation()) && at.head() == top.index()) {
                return true;
            }
            Optional<Token> head = s.head(at);
            if (head.isEmpty()) {
                return true;
            }
            at = head.get();
        }
        return false;
    }

    /** The tokens of a noun phrase's kernel: its head with what stands before it and its first "of" or "with" part. */
    public static List<Token> kernel(Sentence s, Token noun) {
        return s.subtree(noun).stream()
                .filter(t -> t.equals(noun) || !loose(s, t, noun))
                .sorted(Comparator.comparingInt(Token::index))
                .toList();
    }
}

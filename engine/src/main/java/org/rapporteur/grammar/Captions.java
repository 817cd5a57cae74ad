package org.rapporteur.grammar;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;

/**
 * Mends the end of a caption, where agencies tell where and when a picture was taken: "A man passes a poster on the summit, in
 * Seoul, South Korea, May 25, 2018." It tells so of what the picture shows, which is its verb, in the present.
 */
final class Captions {
    private static final Set<String> PLACES = Set.of("in", "at", "near", "outside");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("[0-3]?\\d");

    private final Tree tree;

    Captions(Tree tree) {
        this.tree = tree;
    }

    void mend() {
        List<Token> all = tree.tokens();
        int last = all.size() - 1;
        while (last > 0 && !Character.isLetterOrDigit(all.get(last).text().charAt(0))) {
            last--;
        }
        Token verb = shown();
        if (verb == null || last < 4 || !YEAR.matcher(all.get(last).text()).matches()) {
            return;
        }
        int day = all.get(last - 1).text().equals(",") ? last - 2 : last - 1;
        Token month = all.get(day - 1);
        if (!DAY.matcher(all.get(day).text()).matches() || !month.is("NNP")) {
            return;
        }
        int in = day - 2;
        while (in > verb.index() && isOfName(all.get(in))) {
            in--;
        }
        if (in > verb.index() && PLACES.contains(Tree.lower(all.get(in))) && in < day - 2) {
            int end = in + 1;
            while (end + 1 < day - 1 && all.get(end + 1).is("NNP")) {
                end++;
            }
            Token place = all.get(end);
            tree.move(place, verb, "obl");
            tree.move(all.get(in), place, "case");
            for (Token t : all.subList(in + 1, end)) {
                tree.move(t, place, "compound");
            }
            tree.move(month, verb, "obl:tmod");
            for (Token t : all.subList(day, last + 1)) {
                tree.move(t, month, t.is("CD") ? "nummod" : "punct");
            }
        }
    }

    /** The verb of a sentence in the present; null where it has none. */
    private @Nullable Token shown() {
        return tree.tokens().stream()
                .filter(t -> tree.head(t) == null && (t.is("VBZ") || t.is("VBP")))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfName(Token t) {
        return t.is("NNP") || t.text().equals(",");
    }
}

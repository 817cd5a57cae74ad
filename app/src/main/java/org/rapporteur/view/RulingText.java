package org.rapporteur.view;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Ruling;

/** Rulings in words. */
public final class RulingText {
    private RulingText() {}

    /** What a ruling does: {@code makes “A” and “B” one actor}. */
    public static String of(Ruling r) {
        return switch (r.action()) {
            case MERGE -> "makes one " + r.targets().get(0).type() + " of " + names(r.targets());
            case SPLIT ->
                "takes " + (r.alias() == null ? "what " + articles(r) + " of it" : "“" + r.alias() + "”")
                        + " out of the " + r.targets().get(0).type() + " "
                        + name(r.targets().get(0));
            case CORRECT ->
                "sets " + r.field() + " of the " + r.targets().get(0).type() + " "
                        + name(r.targets().get(0)) + " to " + value(r);
            case REJECT ->
                "rejects the " + r.targets().get(0).type() + " "
                        + name(r.targets().get(0));
            case CONFIRM ->
                (r.targets().size() > 1
                                ? "keeps apart "
                                : "confirms the " + r.targets().get(0).type() + " ")
                        + names(r.targets());
            case UNDO -> "undoes ruling " + r.undoes();
        };
    }

    private static String articles(Ruling r) {
        return (r.articles().size() == 1 ? "the article " : "the articles ")
                + String.join(", ", r.articles())
                + (r.articles().size() == 1 ? " tells" : " tell");
    }

    private static String value(Ruling r) {
        if (r.values().isEmpty()) {
            return "nothing";
        }
        return r.targets().size() > 1
                ? names(r.targets().subList(1, r.targets().size()))
                : r.values().stream().map(v -> "“" + v + "”").collect(Collectors.joining(", "));
    }

    private static String names(List<Anchor> anchors) {
        return anchors.stream().map(RulingText::name).collect(Collectors.joining(", "));
    }

    private static String name(Anchor anchor) {
        return "“" + anchor.name() + "”";
    }
}

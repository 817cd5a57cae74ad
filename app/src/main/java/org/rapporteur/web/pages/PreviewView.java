package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.view.Changes;
import org.rapporteur.view.Changes.Change;
import org.rapporteur.view.Compared;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;

/**
 * What a ruling would change.
 *
 * @param ruling in words
 */
public record PreviewView(String ruling, List<Kind> kinds) {
    private static final int SHOWN = 25;

    public PreviewView {
        kinds = List.copyOf(kinds);
    }

    /**
     * The changed facts of a kind.
     *
     * @param title how many of what
     * @param more how many are not shown
     */
    public record Kind(String title, List<Changed> facts, int more) {
        public Kind {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact that would change.
     *
     * @param how "new", "gone" or "changed"
     * @param fields each with what it is and what it would be
     */
    public record Changed(String how, Item fact, List<String> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    static PreviewView of(String ruling, Map<Compared, List<Change>> changes) {
        List<Kind> kinds = new ArrayList<>();
        changes.forEach((kind, all) -> kinds.add(new Kind(
                all.size() + " " + JsonLines.type(kind.type()) + (all.size() == 1 ? "" : "s"),
                all.stream().limit(SHOWN).map(c -> changed(kind, c)).toList(),
                Math.max(0, all.size() - SHOWN))));
        return new PreviewView(ruling, kinds);
    }

    private static Changed changed(Compared kind, Change c) {
        Fact shown = c.before() == null ? Objects.requireNonNull(c.after()) : c.before();
        String name = kind.name(shown);
        Item fact = c.before() == null
                ? Item.of(name)
                : new Item(name, Links.fact(JsonLines.type(kind.type()), Changes.id(shown)));
        return new Changed(
                c.before() == null ? "new" : c.after() == null ? "gone" : "changed", fact, Compared.fields(c));
    }
}

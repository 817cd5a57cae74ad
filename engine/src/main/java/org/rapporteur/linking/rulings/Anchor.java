package org.rapporteur.linking.rulings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/**
 * What a ruling speaks of, named so that it is found again after pages were added and ids have changed: by words of a page
 * that it stands on, by its id, by its name.
 *
 * @param type of the fact, as in the export
 * @param id that the fact had, or null for a kind without ids
 * @param name what a reader knows it by, cut to {@value #LONGEST} characters
 * @param article id of an article that it stands on
 * @param start of its words there, in code points; of an article, which stands on itself, null
 * @param end of its words there, exclusive, or null
 */
public record Anchor(
        String type,
        @Nullable String id,
        String name,
        String article,
        @Nullable Integer start,
        @Nullable Integer end) {
    private static final int LONGEST = 120;

    /** @throws IllegalArgumentException when it lacks what a fact is found by */
    public Anchor {
        if (type == null || name == null || article == null) {
            throw new IllegalArgumentException("what it speaks of needs a type, a name and an article");
        }
    }

    /** The anchor of a fact as it stands in the record now. */
    public static Anchor of(Fact fact) {
        String type = JsonLines.type(fact.getClass());
        String name = name(fact);
        if (fact instanceof Article a) {
            return new Anchor(type, a.id(), name, a.id(), null, null);
        }
        List<Cite> cites = fact instanceof Actor a && !a.mentions().isEmpty() ? a.mentions() : Cites.of(fact);
        // Words that are the name itself stay with it, whatever else is merged or split.
        Cite cite =
                cites.stream().filter(c -> c.exact().equals(name)).findFirst().orElse(cites.get(0));
        return new Anchor(type, id(fact), name, cite.article(), cite.start(), cite.end());
    }

    /** The id of a fact, or null for a kind without one. */
    public static @Nullable String id(Fact fact) {
        if (fact instanceof Article a) {
            return a.id();
        } else if (fact instanceof Actor a) {
            return a.id();
        } else if (fact instanceof Statement s) {
            return s.id();
        } else if (fact instanceof Meeting m) {
            return m.id();
        } else if (fact instanceof Event e) {
            return e.id();
        } else if (fact instanceof Position p) {
            return p.id();
        } else if (fact instanceof Claim c) {
            return c.id();
        } else if (fact instanceof Figure f) {
            return f.id();
        } else if (fact instanceof Difference d) {
            return d.id();
        }
        return null;
    }

    /** What a reader knows a fact by: its name, or its words. */
    public static String name(Fact fact) {
        String name;
        if (fact instanceof Article a) {
            name = a.title() == null ? a.source() : a.title();
        } else if (fact instanceof Actor a) {
            name = a.name();
        } else if (fact instanceof Meeting m) {
            name = m.name();
        } else if (fact instanceof Claim c) {
            name = c.proposition();
        } else if (fact instanceof Difference d) {
            name = d.topic();
        } else if (fact instanceof Time t) {
            name = t.cite().exact();
        } else if (fact instanceof Label l) {
            name = l.text();
        } else {
            name = Cites.of(fact).get(0).exact();
        }
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    /** Whether a cite is the words that this anchor names. */
    public boolean isAt(Cite cite) {
        return start != null
                && end != null
                && cite.start() == start
                && cite.end() == end
                && cite.article().equals(article);
    }
}

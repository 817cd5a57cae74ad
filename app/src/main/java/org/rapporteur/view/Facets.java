package org.rapporteur.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/** By what facts can be told apart: whom they are about, when, and which article tells them. */
public final class Facets {
    private Facets() {}

    /** The ids of the articles that tell a fact. */
    public static Set<String> articles(Fact fact) {
        return fact instanceof Article a
                ? Set.of(a.id())
                : Cites.of(fact).stream().map(Cite::article).collect(Collectors.toSet());
    }

    /** The ids of those who are in a fact; of a time or a difference, of those whom the articles name that tell it. */
    public static Set<String> actors(Fact fact, Names names) {
        List<@Nullable String> out = new ArrayList<>();
        if (fact instanceof Article a) {
            return names.actorsIn(a.id());
        } else if (fact instanceof Time || fact instanceof Difference) {
            return articles(fact).stream()
                    .flatMap(a -> names.actorsIn(a).stream())
                    .collect(Collectors.toSet());
        } else if (fact instanceof Actor a) {
            out.add(a.id());
        } else if (fact instanceof Statement s) {
            out.add(s.speaker());
            out.add(s.affiliation());
            out.addAll(s.coSpeakers());
        } else if (fact instanceof Meeting m) {
            out.addAll(m.hosts());
            out.addAll(m.participants());
            out.addAll(m.declined());
            out.addAll(m.observers());
        } else if (fact instanceof Event e) {
            out.add(e.actor());
            out.add(e.recipient());
            out.add(e.by());
        } else if (fact instanceof Position p) {
            out.add(p.party());
            out.add(p.voicedBy());
        } else if (fact instanceof Figure f) {
            out.add(f.of());
        } else if (fact instanceof Label l) {
            out.add(l.actor());
        } else if (fact instanceof Claim c) {
            Stream.of(c.assertedBy(), c.deniedBy(), c.doubtedBy())
                    .flatMap(List::stream)
                    .forEach(side -> out.add(side.source()));
        }
        Set<String> known = new HashSet<>();
        for (String id : out) {
            if (id != null) {
                known.add(id);
            }
        }
        return known;
    }

    /** The EDTF date of a fact: of a statement that has none, the day of publication. Null when it is not known. */
    public static @Nullable String date(Fact fact, Names names) {
        if (fact instanceof Article a) {
            return a.published();
        } else if (fact instanceof Statement s) {
            return s.said() != null ? s.said() : names.published(s.article());
        } else if (fact instanceof Meeting m) {
            return m.date();
        } else if (fact instanceof Event e) {
            return e.date();
        } else if (fact instanceof Position p) {
            return p.date();
        } else if (fact instanceof Figure f) {
            return f.date();
        } else if (fact instanceof Time t) {
            return Edtf.isValid(t.value()) ? t.value() : null;
        }
        return null;
    }

    /**
     * The EDTF dates of a fact: its own, or of what has none of its kind (actors, claims, differences, labels) and of a
     * position without a date the days of publication of the articles that tell it.
     */
    public static List<String> dates(Fact fact, Names names) {
        String date = date(fact, names);
        if (date != null) {
            return List.of(date);
        }
        boolean timeless =
                fact instanceof Actor || fact instanceof Claim || fact instanceof Difference || fact instanceof Label;
        return timeless
                ? articles(fact).stream()
                        .map(names::published)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()
                : List.of();
    }
}

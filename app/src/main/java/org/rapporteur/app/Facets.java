package org.rapporteur.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Claim;
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
final class Facets {
    private Facets() {}

    /** The ids of the articles that tell a fact. */
    static Set<String> articles(Fact fact) {
        return fact instanceof Article a
                ? Set.of(a.id())
                : Cites.of(fact).stream().map(Cite::article).collect(Collectors.toSet());
    }

    /** The ids of those who are in a fact. */
    static Set<String> actors(Fact fact, Names names) {
        List<@Nullable String> out = new ArrayList<>();
        if (fact instanceof Article a) {
            return names.actorsIn(a.id());
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
    static @Nullable String date(Fact fact, Names names) {
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
}

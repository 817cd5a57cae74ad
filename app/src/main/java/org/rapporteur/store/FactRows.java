package org.rapporteur.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Segment;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Tie;
import org.rapporteur.record.Time;
import org.rapporteur.store.Rows.Numbered;

/** Lays facts out in the rows of their tables. */
final class FactRows {
    /** What an actor does about a meeting; in the tables their numbers from 1, in the views of these the words. */
    private static final List<String> PARTS =
            List.of("host", "participant", "declined", "observer", "not-invited", "absent", "withdrew");

    private final Rows rows;
    /** The first day on which the article was published whose facts are added, or null. */
    private @Nullable String published;
    /** How many of its times were added. */
    private int times;

    /** @param rows where they are added */
    FactRows(Rows rows) {
        this.rows = rows;
    }

    /** Says whose facts are added from now on. */
    void begin(Article article) {
        published = first(article.published());
        times = 0;
    }

    /** Adds a fact to the tables of its kind; of an actor not what the pages tell of it. */
    void add(Fact fact) throws SQLException {
        if (fact instanceof Article a) {
            add(a);
        } else if (fact instanceof Actor a) {
            add(a);
        } else if (fact instanceof Statement s) {
            add(s);
        } else if (fact instanceof Meeting m) {
            add(m);
        } else if (fact instanceof Event e) {
            add(e);
        } else if (fact instanceof Position p) {
            add(p);
        } else if (fact instanceof Claim c) {
            add(c);
        } else if (fact instanceof Figure f) {
            add(f);
        } else if (fact instanceof Time t) {
            add(t);
        } else if (fact instanceof Difference d) {
            add(d);
        } else if (fact instanceof Label l) {
            rows.add("labels", l.actor(), l.text(), l.voice(), l.cite());
        }
    }

    private void add(Article a) throws SQLException {
        rows.add(
                "articles",
                a.id(),
                a.source(),
                a.title(),
                a.publisher(),
                a.published(),
                first(a.published()),
                last(a.published()),
                a.publishedBasis(),
                start(a.publishedCite()),
                end(a.publishedCite()),
                a.dateline(),
                a.genre(),
                a.language(),
                a.via(),
                a.duplicateOf(),
                a.updated(),
                a.url(),
                a.accessed(),
                Outlets.of(a));
        int position = 0;
        for (String author : a.authors()) {
            rows.add("article_authors", a.id(), position++, author);
        }
        position = 0;
        for (Segment s : a.segments()) {
            rows.add("segment_rows", new Numbered(a.id()), position++, Numbered.of(s.role()), s.start(), s.end());
        }
    }

    private void add(Actor a) throws SQLException {
        rows.add("actors", a.id(), a.name(), a.kind(), a.country(), a.side());
        for (String alias : a.aliases()) {
            rows.add("actor_aliases", a.id(), alias);
        }
        for (Tie tie : a.ties()) {
            rows.add("actor_ties", a.id(), tie.to(), tie.as());
        }
    }

    private void add(Statement s) throws SQLException {
        rows.add(
                "statement_rows",
                s.id(),
                number(s.kind()),
                s.cue(),
                s.speaker(),
                s.speakerCite() != null && s.speakerCite().exact().equals(s.speakerText()) ? null : s.speakerText(),
                start(s.speakerCite()),
                end(s.speakerCite()),
                s.anonymous(),
                s.affiliation(),
                s.via(),
                s.said(),
                first(s.said()),
                last(s.said()),
                number(s.stance()),
                s.continues(),
                s.within(),
                s.confidence(),
                s.cite(),
                day(s.said()),
                s.content().equals(s.cite().exact()) ? null : s.content(),
                s.reader());
        for (String actor : s.coSpeakers()) {
            rows.add("statement_cospeakers", s.id(), actor);
        }
    }

    private void add(Meeting m) throws SQLException {
        rows.add(
                "meetings",
                m.id(),
                m.name(),
                m.status(),
                m.date(),
                first(m.date()),
                last(m.date()),
                m.place(),
                m.format(),
                m.outcome(),
                m.series(),
                m.reader(),
                m.dateBasis());
        Numbered id = new Numbered(m.id());
        attendance(id, "host", m.hosts());
        attendance(id, "participant", m.participants());
        attendance(id, "declined", m.declined());
        attendance(id, "observer", m.observers());
        int position = 0;
        for (Meeting.Attendance a : m.attendance()) {
            rows.add(
                    "meeting_attendance_cite_rows",
                    id,
                    new Numbered(a.actor()),
                    part(JsonLines.name(a.part())),
                    position++,
                    a.size(),
                    a.level(),
                    new Numbered(a.cite().article()),
                    a.cite().start(),
                    a.cite().end());
        }
        position = 0;
        for (Meeting.Stage stage : m.life()) {
            rows.add(
                    "meeting_life_rows",
                    id,
                    position++,
                    Numbered.of(stage.status()),
                    stage.published(),
                    new Numbered(stage.cite().article()),
                    stage.cite().start(),
                    stage.cite().end());
        }
        position = 0;
        for (Cite cite : m.cites()) {
            rows.add("meeting_cite_rows", id, position++, new Numbered(cite.article()), cite.start(), cite.end());
        }
        for (Meeting.FieldDifference d : m.differences()) {
            for (CitedValue v : d.values()) {
                rows.add("meeting_differences", m.id(), d.field(), v.value(), v.cite());
            }
        }
    }

    private void attendance(Numbered meeting, String part, List<String> actors) throws SQLException {
        int position = 0;
        for (String actor : actors) {
            rows.add("meeting_attendance_rows", meeting, part(part), new Numbered(actor), position++);
        }
    }

    private static int part(String name) {
        return PARTS.indexOf(name) + 1;
    }

    private void add(Event e) throws SQLException {
        rows.add(
                "events",
                e.id(),
                e.eventType(),
                e.mode(),
                e.actor(),
                e.recipient(),
                e.date(),
                first(e.date()),
                last(e.date()),
                e.place(),
                e.status(),
                e.by(),
                e.rule(),
                e.cite(),
                day(e.date()),
                e.recipientBasis());
        for (Event.Count c : e.counts()) {
            rows.add("event_counts", e.id(), c.fate(), c.value(), c.low(), c.high());
        }
    }

    private void add(Time t) throws SQLException {
        rows.add(
                "time_rows",
                new Numbered(t.cite().article()),
                times++,
                number(t.timexType()),
                t.value(),
                t.cite().start(),
                t.cite().end());
    }

    private void add(Position p) throws SQLException {
        rows.add(
                "positions",
                p.id(),
                p.party(),
                p.issue(),
                p.stance(),
                p.condition(),
                p.voicedBy(),
                p.date(),
                first(p.date()),
                last(p.date()),
                p.cite(),
                day(p.date()),
                p.topic(),
                p.change());
    }

    private void add(Claim c) throws SQLException {
        rows.add("claims", c.id(), c.proposition());
        sides(c.id(), "asserted", c.assertedBy());
        sides(c.id(), "denied", c.deniedBy());
        sides(c.id(), "doubted", c.doubtedBy());
    }

    private void sides(String claim, String name, List<Claim.Side> sides) throws SQLException {
        for (Claim.Side s : sides) {
            rows.add("claim_sides", claim, name, s.source(), s.sourceText(), s.statement(), s.cite(), s.reader());
        }
    }

    private void add(Difference d) throws SQLException {
        rows.add("differences", d.id(), d.topic(), d.kind());
        for (CitedValue side : d.sides()) {
            rows.add("difference_sides", d.id(), side.value(), side.cite());
        }
    }

    private void add(Figure f) throws SQLException {
        rows.add(
                "figures",
                f.id(),
                f.value(),
                f.low(),
                f.high(),
                f.unit(),
                f.what(),
                f.of(),
                f.date(),
                first(f.date()),
                last(f.date()),
                f.cite(),
                day(f.date()));
    }

    /** The first day that a fact's date may mean, else that of its article. */
    private @Nullable String day(@Nullable String edtf) {
        String own = first(edtf);
        return own != null ? own : published;
    }

    private static @Nullable String first(@Nullable String edtf) {
        return edtf == null ? null : iso(Edtf.first(edtf));
    }

    private static @Nullable String last(@Nullable String edtf) {
        return edtf == null ? null : iso(Edtf.last(edtf));
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** In the tables words of which there are few are their numbers from 1, in the views of these the words. */
    private static @Nullable Integer number(@Nullable Enum<?> word) {
        return word == null ? null : (Integer) (word.ordinal() + 1);
    }

    private static @Nullable Integer start(@Nullable Cite cite) {
        return cite == null ? null : (Integer) cite.start();
    }

    private static @Nullable Integer end(@Nullable Cite cite) {
        return cite == null ? null : (Integer) cite.end();
    }
}

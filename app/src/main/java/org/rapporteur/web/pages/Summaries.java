package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
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
import org.rapporteur.view.Particulars;
import org.rapporteur.web.Sql;

/** Says in one line what a fact says. */
final class Summaries {
    private Summaries() {}

    static String of(Fact fact, Sql sql) throws SQLException {
        if (fact instanceof Statement s) {
            String speaker = s.speaker() != null ? name(s.speaker(), sql) : s.speakerText();
            return (speaker == null ? "" : speaker + ": ") + "“" + s.content() + "”";
        } else if (fact instanceof Event e) {
            String counts = e.counts().stream().map(Particulars::count).collect(Collectors.joining(", "));
            return join(name(e.actor(), sql), JsonLines.name(e.eventType()), recipient(e, sql))
                    + (counts.isEmpty() ? "" : ": " + counts);
        } else if (fact instanceof Position p) {
            return join(name(p.party(), sql), JsonLines.name(p.stance()), p.issue());
        } else if (fact instanceof Figure f) {
            String words = f.cite().exact();
            return words.contains(f.what()) ? words : f.what().contains(words) ? f.what() : join(words, f.what());
        } else if (fact instanceof Claim c) {
            return c.proposition();
        } else if (fact instanceof Difference d) {
            return d.topic();
        } else if (fact instanceof Meeting m) {
            return MeetingTitle.of(m.id(), sql);
        } else if (fact instanceof Label l) {
            return name(l.actor(), sql) + ": “" + l.text() + "”";
        } else if (fact instanceof Time t) {
            return t.cite().exact() + ": " + t.value();
        } else if (fact instanceof Actor a) {
            return a.name();
        } else if (fact instanceof Article a) {
            return a.title() == null ? a.source() : a.title();
        }
        return "";
    }

    private static @Nullable String name(@Nullable String actor, Sql sql) throws SQLException {
        return actor == null ? null : sql.text("SELECT name FROM actors WHERE id = ?", actor);
    }

    private static @Nullable String recipient(Event event, Sql sql) throws SQLException {
        String name = name(event.recipient(), sql);
        return name == null ? null : Recipient.marked(event, name);
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}

package org.rapporteur.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Label;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;

/** The columns of what pages are and say: articles, actors, statements, labels, times. */
final class PageColumns {
    private PageColumns() {}

    static List<Column<Article>> articles(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Article::id),
                Column.of("published", Article::published),
                Column.csv("basis", Article::publishedBasis),
                Column.of("outlet", Article::publisher),
                Column.of("genre", Article::genre),
                Column.of("title", Article::title),
                Column.csv("authors", a -> String.join("; ", a.authors())),
                Column.csv("dateline", Article::dateline),
                Column.of("language", Article::language),
                Column.csv("via", Article::via),
                Column.of("copy of", Article::duplicateOf),
                Column.csv("updated", Article::updated),
                Column.csv("url", Article::url),
                Column.csv("accessed", Article::accessed),
                Column.of("source", Article::source));
    }

    static List<Column<Actor>> actors(Names names, RecordStore store) throws RecordException {
        Map<String, Long> said = store.facts(Statement.class).stream()
                .filter(s -> s.speaker() != null)
                .collect(Collectors.groupingBy(s -> Objects.requireNonNull(s.speaker()), Collectors.counting()));
        return List.of(
                Column.of("id", Actor::id),
                Column.of("name", Actor::name),
                Column.of("kind", Actor::kind),
                Column.of("country", Actor::country),
                Column.of("named", a -> a.mentions().size()),
                Column.of("statements", a -> said.getOrDefault(a.id(), 0L)),
                Column.of(
                        "roles",
                        a -> a.roles().stream().map(RoleHeld::title).distinct().collect(Collectors.joining("; "))),
                Column.csv("aliases", a -> String.join("; ", a.aliases())));
    }

    static List<Column<Statement>> statements(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Statement::id),
                Column.of("date", s -> Facets.date(s, names)),
                Column.of("speaker", s -> s.speaker() != null ? names.actor(s.speaker()) : s.speakerText()),
                Column.of("kind", Statement::kind),
                Column.of("stance", Statement::stance),
                Column.of("content", Statement::content),
                Column.csv("speaker_id", Statement::speaker),
                Column.csv("speaker_text", Statement::speakerText),
                Column.csv("anonymous", Statement::anonymous),
                Column.csv("affiliation", s -> names.actor(s.affiliation())),
                Column.csv("co_speakers", s -> names.actors(s.coSpeakers())),
                Column.csv("via", Statement::via),
                Column.csv("said", Statement::said),
                Column.csv("cue", Statement::cue),
                Column.csv("confidence", Statement::confidence),
                Column.csv("reader", Statement::reader),
                Column.csv("article", s -> s.article()),
                Column.csv("start", s -> s.cite().start()),
                Column.csv("end", s -> s.cite().end()),
                Column.of("outlet", s -> names.outlet(s.article())));
    }

    static List<Column<Label>> labels(Names names, RecordStore store) {
        return List.of(
                Column.of("party", l -> names.actor(l.actor())),
                Column.of("label", Label::text),
                Column.of("voice", Label::voice),
                Column.of("outlet", l -> names.outlet(l.article())),
                Column.of("article", Label::article),
                Column.csv("start", l -> l.cite().start()),
                Column.csv("end", l -> l.cite().end()));
    }

    static List<Column<Time>> times(Names names, RecordStore store) {
        return List.of(
                Column.of("value", Time::value),
                Column.of("type", Time::timexType),
                Column.of("words", t -> t.cite().exact()),
                Column.of("outlet", t -> names.outlet(t.article())),
                Column.of("article", Time::article),
                Column.csv("start", t -> t.cite().start()),
                Column.csv("end", t -> t.cite().end()));
    }
}

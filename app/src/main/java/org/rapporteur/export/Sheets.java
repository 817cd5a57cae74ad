package org.rapporteur.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Sheet.Field;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Segment;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;
import org.rapporteur.view.Attendance;

/** The tables of the CSV package: one for each kind of fact and each of its lists. */
final class Sheets {
    private static final String EDTF = "EDTF date, as the record has it";
    private static final List<String> ID = List.of("id");

    static final List<Sheet<?>> ALL = List.of(
            facts(
                    Article.class,
                    "articles",
                    "A page as an article.",
                    ID,
                    List.of(
                            Field.text("id", "id of the article", Article::id),
                            Field.text("source", "path or URL as given", Article::source),
                            Field.text("title", "headline", Article::title),
                            Field.text("publisher", "name of the outlet", Article::publisher),
                            Field.text("published", EDTF, Article::published),
                            first("published", Article::published),
                            last("published", Article::published),
                            Field.text("published_basis", "stated by the page, or inferred", Article::publishedBasis),
                            Field.text(
                                    "authors",
                                    "names as written, parted by semicolons",
                                    a -> String.join("; ", a.authors())),
                            Field.text("dateline", "place before the first sentence", Article::dateline),
                            Field.text("genre", "report, opinion or analysis", Article::genre),
                            Field.text("language", "BCP 47 tag", Article::language),
                            Field.text("via", "agency or outlet that it credits", Article::via),
                            Field.ref("duplicate_of", "articles", "id of the earliest copy", Article::duplicateOf))),
            of(
                    "segments",
                    "What each part of an article's text is.",
                    List.of(
                            article(r -> r.owner.id()),
                            Field.text(
                                    "role",
                                    "title, meta, caption, credit, subheading, body, link, author-note, comment or boilerplate",
                                    r -> r.item.role()),
                            Field.of(
                                    "start",
                                    "integer",
                                    "code point offset of its first character in the text",
                                    r -> r.item.start()),
                            Field.of("end", "integer", "code point offset after its last", r -> r.item.end())),
                    Article.class,
                    Article::segments,
                    Owned<Article, Segment>::new),
            facts(
                    Actor.class,
                    "actors",
                    "A person or body that pages speak of.",
                    ID,
                    List.of(
                            Field.text("id", "id of the actor", Actor::id),
                            Field.text("name", "fullest form in the pages", Actor::name),
                            Field.text(
                                    "kind",
                                    "person, state, government, armed-group, ministry, igo, media, party, office, company or other",
                                    Actor::kind),
                            Field.text("country", "ISO 3166-1 alpha-3", Actor::country))),
            of(
                    "actor_aliases",
                    "A written form of an actor's name.",
                    List.of(
                            Field.ref("actor_id", "actors", "the actor", r -> r.owner.id()),
                            Field.text("alias", "as written", r -> r.item)),
                    Actor.class,
                    Actor::aliases,
                    Owned<Actor, String>::new),
            of(
                    "actor_roles",
                    "A title that a page gives an actor.",
                    cited(
                            r -> r.item.cite(),
                            List.of(
                                    Field.ref("actor_id", "actors", "the actor", r -> r.owner.id()),
                                    Field.text("title", "as written", r -> r.item.title()),
                                    Field.ref("of_id", "actors", "the body of which the title is", r -> r.item.of()),
                                    Field.text("as_of", EDTF, r -> r.item.asOf()))),
                    Actor.class,
                    Actor::roles,
                    Owned<Actor, RoleHeld>::new),
            of(
                    "actor_mentions",
                    "A place where an actor is named.",
                    cited(r -> r.item, List.of(Field.ref("actor_id", "actors", "the actor", r -> r.owner.id()))),
                    Actor.class,
                    Actor::mentions,
                    Owned<Actor, Cite>::new),
            facts(
                    Statement.class,
                    "statements",
                    "Something that was said.",
                    ID,
                    cited(
                            Statement::cite,
                            List.of(
                                    Field.text("id", "id of the statement", Statement::id),
                                    Field.text(
                                            "kind",
                                            "direct: all between quotation marks; mixed; indirect",
                                            Statement::kind),
                                    Field.text("content", "what was said, in words of the page", Statement::content),
                                    Field.text("cue", "the reporting word", Statement::cue),
                                    Field.ref("speaker_id", "actors", "who said it, where named", Statement::speaker),
                                    Field.text("speaker_text", "the speaker as written", Statement::speakerText),
                                    Field.of(
                                            "anonymous",
                                            "boolean",
                                            "whether the source is unnamed",
                                            Statement::anonymous),
                                    Field.ref(
                                            "affiliation_id",
                                            "actors",
                                            "the body that an unnamed source belongs to",
                                            Statement::affiliation),
                                    Field.text(
                                            "co_speaker_ids",
                                            "ids of further speakers, parted by semicolons",
                                            s -> String.join("; ", s.coSpeakers())),
                                    Field.text("via", "the outlet, agency or occasion it was said to", Statement::via),
                                    Field.text("said", EDTF, Statement::said),
                                    first("said", Statement::said),
                                    last("said", Statement::said),
                                    Field.text(
                                            "stance",
                                            "asserts, denies, demands, offers, threatens, praises or doubts",
                                            Statement::stance),
                                    Field.ref(
                                            "continues_id",
                                            "statements",
                                            "the statement that it goes on with",
                                            Statement::continues),
                                    Field.ref(
                                            "within_id",
                                            "statements",
                                            "the statement in which it is told",
                                            Statement::within),
                                    Field.of(
                                            "confidence",
                                            "number",
                                            "of the attribution, 0 to 1",
                                            Statement::confidence)))),
            facts(
                    Meeting.class,
                    "meetings",
                    "A meeting between parties.",
                    ID,
                    List.of(
                            Field.text("id", "id of the meeting", Meeting::id),
                            Field.text("name", "how the pages call it", Meeting::name),
                            Field.text("status", "held, planned, proposed, cancelled or postponed", Meeting::status),
                            Field.text("date", EDTF, Meeting::date),
                            first("date", Meeting::date),
                            last("date", Meeting::date),
                            Field.text("place", "as written", Meeting::place),
                            Field.text("format", "kind of gathering, as written", Meeting::format),
                            Field.text("outcome", "as written", Meeting::outcome))),
            of(
                    "meeting_attendance",
                    "A party's part in a meeting.",
                    List.of(
                            Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner.id()),
                            Field.ref("actor_id", "actors", "the party", r -> r.item.actor()),
                            Field.text("part", "host, participant, observer or declined", r -> r.item.part()
                                    .word())),
                    Meeting.class,
                    Attendance::of,
                    Owned<Meeting, Attendance>::new),
            of(
                    "meeting_cites",
                    "A sentence that tells of a meeting.",
                    cited(r -> r.item, List.of(Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner.id()))),
                    Meeting.class,
                    Meeting::cites,
                    Owned<Meeting, Cite>::new),
            of(
                    "meeting_differences",
                    "A value that a page gives where pages disagree on a meeting.",
                    cited(
                            r -> r.item.value.cite(),
                            List.of(
                                    Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner.id()),
                                    Field.text("field", "what they disagree on", r -> r.item.field),
                                    Field.text("value", "what this page says", r -> r.item.value.value()))),
                    Meeting.class,
                    Sheets::differences,
                    Owned<Meeting, FieldValue>::new),
            facts(
                    Event.class,
                    "events",
                    "A political event, one party towards another.",
                    ID,
                    cited(
                            Event::cite,
                            List.of(
                                    Field.text("id", "id of the event", Event::id),
                                    Field.text("event_type", "root event of PLOVER", Event::eventType),
                                    Field.text("mode", "mode of PLOVER", Event::mode),
                                    Field.ref("actor_id", "actors", "who did it", Event::actor),
                                    Field.ref("recipient_id", "actors", "to whom", Event::recipient),
                                    Field.text("date", EDTF, Event::date),
                                    first("date", Event::date),
                                    last("date", Event::date),
                                    Field.text("place", "as written", Event::place),
                                    Field.text(
                                            "status",
                                            "actual, alleged, denied, hypothetical or planned",
                                            Event::status),
                                    Field.ref("by_id", "actors", "who alleges it", Event::by),
                                    Field.text("rule", "the pattern that read it", Event::rule)))),
            facts(
                    Position.class,
                    "positions",
                    "What a party demands, rejects, accepts, offers or makes a condition of.",
                    ID,
                    cited(
                            Position::cite,
                            List.of(
                                    Field.text("id", "id of the position", Position::id),
                                    Field.ref("party_id", "actors", "whose position it is", Position::party),
                                    Field.text("issue", "what it is about", Position::issue),
                                    Field.text(
                                            "stance",
                                            "demands, rejects, accepts, offers or conditions",
                                            Position::stance),
                                    Field.text("condition", "the condition, in words of the page", Position::condition),
                                    Field.ref("voiced_by_id", "actors", "who said so", Position::voicedBy),
                                    Field.text("date", EDTF, Position::date),
                                    first("date", Position::date),
                                    last("date", Position::date)))),
            facts(
                    Claim.class,
                    "claims",
                    "A proposition of fact.",
                    ID,
                    List.of(
                            Field.text("id", "id of the claim", Claim::id),
                            Field.text("proposition", "in words of the pages", Claim::proposition))),
            of(
                    "claim_sides",
                    "A source on one side of a claim.",
                    cited(
                            r -> r.item.side.cite(),
                            List.of(
                                    Field.ref("claim_id", "claims", "the claim", r -> r.owner.id()),
                                    Field.text("side", "asserted, denied or doubted", r -> r.item.stance),
                                    Field.ref("source_id", "actors", "who, where named", r -> r.item.side.source()),
                                    Field.text(
                                            "source_text",
                                            "the source as written; empty for the outlet's own voice",
                                            r -> r.item.side.sourceText()),
                                    Field.ref(
                                            "statement_id",
                                            "statements",
                                            "the statement by which",
                                            r -> r.item.side.statement()))),
                    Claim.class,
                    Sheets::sides,
                    Owned<Claim, Side>::new),
            facts(
                    Figure.class,
                    "figures",
                    "A number that a page gives.",
                    ID,
                    cited(
                            Figure::cite,
                            List.of(
                                    Field.text("id", "id of the figure", Figure::id),
                                    Field.of("value", "number", "the number, where it is definite", Figure::value),
                                    Field.of("low", "number", "lower bound", Figure::low),
                                    Field.of("high", "number", "upper bound", Figure::high),
                                    Field.text(
                                            "unit",
                                            "persons, meetings, countries, an ISO 4217 code and others",
                                            Figure::unit),
                                    Field.text("what", "what is counted, in words of the page", Figure::what),
                                    Field.ref("of_id", "actors", "of whom it is told", Figure::of),
                                    Field.text("date", EDTF, Figure::date),
                                    first("date", Figure::date),
                                    last("date", Figure::date)))),
            facts(
                    Time.class,
                    "times",
                    "An expression of time.",
                    List.of(),
                    cited(
                            Time::cite,
                            List.of(
                                    Field.text("timex_type", "DATE, TIME, DURATION or SET", Time::timexType),
                                    Field.text("value", "value of TIMEX3", Time::value)))),
            facts(
                    Difference.class,
                    "differences",
                    "Something on which sources disagree.",
                    ID,
                    List.of(
                            Field.text("id", "id of the difference", Difference::id),
                            Field.text("kind", "date, figure, label, attendance or fact", Difference::kind),
                            Field.text("topic", "what it is about", Difference::topic))),
            of(
                    "difference_sides",
                    "What one source says where sources disagree.",
                    cited(
                            r -> r.item.cite(),
                            List.of(
                                    Field.ref("difference_id", "differences", "the difference", r -> r.owner.id()),
                                    Field.text("value", "what this source says", r -> r.item.value()))),
                    Difference.class,
                    Difference::sides,
                    Owned<Difference, CitedValue>::new),
            facts(
                    Label.class,
                    "labels",
                    "How a source calls a party.",
                    List.of(),
                    cited(
                            Label::cite,
                            List.of(
                                    Field.ref("actor_id", "actors", "the party", Label::actor),
                                    Field.text("text", "what it is called", Label::text),
                                    Field.text(
                                            "voice",
                                            "outlet, or the id of the statement in which it is quoted",
                                            Label::voice)))));

    private Sheets() {}

    private record Owned<O, I>(O owner, I item) {}

    private record FieldValue(String field, CitedValue value) {}

    private record Side(String stance, Claim.Side side) {}

    private static <F extends Fact> Sheet<F> facts(
            Class<F> kind, String name, String about, List<String> key, List<Field<F>> fields) {
        return new Sheet<>(name, about, fields, facts -> facts.all(kind), key);
    }

    /** The table of a list that facts have. */
    private static <O extends Fact, I, R> Sheet<R> of(
            String name,
            String about,
            List<Field<R>> fields,
            Class<O> kind,
            Function<O, List<I>> list,
            BiFunction<O, I, R> row) {
        return new Sheet<>(
                name,
                about,
                fields,
                facts -> facts.all(kind).stream()
                        .flatMap(o -> list.apply(o).stream().map(i -> row.apply(o, i)))
                        .toList(),
                List.of());
    }

    /** The columns, and behind them where the words stand. */
    private static <R> List<Field<R>> cited(Function<R, Cite> cite, List<Field<R>> fields) {
        List<Field<R>> out = new ArrayList<>(fields);
        out.add(article(r -> cite.apply(r).article()));
        out.add(Field.of("start", "integer", "code point offset of the words in the article's text", r -> cite.apply(r)
                .start()));
        out.add(Field.of("end", "integer", "code point offset after them", r -> cite.apply(r)
                .end()));
        out.add(Field.text("words", "the words themselves", r -> cite.apply(r).exact()));
        return out;
    }

    private static <R> Field<R> article(Function<R, @Nullable Object> value) {
        return Field.ref("article_id", "articles", "the article", value);
    }

    private static <R> Field<R> first(String name, Function<R, @Nullable String> date) {
        return Field.of(name + "_first", "date", "first day that it may mean", r -> Days.of(date.apply(r))
                .first());
    }

    private static <R> Field<R> last(String name, Function<R, @Nullable String> date) {
        return Field.of(name + "_last", "date", "last day that it may mean", r -> Days.of(date.apply(r))
                .last());
    }

    private static List<FieldValue> differences(Meeting meeting) {
        return meeting.differences().stream()
                .flatMap(d -> d.values().stream().map(v -> new FieldValue(d.field(), v)))
                .toList();
    }

    private static List<Side> sides(Claim claim) {
        List<Side> out = new ArrayList<>();
        claim.assertedBy().forEach(s -> out.add(new Side("asserted", s)));
        claim.deniedBy().forEach(s -> out.add(new Side("denied", s)));
        claim.doubtedBy().forEach(s -> out.add(new Side("doubted", s)));
        return out;
    }
}

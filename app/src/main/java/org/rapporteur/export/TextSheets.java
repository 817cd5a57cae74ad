package org.rapporteur.export;

import java.util.List;
import org.rapporteur.export.Sheet.Field;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Segment;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Tie;

/** The tables of articles, actors and statements. */
final class TextSheets {
    static final List<Sheet<?>> ALL = List.of(
            SheetKit.facts(
                    Article.class,
                    "articles",
                    "A page as an article.",
                    SheetKit.ID,
                    List.of(
                            Field.text("id", "id of the article", Article::id),
                            Field.text("source", "path or URL as given", Article::source),
                            Field.text("title", "headline", Article::title),
                            Field.text("publisher", "name of the outlet", Article::publisher),
                            Field.text("published", SheetKit.EDTF, Article::published),
                            SheetKit.first("published", Article::published),
                            SheetKit.last("published", Article::published),
                            Field.text("published_basis", "stated by the page, or inferred", Article::publishedBasis),
                            Field.text("updated", "day of its last change, " + SheetKit.EDTF, Article::updated),
                            Field.text(
                                    "authors",
                                    "names as written, parted by semicolons",
                                    a -> String.join("; ", a.authors())),
                            Field.text("dateline", "place before the first sentence", Article::dateline),
                            Field.text("genre", "report, opinion or analysis", Article::genre),
                            Field.text("language", "BCP 47 tag", Article::language),
                            Field.text("via", "agency or outlet that it credits", Article::via),
                            Field.text("url", "its address, as the page gives it", Article::url),
                            Field.text("accessed", "day on which it was taken from the web", Article::accessed),
                            Field.ref("duplicate_of", "articles", "id of the earliest copy", Article::duplicateOf))),
            SheetKit.of(
                    "segments",
                    "What each part of an article's text is.",
                    List.of(
                            SheetKit.article(r -> r.owner().id()),
                            Field.text(
                                    "role",
                                    "title, meta, caption, credit, subheading, body, link, author-note, comment or boilerplate",
                                    r -> r.item().role()),
                            Field.of(
                                    "start",
                                    "integer",
                                    "code point offset of its first character in the text",
                                    r -> r.item().start()),
                            Field.of("end", "integer", "code point offset after its last", r -> r.item()
                                    .end())),
                    Article.class,
                    Article::segments,
                    SheetKit.Owned<Article, Segment>::new),
            SheetKit.facts(
                    Actor.class,
                    "actors",
                    "A person or body that pages speak of.",
                    SheetKit.ID,
                    List.of(
                            Field.text("id", "id of the actor", Actor::id),
                            Field.text("name", "fullest form in the pages", Actor::name),
                            Field.text(
                                    "kind",
                                    "person, state, government, armed-group, ministry, igo, media, party, office, company or other",
                                    Actor::kind),
                            Field.text("country", "ISO 3166-1 alpha-3", Actor::country),
                            Field.ref(
                                    "side_id",
                                    "actors",
                                    "the actor at the top of its ties: a minister's state",
                                    Actor::side))),
            SheetKit.of(
                    "actor_aliases",
                    "A written form of an actor's name.",
                    List.of(
                            Field.ref("actor_id", "actors", "the actor", r -> r.owner()
                                    .id()),
                            Field.text("alias", "as written", r -> r.item())),
                    Actor.class,
                    Actor::aliases,
                    SheetKit.Owned<Actor, String>::new),
            SheetKit.of(
                    "actor_ties",
                    "That an actor belongs to another.",
                    List.of(
                            Field.ref("actor_id", "actors", "the actor", r -> r.owner()
                                    .id()),
                            Field.ref("to_id", "actors", "the actor that it belongs to", r -> r.item()
                                    .to()),
                            Field.text(
                                    "bond", "government-of, part-of, speaker-for, forces-of or member-of", r -> r.item()
                                            .as())),
                    Actor.class,
                    Actor::ties,
                    SheetKit.Owned<Actor, Tie>::new),
            SheetKit.of(
                    "actor_roles",
                    "A title that a page gives an actor.",
                    SheetKit.cited(
                            r -> r.item().cite(),
                            List.of(
                                    Field.ref("actor_id", "actors", "the actor", r -> r.owner()
                                            .id()),
                                    Field.text(
                                            "title", "as written", r -> r.item().title()),
                                    Field.ref("of_id", "actors", "the body of which the title is", r -> r.item()
                                            .of()),
                                    Field.text("as_of", SheetKit.EDTF, r -> r.item()
                                            .asOf()))),
                    Actor.class,
                    Actor::roles,
                    SheetKit.Owned<Actor, RoleHeld>::new),
            SheetKit.of(
                    "actor_mentions",
                    "A place where an actor is named.",
                    SheetKit.cited(r -> r.item(), List.of(Field.ref("actor_id", "actors", "the actor", r -> r.owner()
                            .id()))),
                    Actor.class,
                    Actor::mentions,
                    SheetKit.Owned<Actor, Cite>::new),
            SheetKit.facts(
                    Statement.class,
                    "statements",
                    "Something that was said.",
                    SheetKit.ID,
                    SheetKit.cited(
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
                                    Field.text("said", SheetKit.EDTF, Statement::said),
                                    SheetKit.first("said", Statement::said),
                                    SheetKit.last("said", Statement::said),
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
                                            Statement::confidence),
                                    Field.text(
                                            "reader",
                                            "the second reader that proposed it; empty for what the rules read",
                                            Statement::reader)))));

    private TextSheets() {}
}

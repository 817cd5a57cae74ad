package org.rapporteur.flink;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.scope.Relevance;
import org.rapporteur.page.scope.Scope;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Article;
import org.rapporteur.record.Event;
import org.rapporteur.record.Meeting;
import picocli.CommandLine.Option;

/** Which pages of a result are taken: those that are all that is asked for. */
final class Slice {
    @Option(
            names = "--about",
            paramLabel = "TERMS",
            description = "Pages about this process: names and words, parted by commas, as for `rapporteur read`.")
    private @Nullable String about;

    @Option(names = "--from", paramLabel = "DATE", description = "Pages published then or later: 2019 or 2019-03.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Pages published then or before: 2019 or 2019-03.")
    private @Nullable String to;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Pages of an outlet whose name has these words.")
    private @Nullable String outlet;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Pages that name this actor, by any name they give it.")
    private @Nullable String actor;

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "Pages that tell of a meeting or an event at this place.")
    private @Nullable String place;

    private @Nullable Relevance relevance;

    /** Whether a page may be in it, as far as its date and outlet tell. */
    boolean mayHave(ReadPage page) {
        String published = page.published() == null ? "" : page.published();
        return page.isRead()
                && (from == null || published.compareTo(from) >= 0 && !published.startsWith("X"))
                && (to == null || !published.isEmpty() && (published.compareTo(to) <= 0 || published.startsWith(to)))
                && (outlet == null || has(page.publisher(), outlet));
    }

    /** Whether a page that may be in it is. */
    boolean has(ReadPage page, Reading reading) {
        return (actor == null
                        || reading.actors().stream()
                                .flatMap(a -> Stream.concat(Stream.of(a.name()), a.aliases().stream()))
                                .anyMatch(actor::equalsIgnoreCase))
                && (place == null || places(reading).anyMatch(p -> has(p, place)))
                && (about == null
                        || relevance(about).judge(page.document(reading)).in());
    }

    private Relevance relevance(String terms) {
        relevance = relevance == null ? new Relevance(Scope.about(terms)) : relevance;
        return relevance;
    }

    private static Stream<String> places(Reading r) {
        Article article = r.article();
        return Stream.of(
                        Stream.of(String.valueOf(article.dateline())),
                        r.meetings().stream().map(Meeting::place),
                        r.events().stream().map(Event::place))
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }

    private static boolean has(@Nullable String text, String words) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}

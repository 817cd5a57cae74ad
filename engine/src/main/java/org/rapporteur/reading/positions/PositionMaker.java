package org.rapporteur.reading.positions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.events.ClauseSpan;
import org.rapporteur.reading.events.Clauses;
import org.rapporteur.reading.events.Parties;
import org.rapporteur.reading.events.Speakers;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.TimexType;

/** Makes positions of the words that take them: whose they are, who voices them, when. */
final class PositionMaker {
    /** In somebody's words, the speaker, where nobody else is known to be meant. */
    private static final Set<String> SPEAKER = Set.of("i", "we", "our", "my", "he", "she", "it", "they");
    /** How a day stands beside what is done on it; "by" and "until" tell of another time. */
    private static final Set<String> ON = Set.of("", "on", "in", "at", "during");
    /** A person, the president who appointed him, the president's state. */
    private static final int OFFICES = 3;

    /** Titles of those who do not speak for the state that is named with them. */
    private static final Pattern NO_OFFICE = Pattern.compile(
            "(?i)\\b(?:opposition|rebel|commander|warlord|separatist|former|ex-|analyst|expert|politician|dissident|exiled?"
                    + "|lawmaker|activist|founder|researcher|militia|guerrilla)\\b");

    private static final Topics TOPICS = new Topics();
    private static final Changes CHANGES = new Changes();

    private final Text text;
    private final Cast cast;
    private final Parties parties;
    private final Speakers speakers;

    PositionMaker(Text text, Cast cast, Parties parties, Speakers speakers) {
        this.text = text;
        this.cast = cast;
        this.parties = parties;
        this.speakers = speakers;
    }

    /** The positions that some words take, one for each party that holds it; none where no party does. */
    List<Position> of(Sentence s, Taken taken) {
        IssueWords words = new IssueWords(text, s, cast);
        Optional<String> issue = taken.issue()
                .or(() -> words.of(taken.top(), taken.stance()))
                .map(i -> taken.stance() == PositionStance.REJECTS ? i.replaceFirst("^(to not|not to) ", "to ") : i)
                .filter(i -> !i.startsWith("which "));
        if (issue.isEmpty()) {
            return List.of();
        }
        Optional<String> speaker = speakers.at(s, taken.top()).flatMap(Speakers.Voice::actor);
        Set<String> holders = holders(s, taken);
        if (holders.isEmpty()) {
            speaker.filter(x -> taken.speakers() || ours(taken)).ifPresent(holders::add);
        }
        return holders.stream()
                .map(holder -> position(s, taken, holder, speaker, issue.get()))
                .toList();
    }

    private static boolean ours(Taken taken) {
        return taken.holders().stream().anyMatch(t -> SPEAKER.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    private Set<String> holders(Sentence s, Taken taken) {
        Set<String> out = new LinkedHashSet<>();
        taken.holders().stream().limit(1).forEach(a -> {
            parties.of(s, a).ifPresent(out::add);
            s.children(a, "conj").forEach(c -> parties.itself(s, c).ifPresent(out::add));
        });
        return out;
    }

    private Position position(Sentence s, Taken taken, String holder, Optional<String> speaker, String issue) {
        String party = taken.personal() ? holder : body(holder);
        String voice =
                party.equals(holder) ? speaker.filter(x -> !x.equals(holder)).orElse(null) : holder;
        String article = text.document().article().id();
        Token top = taken.top();
        Token[] span = ClauseSpan.of(s, CHANGES.verb(s, top).orElse(top), List.of());
        int end = Stream.concat(
                        Conditions.clause(s, top).stream(),
                        new IssueWords(text, s, cast)
                                .complement(top).filter(c -> c.relation().equals("advcl")).stream())
                .map(c -> ClauseSpan.of(s, c, List.of())[1].index())
                .reduce(span[1].index(), Math::max);
        return new Position(
                Ids.hash("position", article, taken.stance().name(), party, Integer.toString(top.start())),
                party,
                issue,
                TOPICS.of(s, issue).orElse(null),
                taken.stance(),
                taken.condition(),
                voice,
                date(s, top),
                CHANGES.of(s, top).orElse(null),
                text.document()
                        .citer()
                        .cite(span[0].start(), Stretch.end(s, top.index(), end).end()));
    }

    /** The day on which it was said or, where no one is quoted, the day that the clause itself gives. */
    private @Nullable String date(Sentence s, Token top) {
        String said = speakers.said(s, top);
        if (said != null || speakers.at(s, top).isPresent()) {
            return said;
        }
        return text.times().stream()
                .filter(t -> t.sentence() == s.index() && t.type() == TimexType.DATE)
                .filter(t -> s.children(top).stream()
                        .anyMatch(c ->
                                c.start() >= t.start() && c.end() <= t.end() && ON.contains(Clauses.preposition(s, c))))
                .findFirst()
                .flatMap(t -> Timex.toEdtf(t.value()))
                .orElse(null);
    }

    /** The body that a person speaks for, through who appointed him; the party itself where none is told. */
    private String body(String holder) {
        String now = holder;
        for (int i = 0; i < OFFICES && cast.actor(now).kind() == ActorKind.PERSON; i++) {
            Optional<String> of = cast.actor(now).roles().stream()
                    .filter(r -> !NO_OFFICE.matcher(r.title()).find())
                    .map(RoleHeld::of)
                    .filter(b -> b != null && cast.actors().stream().anyMatch(a -> a.id().equals(b)))
                    .findFirst();
            if (of.isEmpty()) {
                break;
            }
            now = of.get();
        }
        return cast.actor(now).kind() == ActorKind.PERSON ? holder : now;
    }
}

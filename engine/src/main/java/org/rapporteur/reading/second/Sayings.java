package org.rapporteur.reading.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.parties.Mention;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.second.PageWords.Place;
import org.rapporteur.reading.second.Proposals.Saying;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

/** Statements that a second reader proposes. The speaker must be meant not far from the words. */
final class Sayings {
    private static final int FEWEST_WORDS = 3;
    /** So many sentences before the words, and one after them, may name who says them. */
    private static final int NEAR = 3;

    private static final String MARKS = "\"“”„«»‘’'";
    private static final Pattern OUTER =
            Pattern.compile("[\\s,;:" + MARKS + "]*+(.*?)[\\s,;:" + MARKS + "]*+", Pattern.DOTALL);
    private static final String OPENING = "\"“„«‘";
    private static final Pattern CLOSING = Pattern.compile("[.,!?]?[\"”»“’]");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«]");

    private final Understood page;
    private final PageWords words;
    private final Named named;
    private final String reader;
    private final Citer citer;

    Sayings(Understood page, PageWords words, Named named, String reader) {
        this.page = page;
        this.words = words;
        this.named = named;
        this.reader = reader;
        this.citer = page.text().document().citer();
    }

    /**
     * Those that hold, in their order.
     *
     * @param read what the rules read: of the same words nothing is added
     */
    List<Statement> held(List<Saying> proposed, List<Statement> read) {
        List<Statement> known = new ArrayList<>(read);
        List<Statement> out = new ArrayList<>();
        for (Saying s : proposed) {
            statement(s, known).ifPresent(st -> {
                known.add(st);
                out.add(st);
            });
        }
        return out;
    }

    private Optional<Statement> statement(Saying saying, List<Statement> known) {
        Matcher bare = OUTER.matcher(saying.words());
        String content = bare.matches() ? bare.group(1) : saying.words();
        String speaker = named.party(saying.speaker()).orElse(null);
        List<Place> places = words.find(content);
        if (speaker == null || places.isEmpty() || PageWords.plain(content).split(" ").length < FEWEST_WORDS) {
            return Optional.empty();
        }
        Place place = places.get(0);
        boolean near = !named.in(around(place), speaker).isEmpty();
        boolean told = places.stream().anyMatch(p -> known.stream().anyMatch(s -> isOf(s, p)));
        return near && !told ? Optional.of(statement(place, speaker)) : Optional.empty();
    }

    private boolean isOf(Statement s, Place p) {
        return p.overlaps(
                citer.charOffset(s.cite().start()), citer.charOffset(s.cite().end()));
    }

    private List<Sentence> around(Place place) {
        List<Sentence> own = words.sentences(place);
        int first = own.get(0).index();
        int last = own.get(own.size() - 1).index();
        return page.text().sentences().stream()
                .filter(s -> s.index() >= first - NEAR && s.index() <= last + 1)
                .toList();
    }

    private Statement statement(Place place, String speaker) {
        StatementKind kind = kind(place);
        Cite cite = citer.cite(place.start(), place.end());
        Cite by = speakerCite(place, speaker);
        String id = "s-"
                + Ids.hash(
                        cite.article(),
                        Integer.toString(cite.start()),
                        Integer.toString(cite.end()),
                        kind.name().toLowerCase(Locale.ROOT));
        return new Statement(
                id,
                cite.article(),
                kind,
                cite.exact(),
                null,
                speaker,
                by == null ? named.name(speaker) : by.exact(),
                false,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0,
                cite,
                by,
                reader);
    }

    /** The first words outside of what is said, in its own sentences, that mean who says it. */
    private @Nullable Cite speakerCite(Place place, String speaker) {
        List<Sentence> own = words.sentences(place);
        for (Mention m : named.in(own, speaker)) {
            Sentence s = page.text().sentences().get(m.sentence());
            int start = s.token(m.first()).start();
            int end = s.token(m.last()).end();
            if (!place.overlaps(start, end)) {
                return citer.cite(start, end);
            }
        }
        return null;
    }

    private StatementKind kind(Place place) {
        String text = page.text().document().text();
        boolean open = place.start() > 0 && OPENING.indexOf(text.charAt(place.start() - 1)) >= 0;
        if (open && CLOSING.matcher(text).region(place.end(), text.length()).lookingAt()) {
            return StatementKind.DIRECT;
        }
        boolean quoted =
                QUOTED.matcher(text.substring(place.start(), place.end())).find();
        return quoted ? StatementKind.MIXED : StatementKind.INDIRECT;
    }
}

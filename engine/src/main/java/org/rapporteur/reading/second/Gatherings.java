package org.rapporteur.reading.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.second.PageWords.Place;
import org.rapporteur.reading.second.Proposals.Gathering;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.TimexType;

/**
 * Meetings that a second reader proposes. Each party must be meant in the sentences of its words, the place must stand in them;
 * the date is the one that the page's own words give there.
 */
final class Gatherings {
    private static final int FEWEST_PARTIES = 2;
    private static final int FEWEST_WORDS = 3;

    private final Understood page;
    private final PageWords words;
    private final Named named;
    private final String reader;
    private final Citer citer;

    Gatherings(Understood page, PageWords words, Named named, String reader) {
        this.page = page;
        this.words = words;
        this.named = named;
        this.reader = reader;
        this.citer = page.text().document().citer();
    }

    /**
     * Those that hold, with local ids behind those of the rules.
     *
     * @param read what the rules read: of a sentence that tells one of these nothing is added
     */
    List<Meeting> held(List<Gathering> proposed, List<Meeting> read) {
        List<Meeting> known = new ArrayList<>(read);
        List<Meeting> out = new ArrayList<>();
        for (Gathering g : proposed) {
            meeting("m" + (known.size() + 1), g, known).ifPresent(m -> {
                known.add(m);
                out.add(m);
            });
        }
        return out;
    }

    private Optional<Meeting> meeting(String id, Gathering g, List<Meeting> known) {
        List<Place> places = words.find(g.words());
        if (places.isEmpty() || PageWords.plain(g.words()).split(" ").length < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<Sentence> sentences = words.sentences(places.get(0));
        List<String> parties = new ArrayList<>();
        for (String name : g.parties()) {
            Optional<String> party =
                    named.party(name).filter(p -> !named.in(sentences, p).isEmpty());
            if (party.isEmpty()) {
                return Optional.empty();
            }
            parties.add(party.get());
        }
        List<String> who = parties.stream().distinct().toList();
        List<Cite> cites =
                sentences.stream().map(s -> citer.cite(s.start(), s.end())).toList();
        boolean told = places.stream()
                .flatMap(p -> words.sentences(p).stream())
                .map(s -> citer.cite(s.start(), s.end()))
                .anyMatch(c -> known.stream().anyMatch(m -> m.cites().contains(c)));
        String place = g.place() == null ? null : PageWords.plain(g.place());
        boolean there = place == null
                || cites.stream().anyMatch(c -> PageWords.plain(c.exact()).contains(place));
        return told || !there || who.size() < FEWEST_PARTIES
                ? Optional.empty()
                : Optional.of(new Meeting(
                                id,
                                name(who, place),
                                g.status(),
                                date(sentences),
                                place,
                                null,
                                List.of(),
                                who,
                                List.of(),
                                List.of(),
                                null,
                                cites,
                                List.of())
                        .by(reader));
    }

    private String name(List<String> parties, @Nullable String place) {
        String who = parties.stream().limit(FEWEST_PARTIES + 1).map(named::name).collect(Collectors.joining(", "));
        return "meeting of " + who + (place == null ? "" : " in " + place);
    }

    /** The one date that these sentences tell; null where they tell none, or several. */
    private @Nullable String date(List<Sentence> sentences) {
        List<String> told = page.text().times().stream()
                .filter(t -> t.type() == TimexType.DATE && sentences.stream().anyMatch(s -> s.index() == t.sentence()))
                .map(TimeExpression::value)
                .distinct()
                .toList();
        return told.size() == 1
                ? Timex.toEdtf(told.get(0)).filter(Edtf::isValid).orElse(null)
                : null;
    }
}

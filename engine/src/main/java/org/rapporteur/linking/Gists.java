package org.rapporteur.linking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rapporteur.parties.PersonName;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;

/** Makes the gists of readings. To be used by one thread at a time. */
public final class Gists {
    private final Map<Namesake, String> keys = new HashMap<>();
    private final Map<String, Boolean> full = new HashMap<>();

    /**
     * A gist, and who its parties are.
     *
     * @param parties the keys of their namesakes by their local ids, in the order of the reading
     */
    public record Told(Gist gist, Map<String, String> parties) {}

    /** The gist of a reading. */
    public Told of(Reading r) {
        Map<String, String> parties = new LinkedHashMap<>();
        r.actors().forEach(a -> parties.put(a.id(), key(a, r)));
        UnaryOperator<String> ids = ActorIds.of(r.article().id(), parties);
        Gist gist = new Gist(
                slim(r.article()),
                r.meetings().stream().map(m -> m.withActors(ids)).toList(),
                Stream.concat(r.figures().stream(), MeetingLengths.told(r))
                        .filter(DifferenceLinker::isCompared)
                        .map(f -> f.withActors(ids))
                        .toList(),
                r.labels().stream()
                        .filter(DifferenceLinker::isCompared)
                        .map(l -> l.withActors(ids))
                        .toList(),
                r.propositions().stream().map(p -> p.withActors(ids)).toList(),
                r.openDates(),
                offices(r).map(o -> o.withActors(ids)).toList());
        return new Told(gist, parties);
    }

    /** The offices of a reading's persons that can be held against others. */
    static Stream<Office> offices(Reading r) {
        return r.actors().stream().flatMap(a -> a.roles().stream()
                .filter(h -> OfficeDifferences.isCompared(h.title()))
                .map(h -> new Office(a.id(), h.title(), h.cite())));
    }

    /** The key of a party's namesake. */
    String key(Actor party, Reading reading) {
        Namesake all = Namesake.of(party, reading);
        boolean alone = party.kind() == ActorKind.PERSON
                && !full.computeIfAbsent(party.name(), n -> PersonName.of(n).isFull());
        Namesake one = alone ? all.at(reading.article().id(), party.id()) : all;
        return keys.computeIfAbsent(one, Namesake::key);
    }

    /** Every namesake that was met so far, by its key. */
    public Map<String, Namesake> namesakes() {
        Map<String, Namesake> out = new HashMap<>();
        keys.forEach((namesake, key) -> out.put(key, namesake));
        return out;
    }

    private static Article slim(Article a) {
        return new Article(
                a.id(),
                a.source(),
                null,
                a.publisher(),
                a.published(),
                a.publishedBasis(),
                a.publishedCite(),
                List.of(),
                null,
                a.genre(),
                null,
                a.via(),
                null,
                a.updated(),
                null,
                null,
                List.of());
    }
}

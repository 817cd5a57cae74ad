package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Reading;

/** Pages whose readings are all at hand. */
final class AllPages implements Pages {
    private final Map<String, Reading> readings = new TreeMap<>();
    private final List<Gist> gists = new ArrayList<>();
    private final Map<String, Bearers> namesakes = new LinkedHashMap<>();
    private final Map<String, String> originals;

    AllPages(Collection<Reading> all) {
        all.forEach(r -> readings.put(r.article().id(), r));
        Gists maker = new Gists();
        List<ActorIds.Place> places = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        readings.forEach((article, r) -> {
            Gists.Told told = maker.of(r);
            gists.add(told.gist());
            told.parties().forEach((local, key) -> {
                places.add(new ActorIds.Place(article, local));
                keys.add(key);
            });
        });
        Map<String, Namesake> known = maker.namesakes();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            Reading r = Objects.requireNonNull(readings.get(places.get(i).article()));
            Bearers one = Bearers.of(
                    key, Objects.requireNonNull(known.get(key)), r.article().published(), places.get(i));
            namesakes.merge(key, one, Bearers::with);
        }
        originals = new CopyFinder()
                .originals(readings.values().stream()
                        .map(r -> Wording.of(r, CopyFinder.bands(r.fingerprint())))
                        .toList());
    }

    /** The ids of all articles, in order. */
    Collection<Reading> readings() {
        return readings.values();
    }

    @Override
    public List<Gist> gists() {
        return gists;
    }

    @Override
    public Collection<Bearers> namesakes() {
        return namesakes.values();
    }

    @Override
    public @Nullable Reading reading(String article) {
        return readings.get(article);
    }

    @Override
    public Map<String, String> originals() {
        return originals;
    }

    @Override
    public Set<String> writing(String words) {
        return readings.values().stream()
                .filter(r -> r.actors().stream()
                        .flatMap(a -> a.mentions().stream())
                        .anyMatch(m -> m.exact().equals(words)))
                .map(r -> r.article().id())
                .collect(Collectors.toSet());
    }
}

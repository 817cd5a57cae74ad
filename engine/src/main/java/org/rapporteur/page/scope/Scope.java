package org.rapporteur.page.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gazetteer;
import org.rapporteur.knowledge.Knowledge;

/**
 * What a process is about.
 *
 * @param name what it is called, or null; decides nothing
 * @param parties states, bodies and persons between whom it is, by any of their names
 * @param places where it is held or what it is about
 * @param words that its pages have; one that ends in {@code *} stands for all that begin so
 * @param period EDTF date or interval in which its pages were published, or null
 */
public record Scope(
        @Nullable String name,
        List<String> parties,
        List<String> places,
        List<String> words,
        @Nullable String period) {

    public Scope {
        parties = List.copyOf(parties);
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /**
     * A scope in one line: names parted by commas, of states and bodies that are known and of whatever else begins with a
     * capital, which are parties; of cities that are known, but for capitals, which stand for their states; other words.
     */
    public static Scope about(String terms) {
        List<String> parties = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Gazetteer gazetteer = Gazetteer.load();
        Arrays.stream(terms.split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .forEach(term -> {
                    if (isKnownParty(term)) {
                        parties.add(term);
                    } else if (gazetteer.find(term).isPresent()) {
                        places.add(term);
                    } else if (Character.isUpperCase(term.codePointAt(0))) {
                        parties.add(term);
                    } else {
                        words.add(term);
                    }
                });
        return new Scope(null, parties, places, words, null);
    }

    private static boolean isKnownParty(String term) {
        Knowledge known = Knowledge.standard();
        return known.countries().words().get(term).isPresent()
                || known.bodies().byName(term).isPresent();
    }

    /** Whether it names nothing that a page could have. */
    public boolean isEmpty() {
        return parties.isEmpty() && places.isEmpty() && words.isEmpty() && period == null;
    }
}

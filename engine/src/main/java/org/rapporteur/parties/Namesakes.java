package org.rapporteur.parties;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.Gender;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;

/** Tells which of several persons with one surname it means where it stands alone. */
final class Namesakes {
    /** Sentences within which the person named last is meant, of two whom the text names in full as often. */
    private static final int JUST_NAMED = 1;

    /** From a name to the "as" of ", who is better known as", in tokens. */
    private static final int LONGEST_KNOWN = 6;

    private final Set<Found> relatives = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Found, Gender> genders = new IdentityHashMap<>();
    /** For names after "known as", the names before it. */
    private final Map<Found, Found> properNames = new IdentityHashMap<>();

    /** @param names all names of the text */
    static Namesakes of(Text text, Genders genders, List<Found> names) {
        Namesakes out = new Namesakes();
        Found before = null;
        for (Found f : names) {
            if (f.key().equals(Keys.PERSON)) {
                Sentence s = text.sentences().get(f.sentence());
                genders.of(s, f).ifPresent(g -> out.genders.put(f, g));
                if (Kin.isOfFamily(s, f)) {
                    out.relatives.add(f);
                }
                if (before != null && before.sentence() == f.sentence() && isKnownAs(s, before, f)) {
                    out.properNames.put(f, before);
                }
                before = f;
            }
        }
        return out;
    }

    /** "X, better known as Y". */
    private static boolean isKnownAs(Sentence s, Found name, Found other) {
        int as = other.first() - 1;
        return as - name.last() <= LONGEST_KNOWN
                && as > name.last() + 1
                && s.token(as).text().equals("as")
                && Words.lower(s.token(as - 1)).equals("known");
    }

    /** The name of the person who is said to be known by another. */
    Optional<Found> properName(Found other) {
        return Optional.ofNullable(properNames.get(other));
    }

    /**
     * The bearer of a name that stands alone, among those who have it. One who is introduced as a relative is not called
     * by the surname alone where it was said before, or another has it too.
     */
    Optional<Member> bearer(List<Member> people, PersonName single, Found f) {
        String part = single.surname();
        List<Member> surname = people.stream()
                .filter(m ->
                        m.nicknames.contains(part) || m.parts.called().stream().anyMatch(c -> NameSound.alike(c, part)))
                .toList();
        List<Member> any = surname.isEmpty()
                ? people.stream().filter(m -> m.parts.parts().contains(part)).toList()
                : surname;
        List<Member> all = any.stream().filter(m -> agree(m, f)).toList();
        return all.stream()
                .filter(m -> !isRelative(m) || all.size() == 1 && position(m.names.get(0)) <= position(f))
                .max(Comparator.comparingLong(Namesakes::fullNames)
                        .thenComparing(m -> isJustNamed(m, f))
                        .thenComparingLong(m -> m.names.size())
                        .thenComparingLong(m -> nearness(m, f)));
    }

    private boolean isRelative(Member member) {
        return member.names.stream().anyMatch(relatives::contains);
    }

    /** Whether nothing tells that a name alone is of a man and the person a woman, or the other way round. */
    private boolean agree(Member member, Found f) {
        Gender gender = genders.get(f);
        return gender == null
                || member.names.stream()
                        .map(genders::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .filter(g -> g != gender)
                        .isEmpty();
    }

    /** How often a person is called by the full name: of two with one surname the text calls the one who matters so. */
    private static long fullNames(Member member) {
        return member.names.stream()
                .filter(f -> PersonName.of(f.name()).isFull())
                .count();
    }

    private static boolean isJustNamed(Member member, Found place) {
        return member.names.stream()
                .anyMatch(n -> position(n) <= position(place) && n.sentence() >= place.sentence() - JUST_NAMED);
    }

    /** Higher for the person named last before a place; persons named only after it come after all others. */
    private static long nearness(Member member, Found place) {
        long at = position(place);
        return member.names.stream()
                .mapToLong(Namesakes::position)
                .map(p -> p <= at ? p : -p)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private static long position(Found f) {
        return ((long) f.sentence() << 20) + f.first() + 1;
    }
}

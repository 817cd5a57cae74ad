package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.identity.Evidence;
import org.rapporteur.linking.identity.Identity;
import org.rapporteur.parties.PersonName;
import org.rapporteur.record.ActorKind;

/**
 * When two parties are one actor: by name, kind, country, bodies and offices, as {@link PersonLinker} and
 * {@link ActorLinker} tell it of all parties together. A person's name of one word goes to the bearer whom most pages of
 * that time mean by it ({@link Surnames}), which two names alone do not tell.
 */
final class ActorIdentity implements Identity<Party> {
    /** The least score of two parties that are one. */
    static final double ENOUGH = 2;

    private static final double NAME = 2;
    private static final double PART_OF_NAME = 1;
    private static final double SUPPORT = 1;

    @Override
    public Set<String> keys(Party p) {
        return p.actor().kind() == ActorKind.PERSON
                ? p.name().keys()
                : Set.of(ActorLinker.words(p.actor().name()));
    }

    @Override
    public List<Evidence> weigh(Party a, Party b) {
        List<Evidence> out = new ArrayList<>();
        if (a.actor().kind() == b.actor().kind()) {
            out.add(a.actor().kind() == ActorKind.PERSON ? persons(a, b) : bodies(a, b));
        } else {
            out.add(Evidence.veto("kind", kind(a), kind(b)));
        }
        country(a.country(), b.country(), out);
        shared("body", a.bodies(), b.bodies(), out);
        shared("office", a.offices(), b.offices(), out);
        return out;
    }

    private static Evidence persons(Party a, Party b) {
        String here = a.actor().name();
        String there = b.actor().name();
        if (a.name().isFull() && b.name().isFull()) {
            return switch (a.name().fit(b.name())) {
                case NONE -> Evidence.veto("name", here, there);
                case WEAK -> new Evidence("name", here, there, PART_OF_NAME);
                case STRONG -> new Evidence("name", here, there, NAME);
            };
        }
        return hasPart(a.name(), b.name()) || hasPart(b.name(), a.name())
                ? new Evidence("part of the name", here, there, PART_OF_NAME)
                : Evidence.veto("name", here, there);
    }

    private static boolean hasPart(PersonName whole, PersonName part) {
        return part.parts().size() == 1 && whole.parts().containsAll(part.parts());
    }

    private static Evidence bodies(Party a, Party b) {
        String here = a.actor().name();
        String there = b.actor().name();
        boolean same = ActorLinker.words(here).equals(ActorLinker.words(there))
                || ActorLinker.isAbbreviation(here) && b.actor().aliases().contains(here)
                || ActorLinker.isAbbreviation(there) && a.actor().aliases().contains(there);
        return same ? new Evidence("name", here, there, NAME) : Evidence.veto("name", here, there);
    }

    private static void country(@Nullable String here, @Nullable String there, List<Evidence> out) {
        if (here != null && there != null) {
            out.add(
                    here.equals(there)
                            ? new Evidence("country", here, there, SUPPORT)
                            : Evidence.veto("country", here, there));
        }
    }

    private static void shared(String feature, Set<String> here, Set<String> there, List<Evidence> out) {
        Set<String> both = new TreeSet<>(here);
        both.retainAll(there);
        if (!both.isEmpty()) {
            String which = String.join(", ", both);
            out.add(new Evidence(feature, which, which, SUPPORT));
        }
    }

    private static String kind(Party p) {
        return p.actor().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

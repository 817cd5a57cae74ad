package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gender;
import org.rapporteur.record.ActorKind;

/** A party of a text while it is being read. */
final class Member {
    final String key;
    final ActorKind kind;
    final List<Found> names = new ArrayList<>();
    final List<TitleFound> titles = new ArrayList<>();
    /** Surnames of other names that the person is said to be known by. */
    final Set<String> nicknames = new TreeSet<>();

    final Set<String> forms = new TreeSet<>();
    String name;
    PersonName parts;

    @Nullable
    String country;

    @Nullable
    Gender gender;

    Member(Found found) {
        this.key = found.key();
        this.kind = found.kind();
        this.name = found.name();
        this.parts = PersonName.of(found.name());
        this.country = found.country();
    }

    boolean isPerson() {
        return kind == ActorKind.PERSON;
    }

    /** Whether it is among the text's parties: named as one, or the body that somebody's title is of. */
    boolean isParty() {
        return names.stream().anyMatch(Found::founding);
    }

    /** Takes the fuller name of a person. */
    void rename(Found found) {
        PersonName other = PersonName.of(found.name());
        if (other.parts().size() > parts.parts().size()) {
            name = found.name();
            parts = other;
        }
    }
}

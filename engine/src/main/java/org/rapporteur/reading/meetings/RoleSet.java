package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.Set;

/** Who does what at a meeting, collected while a sentence is read; local actor ids. */
final class RoleSet {
    final Set<String> participants = new LinkedHashSet<>();
    final Set<String> hosts = new LinkedHashSet<>();
    final Set<String> declined = new LinkedHashSet<>();
    final Set<String> observers = new LinkedHashSet<>();

    /** Who only looks on or stays away does not take part. */
    Set<String> takingPart() {
        Set<String> out = new LinkedHashSet<>(participants);
        out.removeAll(observers);
        out.removeAll(declined);
        return out;
    }
}

package org.rapporteur.reading.meetings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who does what at a meeting, collected while a sentence is read; local actor ids. */
final class Roll {
    final Set<String> participants = new LinkedHashSet<>();
    final Set<String> hosts = new LinkedHashSet<>();
    final Set<String> declined = new LinkedHashSet<>();
    final Set<String> observers = new LinkedHashSet<>();

    static Roll of(Collection<String> participants) {
        Roll roll = new Roll();
        roll.participants.addAll(participants);
        return roll;
    }

    /** Who only looks on or stays away does not take part. */
    Set<String> takingPart() {
        Set<String> out = new LinkedHashSet<>(participants);
        out.removeAll(observers);
        out.removeAll(declined);
        return out;
    }

    boolean isEmpty() {
        return participants.isEmpty() && hosts.isEmpty() && declined.isEmpty() && observers.isEmpty();
    }
}

package org.rapporteur.knowledge;

/** What a name or a title tells of who has it; where it tells nothing there is none. */
public enum Gender {
    M,
    F
}

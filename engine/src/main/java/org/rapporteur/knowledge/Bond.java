package org.rapporteur.knowledge;

/** What those whom words mean are to a party. */
public enum Bond {
    /** The party, by whatever name: "the Norwegian side". */
    ITSELF,
    SPEAKER_FOR,
    PART_OF,
    FORCES_OF,
    MEMBERS_OF,
    /** Its people do not act for it, but who harms them harms it. */
    PEOPLE_OF,
    /** Things of it: its ports, its convoy. */
    PROPERTY_OF,
    /** They stand against it, and are called by it: "Norwegian rebels". */
    AGAINST;

    /** Whether what they do is done by the party. */
    public boolean acts() {
        return compareTo(MEMBERS_OF) <= 0;
    }
}

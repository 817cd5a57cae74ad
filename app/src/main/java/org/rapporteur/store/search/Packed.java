package org.rapporteur.store.search;

/**
 * The numbers of a fact's type, stance, year, outlet and speaker in one, so that a search can count all of them while it
 * reads one number a row: from the lowest bit, 4 of type, 4 of stance, 14 of the year, 16 of the outlet, 24 of the speaker. 0 is none.
 */
public final class Packed {
    private static final int STANCE = 4;
    private static final int YEARS = 8;
    private static final int OUTLETS = 22;
    private static final int SPEAKER = 38;

    /** The number of the type of the facts {@code f}. */
    static final String TYPE = "(f.facets & 15)";

    /** The year of the facts {@code f}. */
    static final String YEAR = "((f.facets >> " + YEARS + ") & 16383)";

    /** The number of the stance of the facts {@code f}. */
    static final String STANCES = "((f.facets >> " + STANCE + ") & 15)";

    /** The number of the speaker of the facts {@code f}, of which there is an index; 0 for none. */
    static final String SPEAKERS = "f.facets >> " + SPEAKER;

    /** The number of the outlet that tells the facts {@code f} alone. */
    static final String OUTLET = "((f.facets >> " + OUTLETS + ") & 65535)";

    /** Holds for the facts {@code f} that no article tells alone. */
    static final String NO_OUTLET = OUTLET + " = 0";

    /** Holds for the facts {@code s} whose speaker has the id that is the argument. */
    public static final String SPEAKER_IS = "s.facets >> " + SPEAKER + " > 0 AND s.facets >> " + SPEAKER
            + " = (SELECT number FROM search_values WHERE field = 'speaker' AND value = ?)";

    /** Holds for the facts {@code s} that have the stance that is the argument. */
    public static final String STANCE_IS = "(s.facets >> " + STANCE
            + ") & 15 = (SELECT number FROM search_values WHERE field = 'stance' AND value = ?)";

    /** Holds for the facts {@code s} whose kind is the argument. */
    public static final String KIND_IS =
            "s.kind = (SELECT number FROM search_values WHERE field = 'kind' AND value = ?)";

    private Packed() {}

    static long of(int type, int stance, int year, int outlet, int speaker) {
        return fit(type, 4)
                | fit(stance, 4) << STANCE
                | fit(year, 14) << YEARS
                | fit(outlet, 16) << OUTLETS
                | fit(speaker, 24) << SPEAKER;
    }

    /** What is too large for its bits is counted as none. */
    private static long fit(int number, int bits) {
        return number < 0 || number >= 1 << bits ? 0 : number;
    }

    static int type(long packed) {
        return (int) packed & 0xf;
    }

    static int stance(long packed) {
        return (int) (packed >> STANCE) & 0xf;
    }

    static int year(long packed) {
        return (int) (packed >> YEARS) & 0x3fff;
    }

    static int outlet(long packed) {
        return (int) (packed >> OUTLETS) & 0xffff;
    }

    static int speaker(long packed) {
        return (int) (packed >> SPEAKER) & 0xffffff;
    }
}

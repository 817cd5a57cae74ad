package org.rapporteur.linking.identity;

/**
 * What speaks for or against two tellings being of one thing.
 *
 * @param feature what is compared: "day", "place", "sides"
 * @param here what the one says of it, in words to be shown
 * @param there what the other says
 * @param weight above 0 for, below 0 against; negative infinity where it rules it out
 */
public record Evidence(String feature, String here, String there, double weight) {
    /** A weight that nothing outweighs. */
    public static final double VETO = Double.NEGATIVE_INFINITY;

    /** Something that rules it out. */
    public static Evidence veto(String feature, String here, String there) {
        return new Evidence(feature, here, there, VETO);
    }

    /** Whether it rules it out. */
    public boolean isVeto() {
        return weight == VETO;
    }
}

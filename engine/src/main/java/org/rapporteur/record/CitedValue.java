package org.rapporteur.record;

/** A value that a source gives, with its words. */
public record CitedValue(String value, Cite cite) implements Comparable<CitedValue> {

    /** By place, then value. */
    @Override
    public int compareTo(CitedValue other) {
        int c = cite.compareTo(other.cite);
        return c != 0 ? c : value.compareTo(other.value);
    }
}

package org.rapporteur.language.time;

/**
 * What an expression is read against.
 *
 * @param now the date of publication
 * @param tense of the words around the expression
 * @param told the date told last, in the same or the sentence before; {@link Reference#UNKNOWN} for none
 * @param before the date told last in the same sentence; {@link Reference#UNKNOWN} for none
 * @param toldDay the day told last in the same paragraph or the one before; {@link Reference#UNKNOWN} for none
 * @param wholeDay the day told last there with its year in words; {@link Reference#UNKNOWN} for none
 * @param year that the same sentence has told before, or unknown
 */
record Context(
        Reference now,
        Tense tense,
        Reference told,
        Reference before,
        Reference toldDay,
        Reference wholeDay,
        Reference year) {

    /** What "the following month" follows: the date told last, else the date of publication. */
    Reference base() {
        return told.equals(Reference.UNKNOWN) ? now : told;
    }
}

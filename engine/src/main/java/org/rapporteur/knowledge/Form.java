package org.rapporteur.knowledge;

/**
 * A written form in a table; {@code ~} before it says that it is not sure.
 *
 * @param sure false where the form is also an ordinary word or another's name
 */
record Form(String text, boolean sure) {

    static Form of(String cell) {
        return cell.startsWith("~") ? new Form(cell.substring(1), false) : new Form(cell, true);
    }
}

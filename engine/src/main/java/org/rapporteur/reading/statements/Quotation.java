package org.rapporteur.reading.statements;

/**
 * A stretch between quotation marks, over one paragraph or several. Offsets are chars of the document's text.
 *
 * @param open of the opening mark
 * @param start of the first char inside
 * @param end after the last char inside
 * @param close after the closing mark; {@code end} where there is none
 * @param depth 0 for one that stands in no other
 * @param closed whether its closing mark was found
 */
record Quotation(int open, int start, int end, int close, int depth, boolean closed) {

    /** Whether a place is inside, the marks included. */
    boolean covers(int offset) {
        return offset >= open && offset < close;
    }

    Quotation atDepth(int newDepth) {
        return new Quotation(open, start, end, close, newDepth, closed);
    }
}

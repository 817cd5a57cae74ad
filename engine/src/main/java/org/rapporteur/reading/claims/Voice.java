package org.rapporteur.reading.claims;

import org.rapporteur.record.Statement;

/**
 * A statement, as the one who speaks at a place of the text.
 *
 * @param start char offset of its words
 * @param end char offset after them
 * @param denies whether its cue says that its words are not so
 * @param doubts whether it says that they may not be so; who suspects somebody of them does not
 */
record Voice(Statement statement, int start, int end, boolean denies, boolean doubts) {

    boolean covers(int offset) {
        return offset >= start && offset < end;
    }
}

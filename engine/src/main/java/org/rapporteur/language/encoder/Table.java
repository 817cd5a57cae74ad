package org.rapporteur.language.encoder;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A table of the weights, left as it is on disk.
 *
 * @param bytes all weights
 * @param offset of the table in them
 * @param scales of the rows of a table of bytes; null where it holds floats
 */
@SuppressWarnings("ArrayRecordComponent")
record Table(ByteBuffer bytes, int offset, int rows, int columns, float @Nullable [] scales) {

    /** Writes a row. */
    void row(int row, float[] out) {
        if (scales == null) {
            int at = offset + row * columns * Float.BYTES;
            for (int i = 0; i < columns; i++) {
                out[i] = bytes.getFloat(at + i * Float.BYTES);
            }
            return;
        }
        byte[] all = bytes.array();
        float scale = scales[row];
        int at = offset + row * columns;
        for (int i = 0; i < columns; i++) {
            out[i] = all[at + i] * scale;
        }
    }

    /** Adds a row. */
    void add(int row, float[] out) {
        float[] one = new float[columns];
        row(row, one);
        for (int i = 0; i < columns; i++) {
            out[i] += one[i];
        }
    }
}

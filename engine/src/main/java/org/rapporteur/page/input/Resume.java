package org.rapporteur.page.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds where the next record of a web archive begins, behind one that is damaged. */
final class Resume {
    private static final int BLOCK = 1 << 16;
    private static final byte[] PACKED = {0x1f, (byte) 0x8b, 8};
    private static final byte[] PLAIN = "\nWARC/1.".getBytes(StandardCharsets.ISO_8859_1);

    private Resume() {}

    /** The first place behind {@code start} where a record may begin, or null. Moves nothing. */
    static @Nullable Long after(FileChannel file, long start) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(2);
        file.read(first, 0);
        boolean packed = first.get(0) == PACKED[0] && first.get(1) == PACKED[1];
        byte[] mark = packed ? PACKED : PLAIN;
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = start + 1; ; at += BLOCK - mark.length + 1) {
            block.clear();
            int n = file.read(block, at);
            while (n > 0 && block.hasRemaining() && file.read(block, at + block.position()) > 0) {}
            for (int i = 0; i + mark.length <= block.position(); i++) {
                if (begins(block, i, mark)) {
                    return at + i + (packed ? 0 : 1);
                }
            }
            if (block.position() < BLOCK) {
                return null;
            }
        }
    }

    private static boolean begins(ByteBuffer block, int at, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (block.get(at + i) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.rapporteur.page.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unpacked bytes of a web archive: only so many while a header is read, and none behind damage until it is asked on. */
final class WarcBytes extends FilterInputStream {
    /** A header may have this many bytes. */
    private static final int MAX_HEADER = 1 << 20;

    private static final int BLOCK = 1 << 15;
    /** How records begin: of a WARC, and of an ARC, whose header is one line that begins with an address. */
    private static final List<String> MARKS = List.of("WARC/", "http");

    private static final int ARC_LINE = 4096;
    private static final Pattern ARC = Pattern.compile(
            "https?://\\S+ [0-9a-fA-F.:]{3,45} \\d{14} [^\\r\\n]{1,500} \\d{1,15}\\r?\\n.*", Pattern.DOTALL);

    private long position;
    private long allowed = Long.MAX_VALUE;
    private @Nullable IOException damage;
    private boolean ended;

    /** @param position what the first byte is counted as */
    WarcBytes(InputStream in, long position) {
        super(new BufferedInputStream(in, 1 << 16));
        this.position = position;
    }

    long position() {
        return position;
    }

    /** A header comes now. */
    void header() {
        allowed = MAX_HEADER;
    }

    /** A body comes now. */
    void body() {
        allowed = Long.MAX_VALUE;
    }

    /** Whether the bytes that are wanted cannot be read. */
    boolean isDamaged() {
        return damage != null;
    }

    /** Whether more bytes were wanted than there are. */
    boolean isEnded() {
        return ended;
    }

    /**
     * Goes to where a record may begin, behind damage too.
     *
     * @param within whether this begins within a line
     * @return false when there is none
     */
    boolean find(boolean within) throws IOException {
        body();
        boolean line = !within || damage != null;
        damage = null;
        byte[] block = new byte[BLOCK];
        while (true) {
            try {
                if (line && begins()) {
                    return true;
                }
                in.mark(BLOCK);
                int n = in.read(block);
                if (n < 0) {
                    return false;
                }
                int begin = begin(block, n);
                line = begin >= 0;
                if (line) {
                    in.reset();
                    in.skipNBytes(begin);
                }
                position += line ? begin : n;
            } catch (DamageException e) {
                line = true;
            }
        }
    }

    /** Where in a block a line begins that may be a record's first, as far as the block goes; -1 where none does. */
    private static int begin(byte[] block, int length) {
        for (int i = 1; i <= length; i++) {
            if (block[i - 1] == '\n') {
                for (String mark : MARKS) {
                    int same = 0;
                    while (same < mark.length() && i + same < length && block[i + same] == mark.charAt(same)) {
                        same++;
                    }
                    if (same == mark.length() || i + same == length) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    private boolean begins() throws IOException {
        in.mark(ARC_LINE);
        StringBuilder line = new StringBuilder();
        try {
            for (int c = 0; line.length() < ARC_LINE && c != '\n' && (c = in.read()) >= 0; ) {
                line.append((char) c);
                if (line.length() == MARKS.get(0).length() && MARKS.stream().noneMatch(line.toString()::startsWith)) {
                    break;
                }
            }
            in.reset();
            return line.toString().matches("(?s)WARC/\\d.*")
                    || ARC.matcher(line).matches();
        } catch (DamageException e) {
            // What stands before the damage is left behind.
            position += line.length();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        if (allowed == 0) {
            throw new DamageException("its header has more than " + (MAX_HEADER >> 20) + " MB");
        }
        try {
            int n = in.read(buffer, offset, (int) Math.min(length, allowed));
            ended |= n < 0;
            position += Math.max(n, 0);
            allowed -= allowed == Long.MAX_VALUE ? 0 : Math.max(n, 0);
            return n;
        } catch (IOException e) {
            damage = e;
            throw e;
        }
    }

    /** Nothing is promised, so that nobody reads twice where one answer would do and the second might fail. */
    @Override
    public int available() {
        return 0;
    }
}

package org.rapporteur.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the members of a gzip file (RFC 1952), one after the other. A damaged one is told by a {@link DamageException};
 * what is read after that comes from the next member that begins.
 */
final class Gunzip extends InputStream {
    /** Of what was read this much is kept, to look in it for the next member. */
    private static final int KEPT = 1 << 15;

    /** A member that unpacks to more than this is held against its size. */
    private static final long LARGE = 64L << 20;

    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int CHECKED = 2;
    private static final int UNKNOWN = 0xe0;

    private final InputStream in;
    private final byte[] buffer = new byte[3 * KEPT];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final Deque<Member> members = new ArrayDeque<>();
    private int at;
    private int end;
    /** Where in the file the buffer begins. */
    private long base;
    /** How many unpacked bytes were given. */
    private long given;

    private boolean within;

    /** Where a member begins, packed and unpacked. */
    record Member(long packed, long unpacked) {}

    /**
     * @param packed where in the file the stream begins
     * @param unpacked what the first of its unpacked bytes is counted as
     */
    Gunzip(InputStream in, long packed, long unpacked) {
        this.in = in;
        this.base = packed;
        this.given = unpacked;
    }

    /** The member that holds an unpacked byte; those before it are forgotten. */
    Member member(long unpacked) {
        Member first = members.isEmpty() ? new Member(base + at, given) : members.element();
        while (members.size() > 1) {
            Member passed = members.remove();
            if (members.element().unpacked() > unpacked) {
                members.push(passed);
                return passed;
            }
            first = members.element();
        }
        return first;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        while (length > 0) {
            if (!within && !begin()) {
                return -1;
            }
            int n;
            try {
                inflater.setInput(buffer, at, end - at);
                n = inflater.inflate(out, offset, length);
                at = end - inflater.getRemaining();
            } catch (DataFormatException e) {
                throw damaged("it is damaged (" + e.getMessage() + ")");
            }
            if (n > 0) {
                long packed = base + at - members.getLast().packed();
                if (inflater.getBytesWritten() > LARGE && inflater.getBytesWritten() / Bounded.MAX_RATIO > packed) {
                    throw damaged("it " + Bounded.BOMB);
                }
                crc.update(out, offset, n);
                given += n;
                return n;
            }
            if (inflater.finished()) {
                end();
            } else if (inflater.needsDictionary() || at == end && !fill()) {
                throw damaged("it is cut off");
            }
        }
        return 0;
    }

    /** Reads a member's header; false at the end. Zeros between members are padding. */
    private boolean begin() throws IOException {
        int b = next();
        while (b == 0) {
            b = next();
        }
        if (b < 0) {
            return false;
        }
        long start = base + at - 1;
        if (!members.isEmpty() && members.getLast().unpacked() == given) {
            members.removeLast();
        }
        members.add(new Member(start, given));
        if (b != 0x1f || next() != 0x8b || next() != 8) {
            throw damaged("it is damaged (no gzip member begins here)");
        }
        int flags = must();
        skip(6);
        skip((flags & EXTRA) == 0 ? 0 : must() | must() << 8);
        for (int texts = Integer.bitCount(flags & (NAME | COMMENT)); texts > 0; texts--) {
            for (int c = must(); c != 0; c = must()) {}
        }
        skip((flags & CHECKED) == 0 ? 0 : 2);
        inflater.reset();
        crc.reset();
        within = true;
        return true;
    }

    private void end() throws IOException {
        within = false;
        long sum = 0;
        long size = 0;
        for (int i = 0; i < 32; i += 8) {
            sum |= (long) must() << i;
        }
        for (int i = 0; i < 32; i += 8) {
            size |= (long) must() << i;
        }
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw damaged("it is damaged (its checksum is wrong)");
        }
    }

    private int next() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    private int must() throws IOException {
        int b = next();
        if (b < 0) {
            throw damaged("it is cut off");
        }
        return b;
    }

    private void skip(int n) throws IOException {
        for (int i = 0; i < n; i++) {
            must();
        }
    }

    private boolean fill() throws IOException {
        int gone = Math.min(at, Math.max(0, end - KEPT));
        System.arraycopy(buffer, gone, buffer, 0, end - gone);
        base += gone;
        at -= gone;
        end -= gone;
        int n = in.read(buffer, end, buffer.length - end);
        end += Math.max(n, 0);
        return n > 0;
    }

    /** Goes to the next place where a member may begin. */
    private DamageException damaged(String reason) throws IOException {
        long start = members.getLast().packed();
        within = false;
        at = (int) Math.max(start + 1 - base, 0);
        do {
            for (; at + 4 <= end; at++) {
                if (buffer[at] == 0x1f
                        && buffer[at + 1] == (byte) 0x8b
                        && buffer[at + 2] == 8
                        && (buffer[at + 3] & UNKNOWN) == 0) {
                    return new DamageException(start, reason);
                }
            }
        } while (fill());
        at = end;
        return new DamageException(start, reason);
    }

    /** Ends the unpacking; what is unpacked stays open. */
    @Override
    public void close() {
        inflater.end();
    }
}

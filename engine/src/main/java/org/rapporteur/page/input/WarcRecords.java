package org.rapporteur.page.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** The records of a web archive, packed or not, one after the other; behind damage, the next that begins. */
final class WarcRecords implements Closeable {
    private static final int MAX_DAMAGES = 1000;
    /** So many places that look like a record's beginning are tried behind damage. */
    private static final int MAX_TRIES = 1000;
    /** A record that says it is longer than this is not walked through: what lies in it may be other records. */
    private static final long MAX_RECORD = 1L << 30;

    private static final String NO_LENGTH = "it does not say how long it is";

    private final Container.Again again;
    private InputStream in;
    private @Nullable InputStream opened;
    private WarcBytes bytes;
    private @Nullable WarcReader reader;
    /** Where the reader began, in unpacked bytes. */
    private long base;

    private @Nullable WarcRecord last;
    private @Nullable WarcRecord found;
    private int damages;
    private boolean ended;

    /**
     * @param in the archive's bytes from a place on, not closed here
     * @param again opens them anew
     * @param place at which they begin
     */
    WarcRecords(InputStream in, Container.Again again, boolean packed, long place) {
        this.again = again;
        this.in = packed ? new Gunzip(in, place, 0) : in;
        this.base = packed ? 0 : place;
        this.bytes = new WarcBytes(this.in, base);
    }

    /** Goes to the first record of those that begin here or behind; false when there is none. */
    boolean find() throws IOException {
        if (!bytes.find(false)) {
            return false;
        }
        base = bytes.position();
        return true;
    }

    /**
     * The next record; of the one before nothing can be read any more.
     *
     * @return null at the end
     * @throws DamageException when there is damage; may be called again to go on behind it
     * @throws IOException when nothing more can be read
     */
    @Nullable
    WarcRecord next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            if (found == null) {
                if (last != null) {
                    last.body().consume();
                }
                read();
            }
            last = found;
            found = null;
            ended = last == null;
            long size = last == null ? 0 : last.body().size();
            if (size < 0) {
                throw new DamageException(NO_LENGTH);
            } else if (size > MAX_RECORD) {
                throw new DamageException("it says that it has " + (size >> 20) + " MB");
            }
            return last;
        } catch (LimitException e) {
            ended = true;
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(position(), e);
        }
    }

    /** Where the last record begins in the archive, in bytes. */
    long place() {
        return place(position());
    }

    /** Reads the header of what a record holds. */
    <T> T header(Header<T> header) throws IOException {
        bytes.header();
        try {
            return header.read();
        } finally {
            bytes.body();
        }
    }

    /** Reads a header. */
    interface Header<T> {
        T read() throws IOException;
    }

    /** Whether the archive is damaged within the last record. */
    boolean isDamaged() throws IOException {
        return bytes.isDamaged()
                || last != null
                        && bytes.isEnded()
                        && last.body().position() < last.body().size();
    }

    private void read() throws IOException {
        reader = reader == null ? new WarcReader(bytes) : reader;
        try {
            found = header(reader::next).orElse(null);
        } catch (NumberFormatException e) {
            throw new DamageException(NO_LENGTH);
        }
    }

    private long position() {
        return reader == null ? base : base + reader.position();
    }

    private long place(long unpacked) {
        return in instanceof Gunzip gunzip ? gunzip.member(unpacked).packed() : unpacked;
    }

    private DamageException damaged(long start, Exception e) {
        boolean member = DamageException.ofMember(e);
        long at = e instanceof DamageException d && member ? d.at() : place(start);
        String reason = "at byte " + at + ": " + Reasons.of(e);
        last = null;
        try {
            if (++damages <= MAX_DAMAGES && resume(start, member)) {
                return new DamageException(at, reason + "; reading went on at byte " + place());
            }
        } catch (IOException | RuntimeException gone) {
            found = null;
        }
        ended = true;
        return new DamageException(at, reason + "; nothing behind it was found to read");
    }

    /**
     * Reads the next record that can be.
     *
     * @param start of the damaged one
     * @param onward whether the bytes behind the damage come next; else it may have swallowed others
     */
    private boolean resume(long start, boolean onward) throws IOException {
        long from = start;
        boolean reopen = !onward;
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            if (reopen) {
                open(from + 1);
            }
            if (!bytes.find(reopen)) {
                return false;
            }
            from = bytes.position();
            base = from;
            reader = null;
            try {
                read();
                return found != null;
            } catch (LimitException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                reopen = !DamageException.ofMember(e);
            }
        }
        return false;
    }

    /** Opens the archive anew at a place of its unpacked bytes. */
    private void open(long unpacked) throws IOException {
        if (in instanceof Gunzip gunzip) {
            Gunzip.Member member = gunzip.member(unpacked);
            close();
            opened = again.from(member.packed());
            in = new Gunzip(opened, member.packed(), member.unpacked());
            in.skipNBytes(unpacked - member.unpacked());
        } else {
            close();
            opened = again.from(unpacked);
            in = opened;
        }
        bytes = new WarcBytes(in, unpacked);
    }

    @Override
    public void close() throws IOException {
        if (in instanceof Gunzip gunzip) {
            gunzip.close();
        }
        if (opened != null) {
            opened.close();
        }
    }
}

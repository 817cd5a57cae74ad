package org.rapporteur.page.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * A stream that fails when more is read of it than is allowed: since {@link #renew()} more than a number of bytes, or in
 * all many times what it was unpacked from.
 */
final class Bounded extends FilterInputStream {
    /** How many times its packed size a thing may have. Text has up to 20 times. */
    static final int MAX_RATIO = 200;
    /** Below this many bytes no ratio is too great. */
    private static final long SMALL = 20L << 20;
    /** What is said of a thing that has more. */
    static final String BOMB = "unpacks to more than " + MAX_RATIO + " times its size, as an archive bomb does";

    private final long allowed;
    private final LongSupplier packed;
    private long total;
    private long since;

    private Bounded(InputStream in, long allowed, LongSupplier packed) {
        super(in);
        this.allowed = allowed;
        this.packed = packed;
    }

    /** A stream that may be read this far between two renewals. */
    static Bounded to(long allowed, InputStream in) {
        return new Bounded(in, allowed, () -> Long.MAX_VALUE / MAX_RATIO);
    }

    /** A stream that is unpacked from {@code packed} bytes so far. */
    static Bounded unpacked(InputStream in, LongSupplier packed) {
        return new Bounded(in, Long.MAX_VALUE, packed);
    }

    /** Begins to count anew. */
    void renew() {
        since = 0;
    }

    /** How many bytes were read in all. */
    long total() {
        return total;
    }

    /** All of a stream's bytes, unless they are more than a page may have. */
    static byte[] page(InputStream in) throws IOException {
        return all(in, org.rapporteur.page.Page.MAX_BYTES, "a page");
    }

    /** All of a stream's bytes, unless they are more than allowed. */
    static byte[] all(InputStream in, int allowed, String what) throws IOException {
        byte[] bytes = in.readNBytes(allowed + 1);
        if (bytes.length > allowed) {
            throw new LimitException(
                    "it has more than the " + (allowed >> 20) + " MB that " + what + " may have; split it");
        }
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long n) throws LimitException {
        total += n;
        since += n;
        if (since > allowed) {
            throw new LimitException("one piece of it has more than " + (allowed >> 20) + " MB");
        }
        if (total > SMALL && total / MAX_RATIO > packed.getAsLong()) {
            throw new LimitException("it " + BOMB);
        }
    }
}

package org.rapporteur.page.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file packed by gzip. Of one that is cut off, what stands before the cut is given. */
final class GzipContainer implements Container {
    private final Content packed;
    private final Uncut in;
    private boolean given;
    private boolean told;

    GzipContainer(Content packed) throws IOException {
        this.packed = packed;
        this.in = new Uncut(unpacked(packed.in()));
    }

    @Override
    public @Nullable Found next() {
        if (!given) {
            given = true;
            String name = packed.name().replaceFirst("(?i)\\.t?gz$", "");
            return new Inner(new Content(packed.source(), name, in, this::again, packed.depth() + 1));
        }
        if (in.cut && !told) {
            told = true;
            return new Bad(packed.source(), Reasons.CUT);
        }
        return null;
    }

    private InputStream again(long place) throws IOException {
        InputStream out = unpacked(packed.again().from(0));
        out.skipNBytes(place);
        return out;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        Bounded bytes = Bounded.to(Long.MAX_VALUE, in);
        return Bounded.unpacked(new GZIPInputStream(bytes, 1 << 16), bytes::total);
    }

    /** A stream for which a cut is an end. */
    private static final class Uncut extends FilterInputStream {
        private boolean cut;

        Uncut(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return cut ? -1 : in.read(buffer, offset, length);
            } catch (EOFException e) {
                cut = true;
                return -1;
            }
        }
    }
}

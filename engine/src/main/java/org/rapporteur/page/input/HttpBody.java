package org.rapporteur.page.input;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.rapporteur.page.Page;

/**
 * What an answer in a web archive holds, unpacked. Some archives keep it unpacked already under a header that says
 * otherwise: what does not begin as packed bytes do is taken as it is.
 *
 * @param isCut whether it ends before its end
 */
@SuppressWarnings("ArrayRecordComponent")
record HttpBody(byte[] bytes, boolean isCut) {
    private static final int MAX_ENCODINGS = 3;

    /** @throws IOException when it cannot be read, or is larger than a page may be */
    static HttpBody of(HttpResponse http) throws IOException {
        List<String> encodings = http.headers().all("Content-Encoding").stream()
                .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split("[,\\s]+")).stream())
                .filter(e -> !e.isEmpty() && !e.equals("identity") && !e.equals("none"))
                .toList();
        if (encodings.size() > MAX_ENCODINGS) {
            throw new LimitException("it is packed too many times");
        }
        InputStream in = http.body().stream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean cut = false;
        try {
            for (int i = encodings.size() - 1; i >= 0; i--) {
                in = unpacked(encodings.get(i), in);
            }
            byte[] block = new byte[1 << 14];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                out.write(block, 0, n);
                if (out.size() > Page.MAX_BYTES) {
                    throw new LimitException(Page.tooLarge());
                }
            }
        } catch (EOFException e) {
            if (out.size() == 0) {
                throw e;
            }
            cut = true;
        }
        return new HttpBody(out.toByteArray(), cut);
    }

    private static InputStream unpacked(String encoding, InputStream packed) throws IOException {
        PushbackInputStream in = new PushbackInputStream(packed, 2);
        byte[] head = in.readNBytes(2);
        in.unread(head);
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        boolean markup = first >> 8 == '<';
        return switch (encoding) {
            case "gzip", "x-gzip" -> first == 0x1f8b ? new GZIPInputStream(in) : in;
            case "deflate" -> {
                boolean wrapped = (first >> 8 & 0xf) == 8 && first % 31 == 0;
                yield markup ? in : new InflaterInputStream(in, new Inflater(!wrapped));
            }
            case "br" -> markup ? in : new BrotliInputStream(in);
            default -> {
                if (!markup) {
                    throw new LimitException("it is packed by " + encoding + ", which is not known here");
                }
                yield in;
            }
        };
    }
}

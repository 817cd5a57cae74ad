package org.rapporteur.page.input;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;
import org.rapporteur.page.Page;

/**
 * A web archive: the pages among its responses. Revisits, which only say that a page had not changed, and what is no page
 * are counted and passed over. Behind a damaged record of a file, reading goes on at the next that begins.
 */
final class WarcContainer implements Container {
    /** What {@code warcinfo} says of archives that this program made: pages in them keep the address as their source. */
    static final String OWN = "rapporteur";

    private static final int MAX_DAMAGES = 1000;
    /** A record that says it is longer than this is not walked through but leapt over. */
    private static final long MAX_RECORD = 1L << 30;

    private final String source;
    private final @Nullable FileChannel channel;
    private final WarcReader reader;
    private boolean own;
    private boolean ended;
    private int revisits;
    private int others;
    private int failures;
    private int damages;

    WarcContainer(Path file, String source) throws IOException {
        this.source = source;
        this.channel = FileChannel.open(file);
        this.reader = new WarcReader(channel);
    }

    WarcContainer(Content content) throws IOException {
        this.source = content.source();
        this.channel = null;
        this.reader = new WarcReader(content.in());
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (!ended) {
            long start = reader.position();
            try {
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    ended = true;
                    return passedOver();
                }
                start = reader.position();
                Found found = page(record.get());
                if (found != null) {
                    return found;
                }
            } catch (IOException | RuntimeException e) {
                return damaged(start, e);
            }
        }
        return null;
    }

    private @Nullable Found page(WarcRecord record) throws IOException {
        if (record instanceof Warcinfo info) {
            own = info.fields().first("software").orElse("").equals(OWN);
        } else if (record instanceof WarcRevisit) {
            revisits++;
        } else if (record instanceof WarcResponse response) {
            return page(response);
        }
        long size = record.body().size();
        if (size > MAX_RECORD) {
            throw new LimitException("a record says that it has " + (size >> 20) + " MB");
        }
        return null;
    }

    private @Nullable Found page(WarcResponse response) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            others++;
            return null;
        }
        HttpResponse http = response.http();
        MediaType type =
                MediaType.parseLeniently(http.headers().first("Content-Type").orElse(""));
        String kind = (type.type() + "/" + type.subtype()).toLowerCase(java.util.Locale.ROOT);
        if (http.status() != 200) {
            failures++;
            return null;
        }
        if (!kind.equals("text/html") && !kind.equals("application/xhtml+xml") && !kind.equals("text/plain")) {
            others++;
            return null;
        }
        String url = response.target();
        String place = own ? url : source + "!/" + url;
        byte[] body = http.bodyDecoded().stream().readNBytes(Page.MAX_BYTES + 1);
        if (body.length > Page.MAX_BYTES) {
            return new Bad(place, Page.tooLarge(body.length));
        }
        return new One(new Page(place, url, body, type.parameters().get("charset")));
    }

    private Found damaged(long start, Exception e) throws IOException {
        Bad bad = new Bad(source, "at byte " + start + ": " + Reasons.of(e));
        Long next = channel == null || ++damages > MAX_DAMAGES ? null : Resume.after(channel, start);
        if (next == null) {
            ended = true;
            return new Bad(source, bad.reason() + "; nothing behind it was found to read");
        }
        reader.position(next);
        return new Bad(source, bad.reason() + "; reading went on at byte " + next);
    }

    private @Nullable Found passedOver() {
        StringBuilder out = new StringBuilder();
        add(out, revisits, "revisit");
        add(out, others, "response that is no page");
        add(out, failures, "response that is an error or a redirect");
        return out.isEmpty()
                ? null
                : new Bad(source, out + (revisits + others + failures == 1 ? " was" : " were") + " passed over");
    }

    private static void add(StringBuilder out, int count, String what) {
        if (count > 0) {
            String many = what.startsWith("revisit")
                    ? "revisits"
                    : what.replace("response that is", "responses that are").replace(" an error or a ", " errors or ");
            out.append(out.isEmpty() ? "" : ", ").append(count).append(' ');
            out.append(count == 1 ? what : many.replace("no page", "no pages").replace("redirect", "redirects"));
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            reader.close();
        }
    }
}

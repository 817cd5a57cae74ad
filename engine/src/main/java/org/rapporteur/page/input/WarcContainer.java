package org.rapporteur.page.input;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;
import org.rapporteur.page.Page;

/**
 * A web archive: the pages among its responses. Revisits, which only say that a page had not changed, and what is no page
 * are counted and passed over. Behind a damaged record reading goes on at the next that begins.
 */
final class WarcContainer implements Container {
    /** What {@code warcinfo} says of archives that this program made: pages in them keep the address as their source. */
    static final String OWN = "rapporteur";

    private final String source;
    private final WarcRecords records;
    /** What was found and not given yet. */
    private final Queue<Found> waiting = new ArrayDeque<>();

    private boolean own;
    private boolean ended;
    private int revisits;
    private int others;
    private int failures;

    /** @param packed whether it is packed by gzip */
    WarcContainer(Content content, boolean packed) {
        this.source = content.source();
        this.records = new WarcRecords(content.in(), content.again(), packed);
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (waiting.isEmpty() && !ended) {
            try {
                WarcRecord record = records.next();
                if (record == null) {
                    ended = true;
                    passedOver();
                } else {
                    take(record);
                }
            } catch (DamageException e) {
                return new Bad(source, String.valueOf(e.getMessage()));
            }
        }
        return waiting.poll();
    }

    private void take(WarcRecord record) throws IOException {
        if (record instanceof Warcinfo info) {
            own = info.fields().first("software").orElse("").equals(OWN);
        } else if (record instanceof WarcRevisit) {
            revisits++;
        } else if (record instanceof WarcResponse response) {
            long at = records.place();
            @Nullable String url = response.target();
            if (url == null) {
                waiting.add(new Bad(source, "at byte " + at + ": it does not say of what address it is"));
                return;
            }
            String place = own ? url : source + "!/" + url;
            try {
                take(response, url, place);
            } catch (IOException | RuntimeException e) {
                // Damage of the archive is told with the place at which reading goes on.
                if (!records.isDamaged()) {
                    waiting.add(new Bad(place, "at byte " + at + ": " + Reasons.of(e)));
                }
            }
        }
    }

    private void take(WarcResponse response, String url, String place) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            others++;
            return;
        }
        HttpResponse http = records.header(response::http);
        MediaType type =
                MediaType.parseLeniently(http.headers().first("Content-Type").orElse(""));
        String kind = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        if (http.status() != 200) {
            failures++;
            return;
        }
        if (!kind.equals("text/html") && !kind.equals("application/xhtml+xml") && !kind.equals("text/plain")) {
            others++;
            return;
        }
        HttpBody body = HttpBody.of(http);
        if (body.isCut() && records.isDamaged()) {
            return;
        }
        waiting.add(new One(new Page(place, url, body.bytes(), type.parameters().get("charset"))));
        if (body.isCut()) {
            waiting.add(new Bad(place, Reasons.CUT));
        }
    }

    private void passedOver() {
        StringBuilder out = new StringBuilder();
        add(out, revisits, "revisit");
        add(out, others, "response that is no page");
        add(out, failures, "response that is an error or a redirect");
        if (!out.isEmpty()) {
            out.append(revisits + others + failures == 1 ? " was" : " were").append(" passed over");
            waiting.add(new Bad(source, out.toString()));
        }
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
        records.close();
    }
}

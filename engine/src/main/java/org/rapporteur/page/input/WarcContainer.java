package org.rapporteur.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;
import org.rapporteur.page.Page;

/**
 * A web archive, WARC or the older ARC: the pages among its responses and resources, and what pages were converted to where
 * those are not in it. What is no page is counted and passed over; so are revisits, which only say that a page had not
 * changed, and of those whose page is not in the archive the address is told. Behind a damaged record reading goes on at
 * the next that begins.
 */
final class WarcContainer implements Container {
    /** What {@code warcinfo} says of archives that this program made: pages in them keep the address as their source. */
    static final String OWN = "rapporteur";

    /** Resources in which crawlers keep the text of a page as they saw it. */
    private static final Pattern TEXT_OF = Pattern.compile("urn:text[\\w-]{0,20}:(https?://.*)");

    private static final int SNIFFED = 1024;
    private static final Pattern MARKUP = Pattern.compile(
            "(?is)[\\s\\u00ef\\u00bb\\u00bf]*(?:<!--.{0,500}?-->\\s*)?<(?:!doctype\\s+html|html|head|body)\\b.*");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String source;
    private final WarcRecords records;
    private final WarcTally tally = new WarcTally();
    /** What was found and not given yet. */
    private final Queue<Found> waiting = new ArrayDeque<>();

    private final long end;
    private boolean own;
    private boolean ended;

    /**
     * @param content begins where the part does
     * @param packed whether it is packed by gzip
     */
    WarcContainer(Content content, boolean packed, Part part) throws IOException {
        this.source = content.source();
        this.records = new WarcRecords(content.in(), content.again(), packed, part.start());
        this.end = part.end();
        if (part.start() > 0) {
            try (InputStream beginning = content.again().from(0);
                    WarcRecords first = new WarcRecords(beginning, content.again(), packed, 0)) {
                own = first.next() instanceof Warcinfo info && madeHere(info);
            } catch (DamageException e) {
                own = false;
            }
            ended = !records.find();
        }
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (waiting.isEmpty() && !ended) {
            try {
                WarcRecord record = records.next();
                if (record == null || records.place() >= end) {
                    ended = true;
                    tally.told().forEach(line -> waiting.add(new Bad(source, line)));
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
            own = madeHere(info);
        } else if (record instanceof WarcContinuation) {
            tally.count(WarcTally.Kind.CONTINUATION);
        } else if (record instanceof WarcTargetRecord target && mayHoldPage(record)) {
            long at = records.place();
            @Nullable String url = target.target();
            if (url == null) {
                waiting.add(new Bad(source, "at byte " + at + ": it does not say of what address it is"));
                return;
            }
            String place = own ? url : source + "!/" + url;
            try {
                take(target, url, place);
            } catch (IOException | RuntimeException e) {
                // Damage of the archive is told with the place at which reading goes on.
                if (!records.isDamaged()) {
                    waiting.add(new Bad(place, "at byte " + at + ": " + Reasons.of(e)));
                }
            }
        }
    }

    private void take(WarcTargetRecord record, String url, String place) throws IOException {
        if (record instanceof WarcRevisit revisit) {
            String type = header(revisit).first("Content-Type").orElse("");
            String of = revisit.headers().first("WARC-Refers-To-Target-URI").orElse(url);
            tally.revisit(url, of, type.isEmpty() ? !FileFinder.isBeside(url) : isPage(kind(type)));
        } else if (record instanceof WarcResponse response && isHttp(record)) {
            takeHttp(records.header(response::http), url, place, day(record));
        } else if (record instanceof WarcConversion || record instanceof WarcResource) {
            Matcher text = TEXT_OF.matcher(url);
            boolean conversion = record instanceof WarcConversion || text.matches();
            String address = text.matches() ? text.group(1) : url;
            if (!isPage(kind(record.contentType().toString())) || !address.matches("(?i)(?:https?|ftp|file)://.*")) {
                tally.count(conversion ? WarcTally.Kind.NO_PAGE_CONVERSION : WarcTally.Kind.NO_PAGE_RESOURCE);
            } else if (conversion && tally.isRead(address)) {
                tally.count(WarcTally.Kind.CONVERSION);
            } else {
                byte[] bytes = Bounded.page(record.body().stream());
                if (records.isDamaged()) {
                    return;
                }
                String charset = record.contentType().parameters().get("charset");
                String folder = place.substring(0, place.length() - url.length());
                add(new Page(folder + address, address, bytes, charset, day(record)));
            }
        } else if (record instanceof WarcResponse) {
            tally.count(WarcTally.Kind.NO_PAGE);
        }
    }

    private static boolean madeHere(Warcinfo info) throws IOException {
        try {
            return info.contentType().base().equals(MediaType.WARC_FIELDS)
                    && info.fields().first("software").orElse("").equals(OWN);
        } catch (ParsingException e) {
            return false;
        }
    }

    private static boolean mayHoldPage(WarcRecord record) {
        return record instanceof WarcResponse
                || record instanceof WarcRevisit
                || record instanceof WarcResource
                || record instanceof WarcConversion;
    }

    private static boolean isHttp(WarcTargetRecord record) throws IOException {
        return record.contentType().base().equals(MediaType.HTTP);
    }

    /** The header of an answer of which only that is kept; an empty one where there is none. */
    private MessageHeaders header(WarcRevisit revisit) throws IOException {
        try {
            return isHttp(revisit) && revisit.body().size() > 0
                    ? records.header(revisit::http).headers()
                    : MessageHeaders.of();
        } catch (ParsingException e) {
            return MessageHeaders.of();
        }
    }

    private void takeHttp(HttpResponse http, String url, String place, @Nullable String day) throws IOException {
        String type = http.headers().first("Content-Type").orElse("");
        if (http.status() != 200) {
            tally.count(WarcTally.Kind.FAILURE);
            return;
        }
        if (!type.isBlank() && !isPage(kind(type))) {
            tally.count(WarcTally.Kind.NO_PAGE);
            return;
        }
        HttpBody body = HttpBody.of(http);
        if (body.isCut() && records.isDamaged()) {
            return;
        }
        if (type.isBlank() && !isMarkup(body.bytes())) {
            tally.count(WarcTally.Kind.NO_PAGE);
            return;
        }
        add(new Page(
                place,
                url,
                body.bytes(),
                MediaType.parseLeniently(type).parameters().get("charset"),
                day));
        if (body.isCut()) {
            waiting.add(new Bad(place, Reasons.CUT));
        }
    }

    /** The day of the visit; null where the archive names none. */
    private static @Nullable String day(WarcRecord record) {
        String date = record.headers().first("WARC-Date").orElse("");
        return DATE.matcher(date).lookingAt() ? date.substring(0, 10) : null;
    }

    private void add(Page page) {
        tally.read(page.name());
        waiting.add(new One(page));
    }

    private static String kind(String contentType) {
        MediaType type = MediaType.parseLeniently(contentType);
        return (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    private static boolean isPage(String kind) {
        return kind.equals("text/html") || kind.equals("application/xhtml+xml") || kind.equals("text/plain");
    }

    /** Whether an answer without a type begins as HTML does. */
    private static boolean isMarkup(byte[] bytes) {
        return MARKUP.matcher(new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1))
                .matches();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

package org.rapporteur.page.input;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.ArticleHtml;
import org.rapporteur.page.Page;
import org.rapporteur.page.SafeXml;
import org.rapporteur.page.UnreadablePageException;

/**
 * An RSS or Atom feed: its entries that hold their text. Of those with a teaser only, how many there are is told. One that
 * is not well-formed is mended from there on, and that is told.
 */
final class FeedContainer implements Container {
    private static final int MAX_ENTRIES = 100_000;
    /** An entry may have this many bytes. */
    private static final int MAX_ENTRY = Page.MAX_BYTES;
    /** Fewer words than these are a teaser. */
    private static final int MIN_WORDS = 40;

    private final Content content;
    private final Bounded in;
    private FeedReader feed;
    /** Where the feed was not XML and was mended; null where it was not. */
    private @Nullable String broken;

    private int entries;
    /** How many entries stand before that place. */
    private int before;

    private int teasers;
    private boolean ended;

    FeedContainer(Content content) throws IOException {
        this.content = content;
        this.in = Bounded.to(MAX_ENTRY, content.in());
        this.feed = open();
    }

    private FeedReader open() throws IOException {
        try {
            return new FeedReader(in);
        } catch (XMLStreamException e) {
            return mended(e);
        }
    }

    /** Reads a feed anew that was not XML at some place, from there on. */
    private FeedReader mended(XMLStreamException e) throws IOException {
        if (broken != null || !SafeXml.isMalformed(e)) {
            throw new LimitException(SafeXml.reason(e));
        }
        broken = SafeXml.place(e);
        before = entries;
        try (InputStream again = content.again().from(0)) {
            FeedReader reader = new FeedReader(FeedMender.mended(Bounded.page(again)));
            for (int i = 0; i < entries && reader.next() != null; i++) {
                continue;
            }
            return reader;
        } catch (UnreadablePageException | XMLStreamException | LimitException none) {
            throw new LimitException(SafeXml.reason(e));
        }
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (!ended) {
            try {
                in.renew();
                FeedEntry entry = feed.next();
                if (entry == null) {
                    ended = true;
                } else if (++entries > MAX_ENTRIES) {
                    ended = true;
                    return new Bad(
                            content.source(), "it has more than " + MAX_ENTRIES + " entries; the rest is not read");
                } else {
                    Page page = page(entry);
                    if (page != null) {
                        return new One(page);
                    }
                    teasers++;
                }
            } catch (XMLStreamException e) {
                feed = mended(e);
            }
        }
        if (broken != null) {
            int n = entries - before;
            Bad told = new Bad(
                    content.source(),
                    broken + "; it was mended, and " + n + (n == 1 ? " entry" : " entries") + " from there on read");
            broken = null;
            return told;
        }
        int count = teasers;
        teasers = 0;
        return count == 0
                ? null
                : new Bad(
                        content.source(),
                        count + (count == 1 ? " entry holds" : " entries hold")
                                + " only a teaser; `rapporteur watch` with the feed's address reads what they lead to");
    }

    private @Nullable Page page(FeedEntry entry) {
        String text = entry.text();
        if (text == null || ArticleHtml.words(text) < MIN_WORDS) {
            return null;
        }
        String name = entry.link() != null ? entry.link() : content.name() + "#" + entries;
        byte[] html = new ArticleHtml("the feed")
                .url(entry.link())
                .title(entry.title())
                .publisher(entry.publisher() != null ? entry.publisher() : feed.title())
                .published(entry.published())
                .updated(entry.updated())
                .authors(entry.authors())
                .language(feed.language())
                .html(text)
                .bytes();
        return new Page(content.source() + "!/" + name, name, html);
    }
}

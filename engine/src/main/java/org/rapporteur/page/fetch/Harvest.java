package org.rapporteur.page.fetch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.page.SafeXml;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.FeedEntry;
import org.rapporteur.page.input.FeedMender;
import org.rapporteur.page.input.FeedReader;

/** Fetches pages, and those that sitemaps and feeds lead to, and keeps them. */
public final class Harvest {
    private static final int MAX_ADDRESSES = 10_000;
    private static final int MAX_SITEMAPS = 50;
    private static final Pattern FEED = Pattern.compile("(?s)\\W*(?:<\\?xml\\b.{0,1500})?<(?:rss|feed|rdf:RDF)\\b.*");
    private static final Pattern SITEMAP =
            Pattern.compile("(?s)\\W*(?:<\\?xml\\b.{0,1500})?<(?:\\w+:)?(?:urlset|sitemapindex)\\b.*");

    private final Fetcher fetcher;
    private final Keep keep;
    private final Consumer<Skipped> skipped;
    private int sitemaps;

    /** @param skipped is told of each address that gives no page */
    public Harvest(Fetcher fetcher, Keep keep, Consumer<Skipped> skipped) {
        this.fetcher = fetcher;
        this.keep = keep;
        this.skipped = skipped;
    }

    /**
     * Fetches an address: a page, or a sitemap or feed and what it leads to.
     *
     * @return the kept files of the pages, also of those that had not changed
     */
    public List<Path> get(String address) throws IOException, InterruptedException {
        List<Path> out = new ArrayList<>();
        get(address, out, true);
        return out;
    }

    private void get(String address, List<Path> out, boolean again) throws IOException, InterruptedException {
        if (!again && keep.knows(address)) {
            keep.file(address).ifPresent(out::add);
            return;
        }
        try {
            Answer answer = fetcher.get(address, keep.conditions(address));
            if (answer.status() == 304) {
                keep.file(address).ifPresent(out::add);
            } else if (answer.status() != 200) {
                skipped.accept(new Skipped(address, "its server answered " + answer.status()));
            } else {
                take(address, answer, out);
            }
        } catch (FetchException e) {
            skipped.accept(new Skipped(address, String.valueOf(e.getMessage())));
        }
    }

    private void take(String address, Answer answer, List<Path> out)
            throws IOException, InterruptedException, FetchException {
        byte[] body = answer.body();
        String head = new String(body, 0, Math.min(body.length, 2048), StandardCharsets.ISO_8859_1);
        boolean feed = FEED.matcher(head).matches();
        if (feed || SITEMAP.matcher(head).matches()) {
            List<String> links = feed ? entries(address, body) : sitemap(answer, out);
            for (String link : links) {
                get(link, out, false);
            }
            keep.add(address, answer, false);
        } else if (Keep.isPage(answer)) {
            keep.add(address, answer, true);
            keep.file(address).ifPresent(out::add);
        } else {
            skipped.accept(new Skipped(address, "it is no page but " + answer.header("content-type")));
        }
    }

    private List<String> entries(String address, byte[] body) {
        List<String> out = new ArrayList<>();
        try {
            addEntries(new ByteArrayInputStream(body), out);
        } catch (XMLStreamException e) {
            try {
                if (!SafeXml.isMalformed(e)) {
                    throw e;
                }
                out.clear();
                addEntries(FeedMender.mended(body), out);
                skipped.accept(new Skipped(address, SafeXml.place(e) + "; it was mended and read"));
            } catch (XMLStreamException | UnreadablePageException lost) {
                skipped.accept(new Skipped(address, SafeXml.reason(e)));
            }
        }
        return out;
    }

    private static void addEntries(InputStream in, List<String> out) throws XMLStreamException {
        FeedReader feed = new FeedReader(in);
        for (FeedEntry entry = feed.next(); entry != null && out.size() < MAX_ADDRESSES; entry = feed.next()) {
            if (entry.link() != null) {
                out.add(entry.link());
            }
        }
    }

    private List<String> sitemap(Answer answer, List<Path> out)
            throws IOException, InterruptedException, FetchException {
        List<String> links = new ArrayList<>();
        AbstractSiteMap map;
        try {
            map = new SiteMapParser(false)
                    .parseSiteMap("text/xml", answer.body(), answer.address().toURL());
        } catch (UnknownFormatException e) {
            throw new FetchException("it is a sitemap that cannot be read");
        }
        if (map instanceof SiteMapIndex index) {
            for (AbstractSiteMap part : index.getSitemaps()) {
                if (++sitemaps <= MAX_SITEMAPS) {
                    get(part.getUrl().toString(), out, true);
                }
            }
        } else if (map instanceof SiteMap pages) {
            pages.getSiteMapUrls().stream()
                    .limit(MAX_ADDRESSES)
                    .map(SiteMapURL::getUrl)
                    .forEach(u -> links.add(u.toString()));
        }
        return links;
    }
}

package org.rapporteur.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline of an HTML page: what its descriptions say, as it stands on the page. */
final class Headline {
    static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·•»«-]+|::+|//+)\\s+|\\s*\\|\\s*");
    /** Names of what stands in a heading above, under or behind the headline. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:kicker|over-?line|top-?line|eyebrow|roof-?line|dachzeile|spitzmarke|pre-?(?:head(?:line)?|title)|sub-?(?:head(?:line)?|title|line)|visually-?hidden|sr-only|screen-reader(?:-text)?|aural|label|badge|category|date)(?:[\\s_-].*)?");
    /** How like a description's words a first-level heading must be to be taken at once, and to be taken at all. */
    private static final double SURE = 0.7;

    private static final double LIKELY = 0.5;
    private static final double OTHER_LEVEL = 0.9;
    private static final int MAX_HEADINGS = 200;
    private static final int MAX_LENGTH = 1000;

    private final HtmlPage page;
    private final @Nullable String publisher;
    private final String host;
    private final List<String> stated = new ArrayList<>();
    /** The descriptions with the outlet's name, and the longest part of each. */
    private final List<String> whole = new ArrayList<>();

    private final List<String> parts = new ArrayList<>();

    private Headline(HtmlPage page) {
        this.page = page;
        this.publisher = HtmlMetadata.publisher(page);
        this.host = host(HtmlMetadata.address(page));
        add(page.jsonLd.text("headline"));
        for (String name : HtmlMetadata.names("title")) {
            add(page.meta(name));
        }
        add(page.title());
    }

    /** The headline; null when the page has none. */
    static @Nullable String of(HtmlPage page) {
        return new Headline(page).read();
    }

    private void add(@Nullable String title) {
        if (title != null && !title.isBlank() && title.length() <= MAX_LENGTH) {
            stated.add(withoutOutlet(title.strip()));
            Arrays.stream(SEPARATOR.split(title))
                    .map(String::strip)
                    .max(Comparator.comparingInt(Words::count))
                    .ifPresent(parts::add);
            whole.add(title);
        }
    }

    private record Heading(String text, double likeness) {}

    private @Nullable String read() {
        Heading first = best("h1");
        if (first.likeness < SURE) {
            Heading other = best("h2, h3");
            if (other.likeness >= OTHER_LEVEL) {
                return withoutOutlet(other.text);
            }
        }
        if (first.likeness > LIKELY) {
            return withoutOutlet(first.text);
        }
        List<Element> headings = page.document.select("h1");
        if (headings.size() == 1 && Words.count(headings.get(0).text()) >= 4 && !linksHome(headings.get(0))) {
            return shown(headings.get(0));
        }
        return stated.stream()
                .filter(s -> Words.count(s) >= 2)
                .findFirst()
                .orElse(stated.isEmpty() ? null : stated.get(0));
    }

    private Heading best(String query) {
        Heading best = new Heading("", 0);
        for (Element e :
                page.document.select(query).stream().limit(MAX_HEADINGS).toList()) {
            if (linksHome(e) || e.text().isBlank() || e.text().length() > MAX_LENGTH) {
                continue;
            }
            Heading heading = new Heading(shown(e), likeness(shown(e)));
            for (Element part : e.children()) {
                String text = part.text().strip();
                if (heading.likeness < 1 && Words.count(text) >= 2 && likeness(text) == 1) {
                    heading = new Heading(text, 1);
                }
            }
            best = heading.likeness > best.likeness ? heading : best;
        }
        return best;
    }

    /** How like the descriptions a heading's words are; the whole of a part of one is nearly as good as the whole. */
    private double likeness(String text) {
        if (names(text, publisher)) {
            return 0;
        }
        double best = 0;
        for (String s : stated) {
            double share = Words.likeness(text, s);
            best = Math.max(best, Words.count(text) >= 2 || share == 1 ? share : 0);
        }
        boolean part = best < OTHER_LEVEL
                && Stream.concat(parts.stream(), whole.stream()).anyMatch(p -> Words.likeness(p, text) == 1);
        return part ? OTHER_LEVEL : best;
    }

    /** A heading's words without those that its markup sets apart from the headline. */
    private static String shown(Element heading) {
        Element copy = heading.clone();
        for (Element e : copy.select("[class], small")) {
            if (e != copy
                    && e.className().length() < 200
                    && (e.nameIs("small") || BESIDE.matcher(e.className()).matches())) {
                e.remove();
            }
        }
        String rest = copy.text().strip().replaceFirst("^[:/|–-]\\s+", "");
        return Words.count(rest) >= 2 ? rest : heading.text().strip();
    }

    /** Whether a heading is a link to the site's front page, as its name or logo is. */
    private static boolean linksHome(Element heading) {
        Element link = heading.selectFirst("a[href]");
        if (link == null || Words.count(link.text()) < Words.count(heading.text())) {
            return false;
        }
        String href = link.attr("href").strip();
        return link.attr("rel").contains("home")
                || href.equals("/")
                || href.matches("(?:.{0,80}/web/\\d{14}/)?https?://[^/?#]+/?(?:index\\.\\w{2,5})?");
    }

    /** "Headline - The Outlet" without what comes after the last dash, where that names the outlet or is short. */
    private String withoutOutlet(String title) {
        String[] pieces = SEPARATOR.split(title);
        if (pieces.length < 2) {
            return title;
        }
        boolean bar = title.contains("|");
        if (names(pieces[0], null)) {
            return withoutOutlet(title.substring(title.indexOf(pieces[1], pieces[0].length())));
        }
        if (bar && Words.count(pieces[0]) <= 3 && Words.count(pieces[1]) >= 4) {
            return withoutOutlet(title.substring(title.indexOf(pieces[1])));
        }
        String last = pieces[pieces.length - 1].strip();
        boolean brief = bar && Words.count(last) <= 4;
        if ((brief || names(last, publisher) || Outlets.isOutlet(last)) && title.lastIndexOf(last) > 0) {
            String rest = title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|–—·•»«:/-]+$", "");
            return Words.count(rest) >= 2 || Words.count(rest) == 1 && pieces.length == 2 ? withoutOutlet(rest) : title;
        }
        return title;
    }

    /** Whether words name the outlet: they are much like its name, or the host's name is made of them. */
    private boolean names(String words, @Nullable String outlet) {
        String letters = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return outlet != null && Words.likeness(words, outlet) >= 0.5
                || letters.length() >= 4 && !host.isEmpty() && (host.equals(letters) || host.contains(letters + "."));
    }

    /** The host's name without dashes and "www": "theharbourtimes.example". */
    private static String host(@Nullable String address) {
        try {
            String host = address == null ? null : URI.create(address).getHost();
            return host == null
                    ? ""
                    : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replace("-", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

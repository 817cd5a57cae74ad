package org.rapporteur.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Metadata.Place;
import org.rapporteur.record.Role;

/** What an HTML page tells of its article. */
final class HtmlMetadata {
    private static final List<String[]> NAMES = Lines.columns("meta-names.tsv");
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·•»«-]+|::+)\\s+|\\s*\\|\\s*");
    private static final Pattern AUTHOR_CLASS =
            Pattern.compile("(?i).*(?:byline|by-line|author|writer|contributor|reporter).*");
    private static final Pattern NOT_AUTHOR = Pattern.compile(
            "(?i).*(?:comment|related|bio|footer|sidebar|avatar|social|share|image|photo|teaser|card|recirc|more-|widget|popular|list-item).*");

    private final HtmlPage page;
    private final List<Line> lines;
    private final List<Role> roles;

    private HtmlMetadata(HtmlPage page, List<Role> roles) {
        this.page = page;
        this.lines = page.lines;
        this.roles = roles;
    }

    static Metadata of(HtmlPage page, List<Role> roles) {
        return new HtmlMetadata(page, roles).read();
    }

    /** The names of the meta elements that tell a field, the most trusted first. */
    static List<String> names(String field) {
        return NAMES.stream().filter(n -> n[0].equals(field)).map(n -> n[1]).toList();
    }

    /** The headline, as the page's own descriptions give it; where they differ, the one that stands on the page. */
    static @Nullable String headline(HtmlPage page) {
        String publisher = publisher(page);
        List<String> stated = new ArrayList<>();
        add(stated, page.jsonLd.text("headline"), publisher);
        for (String name : names("title")) {
            add(stated, page.meta(name), publisher);
        }
        add(stated, page.document.title(), publisher);
        String best = null;
        double bestShare = 0.5;
        for (Element h1 : page.document.select("h1")) {
            String text = h1.text().strip();
            for (String s : stated) {
                double share = Words.likeness(text, s);
                if (share > bestShare && Words.count(text) >= 2) {
                    best = text;
                    bestShare = share;
                }
            }
        }
        if (best != null) {
            return withoutOutlet(best, publisher);
        }
        Elements headings = page.document.select("h1");
        boolean plain = headings.size() == 1 && Words.count(headings.get(0).text()) >= 4;
        return plain ? headings.get(0).text().strip() : stated.isEmpty() ? null : stated.get(0);
    }

    private static void add(List<String> out, @Nullable String title, @Nullable String publisher) {
        if (title != null && !title.isBlank() && Words.count(title) >= 2) {
            out.add(withoutOutlet(title.strip(), publisher));
        }
    }

    /** "Headline - The Outlet" without what comes after the last dash, where that names the outlet or is short. */
    private static String withoutOutlet(String title, @Nullable String publisher) {
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title;
        }
        if (title.contains("|") && Words.count(parts[0]) <= 3 && Words.count(parts[1]) >= 4) {
            return withoutOutlet(title.substring(title.indexOf(parts[1])), publisher);
        }
        String last = parts[parts.length - 1].strip();
        boolean named = publisher != null && Words.likeness(last, publisher) >= 0.5;
        boolean brief = title.contains("|") && Words.count(last) <= 4;
        if ((named || brief || Outlets.isOutlet(last)) && title.lastIndexOf(last) > 0) {
            String rest = title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|–—·•»«:-]+$", "");
            return Words.count(rest) >= 2 ? withoutOutlet(rest, publisher) : title;
        }
        return title;
    }

    static @Nullable String publisher(HtmlPage page) {
        List<String> stated = page.jsonLd.names("publisher");
        if (!stated.isEmpty()) {
            return stated.get(0);
        }
        for (String name : names("publisher")) {
            String value = page.meta(name);
            if (value != null && value.length() < 80 && !value.startsWith("http")) {
                return value;
            }
        }
        for (String part : SEPARATOR.split(page.document.title())) {
            if (Outlets.isOutlet(part.strip())) {
                return part.strip();
            }
        }
        return null;
    }

    /** The page's own address: what it says, what its description says, else where it was taken from; or null. */
    static @Nullable String canonical(HtmlPage page) {
        Element link = page.document.selectFirst("link[rel=canonical][href]");
        String url = link == null ? page.meta("og:url") : link.attr("href");
        url = url == null || url.isBlank() ? page.meta("og:url") : url;
        url = url == null ? page.jsonLd.text("url") : url;
        return url == null ? page.url : url;
    }

    /** The page's own address, whole; null when it is not known, or not one of the web. */
    static @Nullable String address(HtmlPage page) {
        String url = canonical(page);
        url = url == null ? null : page.url == null ? url : StringUtil.resolve(page.url, url);
        return url != null && url.matches("https?://[^\\s\"<>]{3,2000}") ? url : page.url;
    }

    private Metadata read() {
        String title = headline(page);
        HtmlDates dates = new HtmlDates(page, roles, page.monthFirst());
        LocalDate published = dates.published();
        LocalDate updated = dates.updated(published);
        int body = roles.indexOf(Role.BODY);
        Opening opening = body < 0 ? Opening.NONE : Opening.of(lines.get(body).text());
        String publisher = publisher(page);
        String via = opening.via() != null ? opening.via() : Credits.agency(lines, roles);
        List<String> authors = authors().stream().filter(a -> !a.equals(via)).toList();
        return new Metadata(
                title,
                publisher != null ? publisher : Outlets.of(lines, roles, HtmlLines.text(lines)),
                published == null ? null : published.toString(),
                published == null ? null : evidence(published),
                authors,
                opening.dateline(),
                Genres.of(lines, roles, title, section(), !authors.isEmpty()),
                via != null && via.equals(publisher) ? null : via,
                updated == null ? null : updated.toString(),
                address(page));
    }

    private @Nullable String section() {
        String section = page.jsonLd.text("articleSection");
        return section != null ? section : page.meta("article:section", "parsely-section");
    }

    /** Where the text itself gives the day. */
    private @Nullable Place evidence(LocalDate day) {
        for (int i = 0; i < lines.size(); i++) {
            if (roles.get(i) == Role.META) {
                for (boolean monthFirst : new boolean[] {true, false}) {
                    Dates.Found found = Dates.first(lines.get(i).text(), monthFirst);
                    if (found != null && found.date().equals(day)) {
                        return new Place(
                                lines.get(i).start() + found.start(),
                                lines.get(i).start() + found.end());
                    }
                }
            }
        }
        return null;
    }

    private List<String> authors() {
        Set<String> out = new LinkedHashSet<>();
        String publisher = publisher(page);
        page.jsonLd.names("author").forEach(n -> addNames(out, n));
        List<String> bodies = out.stream().filter(a -> isBody(a, publisher)).toList();
        out.removeAll(bodies);
        for (String name : names("author")) {
            if (out.isEmpty()) {
                for (String value : page.metas(name)) {
                    addNames(out, value);
                }
            }
        }
        if (out.isEmpty()) {
            marked(
                    out,
                    "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], a[href*='/author/'], a[href*='/authors/'], .author .fn, .vcard .fn");
        }
        for (int i = 0; out.isEmpty() && i < lines.size(); i++) {
            if (roles.get(i) == Role.META && Cues.of(lines.get(i).text()) == Cue.BYLINE) {
                Bylines.names(lines.get(i).text()).forEach(out::add);
            }
        }
        for (Element e : out.isEmpty() ? page.document.body().select("[class]") : List.<Element>of()) {
            if (out.isEmpty()
                    && e.className().length() < 200
                    && AUTHOR_CLASS.matcher(e.className()).matches()
                    && !NOT_AUTHOR.matcher(e.className()).matches()
                    && e.text().length() < 120) {
                addNames(out, e.text());
            }
        }
        out.removeIf(a -> isBody(a, publisher));
        return new ArrayList<>(out.isEmpty() ? bodies : out);
    }

    /** Whether the name is that of the outlet or an agency, which signs where nobody else does. */
    private static boolean isBody(String name, @Nullable String publisher) {
        return Outlets.isOutlet(name) || publisher != null && Words.likeness(name, publisher) > 0.6;
    }

    private static Element around(Element e) {
        Element parent = e.parent() == null ? e : e.parent();
        return parent.parent() == null ? parent : parent.parent();
    }

    /** The names in the first element that has one, and in those beside it: names further on sign other articles. */
    private void marked(Set<String> out, String query) {
        Element place = null;
        for (Element e : page.document.select(query)) {
            String text = e.hasAttr("content") ? e.attr("content") : e.text();
            boolean apart = e.parents().stream()
                    .anyMatch(p -> p.normalName().matches("aside|footer|nav")
                            || p.className().toLowerCase(Locale.ROOT).contains("comment"));
            if (!apart && text.length() < 100 && (place == null || place == around(e))) {
                addNames(out, text);
                place = out.isEmpty() ? null : around(e);
            }
        }
    }

    private static void addNames(Set<String> out, String text) {
        if (text.length() < 200 && !text.startsWith("http") && !text.startsWith("@")) {
            out.addAll(Bylines.names(text));
        }
    }
}

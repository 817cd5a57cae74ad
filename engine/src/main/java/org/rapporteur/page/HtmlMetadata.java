package org.rapporteur.page;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Metadata.Place;
import org.rapporteur.record.Role;

/** What an HTML page tells of its article. */
final class HtmlMetadata {
    /** A site's name has at most this many words. */
    private static final int MAX_NAME = 8;

    private static final List<String[]> NAMES = Lines.columns("meta-names.tsv");

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
        for (String part : Headline.SEPARATOR.split(page.title())) {
            if (Outlets.isOutlet(part.strip())) {
                return part.strip();
            }
        }
        return null;
    }

    /** What stands last in the title element behind the headline itself, and is no section's name; or null. */
    static @Nullable String behindTitle(HtmlPage page, @Nullable String headline) {
        String[] parts = Headline.SEPARATOR.split(page.title());
        String last = parts[parts.length - 1].strip();
        return headline != null
                        && parts.length >= 2
                        && Words.likeness(parts[0], headline) == 1
                        && Words.count(last) <= MAX_NAME
                        && Words.startsUpper(last)
                        && Words.likeness(last, headline) < 0.5
                        && !Outlets.isSection(last)
                ? last
                : null;
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
        String title = Headline.of(page);
        HtmlDates dates = new HtmlDates(page, roles, page.monthFirst());
        LocalDate published = dates.published();
        LocalDate updated = dates.updated(published);
        Opening opening = Opening.of(lines, roles);
        String publisher = publisher(page);
        publisher = publisher != null ? publisher : behindTitle(page, title);
        String via = opening.via() != null ? opening.via() : Credits.agency(lines, roles);
        List<String> authors =
                HtmlAuthors.of(page, roles).stream().filter(a -> !a.equals(via)).toList();
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
}

package org.rapporteur.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/**
 * Finds the day on which an HTML page was published. In the order of trust: the schema.org description, the meta
 * elements, microdata, time elements in the article, dates beside headline and byline, the address; then the same for the
 * day of the last change.
 */
final class HtmlDates {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern TIME_CLASS = Pattern.compile(
            "(?i).*(?:publish|pub-?date|posted|entry-date|post-?date|dateline|date-?line|timestamp|time-?stamp|created|article-?date|\\bdate\\b|datum|fecha).*");
    private static final Pattern UPDATED_CLASS = Pattern.compile("(?i).*(?:updat|modif|revis|lastmod).*");
    /** Names of meta elements that say a date and not of what: it may be that of the last change. */
    private static final Set<String> VAGUE = Set.of("date", "dc.date", "dcterms.date", "dc:date");
    /** How many days a page is changed after its publication, at most, where that is only guessed. */
    private static final int CHANGED_WITHIN = 31;

    private static final Pattern UTC = Pattern.compile("(?i)\\d(?:\\.\\d+)?(?:z|\\+00:?00| ?utc| ?gmt)$");
    private static final Pattern OFFSET = Pattern.compile("[+-](?!00:?00)\\d{2}:?\\d{2}$");
    private static final Pattern ASIDE = Pattern.compile(
            "(?i).*(?:comment|related|sidebar|footer|widget|recirc|popular|latest|teaser|more-|masthead|clock|trending|promo).*");

    private final HtmlPage page;
    private final List<Line> lines;
    private final List<Role> roles;
    private final boolean monthFirst;

    HtmlDates(HtmlPage page, List<Role> roles, boolean monthFirst) {
        this.page = page;
        this.lines = page.lines;
        this.roles = roles;
        this.monthFirst = monthFirst;
    }

    /** A place where the page may give a day, looked up when it is asked for. */
    record Source(String name, Supplier<@Nullable String> text, Supplier<@Nullable LocalDate> day) {}

    /** The places that may give the day of publication, the most trusted first. */
    List<Source> sources() {
        List<Source> out = new ArrayList<>();
        out.add(stated(page.jsonLd.giver() + " datePublished", () -> page.jsonLd.text("datePublished")));
        for (String name : HtmlMetadata.names("published")) {
            out.add(stated("meta " + name, () -> page.meta(name)));
        }
        out.add(
                found(
                        "microdata",
                        () -> marked(
                                "[itemprop*=datePublished], [property*=datePublished], abbr.published, time[pubdate], time.published, .dt-published")));
        out.add(found("the address", this::address));
        out.add(stated(page.jsonLd.giver() + " dateCreated", () -> page.jsonLd.text("dateCreated")));
        out.add(found("a time element", this::timeElement));
        out.add(found("beside the headline", this::besideHeadline));
        out.add(found("a class name that says date", this::classed));
        out.add(found("the dateline", this::dateline));
        out.add(found("a script", this::script));
        out.add(stated(page.jsonLd.giver() + " dateModified", () -> page.jsonLd.text("dateModified")));
        out.add(found("meta elements of the last change", () -> meta("updated")));
        out.add(found("a time element of the last change", () -> marked("[itemprop*=dateModified], time")));
        out.add(found("a line near the text", this::anyLine));
        return out;
    }

    private Source stated(String name, Supplier<@Nullable String> text) {
        return new Source(name, text, () -> day(text.get()));
    }

    private static Source found(String name, Supplier<@Nullable LocalDate> day) {
        return new Source(name, () -> null, day);
    }

    /** The day of publication, or null. */
    @Nullable
    LocalDate published() {
        for (Source source : sources()) {
            LocalDate day = source.day().get();
            if (day != null) {
                String text = source.text().get();
                if (source.name().startsWith("meta ")
                        && VAGUE.contains(source.name().substring(5).toLowerCase(Locale.ROOT))) {
                    day = notAfterTheHeadlines(day);
                }
                return text != null && UTC.matcher(text).find() ? local(day) : day;
            }
        }
        return null;
    }

    /** Of a day that may be that of the last change: the one beside the headline, if that is a little earlier. */
    private LocalDate notAfterTheHeadlines(LocalDate vague) {
        for (LocalDate seen : Arrays.asList(timeElement(), besideHeadline(), classed())) {
            if (seen != null && seen.isBefore(vague) && seen.isAfter(vague.minusDays(CHANGED_WITHIN))) {
                return seen;
            }
        }
        return vague;
    }

    /** The day before the first sentence: "PORT CITY, March 5, 2019 – The ministers …". */
    private @Nullable LocalDate dateline() {
        int body = roles.indexOf(Role.BODY);
        String text = body < 0 ? "" : lines.get(body).text();
        Dates.Found found = Opening.day(text, monthFirst);
        return found == null ? null : found.date();
    }

    /** The day of the last change, or null; one that is before the publication is a mistake. */
    @Nullable
    LocalDate updated(@Nullable LocalDate published) {
        LocalDate day = day(page.jsonLd.text("dateModified"));
        day = day != null ? day : meta("updated");
        day = day != null ? day : marked("[itemprop*=dateModified]");
        day = day != null ? day : Stamps.updated(lines, roles, monthFirst);
        return day == null || published != null && day.isBefore(published) ? null : day;
    }

    private @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Dates.Found found = Dates.first(text, monthFirst);
        found = found != null ? found : Dates.compact(text);
        if (found == null && text.matches("1\\d{9}(?:\\d{3})?")) {
            long seconds = Long.parseLong(text.substring(0, 10));
            return LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400));
        }
        return found == null || found.date().isBefore(EARLIEST) ? null : found.date();
    }

    /** A time in UTC is another day where the page was made, if the address or the page's own words say so. */
    private LocalDate local(LocalDate utc) {
        for (LocalDate other : Arrays.asList(address(), offset(), besideHeadline())) {
            if (other != null && Math.abs(other.toEpochDay() - utc.toEpochDay()) == 1) {
                return other;
            }
        }
        return utc;
    }

    /** The day of a time element that gives its offset from UTC. */
    private @Nullable LocalDate offset() {
        for (Element e : page.document.select("time[datetime]")) {
            if (OFFSET.matcher(e.attr("datetime")).find() && !aside(e)) {
                return day(e.attr("datetime"));
            }
        }
        return null;
    }

    private @Nullable LocalDate meta(String field) {
        for (String name : HtmlMetadata.names(field)) {
            LocalDate day = day(page.meta(name));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable LocalDate marked(String query) {
        return first(page.document.select(query));
    }

    private @Nullable LocalDate first(Elements elements) {
        for (Element e : elements) {
            LocalDate day = aside(e) ? null : day(stamp(e));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static String stamp(Element e) {
        for (String name : List.of("datetime", "content", "data-datetime", "data-timestamp", "data-time", "title")) {
            if (!e.attr(name).isBlank() && e.attr(name).matches(".*\\d{4}.*")) {
                return e.attr(name);
            }
        }
        return e.text();
    }

    private static boolean aside(Element e) {
        int level = 0;
        for (Element p = e; p != null && level < 12 && !p.normalName().equals("body"); p = p.parent(), level++) {
            if (p.normalName().matches("aside|footer|nav")
                    || ASIDE.matcher(p.className() + " " + p.id()).matches()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable LocalDate timeElement() {
        LocalDate updated = null;
        for (Element e : page.document.select("article time, main time, header time, time")) {
            LocalDate day = aside(e) ? null : day(stamp(e));
            if (day != null
                    && !UPDATED_CLASS
                            .matcher(e.className() + " "
                                    + (e.parent() == null
                                            ? ""
                                            : e.parent().className()
                                                    + e.parent().ownText()))
                            .matches()) {
                return day;
            }
            updated = updated != null ? updated : day;
        }
        return updated;
    }

    private @Nullable LocalDate classed() {
        for (Element e : page.document.body().select("[class],[id]")) {
            String names = e.className() + " " + e.id();
            if (names.length() < 300
                    && TIME_CLASS.matcher(names).matches()
                    && !UPDATED_CLASS.matcher(names).matches()
                    && e.text().length() < 120
                    && !aside(e)) {
                LocalDate day = day(stamp(e));
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    /** A date in the lines from the headline to the text, or just after it. */
    private @Nullable LocalDate besideHeadline() {
        int title = roles.indexOf(Role.TITLE);
        int body = roles.indexOf(Role.BODY);
        LocalDate updated = null;
        for (int i = Math.max(0, title < 0 ? body - 8 : title - 3);
                i < Math.min(lines.size(), Math.max(body, title + 8));
                i++) {
            String text = lines.get(i).text();
            LocalDate day = roles.get(i) == Role.BODY
                            || text.length() > 160
                            || title >= 0 && i < title && Stamps.isDateAndTime(text)
                    ? null
                    : day(text);
            if (day != null && Cues.of(text) == Cue.UPDATED) {
                updated = updated != null ? updated : day;
            } else if (day != null && (i > title || title < 0)) {
                return day;
            }
        }
        return updated;
    }

    private @Nullable LocalDate address() {
        String url = HtmlMetadata.canonical(page);
        if (url == null) {
            return null;
        }
        Dates.Found found = Dates.first(url.replaceAll("^https?://[^/]*", ""), monthFirst);
        return found == null ? null : found.date();
    }

    private @Nullable LocalDate script() {
        for (Element script : page.document.select("script:not([src])")) {
            String data = script.data();
            int at = data.indexOf("datePublished");
            at = at >= 0 ? at : data.indexOf("publishDate");
            at = at >= 0 ? at : data.indexOf("published_at");
            at = at >= 0 ? at : data.indexOf("\"uploadDate\"");
            LocalDate day = at < 0 ? null : day(data.substring(at, Math.min(data.length(), at + 60)));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** A short line with a date, as near to the text as there is. */
    private @Nullable LocalDate anyLine() {
        int body = Math.max(0, roles.indexOf(Role.BODY));
        int last = Math.max(body, roles.lastIndexOf(Role.BODY));
        for (int d = 1; d < 30; d++) {
            for (int i : new int[] {body - d, last + d}) {
                LocalDate day = i < 0
                                || i >= lines.size()
                                || lines.get(i).text().length() > 120
                                || lines.get(i).text().contains("©")
                        ? null
                        : day(lines.get(i).text());
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }
}

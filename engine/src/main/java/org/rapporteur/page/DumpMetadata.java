package org.rapporteur.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Metadata.Place;
import org.rapporteur.record.Article;
import org.rapporteur.record.Role;

/** What a plain-text page tells of its article. */
final class DumpMetadata {
    /** The rank of words that say that they give the day of publication. */
    private static final int SAID = 1;
    /** The rank of a date above the headline that is not the site's clock. */
    private static final int ABOVE = 6;

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?s).*\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \\d.*");

    private static final Pattern BEHIND = Pattern.compile("(.{3,200}\\S)\\s+([|–—-])\\s+([^|]{2,60})");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    /** A date that stands behind a headline on its line. */
    private static final Pattern DATE_BEHIND =
            Pattern.compile("(.{10,}?[\\p{L}\\d?!.”’\"')])\\s+[-–—|(]\\s*([^-–—|(]{6,30}|\\d[\\d-]{7,9})\\)?");

    private final List<Line> lines;
    private final List<Role> roles;
    private final String text;
    private final @Nullable String url;

    DumpMetadata(List<Line> lines, List<Role> roles, String text, @Nullable String url) {
        this.lines = lines;
        this.roles = roles;
        this.text = text;
        this.url = url;
    }

    /** @param url the address that the page was taken from, or null */
    static Metadata of(List<Line> lines, List<Role> roles, String text, @Nullable String url) {
        return new DumpMetadata(lines, roles, text, url).read();
    }

    /** The values that the page's lines give, the most trusted first of each field. */
    List<Candidate> candidates(Article article) {
        Why why = new Why(article);
        int title = roles.indexOf(Role.TITLE);
        why.add(
                "title",
                title < 0 ? null : withoutOutlet(lines.get(title).text()),
                "the line above the text that shares most words with it");
        why.add("publisher", Outlets.of(lines, roles, text), "a line near the headline, or the copyright line");
        IntStream.range(0, lines.size())
                .filter(i -> roles.get(i) == Role.META)
                .boxed()
                .sorted(Comparator.comparingInt(this::rank))
                .forEach(i -> {
                    Dates.Found found = Dates.first(lines.get(i).text(), monthFirst());
                    if (found != null) {
                        why.add("published", found.date().toString(), Why.line(lines.get(i)));
                    }
                });
        for (Line line : signatures()) {
            why.add("authors", String.join("; ", Signed.names(line.text())), Why.line(line));
        }
        why.add("updated", article.updated(), "an \"Updated\" line");
        why.add("url", url, "where the page was taken from");
        return why.common(lines, roles);
    }

    private Metadata read() {
        int titleLine = roles.indexOf(Role.TITLE);
        String title = titleLine < 0 ? null : withoutOutlet(lines.get(titleLine).text());
        Place evidence = published();
        boolean inAddress = evidence != null && evidence.equals(address());
        Dates.Found day = evidence == null
                ? null
                : Dates.first(text.substring(evidence.start(), evidence.end()), !inAddress && monthFirst());
        Opening opening = Opening.of(lines, roles);
        String outlet = outlet();
        List<String> authors = authors();
        LocalDate updated = Stamps.updated(lines, roles, monthFirst());
        return new Metadata(
                title,
                outlet != null ? outlet : opening.via() != null ? opening.via() : outletOfAddress(),
                day == null ? null : day.date().toString(),
                evidence,
                authors,
                opening.dateline(),
                Genres.of(lines, roles, title, null, !authors.isEmpty()),
                opening.via() != null ? opening.via() : Credits.agency(lines, roles),
                updated == null || day != null && updated.isBefore(day.date()) ? null : updated.toString(),
                url);
    }

    /** The outlet by the page's words. */
    private @Nullable String outlet() {
        return Outlets.of(lines, roles, text);
    }

    /** The outlet by the address that the page was taken from or begins with. */
    private @Nullable String outletOfAddress() {
        String first = lines.get(0).text();
        String address = url != null ? url : ADDRESS.matcher(first).matches() ? first : null;
        return address == null ? null : Hosts.outlet(address, text.substring(first.length()));
    }

    /** A headline without the marks before it, and without what a page’s title has behind a bar, or behind a dash if that is an outlet. */
    private static String withoutOutlet(String title) {
        Matcher date = dateBehind(title);
        if (date != null) {
            return withoutOutlet(date.group(1));
        }
        if (title.startsWith("#")) {
            return withoutOutlet(title.replaceFirst("^#+\\s*", ""));
        }
        Matcher m = BEHIND.matcher(title);
        boolean outlet = m.matches() && (m.group(2).equals("|") || Outlets.isOutlet(m.group(3)));
        return outlet && Words.count(m.group(1)) >= 3 && Words.count(m.group(3)) <= 4 ? m.group(1) : title;
    }

    private static @Nullable Matcher dateBehind(String title) {
        Matcher m = DATE_BEHIND.matcher(title);
        return m.matches() && Stamps.isDate(m.group(2)) ? m : null;
    }

    /**
     * The words that give the day of publication. A line that says so comes first, then a date under the headline, then
     * one in the byline, then the day of an update, then a bare date not far above it, last the dateline. Other dates above the
     * headline are the site's clock.
     */
    private @Nullable Place published() {
        Place best = null;
        int bestRank = Integer.MAX_VALUE;
        int title = roles.indexOf(Role.TITLE);
        for (int i = 0; i < lines.size(); i++) {
            int rank = roles.get(i) == Role.META ? rank(i) : Integer.MAX_VALUE;
            Dates.Found found = rank < bestRank ? Dates.first(lines.get(i).text(), monthFirst()) : null;
            if (found != null) {
                int start = lines.get(i).start();
                best = new Place(start + found.start(), start + found.end());
                bestRank = rank;
            }
        }
        if (best == null || bestRank >= ABOVE) {
            Place behind = title < 0 ? null : behindTitle(lines.get(title));
            best = behind == null ? best : behind;
        }
        if (best == null) {
            best = dateline();
        }
        return best == null ? address() : best;
    }

    private @Nullable Place behindTitle(Line title) {
        Matcher m = dateBehind(title.text());
        Dates.Found found = m == null ? null : Dates.first(m.group(2), monthFirst());
        int start = title.start() + (m == null ? 0 : m.start(2));
        return found == null ? null : new Place(start + found.start(), start + found.end());
    }

    /** The day in the page's address, where the page begins with that. */
    private @Nullable Place address() {
        String first = lines.get(0).text();
        boolean address = ADDRESS.matcher(first).matches();
        Dates.Found found = address ? Dates.first(first, false) : null;
        int start = lines.get(0).start();
        return found == null ? null : new Place(start + found.start(), start + found.end());
    }

    private @Nullable Place dateline() {
        int body = roles.indexOf(Role.BODY);
        Dates.Found day = body < 0 ? null : Opening.day(lines.get(body).text(), monthFirst());
        int start = body < 0 ? 0 : lines.get(body).start();
        return day == null ? null : new Place(start + day.start(), start + day.end());
    }

    private int rank(int line) {
        if (Stamps.isReleased(lines, line)) {
            return SAID;
        }
        if (line < roles.indexOf(Role.TITLE)) {
            return switch (Cues.of(lines.get(line).text())) {
                case PUBLISHED -> SAID;
                case BYLINE -> Integer.MAX_VALUE;
                default -> ABOVE;
            };
        }
        return switch (Cues.of(lines.get(line).text())) {
            case PUBLISHED -> SAID;
            case END -> 2;
            case BYLINE -> 4;
            case UPDATED -> 5;
            default -> 3;
        };
    }

    /** Whether the page writes the month before the day, as far as it shows. */
    private boolean monthFirst() {
        return MONTH_FIRST
                .matcher(text.length() > 20_000 ? text.substring(0, 20_000) : text)
                .matches();
    }

    private List<String> authors() {
        Set<String> out = new LinkedHashSet<>();
        signatures().forEach(line -> out.addAll(Signed.names(line.text())));
        return new ArrayList<>(out);
    }

    private List<Line> signatures() {
        return Signed.lines(lines, roles);
    }
}

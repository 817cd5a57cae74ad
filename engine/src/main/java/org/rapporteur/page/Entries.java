package org.rapporteur.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Finds the entries of a page that is written on and on, as a live page is, by the day that each of them bears. */
final class Entries {
    private static final List<String> STAMPS = List.of(
            "datetime",
            "data-timestamp",
            "data-published",
            "data-published-time",
            "data-publish-date",
            "data-pubdate",
            "data-date",
            "data-time",
            "data-datetime",
            "data-created",
            "data-created-at",
            "data-utc",
            "data-posted",
            "content");
    private static final String STAMPED =
            "time[datetime], [data-timestamp], [data-published], [data-published-time], [data-publish-date], [data-pubdate], [data-date], [data-time], [data-datetime], [data-created], [data-created-at], [data-utc], [data-posted], [itemprop=datePublished][content]";
    private static final int FEWEST = 2;
    private static final int MAX_STAMPS = 2000;
    private static final int MAX_LEVELS = 12;

    private final List<Line> lines;
    private final List<Role> roles;
    /** For each line the day that it is an entry of, or null. */
    private final @Nullable String[] days;

    private Entries(List<Line> lines, List<Role> roles) {
        this.lines = lines;
        this.roles = roles;
        this.days = new String[lines.size()];
    }

    /** The entries of an HTML page; none where it has but one day. */
    static List<Passage> of(HtmlPage page, List<Role> roles) {
        Entries entries = new Entries(page.lines, roles);
        entries.byElement(page);
        return entries.passages();
    }

    /** The entries of a plain-text page: what stands below a line that is a date. */
    static List<Passage> of(List<Line> lines, List<Role> roles) {
        Entries entries = new Entries(lines, roles);
        String day = null;
        for (int i = roles.indexOf(Role.BODY); i >= 0 && i < lines.size(); i++) {
            String own = roles.get(i).isEvidence() && roles.get(i) != Role.SUBHEADING ? null : entries.dayOf(i);
            day = own == null ? day : own;
            entries.days[i] = day;
        }
        return entries.passages();
    }

    private @Nullable String dayOf(int i) {
        String text = lines.get(i).text();
        Dates.Found found = Stamps.isDate(text) ? Dates.first(text, true) : null;
        return found == null ? null : found.date().toString();
    }

    private void byElement(HtmlPage page) {
        Map<Element, TreeMap<Integer, String>> byHolder = new LinkedHashMap<>();
        Map<Element, Integer> firstLine = new IdentityHashMap<>();
        Map<Element, Element> holders = new IdentityHashMap<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean body = roles.get(i) == Role.BODY;
            for (Element e = block(i); e != null; e = e.parent()) {
                firstLine.put(e, i);
                if (body) {
                    holders.put(e, e);
                }
            }
        }
        int stamps = 0;
        for (Element e : page.document.body().select(STAMPED)) {
            String day = stamp(e);
            Integer at = day == null || stamps++ > MAX_STAMPS ? null : firstLine(e, firstLine);
            Element holder = at == null ? null : holder(e, holders);
            if (holder != null && at != null) {
                byHolder.computeIfAbsent(holder, k -> new TreeMap<>()).putIfAbsent(at, Objects.requireNonNull(day));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            String day = roles.get(i).isEvidence() ? null : dayOf(i);
            Element holder = day == null ? null : holder(block(i), holders);
            if (holder != null) {
                byHolder.computeIfAbsent(holder, k -> new TreeMap<>()).put(i, Objects.requireNonNull(day));
            }
        }
        page.jsonLd.updates().forEach(u -> byHolder(u, page, holders, firstLine, byHolder));
        Map<String, List<Element>> alike = new LinkedHashMap<>();
        int title = roles.indexOf(Role.TITLE);
        byHolder.forEach((holder, at) -> {
            if (title < 0 || !isIn(block(title), holder)) {
                alike.computeIfAbsent(
                                holder.normalName() + " in "
                                        + (holder.parent() == null ? "" : DomFeatures.kind(holder.parent())),
                                k -> new ArrayList<>())
                        .add(holder);
            }
        });
        Map<Element, String> marked = new IdentityHashMap<>();
        for (List<Element> group : alike.values()) {
            for (Element h : group.size() >= FEWEST ? group : List.<Element>of()) {
                marked.put(
                        h, Objects.requireNonNull(byHolder.get(h)).firstEntry().getValue());
            }
        }
        mark(marked);
        byHolder.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .ifPresent(e -> flat(e.getKey(), e.getValue(), title));
    }

    /** What schema.org says of the entries: the day of the one whose headline or address an element has. */
    private void byHolder(
            JsonLd.Update update,
            HtmlPage page,
            Map<Element, Element> holders,
            Map<Element, Integer> firstLine,
            Map<Element, TreeMap<Integer, String>> out) {
        Dates.Found day = Dates.first(update.published(), true);
        if (day == null) {
            return;
        }
        int hash = update.url().indexOf('#');
        Element e = hash < 0 ? null : page.document.getElementById(update.url().substring(hash + 1));
        for (int i = 0; i < lines.size() && e == null; i++) {
            boolean headline = !update.headline().isBlank()
                    && roles.get(i) != Role.TITLE
                    && lines.get(i).text().equalsIgnoreCase(update.headline().strip());
            e = headline ? block(i).parent() : null;
        }
        Element holder = e == null ? null : holder(e, holders);
        Integer at = e == null ? null : firstLine(e, firstLine);
        if (holder != null && at != null) {
            out.computeIfAbsent(holder, k -> new TreeMap<>())
                    .putIfAbsent(at, day.date().toString());
        }
    }

    /** Entries that have no element each: their times stand among the paragraphs. */
    private void flat(Element holder, TreeMap<Integer, String> at, int title) {
        if (at.size() < FEWEST || at.values().stream().distinct().count() < FEWEST) {
            return;
        }
        for (int i = Math.max(0, title + 1); i < lines.size(); i++) {
            Map.Entry<Integer, String> stamp = at.floorEntry(i);
            boolean sibling = stamp != null
                    && isIn(block(i), holder)
                    && depth(block(stamp.getKey()), holder) <= 2
                    && depth(block(i), holder) <= 2;
            if (sibling && days[i] == null) {
                days[i] = stamp.getValue();
            }
        }
    }

    /** Gives each line the day of the nearest of these elements that it stands in. */
    private void mark(Map<Element, String> marked) {
        for (int i = 0; i < lines.size(); i++) {
            for (Element e = block(i); e != null && days[i] == null; e = e.parent()) {
                days[i] = marked.get(e);
            }
        }
    }

    private List<Passage> passages() {
        List<Passage> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String day = days[i];
            if (day == null || !roles.get(i).isEvidence()) {
                continue;
            }
            int from = i;
            while (i + 1 < lines.size() && day.equals(days[i + 1])) {
                i++;
            }
            out.add(Passage.entry(lines.get(from).start(), lines.get(i).end(), day));
        }
        return out.size() >= FEWEST ? out : List.of();
    }

    /** The day that an attribute of an element tells: a date, or seconds or milliseconds since 1970; null for none. */
    private static @Nullable String stamp(Element e) {
        for (String name : STAMPS) {
            String value = e.attr(name).strip();
            if (value.matches("1\\d{9}(?:\\d{3})?")) {
                long seconds = Long.parseLong(value.substring(0, 10));
                return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)
                        .toString();
            }
            Dates.Found found = value.isEmpty() ? null : Dates.first(value, true);
            if (found != null) {
                return found.date().toString();
            }
        }
        return null;
    }

    /** The first line in an element, or of what stands around it. */
    private static @Nullable Integer firstLine(Element e, Map<Element, Integer> first) {
        Element at = e;
        for (int level = 0; at != null && level < MAX_LEVELS; level++, at = at.parent()) {
            Integer line = first.get(at);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** The nearest element around one, itself included, that holds text of the article. */
    private static @Nullable Element holder(Element e, Map<Element, Element> holders) {
        Element at = e;
        for (int level = 0; at != null && level < MAX_LEVELS; level++, at = at.parent()) {
            if (holders.containsKey(at)) {
                return at.normalName().equals("body") ? null : at;
            }
        }
        return null;
    }

    private static int depth(Element e, Element holder) {
        int depth = 0;
        for (Element at = e; at != null && at != holder; at = at.parent()) {
            depth++;
        }
        return depth;
    }

    private static boolean isIn(Element e, Element holder) {
        Element at = e;
        while (at != null && at != holder) {
            at = at.parent();
        }
        return at != null;
    }

    private Element block(int i) {
        return Objects.requireNonNull(lines.get(i).markup()).block();
    }
}

package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Finds quotations in blocks of their own and posts of social networks, with who says them. */
final class Quotes {
    private static final Pattern BOX = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:block-?quote|quote(?:-?(?:box|block|wrap(?:per)?|container|body))?|tweet|twitter-?(?:tweet|post|embed)?|fb-(?:post|xfbml-parse-ignore)|instagram-(?:media|embed|post)|bluesky-embed|mastodon-embed|tiktok-embed|telegram-(?:post|embed|message)|tgme-?_?widget-?_?message|truth-?social(?:-?(?:embed|post))?|social-?(?:embed|post|media-post)|embed(?:ded)?-?(?:post|tweet|social))(?:[\\s_-].*)?");
    private static final String SIGNER =
            "cite, footer, figcaption, [class*=author], [class*=attribution], [class*=speaker], [class*=quote-name], [class*=quote__name], [class*=source], [class*=username], [class*=fullname], [itemprop=author]";
    private static final Pattern INTERFACE = Pattern.compile(
            "(?i)view (?:this|the|more|on)\\b.*|pic\\.twitter\\.com/.*|https?://\\S+|\\[?image or embed\\]?|.{0,40}\\d+ (?:likes?|replies|retweets?|views)\\b.*");
    private static final int MAX_LINES = 12;
    private static final int MAX_LEVELS = 8;

    private final List<Line> lines;
    private final List<Role> roles;

    private Quotes(List<Line> lines, List<Role> roles) {
        this.lines = lines;
        this.roles = roles;
    }

    /**
     * The quotations of a page.
     *
     * @param roles the role of each line; the lines that sign a quotation become body, for a cite to rest on
     */
    static List<Passage> of(List<Line> lines, List<Role> roles) {
        Quotes quotes = new Quotes(lines, roles);
        return lines.isEmpty() || lines.get(0).markup() == null ? quotes.posts() : quotes.boxes();
    }

    /** In plain text: the line above "— Name (@name) March 12, 2019". */
    private List<Passage> posts() {
        List<Passage> out = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).text();
            Signature s = text.contains("@") ? Signature.of(text) : null;
            if (s != null && s.day() != null && roles.get(i - 1) == Role.BODY) {
                add(i - 1, i - 1, i, s, null, out);
            }
        }
        return out;
    }

    private List<Passage> boxes() {
        List<Passage> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Element box = box(i);
            if (box == null) {
                continue;
            }
            int end = i;
            while (end + 1 < lines.size() && isIn(end + 1, box)) {
                end++;
            }
            if (end - i < MAX_LINES) {
                sign(i, end, box, out);
            }
            i = end;
        }
        return out;
    }

    /** The outermost element around a line that is for a quotation. */
    private @Nullable Element box(int i) {
        Element found = null;
        Element e = block(i);
        for (int level = 0;
                e != null && level < MAX_LEVELS && !e.normalName().equals("body");
                level++, e = e.parent()) {
            boolean quote = e.normalName().equals("blockquote")
                    || !e.className().isEmpty()
                            && e.className().length() < 200
                            && BOX.matcher(e.className()).matches();
            found = quote ? e : found;
        }
        Element figure = found == null ? null : found.parent();
        return figure != null && figure.normalName().equals("figure") ? figure : found;
    }

    private void sign(int from, int to, Element box, List<Passage> out) {
        int at = -1;
        Signature signature = null;
        for (Element e : box.select(SIGNER)) {
            String name = e.text().strip();
            for (int i = from; i <= to && signature == null; i++) {
                int place = name.isEmpty() ? -1 : lines.get(i).text().indexOf(name);
                Signature s = place < 0
                                || place > 4
                                        && place + name.length()
                                                < lines.get(i).text().length()
                        ? null
                        : Signature.marked(name);
                if (s != null && lines.get(i).words() <= name.length() && isShort(i)) {
                    at = i;
                    signature = new Signature(place + s.start(), place + s.end(), s.day());
                }
            }
        }
        for (int i = to; i >= from && signature == null; i--) {
            signature = i == to || lines.get(i).text().contains("@")
                    ? Signature.of(lines.get(i).text())
                    : null;
            at = signature == null ? at : i;
        }
        if (signature == null && to + 1 < lines.size() && roles.get(to + 1).isEvidence()) {
            String next = lines.get(to + 1).text();
            boolean dash = "-\u2013\u2014\u2015".indexOf(next.charAt(0)) >= 0
                    && !lines.get(to + 1).endsSentence()
                    && isShort(to + 1);
            signature = dash ? Signature.of(next) : null;
            at = signature == null ? at : to + 1;
        }
        if (signature != null) {
            int first = from;
            int last = at == from ? to : Math.min(to, at - 1);
            while (at == from && first < last && first <= at) {
                first++;
            }
            add(first, last, at, signature, box, out);
        }
    }

    private boolean isShort(int i) {
        return lines.get(i).words() <= 25;
    }

    private void add(int first, int last, int at, Signature s, @Nullable Element box, List<Passage> out) {
        Predicate<Integer> said = i -> roles.get(i) == Role.BODY
                && i != at
                && !INTERFACE.matcher(lines.get(i).text()).matches()
                && !Stamps.isDate(lines.get(i).text());
        int from = first;
        int to = last;
        while (from <= to && !said.test(from)) {
            from++;
        }
        while (to >= from && !said.test(to)) {
            to--;
        }
        if (from > to || lines.get(from).words() < 2) {
            return;
        }
        String day = s.day();
        for (int i = first; i <= last && day == null; i++) {
            Dates.Found date = Stamps.isDate(lines.get(i).text())
                    ? Dates.first(lines.get(i).text(), true)
                    : null;
            day = date == null ? null : date.date().toString();
        }
        Element time = box == null || day != null ? null : box.selectFirst("time[datetime]");
        Dates.Found stamp = time == null ? null : Dates.first(time.attr("datetime"), true);
        day = stamp == null ? day : stamp.date().toString();
        roles.set(at, Role.BODY);
        int line = lines.get(at).start();
        out.add(new Passage(
                Passage.Kind.QUOTE,
                lines.get(from).start(),
                lines.get(to).end(),
                line + s.start(),
                line + s.end(),
                day));
    }

    private boolean isIn(int i, Element box) {
        for (Element e = block(i); e != null; e = e.parent()) {
            if (e == box) {
                return true;
            }
        }
        return false;
    }

    private Element block(int i) {
        return Objects.requireNonNull(lines.get(i).markup()).block();
    }
}

package org.rapporteur.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Gives each line of an HTML page its role, by the scorer's opinion and what its markup says. */
final class HtmlRoles {
    private static final double BAR = 0.5;
    /** A caption has at most this many words. */
    private static final int MAX_CAPTION = 120;

    private static final Pattern CAPTION = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:[a-z]+-)?(?:caption|cutline|legend|photo-?text|image-?text|attachment)(?:[\\s_-].*|text)?");
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:credits?|copyright|owner|photographer|image-?source|photo-?by)(?:[\\s_-].*)?");
    private static final Pattern POST = Pattern.compile(
            "(?i).*(?:tweet|twitter|instagram|tiktok|bluesky|mastodon|fb-post|fb-xfbml|telegram|tgme-?_?widget|truth-?social|social-?(?:embed|post)).*");
    private static final Pattern WIDGET = Pattern.compile(
            "(?i).*(?:fb-post|telegram-(?:post|message)|tgme-?_?widget-?_?message|social-?(?:embed|post)).*");
    private static final Pattern PULLED = Pattern.compile("(?i).*pull-?_?(?:quote|ed).*");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?i).*(?:author-?(?:bio|info|box|note|desc|card)|bio(?:graphy)?\\b|about-?(?:the-?)?author|endnote|author_note).*");
    private static final Pattern BYLINE =
            Pattern.compile("(?i).*(?:byline|by-line|author|dateline|date|time|meta|publish|posted).*");

    private final List<Line> lines;
    private final List<Cue> cues;
    private final double[] likely;
    private final @Nullable String headline;
    private final Surroundings around;
    private final Pictures pictures;
    /** What the paragraphs of the article stand in, and what that stands in. */
    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());

    private int first = -1;
    private int last = -1;
    private int title = -1;

    private HtmlRoles(List<Line> lines, List<Cue> cues, double[] likely, @Nullable String headline) {
        this.lines = lines;
        this.cues = cues;
        this.likely = likely;
        this.headline = headline;
        this.around = new Surroundings(lines);
        this.pictures = new Pictures(lines, around);
    }

    static List<Role> of(HtmlPage page) {
        List<Cue> cues = TrainingLines.cues(page.lines);
        String headline = Headline.of(page);
        return of(
                page.lines,
                cues,
                headline,
                LineScorer.html(page.lines, cues, headline, page.jsonLd.text("articleBody")));
    }

    /** @param likely for each line, how likely it is text of the article, from 0 to 1; changed */
    static List<Role> of(List<Line> lines, List<Cue> cues, @Nullable String headline, double[] likely) {
        return new HtmlRoles(lines, cues, likely, headline).roles();
    }

    private List<Role> roles() {
        title = title();
        if (Arrays.stream(likely).noneMatch(p -> p >= BAR)) {
            takeLongest();
        }
        new Kin(lines, cues, around, likely, title).takeIn();
        new Foreign(lines, cues, around, likely, title).leaveOut();
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] >= BAR && i != title) {
                first = first < 0 ? i : first;
                last = i;
                Element parent = Objects.requireNonNullElse(around.block(i).parent(), around.block(i));
                holders.add(parent);
                outer.add(Objects.requireNonNullElse(parent.parent(), parent));
            }
        }
        List<Role> out = new ArrayList<>();
        for (int i = 0; i < likely.length; i++) {
            out.add(role(i));
        }
        return out;
    }

    /** Where the scorer finds no text at all, as in scripts that it was not trained on, the long lines are it. */
    private void takeLongest() {
        for (int i = 0; i < likely.length; i++) {
            Line line = lines.get(i);
            boolean running = line.words() >= 20 || line.words() >= 8 && line.endsSentence();
            if (running && cues.get(i) == Cue.NONE && DomFeatures.linkShare(line) < 0.5) {
                likely[i] = 1;
            }
        }
    }

    private int title() {
        int best = -1;
        double bestScore = 0.6;
        for (int i = 0; headline != null && i < lines.size(); i++) {
            String tag = around.block(i).normalName();
            double score = Words.likeness(lines.get(i).text(), headline)
                    + (tag.equals("h1") ? 0.3 : tag.equals("h2") ? 0.1 : 0)
                    - DomFeatures.linkShare(lines.get(i)) / 4;
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    private Role role(int i) {
        Line line = lines.get(i);
        if (i == title) {
            return Role.TITLE;
        }
        Role pictured = pictured(i);
        if (pictured != null) {
            return pictured;
        }
        boolean body = likely[i] >= BAR || isPost(i);
        if (around.within(i, Foreign.COMMENTS, 6) && !body) {
            boolean words = cues.get(i) == Cue.NONE && line.words() >= 2 && !around.in(i, "form") && !around.heading(i);
            return words ? Role.COMMENT : Role.BOILERPLATE;
        }
        if (cues.get(i) == Cue.NOTE && i > last - 4
                || !body && line.words() >= 6 && i > first && around.within(i, AUTHOR, 4)) {
            return Role.AUTHOR_NOTE;
        }
        if (body && isPulled(i)) {
            return Role.BOILERPLATE;
        }
        if (body) {
            return cues.get(i) == Cue.CREDIT && line.words() < 40
                    ? Role.CREDIT
                    : around.heading(i) ? Role.SUBHEADING : Role.BODY;
        }
        return other(i, line);
    }

    /** A heading between paragraphs, in the element that they stand in. */
    private boolean headsParagraphs(int i) {
        Line line = lines.get(i);
        if (i < (title < first ? title : first)
                || i > last
                || !around.heading(i)
                || cues.get(i) != Cue.NONE
                || line.words() > 15
                || DomFeatures.linkShare(line) > 0.5) {
            return false;
        }
        boolean before = false;
        boolean after = false;
        for (int j = Math.max(0, i - 4); j < Math.min(lines.size(), i + 4); j++) {
            if (likely[j] >= BAR
                    && !around.heading(j)
                    && around.block(j).parent() == around.block(i).parent()) {
                before |= j < i;
                after |= j > i;
            }
        }
        return after && (before || i >= first && i < first + 3 || i > title && title >= 0 && startsEntry(i));
    }

    /** Whether a heading stands above the first paragraphs of an element that others like it stand beside, each with text. */
    private boolean startsEntry(int i) {
        Element entry = around.block(i).parent();
        Element list = entry == null ? null : entry.parent();
        if (entry == null
                || list == null
                || entry.normalName().equals("body")
                || title >= 0 && around.block(title).parent() == entry) {
            return false;
        }
        long others = list.children().stream()
                .filter(e -> e != entry && e.normalName().equals(entry.normalName()) && outerOrHolder(e))
                .count();
        return others > 0;
    }

    private boolean outerOrHolder(Element e) {
        return holders.contains(e) || outer.contains(e);
    }

    /** A post of a social network that the article quotes. */
    private boolean isPost(int i) {
        return i > first
                && (i < last || isIn(i, holders))
                && (around.in(i, "blockquote") || around.within(i, WIDGET, 4))
                && around.within(i, POST, 4)
                && !Stamps.isTime(lines.get(i).text())
                && (cues.get(i) == Cue.NONE || cues.get(i) == Cue.BYLINE || cues.get(i) == Cue.PUBLISHED);
    }

    /** A few words of the text, set apart and printed again. */
    private boolean isPulled(int i) {
        Line line = lines.get(i);
        boolean apart = around.in(i, "aside") || around.in(i, "blockquote") || around.within(i, PULLED, 3);
        if (!apart || line.words() < 3 || line.words() > 60) {
            return false;
        }
        String words = DomFeatures.squeeze(line.text());
        for (int j = first; j <= last; j++) {
            if (j != i
                    && likely[j] >= BAR
                    && lines.get(j).text().length() > line.text().length()
                    && DomFeatures.squeeze(lines.get(j).text()).contains(words)) {
                return true;
            }
        }
        return false;
    }

    private Role other(int i, Line line) {
        if (headsParagraphs(i)) {
            return Role.SUBHEADING;
        }
        boolean near = i >= Math.min(title < 0 ? first : title, first) - 4 && i <= last + 4;
        boolean inside = i > first && i < last;
        Cue cue = cues.get(i);
        if (near && cue == Cue.CREDIT) {
            return Role.CREDIT;
        }
        if (near
                && (cue == Cue.BYLINE
                        || cue == Cue.PUBLISHED
                        || cue == Cue.UPDATED
                        || Stamps.isDate(line.text()) && i > title
                        || line.words() <= 25
                                && i > title
                                && i < first
                                && BYLINE.matcher(around.block(i).className()).matches())) {
            return Role.META;
        }
        if (inside && cue == Cue.LINKS && line.words() > 4) {
            return Role.LINK;
        }
        if (inside && cue == Cue.NONE && line.words() >= 3 && DomFeatures.linkShare(line) > 0.6) {
            return Role.LINK;
        }
        return Role.BOILERPLATE;
    }

    private @Nullable Role pictured(int i) {
        Line line = lines.get(i);
        if (isQuoted(i)) {
            return null;
        }
        Element named = around.named(i, CAPTION, 3);
        boolean figure = around.in(i, "figcaption")
                || around.in(i, "figure") && likely[i] < 0.8
                || named != null && pictures.words(named) <= MAX_CAPTION && !holdsArticle(named);
        if (line.words() > MAX_CAPTION || !figure && !besidePicture(i)) {
            return null;
        }
        if (!isNear(i) || cues.get(i) == Cue.INTERFACE || cues.get(i) == Cue.ADVERT) {
            return Role.BOILERPLATE;
        }
        boolean credit = around.within(i, CREDIT, 1)
                || cues.get(i) == Cue.CREDIT
                || line.words() <= 5
                        && !line.endsSentence()
                        && Words.upperShare(line.text()) > 0.7
                        && i > 0
                        && lines.get(i - 1).words() > 3
                        && around.within(i - 1, CAPTION, 3);
        return credit && line.words() <= 12 ? Role.CREDIT : Role.CAPTION;
    }

    /** Whether a line stands in a figure that sets off a quotation, and no picture. */
    private boolean isQuoted(int i) {
        Element e = around.block(i);
        while (e != null && !e.normalName().equals("figure")) {
            e = e.parent();
        }
        return e != null && e.selectFirst("blockquote") != null && e.selectFirst("img, picture, video") == null;
    }

    /** Whether most of the lines that the scorer takes for text stand in an element, more than one. */
    private boolean holdsArticle(Element e) {
        long inside = pictures.inside(e).stream().filter(j -> likely[j] >= BAR).count();
        return inside > 1
                && 2 * inside > Arrays.stream(likely).filter(p -> p >= BAR).count();
    }

    private boolean isNear(int i) {
        return first >= 0
                && (i >= Math.min(title < 0 ? first : title, first) - 6 && i <= last + 6
                        || i > last && isIn(i, holders));
    }

    private boolean isIn(int i, Set<Element> elements) {
        Element e = around.block(i).parent();
        for (int level = 0; e != null && level < 5; level++, e = e.parent()) {
            if (elements.contains(e)) {
                return true;
            }
        }
        return false;
    }

    /** Words in a picture's box that stands among the paragraphs, or between title and text, and says nothing else. */
    private boolean besidePicture(int i) {
        Line line = lines.get(i);
        List<Integer> box = line.words() < 2 || likely[i] >= BAR && line.endsSentence() ? null : pictures.box(i);
        boolean among = i >= first && i <= last + 2 && (isIn(i, holders) || isIn(i, outer));
        return box != null
                && (among || i < first && title >= 0 && i > title - 4 && i != title)
                && !around.within(i, AUTHOR, 4)
                && box.stream().allMatch(this::maySpeakOfPicture);
    }

    private boolean maySpeakOfPicture(int i) {
        Line line = lines.get(i);
        return i != title
                && (cues.get(i) == Cue.NONE || cues.get(i) == Cue.CREDIT || cues.get(i) == Cue.INTERFACE)
                && !around.heading(i)
                && DomFeatures.linkShare(line) <= 0.5
                && !Stamps.isDate(line.text())
                && !around.within(i, BYLINE, 2);
    }
}

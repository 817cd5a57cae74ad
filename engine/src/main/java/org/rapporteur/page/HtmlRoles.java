package org.rapporteur.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Gives each line of an HTML page its role, by the scorer's opinion and what its markup says. */
final class HtmlRoles {
    private static final double BAR = 0.5;
    private static final Pattern CAPTION = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:[a-z]+-)?(?:caption|cutline|legend|photo-?text|image-?text)(?:[\\s_-].*|text)?");
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:credits?|copyright|photographer|image-?source|photo-?by)(?:[\\s_-].*)?");
    private static final Pattern COMMENT = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:comments?|comment-?list|commentlist|disqus_thread|disqus|replies|respond)(?:[\\s_-].*)?");
    private static final Pattern PULLED = Pattern.compile("(?i).*pull-?_?(?:quote|ed).*");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?i).*(?:author-?(?:bio|info|box|note|desc|card)|bio(?:graphy)?\\b|about-?(?:the-?)?author|endnote|author_note).*");
    private static final Pattern BYLINE =
            Pattern.compile("(?i).*(?:byline|by-line|author|dateline|date|time|meta|publish|posted).*");

    private final List<Line> lines;
    private final List<Cue> cues;
    private final double[] likely;
    private final @Nullable String headline;
    private int first = -1;
    private int last = -1;
    private int title = -1;

    private HtmlRoles(List<Line> lines, List<Cue> cues, double[] likely, @Nullable String headline) {
        this.lines = lines;
        this.cues = cues;
        this.likely = likely;
        this.headline = headline;
    }

    static List<Role> of(HtmlPage page) {
        List<Cue> cues = TrainingLines.cues(page.lines);
        String headline = HtmlMetadata.headline(page);
        double[] likely = LineScorer.html(page.lines, cues, headline, page.jsonLd.text("articleBody"));
        return new HtmlRoles(page.lines, cues, likely, headline).roles();
    }

    private List<Role> roles() {
        title = title();
        if (Arrays.stream(likely).noneMatch(p -> p >= BAR)) {
            takeLongest();
        }
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] >= BAR && i != title) {
                first = first < 0 ? i : first;
                last = i;
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
            String tag = block(i).normalName();
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
        boolean body = likely[i] >= BAR;
        if (within(i, COMMENT, 6) && !body) {
            boolean words = cues.get(i) == Cue.NONE && line.words() >= 2 && !in(i, "form") && !heading(i);
            return words ? Role.COMMENT : Role.BOILERPLATE;
        }
        if (cues.get(i) == Cue.NOTE && i > last - 4
                || !body && line.words() >= 6 && i > first && within(i, AUTHOR, 4)) {
            return Role.AUTHOR_NOTE;
        }
        if (body && isPulled(i)) {
            return Role.BOILERPLATE;
        }
        if (body) {
            return cues.get(i) == Cue.CREDIT && line.words() < 40
                    ? Role.CREDIT
                    : heading(i) ? Role.SUBHEADING : Role.BODY;
        }
        return other(i, line);
    }

    /** A heading between paragraphs, in the element that they stand in. */
    private boolean headsParagraphs(int i) {
        Line line = lines.get(i);
        if (i < first
                || i > last
                || !heading(i)
                || cues.get(i) != Cue.NONE
                || line.words() > 15
                || DomFeatures.linkShare(line) > 0.5) {
            return false;
        }
        boolean before = false;
        boolean after = false;
        for (int j = Math.max(0, i - 4); j < Math.min(lines.size(), i + 4); j++) {
            if (likely[j] >= BAR && !heading(j) && block(j).parent() == block(i).parent()) {
                before |= j < i;
                after |= j > i;
            }
        }
        return after && (before || i < first + 3);
    }

    /** A few words of the text, set apart and printed again. */
    private boolean isPulled(int i) {
        Line line = lines.get(i);
        boolean apart = in(i, "aside") || in(i, "blockquote") || within(i, PULLED, 3);
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
                                && BYLINE.matcher(block(i).className()).matches())) {
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
        boolean figure = in(i, "figcaption") || in(i, "figure") && likely[i] < 0.8 || within(i, CAPTION, 3);
        if (!figure || line.words() > 120) {
            return null;
        }
        boolean near = first >= 0 && i >= Math.min(title < 0 ? first : title, first) - 6 && i <= last + 6;
        if (!near || cues.get(i) == Cue.INTERFACE || cues.get(i) == Cue.ADVERT) {
            return Role.BOILERPLATE;
        }
        boolean credit = within(i, CREDIT, 1)
                || cues.get(i) == Cue.CREDIT
                || line.words() <= 5
                        && !line.endsSentence()
                        && Words.upperShare(line.text()) > 0.7
                        && i > 0
                        && within(i - 1, CAPTION, 3);
        return credit && line.words() <= 12 ? Role.CREDIT : Role.CAPTION;
    }

    private Element block(int i) {
        return Objects.requireNonNull(lines.get(i).markup()).block();
    }

    private boolean heading(int i) {
        Element e = block(i);
        for (int level = 0; e != null && level < 2; level++, e = e.parent()) {
            String tag = e.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
                return true;
            }
        }
        return false;
    }

    private boolean in(int i, String tag) {
        Element e = block(i);
        for (int level = 0; e != null && level < 8; level++, e = e.parent()) {
            if (e.normalName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the elements around a line, as far up as said, is named so. */
    private boolean within(int i, Pattern names, int levels) {
        Element e = block(i);
        for (int level = 0; e != null && level < levels && !e.normalName().equals("body"); level++, e = e.parent()) {
            String name = e.className() + " " + e.id();
            if (name.length() > 1
                    && name.length() < 300
                    && names.matcher(name.toLowerCase(Locale.ROOT).strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}

package org.rapporteur.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lines that read like text of the article and that their surroundings say are none of it: what is not shown, dialogs,
 * lists of other articles, other articles as a whole, readers' comments, and lines that say who wrote it, and when.
 */
final class Foreign {
    static final Pattern COMMENTS = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:comments?-?(?:list|links?|section|threads?|box|body|text|stream|area|wrapper|container|item|feed|block)?|disqus_thread|disqus|live-?fyre|spcv|hyvor|remark42|replies|respond|commentaires?|comentarios?|kommentare?|leserbriefe?|forum-(?:message|texte|posts?))(?:[\\s_-].*)?");
    private static final Pattern DIALOG = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:modal|pop-?up|cookies?|consent|gdpr|notification-?bar|overlay|(?:pay-?wall|reg-?wall|pay-?gate|meter|subscri(?:be|ber|ption)s?|membership|piano|tp)-?(?:prompt|message|notice|note|cta|offers?|banner|promo|barrier|teaser|box|nag|container|counter|modal|overlay|call-?to-?action))(?:[\\s_-].*)?");
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:corrections?|clarifications?|corrigendum|erratum|editors?-?notes?|editorial-?note)(?:[\\s_-].*)?");
    private static final Set<Cue> SIGNS = Set.of(Cue.BYLINE, Cue.PUBLISHED, Cue.UPDATED);
    private static final double BAR = 0.5;
    /** So many teasers are a list of them. */
    private static final int TEASERS = 3;

    private static final int LEVELS = 12;
    /** How much of what is hidden, in characters, and how many lines of what is shown are compared: enough to know a copy. */
    private static final int MAX_HIDDEN = 100_000;

    private static final int MAX_COMPARED = 100;

    private final List<Line> lines;
    private final List<Cue> cues;
    private final Surroundings around;
    private final double[] likely;
    private final int title;

    /**
     * Of one page.
     *
     * @param likely for each line, how likely it is text of the article, from 0 to 1
     * @param title the line of the title; -1 for none
     */
    Foreign(List<Line> lines, List<Cue> cues, Surroundings around, double[] likely, int title) {
        this.lines = lines;
        this.cues = cues;
        this.around = around;
        this.likely = likely;
        this.title = title;
    }

    /** Makes such lines unlikely. */
    void leaveOut() {
        leaveOutHidden();
        leaveOutMinor(i -> around.within(i, DIALOG, LEVELS));
        leaveOutMinor(i -> around.within(i, CORRECTION, 3));
        leaveOutTeasers();
        leaveOutArticles();
        leaveOutComments();
        leaveOut(i -> SIGNS.contains(cues.get(i))
                || cues.get(i) == Cue.CORRECTION
                || cues.get(i) == Cue.PAYWALL
                || isForStrangers(i)
                || Stamps.isDate(lines.get(i).text())
                || Stamps.isTime(lines.get(i).text())
                || Stamps.hasDateAndMore(lines.get(i)));
    }

    /**
     * What style hides is none of the article, be it a copy of it for machines. Where most of the text is hidden and is no
     * copy, a script unfolds it, and it is.
     */
    private void leaveOutHidden() {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < likely.length && hidden.length() < MAX_HIDDEN; i++) {
            hidden.append(isHidden(i) ? DomFeatures.squeeze(lines.get(i).text()) : "");
        }
        if (hidden.isEmpty()) {
            return;
        }
        int compared = 0;
        int copied = 0;
        int sample = 0;
        for (int i = 0; i < likely.length && compared < MAX_COMPARED; i++) {
            if (likely[i] >= BAR && i != title && !isHidden(i)) {
                compared++;
                sample += lines.get(i).words();
                boolean copy = hidden.indexOf(DomFeatures.squeeze(lines.get(i).text())) >= 0;
                copied += copy ? lines.get(i).words() : 0;
            }
        }
        if (words(this::isHidden) <= words(i -> !isHidden(i)) || 2 * copied > sample) {
            leaveOut(this::isHidden);
        }
    }

    private boolean isHidden(int i) {
        return Objects.requireNonNull(lines.get(i).markup()).hidden();
    }

    /** What stands in a dialog or a note of the editors is none of the article, unless most of the text does. */
    private void leaveOutMinor(IntPredicate kind) {
        if (2 * words(kind) < words(i -> true)) {
            leaveOut(kind);
        }
    }

    /** Several lines alike that begin with a link and break off lead to other pages. */
    private void leaveOutTeasers() {
        Map<String, Integer> kinds = new HashMap<>();
        for (int i = 0; i < likely.length; i++) {
            if (isTeaser(i)) {
                kinds.merge(DomFeatures.kind(around.block(i)), 1, Integer::sum);
            }
        }
        leaveOut(i ->
                !kinds.isEmpty() && isTeaser(i) && kinds.getOrDefault(DomFeatures.kind(around.block(i)), 0) >= TEASERS);
    }

    /** What AMP shows to those alone who may not read the article: its mark for that, or a condition that denies access. */
    private boolean isForStrangers(int i) {
        for (Element e = around.block(i); e != null; e = e.parent()) {
            String section = e.attr("subscriptions-section");
            if (!section.isEmpty() && !section.equalsIgnoreCase("content")
                    || e.hasAttr("subscriptions-dialog")
                    || e.attr("amp-access").strip().regionMatches(true, 0, "not ", 0, 4)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTeaser(int i) {
        String text = lines.get(i).text();
        return Objects.requireNonNull(lines.get(i).markup()).startsLinked()
                && (text.endsWith("...") || text.endsWith("…"));
    }

    /**
     * Where the title stands in an element for an article, other such elements are other articles; those within it are parts of
     * it, as the posts of a live page, unless their headline leads elsewhere.
     */
    private void leaveOutArticles() {
        Element own = title < 0 ? null : article(around.block(title));
        if (own != null && words(i -> article(around.block(i)) == own) > 0) {
            Map<Element, Boolean> others = new IdentityHashMap<>();
            leaveOut(i -> {
                Element other = article(around.block(i));
                return other != null && others.computeIfAbsent(other, e -> isOther(e, own));
            });
        }
    }

    private static boolean isOther(Element e, Element own) {
        boolean leadsElsewhere =
                isIn(e, own) && e.selectFirst("h1 a[href], h2 a[href], h3 a[href], h4 a[href]") != null;
        return e != own && !isIn(own, e) && (leadsElsewhere || !isIn(e, own));
    }

    private static @Nullable Element article(Element e) {
        Element at = e;
        while (at != null && !at.normalName().equals("article")) {
            at = at.parent();
        }
        return at;
    }

    private static boolean isIn(Element inner, Element outer) {
        Element at = inner;
        while (at != null && at != outer) {
            at = at.parent();
        }
        return at != null;
    }

    /** What stands among comments is none of the article, if neither its title nor its beginning stands there. */
    private void leaveOutComments() {
        Set<Element> own = Collections.newSetFromMap(new IdentityHashMap<>());
        int begin = 0;
        while (begin < likely.length && (likely[begin] < BAR || begin == title)) {
            begin++;
        }
        for (int i : new int[] {title, begin}) {
            for (Element e = i < 0 || i == likely.length ? null : around.block(i); e != null; e = e.parent()) {
                own.add(e);
            }
        }
        leaveOut(i -> {
            Element comments = around.named(i, COMMENTS, 6);
            return comments != null && !own.contains(comments);
        });
    }

    /** How many words the likely lines of a kind have. */
    private int words(IntPredicate kind) {
        int words = 0;
        for (int i = 0; i < likely.length; i++) {
            words += likely[i] >= BAR && i != title && kind.test(i)
                    ? lines.get(i).words()
                    : 0;
        }
        return words;
    }

    private void leaveOut(IntPredicate kind) {
        for (int i = 0; i < likely.length; i++) {
            likely[i] = likely[i] >= BAR && kind.test(i) ? 0 : likely[i];
        }
    }
}

package org.rapporteur.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Gives each line of a plain-text page its role, by its words, its neighbours and its place. */
final class DumpRoles {
    private static final double LOW = 0.15;
    private static final double HIGH = 0.7;
    /** Among so many lines at the text's beginning a line that is a date tells when it was published. */
    private static final int HEAD = 6;

    /** A date that stands fewer lines above the headline may be that of the article; the first lines hold the site's clock. */
    private static final int ABOVE = 6;

    private static final int TOP = 8;
    /** So many lines may sum an article up, of so many words. */
    private static final int FIRST = 4;

    private static final int MOST_OF_POINT = 40;

    private static final int MOST_OF_HEADING = 8;
    private static final Pattern CAPTION = Pattern.compile(
            "(?iu)(?:(?:image|picture|photo|video) caption\\b|this (?:\\S+ ){0,6}file (?:photo|picture|image)\\b).{5,}|.{10,}(?:\\[[^\\]]{2,60}\\]|\\b(?:photos?|pictures?|images?|file|credit)\\s?[:/]\\s?.{2,60}|\\((?:photos?|images?|pictures?|file)\\b[^)]{0,60}\\)|\\([^)]{0,40}(?:afp|reuters|\\bap\\b|getty images|epa)[^)]{0,30}\\))\\.?");
    private static final Pattern IN_PICTURE = Pattern.compile(
            "(?i).*\\((?:l|r|c|left|right|cent(?:er|re)|(?:l|left) to (?:r|right)|pictured|back|front|2nd [lr])\\)?\\W.*|(?:from left|pictured)\\b.*|file (?:photo|picture|image)\\b.*");
    private static final Pattern BULLET = Pattern.compile("(?:[•·▪●◦*–—-]|\\(?\\d{1,3}[.)]|\\(?[a-z]\\))\\s+.*");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}[.)]\\s.{15,}");

    /** What a page's buttons around a picture leave above its credit. */
    private static final Pattern PICTURE_CREDIT =
            Pattern.compile("(?i)(?:enlarge this image|toggle caption|hide caption)\\b.{0,60}[^/]{3,60}/[^/].{1,60}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern STOP = Pattern.compile(".*[.!?:][\"”’')]?");
    private static final Pattern DASHED = Pattern.compile("[^.:!?]{3,70}?[)\\s.]*[-–—]");
    private static final Pattern SMALL_WORD = Pattern.compile("\\s\\p{Ll}");

    private final List<Line> lines;
    private final List<Cue> cues;
    private final double[] likely;
    private final DumpSpan span;
    private final @Nullable Role[] roles;
    private int title = -1;

    private DumpRoles(List<Line> lines, double[] likely) {
        this.lines = lines;
        this.likely = likely;
        this.cues = Notes.mark(lines, lines.stream().map(l -> Cues.of(l.text())).toList());
        this.span = DumpSpan.of(lines, cues, likely);
        this.roles = new Role[lines.size()];
    }

    /**
     * @param lines the page's lines
     * @param likely for each, how likely it is text of an article, from 0 to 1
     * @return a role for each line
     */
    static List<Role> of(List<Line> lines, double[] likely) {
        return new DumpRoles(lines, likely).roles();
    }

    private List<Role> roles() {
        captions();
        head();
        inside();
        tail();
        return Arrays.stream(roles)
                .map(r -> Objects.requireNonNullElse(r, Role.BOILERPLATE))
                .toList();
    }

    /** A picture's words are printed twice in many dumps, or end in their credit. */
    private void captions() {
        for (int i = 0; i <= span.last(); i++) {
            Line line = lines.get(i);
            boolean twice = i > 0
                    && line.words() > 2
                    && line.text().equals(lines.get(i - 1).text())
                    && i >= span.first() - 4;
            if (twice && line.words() > 4) {
                roles[i - 1] = Role.CAPTION;
                roles[i] = Role.CAPTION;
            } else if (line.words() < 90
                    && near(i)
                    && (CAPTION.matcher(line.text()).matches() && cues.get(i) != Cue.CREDIT || inPicture(i))) {
                roles[i] = Role.CAPTION;
            }
        }
        for (int i = 1; i <= span.last(); i++) {
            if (lines.get(i).text().equals(lines.get(i - 1).text()) && roles[i - 1] == Role.CAPTION) {
                roles[i] = Role.CAPTION;
            }
        }
    }

    private boolean inPicture(int i) {
        return i < span.first() + 2
                && IN_PICTURE.matcher(lines.get(i).text() + " ").matches();
    }

    private boolean near(int i) {
        return i >= span.first() - 6;
    }

    private void head() {
        int body = firstBody();
        title = Titles.of(lines, cues, roles, body, span.last());
        for (int i = 0; i < Math.max(body, title + 1); i++) {
            if (roles[i] != null) {
                continue;
            }
            if (i == title) {
                roles[i] = Role.TITLE;
            } else if (title >= 0 && i > title) {
                roles[i] = underTitle(i);
            } else if (title >= 0 && lines.get(i).text().equals(lines.get(title).text())) {
                roles[i] = Role.TITLE;
            } else if (cues.get(i) == Cue.PUBLISHED
                    || cues.get(i) == Cue.BYLINE
                    || isAddressOrLabels(i)
                    || Stamps.isReleased(lines, i)
                    || isDateAbove(i)) {
                roles[i] = Role.META;
            }
        }
    }

    private int firstBody() {
        int body = span.first();
        while (body <= span.last() && (roles[body] == Role.CAPTION || cues.get(body) != Cue.NONE)) {
            body++;
        }
        return body;
    }

    private Role underTitle(int i) {
        Line line = lines.get(i);
        if (Stamps.isDate(line.text()) || isPublishedIn(i) || isAddressOrLabels(i) || Stamps.hasDateAndMore(line)) {
            return Role.META;
        }
        if (PICTURE_CREDIT.matcher(line.text()).matches()) {
            return Role.CREDIT;
        }
        return switch (cues.get(i)) {
            case BYLINE, PUBLISHED, UPDATED, OPINION -> Role.META;
            case CREDIT -> Role.CREDIT;
            case NOTE -> Role.AUTHOR_NOTE;
            case NONE -> {
                if (line.words() <= 6 && i - title <= 8) {
                    yield isPoint(i) && (isPoint(i - 1) || isPoint(i + 1)) ? Role.SUBHEADING : Role.META;
                }
                yield line.words() <= 60 && Words.startsUpper(line.text()) && line.words() >= 7
                        ? Role.SUBHEADING
                        : Role.BOILERPLATE;
            }
            default -> Role.BOILERPLATE;
        };
    }

    /** Whether a line is one of the points that sum an article up above its text: a sentence, or most of one, without a stop. */
    private boolean isPoint(int i) {
        if (i <= title || i >= lines.size() || cues.get(i) != Cue.NONE) {
            return false;
        }
        String text = lines.get(i).text();
        int words = lines.get(i).words();
        return words >= 4
                && words <= 25
                && !STOP.matcher(text).matches()
                && (BULLET.matcher(text).matches() || Words.startsUpper(text))
                && SMALL_WORD.matcher(text).find()
                && !Bylines.isBare(text)
                && Dates.first(text, true) == null;
    }

    private boolean isAddressOrLabels(int i) {
        String text = lines.get(i).text();
        return i < TOP && (ADDRESS.matcher(text).matches() || Labelled.is(text));
    }

    private boolean isDateAbove(int i) {
        return i >= TOP
                && i < title
                && title - i < ABOVE
                && Stamps.isBareDate(lines.get(i).text());
    }

    /** "Published in The Outlet, 5 March 2019". */
    private boolean isPublishedIn(int i) {
        String line = lines.get(i).text();
        return cues.get(i) == Cue.END && line.startsWith("Published") && Dates.first(line, true) != null;
    }

    private void inside() {
        standfirst();
        Set<String> known = new HashSet<>();
        for (int i = span.first(); i <= span.last(); i++) {
            if (isParagraph(i)) {
                known.addAll(Words.stems(lines.get(i).text()));
            }
        }
        for (int i = firstBody(); i <= span.last(); i++) {
            if (roles[i] == null) {
                roles[i] = within(i, known);
            }
        }
    }

    /** What stands between the headline and the line with the dateline, or the outlet's name, sums the text up. */
    private void standfirst() {
        int body = firstBody();
        for (int i = body + 1; title >= 0 && i <= Math.min(span.last(), body + FIRST); i++) {
            boolean outlet = isOwnOutlet(i);
            if (outlet || hasDateline(lines.get(i).text())) {
                for (int j = body; j < i; j++) {
                    if (roles[j] == null && cues.get(j) == Cue.NONE) {
                        roles[j] = Role.SUBHEADING;
                    }
                }
                roles[i] = outlet ? Role.META : roles[i];
                return;
            }
            if (lines.get(i - 1).words() > MOST_OF_POINT) {
                return;
            }
        }
    }

    private static boolean hasDateline(String line) {
        return DASHED.matcher(line).lookingAt() && Opening.of(line).dateline() != null;
    }

    private boolean isOwnOutlet(int i) {
        Line line = lines.get(i);
        return line.words() <= 5
                && Words.upperShare(line.text()) == 1
                && !line.endsSentence()
                && lines.subList(i + 1, span.last() + 1).stream()
                        .anyMatch(l -> Outlets.tellsOfItself(line.text(), l.text()));
    }

    private boolean isParagraph(int i) {
        return cues.get(i) == Cue.NONE
                && roles[i] == null
                && (lines.get(i).words() > 12
                        || lines.get(i).endsSentence()
                        || Words.startsQuoted(lines.get(i).text()));
    }

    private Role within(int i, Set<String> known) {
        Line line = lines.get(i);
        if (i < span.first() + HEAD && Stamps.isDate(line.text())) {
            return Role.META;
        }
        return switch (cues.get(i)) {
            case COMMENTS, INTERFACE, ADVERT, OPINION, CORRECTION, PAYWALL -> Role.BOILERPLATE;
            case LINKS -> line.words() > 4 ? Role.LINK : Role.BOILERPLATE;
            case END -> line.words() <= 12 ? Role.BOILERPLATE : Role.BODY;
            case BYLINE, PUBLISHED, UPDATED -> line.words() <= 12 || Stamps.isDate(line.text()) ? Role.META : Role.BODY;
            case CREDIT -> Role.CREDIT;
            case NOTE -> Role.AUTHOR_NOTE;
            case COMMENTER -> Role.BODY;
            case NONE -> {
                if (i >= span.ending()) {
                    yield Role.BODY;
                }
                if (likely[i] < LOW) {
                    yield line.words() > 4 && !line.endsSentence() ? Role.LINK : Role.BOILERPLATE;
                }
                if (isParagraph(i) || BULLET.matcher(line.text()).matches() || !Words.startsUpper(line.text())) {
                    yield Role.BODY;
                }
                yield isHeading(i, known) ? Role.SUBHEADING : likely[i] >= HIGH ? Role.BODY : Role.LINK;
            }
        };
    }

    /** A heading is short, stands alone, and speaks of what the text speaks of; a related headline is longer. */
    private boolean isHeading(int i, Set<String> known) {
        Line line = lines.get(i);
        boolean alone = (i == span.first() || isParagraphOrSet(i - 1)) && (i == span.last() || isParagraphOrSet(i + 1));
        List<String> stems = Words.stems(line.text());
        long told = stems.stream().filter(known::contains).count();
        return alone && line.words() <= MOST_OF_HEADING && 2 * told >= stems.size();
    }

    private boolean isParagraphOrSet(int i) {
        return isParagraph(i) || roles[i] == Role.BODY || roles[i] == Role.CAPTION || roles[i] == Role.CREDIT;
    }

    /** What follows the article: readers' comments, and the site's own words. */
    private void tail() {
        boolean comments = false;
        for (int i = Math.max(0, span.last() + 1); i < lines.size(); i++) {
            Line line = lines.get(i);
            Cue cue = cues.get(i);
            if (cue == Cue.COMMENTS) {
                comments = true;
            } else if (cue == Cue.LINKS && comments) {
                comments = false;
            } else if (cue == Cue.COMMENTER) {
                comments = true;
                roles[i] = Role.COMMENT;
            } else if (cue == Cue.CREDIT) {
                roles[i] = Role.CREDIT;
            } else if (cue == Cue.NOTE) {
                roles[i] = Role.AUTHOR_NOTE;
            } else if (isPublishedIn(i) || cue == Cue.PUBLISHED) {
                roles[i] = Role.META;
            } else if (cue == Cue.NONE
                    && (comments || NUMBERED.matcher(line.text()).matches())) {
                comments = true;
                roles[i] = Role.COMMENT;
            }
        }
    }
}

package org.rapporteur.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rapporteur.record.Role;

/**
 * Finds the lines of a page that say who wrote its article: bylines; where there is none, lines between headline and text
 * that hold nothing but people's names; where there is none of these, the note on the author.
 */
final class Signed {
    private static final Pattern NOTE = Pattern.compile(
            "^(?:(?:The (?:author|writer)|About the (?:author|writer))[,:]? )?((?:\\p{Lu}[\\p{L}\\p{M}.'’-]*,? ){2,4})(?:who .{3,80}, )?(?:is|was|has been|has covered|covers|reports|writes|teaches|works|served)\\b");

    private static final Pattern LABEL = Pattern.compile("(?i)(?:(?:written |words )?by|authors?|writer)\\s?:?");

    private Signed() {}

    static List<Line> lines(List<Line> lines, List<Role> roles) {
        int title = roles.indexOf(Role.TITLE);
        int body = roles.indexOf(Role.BODY);
        List<Line> signed = IntStream.range(0, lines.size())
                .filter(i -> roles.get(i) == Role.META
                        && (Bylines.isSigned(lines.get(i).text()) || isBelowLabel(lines, i)))
                .mapToObj(lines::get)
                .toList();
        List<Line> head = signed.stream()
                .filter(l -> body >= 0
                        && l.start()
                                <= lines.get(Math.min(lines.size() - 1, body + 3))
                                        .start())
                .toList();
        if (head.stream().anyMatch(l -> !names(l.text()).isEmpty())) {
            return head;
        }
        List<Line> bare = IntStream.range(Math.max(0, title + 1), Math.max(title + 1, body))
                .filter(i -> title >= 0 && roles.get(i) == Role.META && isName(lines, i))
                .mapToObj(lines::get)
                .toList();
        if (!bare.isEmpty() || !signed.isEmpty()) {
            return bare.isEmpty() ? signed : bare;
        }
        return IntStream.range(0, lines.size())
                .filter(i -> roles.get(i) == Role.AUTHOR_NOTE
                        && !names(lines.get(i).text()).isEmpty())
                .mapToObj(lines::get)
                .limit(1)
                .toList();
    }

    /** Whether a line is nothing but names, known as such or by the handle behind or below them. */
    private static boolean isName(List<Line> lines, int i) {
        String text = lines.get(i).text();
        boolean handle = text.matches("[\\p{L} .'’-]{5,40}@\\w{3,30}")
                || i + 1 < lines.size()
                        && lines.get(i + 1).text().matches("@\\w{3,30}")
                        && text.matches("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}");
        return Bylines.isBare(text) || handle && !Bylines.names(text).isEmpty();
    }

    /** Whether a line is a name below a line that says nothing but "By". */
    private static boolean isBelowLabel(List<Line> lines, int i) {
        String text = lines.get(i).text();
        return i > 0
                && LABEL.matcher(lines.get(i - 1).text()).matches()
                && Words.count(text) >= 2
                && Words.count(text) <= 8
                && !Bylines.names(text).isEmpty();
    }

    /** The names in such a line. */
    static List<String> names(String line) {
        Matcher note = NOTE.matcher(line);
        if (note.find()) {
            String name = note.group(1).strip().replace(",", "");
            return Bylines.isBare(name) ? List.of(name) : List.of();
        }
        return Bylines.names(line);
    }
}

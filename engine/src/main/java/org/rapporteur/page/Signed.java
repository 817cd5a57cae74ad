package org.rapporteur.page;

import java.util.ArrayList;
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

    private Signed() {}

    static List<Line> lines(List<Line> lines, List<Role> roles) {
        List<Line> out = new ArrayList<>();
        int title = roles.indexOf(Role.TITLE);
        int body = roles.indexOf(Role.BODY);
        for (int i = 0; i < lines.size(); i++) {
            if (roles.get(i) == Role.META && Bylines.isSigned(lines.get(i).text())) {
                out.add(lines.get(i));
            }
        }
        if (out.isEmpty() && title >= 0) {
            IntStream.range(title + 1, Math.max(title + 1, body))
                    .filter(i -> roles.get(i) == Role.META)
                    .mapToObj(lines::get)
                    .filter(l -> Bylines.isBare(l.text()))
                    .forEach(out::add);
        }
        for (int i = 0; out.isEmpty() && i < lines.size(); i++) {
            if (roles.get(i) == Role.AUTHOR_NOTE && !names(lines.get(i).text()).isEmpty()) {
                out.add(lines.get(i));
            }
        }
        return out;
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

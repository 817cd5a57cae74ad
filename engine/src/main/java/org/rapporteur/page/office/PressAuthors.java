package org.rapporteur.page.office;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Bylines;

/** The authors that an export names: in bylines as papers print them, or with the family name first. */
final class PressAuthors {
    private static final Pattern BYLINE =
            Pattern.compile("(?:By|BY|Von|VON|Par|PAR|Por|POR|Door|DOOR|Di|DI) \\p{Lu}.{2,150}");
    private static final Pattern FAMILY_FIRST = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}, \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}\\.?");
    private static final Pattern AND = Pattern.compile("(?i)\\s*(?:;|\\b(?:and|und|et|y|en)\\b|&)\\s*|\\s+in\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private PressAuthors() {}

    /** Whether a line begins with "By", in some language, and a name. */
    static boolean hasBy(String line) {
        return BYLINE.matcher(line).matches();
    }

    /** Whether a line says who wrote the article: with "By", or with nothing but names that are known as such. */
    static boolean isSigned(String line) {
        return hasBy(line) || Bylines.isBare(line);
    }

    /**
     * The names in a byline.
     *
     * @param publisher the paper, which is no author beside a person
     */
    static List<String> of(String byline, @Nullable String publisher) {
        Set<String> names = new LinkedHashSet<>(Bylines.names(byline));
        for (String part : AND.split(byline)) {
            // "Ann Porter, Foreign Editor, and Jan Smit"
            names.addAll(Bylines.isBare(part) ? Bylines.names(part) : List.of());
        }
        List<String> out = new ArrayList<>();
        for (String name : names) {
            String cased = name.equals(name.toUpperCase(Locale.ROOT)) && name.contains(" ") ? cased(name) : name;
            if (!cased.equalsIgnoreCase(publisher) && !out.contains(cased)) {
                out.add(cased);
            }
        }
        return out.isEmpty() && !byline.isBlank() && byline.length() < 100
                ? List.of(byline.replaceFirst("(?i)^by\\s+", ""))
                : out;
    }

    /** The names of a list by family names: "Porter, Ann; Smit, Jan". */
    static List<String> familyFirst(String list, @Nullable String publisher) {
        List<String> out = new ArrayList<>();
        for (String name : list.split("\\s*;\\s*")) {
            if (FAMILY_FIRST.matcher(name).matches()) {
                String[] parts = name.split(", ");
                out.add(parts[1] + " " + parts[0]);
            } else {
                out.addAll(of(name, publisher));
            }
        }
        return out;
    }

    /** "ANN O'HARA-SMIT" as "Ann O'Hara-Smit". */
    private static String cased(String name) {
        Matcher m = WORD.matcher(name);
        return m.replaceAll(
                w -> w.group().substring(0, 1) + w.group().substring(1).toLowerCase(Locale.ROOT));
    }
}

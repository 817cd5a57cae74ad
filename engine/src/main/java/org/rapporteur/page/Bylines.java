package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the authors' names out of a byline. */
final class Bylines {
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:story|written|reported|posted|words|report|analysis|opinion|text|published|submitted|contributed|compiled|produced|edited)\\s+)?by\\b\\s?:?\\s*|^\\W{0,3}(?:authors?|writers?|reporters?|journalist)\\s?:\\s*");
    private static final Pattern BREAK =
            Pattern.compile("(?i)\\s*(?:;|,|\\||\\s/\\s|•|·|\\s[–—-]\\s|\\band\\b|&|\\bwith\\b|\\n)\\s*");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\s*(?:\\(.*|\\[.*|@\\S+.*|\\bin (?=\\p{Lu}).*|\\b(?:for|of|at|on|from|published|updated|posted|last|special to|follow|email|e-mail|view|is|covers?)\\b.*|\\S+@\\S+.*|https?:.*|\\d.*)$");
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’‐-]*|d[aeiu]|de la|del|van|von|der|den|bin|al|el|ur|ul|la|le|di|dos|y|ibn|abu)(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’‐-]*|d[aeiu]|del|van|von|der|den|bin|al|el|ur|ul|la|le|di|dos|y|ibn|abu|[a-z]{1,2}-\\p{Lu}\\p{L}+)){0,5}");
    private static final Pattern JOB = Pattern.compile("(?iu)" + String.join("|", Lines.of("jobs.tsv")));

    private static final Pattern CAPITALS_AFTER = Pattern.compile("(?<=\\p{Ll})(?:\\s+\\p{Lu}{3,15}){1,5}$");
    private static final Pattern TITLE_AFTER = Pattern.compile(
            "(?<=\\p{L}{2} \\p{L}{2,30})\\s+(?:Staff|Senior|Chief|Managing|Deputy|Associate)?\\s?(?:Editor|Writer|Reporter|Correspondent|Author|Contributor)s?$");

    private Bylines() {}

    /** The names in a byline, as written, without "By", jobs, places and dates. */
    static List<String> names(String line) {
        List<String> out = new ArrayList<>();
        Dates.Found date = Dates.first(line, true);
        String s = date == null ? line : line.substring(0, date.start());
        Matcher lead = LEAD.matcher(s);
        s = lead.find() ? s.substring(lead.end()) : s;
        for (String part : BREAK.split(s)) {
            String name = TAIL.matcher(part).replaceFirst("").strip();
            name = LEAD.matcher(name).replaceFirst("");
            name = CAPITALS_AFTER.matcher(name).replaceFirst("");
            name = TITLE_AFTER.matcher(name).replaceFirst("");
            name = name.replaceAll("[\\s.:]+$", name.matches(".*\\b(?:Jr|Sr)\\.") ? "." : "");
            if (isName(name) && !out.contains(name)) {
                out.add(name);
            } else if (!out.isEmpty()) {
                break;
            }
        }
        return out;
    }

    /** Whether the words could be the name of a person or a desk. */
    static boolean isName(String s) {
        return s.length() >= 3
                && s.length() <= 50
                && NAME.matcher(s).matches()
                && !JOB.matcher(s).matches();
    }
}

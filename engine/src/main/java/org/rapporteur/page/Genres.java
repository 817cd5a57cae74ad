package org.rapporteur.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Role;

/** Tells opinion and analysis from reports: by labels near the headline, by the note on the author. */
final class Genres {
    private static final Pattern OPINION_TITLE = Pattern.compile(
            "(?i)(?:opinion|op-?ed|editorial|commentary|column|viewpoint)\\s?[:|–—-].*|.*[|–—-]\\s?(?:opinion|op-?ed|editorial|commentary)");
    private static final Pattern ANALYSIS_TITLE = Pattern.compile(
            "(?i)(?:news )?(?:analysis|explainer|explained)\\s?[:|–—-].*|.*[|–—-]\\s?(?:news )?analysis");
    private static final Pattern SCHOLAR =
            Pattern.compile("(?i).*\\b(?:" + String.join("|", Lines.of("guest-authors.tsv")) + ")\\b.*");
    private static final Pattern VIEWS = Pattern.compile(
            "(?i).*\\b(?:views?|opinions?) .{0,60}\\b(?:authors?['’]?s?|writers?['’]?s?|their own|his own|her own)\\b.*");

    private Genres() {}

    /**
     * @param section the page's own word for its section or type, or null
     * @param signed whether somebody signs the article by name
     */
    static Genre of(
            List<Line> lines, List<Role> roles, @Nullable String title, @Nullable String section, boolean signed) {
        String heading = title == null ? "" : title;
        String label = section == null ? "" : section.toLowerCase(Locale.ROOT);
        if (OPINION_TITLE.matcher(heading).matches() || Cues.of(label) == Cue.OPINION || label.startsWith("opinion")) {
            return Genre.OPINION;
        }
        if (ANALYSIS_TITLE.matcher(heading).matches() || label.equals("analysis") || label.equals("news analysis")) {
            return Genre.ANALYSIS;
        }
        int body = roles.indexOf(Role.BODY);
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean head = i < body && i > body - 15 && roles.get(i) == Role.META;
            head |= i < body && i + 1 < lines.size() && roles.get(i + 1) == Role.TITLE;
            if (head && Cues.of(text) == Cue.OPINION) {
                return Genre.OPINION;
            }
            if (head && text.equalsIgnoreCase("analysis")) {
                return Genre.ANALYSIS;
            }
            if (signed
                    && i > body
                    && text.length() < 600
                    && (roles.get(i) == Role.AUTHOR_NOTE
                                    && SCHOLAR.matcher(text).matches()
                            || roles.get(i) != Role.BODY
                                    && roles.get(i) != Role.COMMENT
                                    && text.length() < 200
                                    && VIEWS.matcher(text).matches())) {
                return Genre.OPINION;
            }
        }
        return Genre.REPORT;
    }
}

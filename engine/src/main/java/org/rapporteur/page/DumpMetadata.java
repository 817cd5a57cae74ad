package org.rapporteur.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Metadata.Place;
import org.rapporteur.record.Role;

/** What a plain-text page tells of its article. */
final class DumpMetadata {
    /** The rank of words that say that they give the day of publication. */
    private static final int SAID = 1;

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?s).*\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \\d.*");

    private final List<Line> lines;
    private final List<Role> roles;
    private final String text;

    private DumpMetadata(List<Line> lines, List<Role> roles, String text) {
        this.lines = lines;
        this.roles = roles;
        this.text = text;
    }

    static Metadata of(List<Line> lines, List<Role> roles, String text) {
        return new DumpMetadata(lines, roles, text).read();
    }

    private Metadata read() {
        int titleLine = roles.indexOf(Role.TITLE);
        String title = titleLine < 0 ? null : lines.get(titleLine).text();
        Place evidence = published();
        Dates.Found day =
                evidence == null ? null : Dates.first(text.substring(evidence.start(), evidence.end()), monthFirst());
        int body = roles.indexOf(Role.BODY);
        Opening opening = body < 0 ? Opening.NONE : Opening.of(lines.get(body).text());
        List<String> authors = authors();
        return new Metadata(
                title,
                Outlets.of(lines, roles, text),
                day == null ? null : day.date().toString(),
                evidence,
                authors,
                opening.dateline(),
                Genres.of(lines, roles, title, null, !authors.isEmpty()),
                opening.via() != null ? opening.via() : Credits.agency(lines, roles));
    }

    /**
     * The words that give the day of publication. A line that says so comes first, then a date under the headline, then
     * one in the byline, last the day of an update. A date above the headline that is not said to be the day of
     * publication is the site's clock.
     */
    private @Nullable Place published() {
        Place best = null;
        int bestRank = Integer.MAX_VALUE;
        int title = roles.indexOf(Role.TITLE);
        for (int i = 0; i < lines.size(); i++) {
            int rank = roles.get(i) == Role.META ? rank(i) : Integer.MAX_VALUE;
            if (i < title && rank > SAID) {
                continue;
            }
            Dates.Found found = rank < bestRank ? Dates.first(lines.get(i).text(), monthFirst()) : null;
            if (found != null) {
                int start = lines.get(i).start();
                best = new Place(start + found.start(), start + found.end());
                bestRank = rank;
            }
        }
        return best;
    }

    private int rank(int line) {
        return switch (Cues.of(lines.get(line).text())) {
            case PUBLISHED -> SAID;
            case END -> 2;
            case BYLINE -> 4;
            case UPDATED -> 5;
            default -> 3;
        };
    }

    /** Whether the page writes the month before the day, as far as it shows. */
    private boolean monthFirst() {
        return MONTH_FIRST
                .matcher(text.length() > 20_000 ? text.substring(0, 20_000) : text)
                .matches();
    }

    private List<String> authors() {
        Set<String> out = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (roles.get(i) == Role.META && Cues.of(lines.get(i).text()) == Cue.BYLINE) {
                out.addAll(Bylines.names(lines.get(i).text()));
            }
        }
        return new ArrayList<>(out);
    }
}

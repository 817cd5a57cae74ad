package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Finds the questions of an interview: lines in bold, or headings, that ask, where the page says that it is an interview. */
final class Questions {
    private static final Pattern INTERVIEW = Pattern.compile(
            "(?iu).*\\b(?:interview(?:s|ed)?|in conversation with|q\\s?(?:&|and)\\s?a|(?:spoke|speaks|talked|talks|sat down|sits down|chatted|caught up) (?:to|with)|(?:questions|answers|answered) (?:to|for|from|our|by)|\\p{L}+ asked \\p{Lu})\\b.*");
    private static final Pattern LABELLED = Pattern.compile(
            "(?u)(?:Q|A|Question|Answer|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3})\\s?[:.]\\s.*");
    private static final int FEWEST = 2;
    private static final int LEAD = 4;

    private Questions() {}

    /** The questions of a page; none where it is no interview. */
    static List<Passage> of(List<Line> lines, List<Role> roles) {
        List<Passage> out = new ArrayList<>();
        boolean interview = false;
        int answered = 0;
        int lead = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!roles.get(i).isEvidence()) {
                continue;
            }
            lead++;
            interview |= lead <= LEAD && INTERVIEW.matcher(line.text()).matches();
            boolean asks = line.text().endsWith("?") && (isBold(line) || roles.get(i) == Role.SUBHEADING);
            if (asks) {
                out.add(Passage.question(line.start(), line.end()));
            } else if (!out.isEmpty() && LABELLED.matcher(line.text()).matches()) {
                answered++;
            }
        }
        return out.size() >= FEWEST && (interview || answered >= FEWEST) ? out : List.of();
    }

    /** Whether all words of a line are in bold or italics. */
    private static boolean isBold(Line line) {
        Element block = line.markup() == null ? null : line.markup().block();
        @Nullable
        Element strong = block == null ? null : block.selectFirst("b, strong, em, i, [class*=bold], [class*=question]");
        return block != null
                && (block.className().contains("question")
                        || strong != null
                                && block.select("b, strong, em, i, [class*=bold], [class*=question]").stream()
                                                .mapToInt(e -> e.parents().stream()
                                                                .anyMatch(p -> p != block && p.is("b, strong, em, i"))
                                                        ? 0
                                                        : e.text().length())
                                                .sum()
                                        >= 0.9 * line.text().length());
    }
}

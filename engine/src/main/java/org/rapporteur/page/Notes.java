package org.rapporteur.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds notes on the author or the outlet, "Name, who wrote this, is …", and those of the editors. */
final class Notes {
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "(?i).{0,10}\\b(?:the (?:author|writer|columnist)s? (?:is|are|was|has|can)|(?:follow|reach|contact|e-?mail) (?:him|her|them|the (?:author|writer))|(?:he|she|they) (?:can be reached|tweets?))\\b.{0,300}"
                    + "|.{0,400}\\b(?:can be (?:reached|followed|contacted) (?:at|on|by|via)|(?:on )?(?:twitter|x):? ?@\\w|tweets? (?:at|@)).{0,120}");
    private static final Set<String> VERBS =
            Set.of(" is ", " was ", " has ", " writes ", " covers ", " reports ", ", ");
    private static final int MAX_WORDS = 120;

    private Notes() {}

    /** The cues, with those lines marked that speak of a name which stands in a byline or alone in a line before them. */
    static List<Cue> mark(List<Line> lines, List<Cue> cues) {
        List<Cue> out = new ArrayList<>(cues);
        Set<String> authors = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (EditorNotes.is(lines, i)) {
                out.set(i, Cue.CORRECTION);
            } else if (cues.get(i) == Cue.BYLINE) {
                authors.addAll(Bylines.names(line.text()));
            } else if (cues.get(i) == Cue.NONE && line.words() >= 5 && line.words() < MAX_WORDS) {
                boolean onAuthor = authors.stream().anyMatch(a -> speaksOf(line.text(), a));
                if (onAuthor
                        || onLineBefore(lines, i)
                        || BIOGRAPHY.matcher(line.text()).matches()) {
                    out.set(i, Cue.NOTE);
                }
            }
        }
        return out;
    }

    private static boolean onLineBefore(List<Line> lines, int i) {
        Line before = i > 0 ? lines.get(i - 1) : lines.get(i);
        return before.words() <= 5 && before.words() >= 2 && lines.get(i).text().startsWith(before.text() + " is ");
    }

    private static boolean speaksOf(String text, String name) {
        return text.startsWith(name) && VERBS.stream().anyMatch(v -> text.startsWith(v, name.length()));
    }
}

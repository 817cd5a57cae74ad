package org.rapporteur.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a line is by its words alone. */
final class Cues {
    private record Row(Cue cue, Pattern pattern) {}

    private static final int MAX_LENGTH = 300;
    private static final List<Row> ROWS = Lines.columns("cues.tsv").stream()
            .map(c -> new Row(
                    Cue.valueOf(c[0].toUpperCase(Locale.ROOT)),
                    Pattern.compile(c[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
            .toList();

    private Cues() {}

    static Cue of(String line) {
        if (line.length() <= MAX_LENGTH) {
            for (Row row : ROWS) {
                if (row.pattern.matcher(line).matches()) {
                    return row.cue;
                }
            }
        }
        return Cue.NONE;
    }
}

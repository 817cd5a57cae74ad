package org.rapporteur.reading.second;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.record.Actor;

/**
 * A page as a second reader is given it.
 *
 * @param source path or address of the page
 * @param text the parts of the page that facts may come from, a line each
 * @param parties the names of those who are in it
 */
public record Question(String source, String text, List<String> parties) {
    public Question {
        parties = List.copyOf(parties);
    }

    static Question of(Text text, Cast cast) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        Sentence last = null;
        for (Sentence s : text.sentences()) {
            if (last != null && s.block() != last.block()) {
                lines.add(text.words(start, last.end()));
            }
            start = last == null || s.block() != last.block() ? s.start() : start;
            last = s;
        }
        if (last != null) {
            lines.add(text.words(start, last.end()));
        }
        return new Question(
                text.document().article().source(),
                String.join("\n", lines),
                cast.actors().stream().map(Actor::name).distinct().toList());
    }
}

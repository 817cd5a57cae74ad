package org.rapporteur.linking;

import java.util.List;
import java.util.function.UnaryOperator;
import org.rapporteur.language.OpenDate;
import org.rapporteur.reading.Proposition;
import org.rapporteur.record.Article;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;

/**
 * What a page tells that may change the facts of other pages: the part of its reading that is asked for whenever a page is
 * added. For the ids of parties it has the keys of their {@link Namesake}s.
 *
 * @param article without its segments, authors and title
 * @param figures those alone that can be held against others
 * @param labels those alone that can be held against others
 * @param offices those alone that can be held against others; none where an older version of the program kept it
 */
public record Gist(
        Article article,
        List<Meeting> meetings,
        List<Figure> figures,
        List<Label> labels,
        List<Proposition> propositions,
        List<OpenDate> openDates,
        List<Office> offices) {

    public Gist {
        offices = offices == null ? List.of() : List.copyOf(offices);
        meetings = List.copyOf(meetings);
        figures = List.copyOf(figures);
        labels = List.copyOf(labels);
        propositions = List.copyOf(propositions);
        openDates = List.copyOf(openDates);
    }

    /** The id of its article. */
    public String id() {
        return article.id();
    }

    /** The meetings without those that a second reader proposed. */
    List<Meeting> readByRules() {
        return meetings.stream().filter(m -> m.reader() == null).toList();
    }

    Gist withDates(Article newArticle, UnaryOperator<String> dates) {
        return new Gist(
                newArticle,
                meetings.stream().map(m -> m.withDate(dates)).toList(),
                figures.stream().map(f -> f.withDate(dates)).toList(),
                labels,
                propositions,
                List.of(),
                offices);
    }
}

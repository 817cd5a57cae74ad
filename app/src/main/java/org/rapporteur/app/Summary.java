package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Dates;
import org.rapporteur.view.Subject;
import org.rapporteur.view.Words;

/** What a record is about and holds, in three lines. */
final class Summary {
    private final RecordStore store;

    Summary(RecordStore store) {
        this.store = store;
    }

    void print(PrintWriter out) throws RecordException {
        String subject = store.read(Subject::of);
        if (!subject.isEmpty()) {
            out.println("about " + subject);
        }
        out.println(String.join(
                ", ",
                Words.count(store.count(Article.class), "article"),
                Words.count(store.count(Actor.class), "actor"),
                Words.count(store.count(Statement.class), "statement"),
                Words.count(store.count(Meeting.class), "meeting"),
                Words.count(store.count(Figure.class), "figure"),
                Words.count(store.count(Time.class), "time")));
        List<@Nullable String> published = store.facts(Article.class).stream()
                .<@Nullable String>map(Article::published)
                .toList();
        List<@Nullable String> met = store.facts(Meeting.class).stream()
                .<@Nullable String>map(Meeting::date)
                .toList();
        out.println("published " + span(published) + "; meetings " + span(met));
    }

    /** From the earliest to the latest of these dates, each as far as it is known. */
    private static String span(List<@Nullable String> dates) {
        List<String> known = dates.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(d -> Edtf.first(d) != null)
                .toList();
        if (known.isEmpty()) {
            return "undated";
        }
        String first = known.stream().min(Dates.BY_FIRST_DAY).orElseThrow();
        String last = known.stream().max(Dates.BY_LAST_DAY).orElseThrow();
        return first.equals(last) ? first : first + " to " + last;
    }
}

package org.rapporteur.language.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.record.TimexType;

/**
 * Finds the time expressions of an article and gives them TIMEX3 types and values. What the date of publication does not
 * settle stays open: {@code XXXX-09-13} where no year is known, {@code XXXX-WXX-5} for a Friday. Immutable; its time
 * grows with the length of the text.
 */
public final class TimeTagger {
    private static final int OPENING = 3;
    private final Scanner scanner = new Scanner();

    /**
     * @param sentences of one article, in order
     * @param published EDTF date of publication, or null when not known
     * @return the expressions, in the order of the text; none overlap
     */
    public List<TimeExpression> tag(List<Sentence> sentences, @Nullable String published) {
        Reference now = Reference.of(published);
        List<TimeExpression> out = new ArrayList<>();
        Story story = new Story();
        for (Sentence s : sentences) {
            story.enter(s);
            Words w = Words.of(s);
            for (Match m : scanner.scan(w)) {
                Context c = new Context(now, tense(w, m), story.told, story.toldDay, story.year);
                Resolved r = m.meaning().resolve(c);
                if (r != null) {
                    int start = w.get(m.from()).start();
                    out.add(new TimeExpression(
                            s.index(), start, w.get(m.to() - 1).end(), r.type(), r.value()));
                    story.tell(r, m, w);
                }
            }
        }
        return out;
    }

    /** The tense around an expression, seen from its word that hangs on a word outside of it. */
    private static Tense tense(Words w, Match m) {
        int first = w.get(m.from()).token().index();
        int last = w.get(m.to() - 1).token().index();
        for (int i = last; i >= first; i--) {
            Token t = w.sentence().token(i);
            if (t.head() < first || t.head() > last) {
                return Tense.at(w.sentence(), t, first);
            }
        }
        return Tense.OPEN;
    }

    /** The dates told so far, as far as later expressions may count from them. */
    private static final class Story {
        private Reference told = Reference.UNKNOWN;
        private int toldIn = -1;
        private Reference toldDay = Reference.UNKNOWN;
        private int toldDayIn = -1;
        private Reference year = Reference.UNKNOWN;

        void enter(Sentence s) {
            year = Reference.UNKNOWN;
            if (s.index() > toldIn + 1) {
                told = Reference.UNKNOWN;
            }
            if (s.block() > toldDayIn + 1) {
                toldDay = Reference.UNKNOWN;
            }
        }

        void tell(Resolved r, Match m, Words w) {
            Reference date = Reference.of(r.value());
            if (r.type() == TimexType.DURATION || r.type() == TimexType.SET || date.equals(Reference.UNKNOWN)) {
                return;
            }
            told = date;
            toldIn = w.sentence().index();
            if (date.day() != null && date.year() != null) {
                toldDay = date;
                toldDayIn = w.sentence().block();
            }
            boolean opening = m.from() < OPENING && m.meaning() instanceof Calendrical c && c.month() == null;
            if (opening) {
                year = date;
            }
        }
    }
}

package org.rapporteur.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.record.TimexType;

/** The time expressions of an article, before they are read against its date of publication. Immutable. */
public final class Times {
    private static final int OPENING = 3;

    private final List<Found> found;

    Times(List<Found> found) {
        this.found = List.copyOf(found);
    }

    /** What they say of the date of publication; empty where nothing is certain. */
    public Optional<PublicationDate> published() {
        return PublicationDate.of(found);
    }

    /**
     * Their types and values. What the date does not settle stays open: {@code XXXX-09-13} where no year is known,
     * {@code XXXX-WXX-5} for a Friday.
     *
     * @param published EDTF date of publication, or null when not known
     * @return in the order of the text; none overlap
     */
    public List<TimeExpression> against(@Nullable String published) {
        Reference now = Reference.of(published);
        List<TimeExpression> out = new ArrayList<>();
        Story story = new Story();
        for (Found f : found) {
            story.enter(f.sentence());
            Resolved r = f.meaning()
                    .resolve(new Context(now, f.tense(), story.told, story.toldDay, story.wholeDay, story.year));
            if (r != null) {
                out.add(new TimeExpression(f.sentence().index(), f.start(), f.end(), r.type(), r.value()));
                story.tell(r, f);
            }
        }
        return out;
    }

    /** The dates told so far, as far as later expressions may count from them. */
    private static final class Story {
        private Reference told = Reference.UNKNOWN;
        private int toldIn = -1;
        private Reference toldDay = Reference.UNKNOWN;
        private Reference wholeDay = Reference.UNKNOWN;
        private int toldDayIn = -1;
        private Reference year = Reference.UNKNOWN;
        private int sentence = -1;

        void enter(Sentence s) {
            if (s.index() == sentence) {
                return;
            }
            sentence = s.index();
            year = Reference.UNKNOWN;
            if (s.index() > toldIn + 1) {
                told = Reference.UNKNOWN;
            }
            if (s.block() > toldDayIn + 1) {
                toldDay = Reference.UNKNOWN;
                wholeDay = Reference.UNKNOWN;
            }
        }

        void tell(Resolved r, Found f) {
            Reference date = Reference.of(r.value());
            if (r.type() == TimexType.DURATION || r.type() == TimexType.SET || date.equals(Reference.UNKNOWN)) {
                return;
            }
            told = date;
            toldIn = f.sentence().index();
            if (date.day() != null && date.year() != null) {
                toldDay = date;
                wholeDay = f.meaning() instanceof Calendrical c && c.year() != null ? date : Reference.UNKNOWN;
                toldDayIn = f.sentence().block();
            }
            boolean yearAlone = f.meaning() instanceof Calendrical c && c.month() == null;
            if (f.match().from() < OPENING
                    && yearAlone
                    && f.words().is(f.match().to(), ",")) {
                year = date;
            }
        }
    }
}

package org.rapporteur.language.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.language.time.Meaning.Shift;
import org.rapporteur.language.time.Meaning.YearPart;

/** Seasons, quarters and halves of a year: "last summer", "the first quarter of 2009", "Q3". */
final class YearParts implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final Set<String> BEFORE_SEASON =
            Set.of("in", "by", "since", "until", "during", "of", "through", "early", "late", "mid", "earlier", "later");

    @Override
    public @Nullable Match at(Words w, int i) {
        int the = w.is(i, "the") ? 1 : 0;
        Direction direction = the == 1 ? Direction.NONE : Direction.of(w.text(i));
        int j = direction == Direction.NONE ? i + the : i + 1;
        String season = LEXICON.of("season", w.text(j));
        if (season != null && w.tag(j).startsWith("NN")) {
            return season(w, i, j, season, direction);
        }
        return direction == Direction.NONE ? part(w, i, j) : null;
    }

    private static @Nullable Match season(Words w, int i, int j, String code, Direction direction) {
        Year year = year(w, j + 1);
        if (year != null) {
            return new Match(i, year.to(), new YearPart(code, year.meaning(), Direction.NONE));
        }
        boolean kind = j == i && !w.capital(j) && w.tag(j + 1).startsWith("NN") && direction == Direction.NONE;
        boolean name = w.capital(j) && (w.capital(j + 1) || (j > 0 && j == i && w.capital(j - 1)));
        boolean doubtful = w.is(j, "spring") || w.is(j, "fall");
        boolean placed = direction != Direction.NONE || (BEFORE_SEASON.contains(w.text(i - 1)) && !w.is(j + 1, "of"));
        if (kind || name || (doubtful && !placed) || (j > i && !placed && w.is(j + 1, "of"))) {
            return null;
        }
        return new Match(i, j + 1, new YearPart(code, null, direction));
    }

    private static @Nullable Match part(Words w, int i, int j) {
        String t = w.text(j);
        if (t.length() == 2 && t.charAt(0) == 'q' && t.charAt(1) >= '1' && t.charAt(1) <= '4') {
            return code(w, i, j + 1, "Q" + t.charAt(1), true);
        }
        int n = Ordinals.at(w, j);
        if (n == 0 || n > 4) {
            return null;
        }
        if (w.is(j + 1, "quarter")) {
            return code(w, i, j + 2, "Q" + (n < 0 ? 4 : n), n > 0);
        }
        return w.is(j + 1, "half") && n <= 2 ? code(w, i, j + 2, "H" + (n < 0 ? 2 : n), false) : null;
    }

    private static @Nullable Match code(Words w, int i, int to, String code, boolean alone) {
        Year year = year(w, to);
        if (year != null) {
            return new Match(i, year.to(), new YearPart(code, year.meaning(), Direction.NONE));
        }
        return alone && !w.is(to, "of") ? new Match(i, to, new YearPart(code, null, Direction.NONE)) : null;
    }

    private record Year(int to, Meaning meaning) {}

    /** The year that follows, after "of", "in" or a comma or at once. */
    private static @Nullable Year year(Words w, int to) {
        int k = w.is(to, "of") || w.is(to, "in") || w.is(to, ",") ? to + 1 : to;
        Integer year = Years.plain(w, k);
        if (year != null) {
            return new Year(k + 1, Calendrical.of(year, null, null));
        }
        if (w.is(to, ",")) {
            return null;
        }
        Direction d = w.is(k, "the") ? Direction.NONE : Direction.of(w.text(k));
        if (d != Direction.NONE && w.is(k + 1, "year")) {
            return new Year(k + 2, new Shift(Unit.YEAR, d == Direction.LAST ? -1 : d == Direction.NEXT ? 1 : 0));
        }
        return w.at(k, "the year") ? new Year(k + 2, new Shift(Unit.YEAR, 0)) : null;
    }
}

package org.rapporteur.language.time;

import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Nothing;
import org.rapporteur.language.time.Meaning.Said;
import org.rapporteur.record.TimexType;

/** Past, present and future without a date: "recent", "now", "soon". */
final class VagueRule implements Rule {

    @Override
    public @Nullable Match at(Words w, int i) {
        Lexicon.Vague vague = Lexicon.STANDARD.vague(w, i);
        if (vague == null) {
            return null;
        }
        int to = i + vague.words();
        if (vague.value() == null) {
            return new Match(i, to, new Nothing());
        }
        boolean named = w.capital(i) && w.tag(i).startsWith("NNP") && i > 0;
        boolean here = !vague.notNext().contains(w.text(to))
                && (vague.before().isEmpty() || vague.before().contains(w.text(i - 1)));
        return here && !named ? new Match(i, to, new Said(TimexType.DATE, vague.value())) : null;
    }
}

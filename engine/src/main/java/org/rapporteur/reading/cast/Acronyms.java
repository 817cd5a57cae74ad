package org.rapporteur.reading.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.ActorKind;

/** Abbreviations that a text explains by setting them in brackets after a body's name, and uses from then on. */
final class Acronyms {
    private static final Pattern FORM = Pattern.compile("\\p{Lu}[\\p{Lu}&/-]{1,9}");

    private final Map<String, Found> bodies = new HashMap<>();

    /** The names of the next sentence of a text with those added, or put right, that its abbreviations tell. */
    List<Found> read(Sentence s, List<Found> names) {
        List<Found> out = new ArrayList<>(names);
        for (Found f : names) {
            int at = f.last() + 2;
            boolean brackets = at + 1 < s.size()
                    && s.token(at - 1).text().equals("(")
                    && s.token(at + 1).text().equals(")")
                    && FORM.matcher(s.token(at).text()).matches();
            if (brackets && f.kind() != ActorKind.PERSON && f.kind() != ActorKind.STATE) {
                Optional<Found> known = names.stream().filter(n -> n.covers(at)).findFirst();
                known.ifPresent(k -> out.set(out.indexOf(f), f.as(k)));
                bodies.putIfAbsent(s.token(at).text(), known.orElse(f));
            }
        }
        for (int i = 0; i < s.size(); i++) {
            int at = i;
            Found body = bodies.get(s.token(i).text());
            if (body != null && names.stream().noneMatch(n -> n.covers(at))) {
                out.add(body.at(s.index(), i));
            }
        }
        out.sort(Comparator.comparing(Found::first));
        return out;
    }
}

package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;

/**
 * Frames in a line: {@code attack/noun<launched> doer=NATO:light patient=troops planned(will) ^says:announce @Sunday}. Heads
 * are joined by {@code +} (and), {@code ,} (or) and {@code !} (none of them); how an argument was found stands behind it,
 * but for {@link Via#OWN}; {@code not-} before the kind is negation, what follows {@code /} its {@link Reality.Life}.
 * Blanks within an item are written as {@code _}.
 */
public final class Notation {
    private Notation() {}

    /** A frame as its parts: the predicate, its arguments, its reality, outer frames and times. */
    public static List<String> items(Text text, Frames frames, Frame f) {
        List<String> out = new ArrayList<>();
        Predicate p = f.predicate();
        String part = p.part() == Part.VERB ? "" : "/" + lower(p.part());
        String support = f.support() == null ? "" : "<" + f.support().text() + ">";
        out.add(p.lemma().replace(' ', '_') + part + support);
        f.arguments().forEach(a -> out.add(argument(a)));
        out.add(reality(f.reality()));
        f.outers()
                .forEach(o -> out.add("^" + lower(o.link()) + ":"
                        + frames.of(o).predicate().lemma().replace(' ', '_')));
        for (TimeExpression t : f.times()) {
            out.add("@" + text.words(t.start(), t.end()).replace(' ', '_'));
        }
        return out;
    }

    /** A frame in a line. */
    public static String of(Text text, Frames frames, Frame f) {
        return String.join(" ", items(text, frames, f));
    }

    private static String argument(Argument a) {
        String sign =
                switch (a.join()) {
                    case ONE, AND -> "+";
                    case OR -> ",";
                    case NONE -> "!";
                };
        StringJoiner heads = new StringJoiner(sign);
        a.heads().forEach(h -> heads.add(h.text()));
        String none = a.join() == Join.NONE && a.heads().size() == 1 ? sign : "";
        String via = a.via() == Via.OWN ? "" : ":" + lower(a.via());
        return lower(a.role()) + "=" + heads + none + via;
    }

    private static String reality(Reality r) {
        StringJoiner why = new StringJoiner(",", "(", ")");
        r.why().stream().map(Token::text).forEach(why::add);
        String life = r.life() == Reality.Life.NONE ? "" : "/" + lower(r.life());
        return (r.negated() ? "not-" : "") + lower(r.kind()) + life + (r.why().isEmpty() ? "" : why);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package org.rapporteur.reading.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.reading.Timex;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Ids;
import org.rapporteur.record.TimexType;

/**
 * Reads the numbers of a text: counts of people, meetings, countries, sums of money. Dates, clock times, lengths of
 * time, ordinals, ages, numbers in names and ways of speaking ("one of", "two sides") are no figures.
 */
public final class FigureReader {
    private static final Set<String> BACK = Set.of("the", "these", "those", "both");

    private static final FigureWords WORDS = FigureWords.load();

    private final CountedNouns nouns;
    private final Elided elided;

    public FigureReader(Knowledge knowledge) {
        this.nouns = new CountedNouns(knowledge);
        this.elided = new Elided(WORDS, nouns);
    }

    /** The figures of a text, in its order. A sentence that stands there twice, as doubled captions do, is read once. */
    public List<Figure> read(Text text, Cast cast) {
        List<Figure> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Figure> before = List.of();
        for (Sentence sentence : text.sentences()) {
            if (seen.add(text.words(sentence.start(), sentence.end()))) {
                List<Figure> same = new ArrayList<>();
                for (Quantity quantity : QuantityFinder.find(sentence)) {
                    figure(text, cast, sentence, quantity, same, before).ifPresent(same::add);
                }
                out.addAll(same);
                before = same;
            }
        }
        return out;
    }

    private Optional<Figure> figure(
            Text text, Cast cast, Sentence sentence, Quantity quantity, List<Figure> same, List<Figure> before) {
        Optional<Counted> counted = Counted.after(sentence, quantity.last() + 1)
                .filter(c -> !isDay(text, sentence.token(c.head())) && !WORDS.is(sentence.token(c.head()), "rest"));
        String unit = unit(sentence, quantity, counted);
        Optional<Elided.Meant> meant = counted.isEmpty() && quantity.unit() == null && unit.equals(CountedNouns.NONE)
                ? elided.of(sentence, quantity, same, before)
                : Optional.empty();
        unit = meant.map(Elided.Meant::unit).orElse(unit);
        boolean inexactTime =
                unit.equals(CountedNouns.TIME) && quantity.isRange() && quantity.last() > quantity.first();
        if (!(CountedNouns.counts(unit) || inexactTime)
                || isOfTime(text, sentence, quantity, inexactTime)
                || isNoCount(sentence, quantity, counted)) {
            return Optional.empty();
        }
        Citer citer = text.document().citer();
        String article = text.document().article().id();
        Token first = sentence.token(quantity.first());
        Token last = sentence.token(quantity.last());
        return Optional.of(new Figure(
                Ids.hash("figure", article, Integer.toString(citer.codePoint(first.start()))),
                article,
                quantity.value(),
                quantity.low(),
                quantity.high(),
                inexactTime ? timeUnit(sentence, quantity, counted) : unit,
                meant.map(Elided.Meant::what)
                        .filter(w -> !w.isEmpty())
                        .orElseGet(() -> what(text, sentence, quantity, counted)),
                of(cast, sentence, quantity, counted),
                date(text, sentence),
                citer.cite(first.start(), last.end())));
    }

    private String unit(Sentence sentence, Quantity quantity, Optional<Counted> counted) {
        String own = quantity.unit();
        if (own != null) {
            boolean ready = own.equals("percent") || own.equals(own.toUpperCase(Locale.ROOT));
            return ready ? own : quantity.isRange() ? nouns.listed(own) : nouns.hyphened(own);
        }
        if (counted.isPresent()) {
            Token noun = sentence.token(counted.get().head());
            if (noun.tag().equals("NNP")) {
                // a count of a body is one of its people; a number before another name is part of it
                return noun.entity().equals("O") ? nouns.listed(noun.text()) : "persons";
            }
            return nouns.unit(noun);
        }
        return isFate(sentence, quantity) ? "persons" : CountedNouns.NONE;
    }

    /** Whether a word tells a day or an hour: "three today". */
    private static boolean isDay(Text text, Token token) {
        return text.times().stream()
                .filter(t -> t.type() == TimexType.DATE || t.type() == TimexType.TIME)
                .anyMatch(t -> t.start() <= token.start() && token.end() <= t.end());
    }

    private String timeUnit(Sentence sentence, Quantity quantity, Optional<Counted> counted) {
        String own = quantity.unit();
        return own != null
                ? own + "s"
                : sentence.token(counted.orElseThrow().head()).text();
    }

    /** "30 were killed", "killed 30": people, though no noun says so. */
    private static boolean isFate(Sentence sentence, Quantity quantity) {
        int last = Math.min(sentence.size() - 1, quantity.last() + 4);
        for (int i = quantity.last() + 1; i <= last; i++) {
            Token t = sentence.token(i);
            if (t.is("VB") && (WORDS.isForm(t, "fate") || WORDS.isForm(t, "leaving"))) {
                return true;
            }
            if (!t.is("VB") && !t.is("RB")) {
                break;
            }
        }
        return quantity.first() > 0 && WORDS.isForm(sentence.token(quantity.first() - 1), "fate");
    }

    /** Whether it is part of a time; of an inexact length of time, whether it is part of a date: "between 2 and 5 May". */
    private static boolean isOfTime(Text text, Sentence sentence, Quantity quantity, boolean inexactTime) {
        int start = sentence.token(quantity.first()).start();
        int end = sentence.token(quantity.last()).end();
        return text.times().stream()
                .filter(t -> !inexactTime || t.type() == TimexType.DATE)
                .anyMatch(t -> t.start() < end && start < t.end());
    }

    private static boolean isNoCount(Sentence sentence, Quantity quantity, Optional<Counted> counted) {
        Token first = sentence.token(quantity.first());
        Token last = sentence.token(quantity.last());
        String before = quantity.first() == 0
                ? ""
                : sentence.token(quantity.first() - 1).text().toLowerCase(Locale.ROOT);
        if (!last.entity().equals("O")) {
            return true;
        }
        boolean befell = isFate(sentence, quantity)
                || counted.filter(c -> fate(sentence, quantity, c).isPresent() || isListed(sentence, c))
                        .isPresent();
        if (quantity.is(0) || (quantity.is(1) && !befell)) {
            return true;
        }
        boolean year = last.text().matches("1[5-9]\\d\\d|20\\d\\d") && quantity.unit() == null;
        if (year
                && (counted.isEmpty()
                        || !sentence.token(counted.get().head()).tag().equals("NNS")
                        || before.matches("in|since|by|of|until|from|the|late|early|mid"))) {
            return true;
        }
        boolean named = quantity.first() > 0
                && sentence.token(quantity.first() - 1).is("NNP")
                && Character.isDigit(first.text().charAt(0))
                && counted.isEmpty();
        // "the two delegations" were counted before; "the four members of the council" were not
        boolean back = BACK.contains(before)
                && quantity.unit() == null
                && Character.isLetter(first.text().charAt(0))
                && NumberWords.at(sentence.tokens(), quantity.first()) != null
                && counted.stream().noneMatch(c -> c.of() || c.part());
        return named || back;
    }

    /** Whether another number stands beside what is counted: "one soldier and four rebels". */
    private static boolean isListed(Sentence sentence, Counted counted) {
        int next = counted.last() + 1;
        return next + 1 < sentence.size()
                && sentence.token(next).text().matches("and|,")
                && NumberWords.at(sentence.tokens(), next + 1) != null;
    }

    private static String what(Text text, Sentence sentence, Quantity quantity, Optional<Counted> counted) {
        if (counted.isEmpty()) {
            return text.words(sentence.token(quantity.first()), sentence.token(quantity.last()));
        }
        Counted c = counted.get();
        String phrase = text.words(sentence.token(c.first()), sentence.token(c.last()));
        return fate(sentence, quantity, c).map(verb -> phrase + " " + verb).orElse(phrase);
    }

    /** The participle of what befell those counted: "killed" in "killed 10 soldiers" and "10 soldiers were killed". */
    private static Optional<String> fate(Sentence sentence, Quantity quantity, Counted counted) {
        for (int i = counted.last() + 1; i < Math.min(sentence.size(), counted.last() + 5); i++) {
            Token t = sentence.token(i);
            if (WORDS.isForm(t, "fate") && t.is("VB")) {
                return t.is("VBN") ? Optional.of(t.text()) : Optional.empty();
            }
            if (!t.is("VB") && !t.is("RB")) {
                break;
            }
        }
        if (quantity.first() > 0) {
            Token t = sentence.token(quantity.first() - 1);
            boolean done = WORDS.isForm(t, "fate") && (t.is("VBD") || t.is("VBN"));
            return done ? Optional.of(t.text()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static @Nullable String of(Cast cast, Sentence sentence, Quantity quantity, Optional<Counted> counted) {
        int last = counted.map(Counted::last).orElse(quantity.last());
        return cast.in(sentence).stream()
                .filter(m -> m.kind() != Mention.Kind.PRONOUN)
                .filter(m -> m.head() > quantity.last() && m.head() <= last)
                .map(Mention::actor)
                .findFirst()
                .orElse(null);
    }

    /** The one date that the sentence names; null when it names none or several. */
    private static @Nullable String date(Text text, Sentence sentence) {
        List<String> dates = text.times().stream()
                .filter(t -> t.sentence() == sentence.index() && t.type() == TimexType.DATE)
                .map(TimeExpression::value)
                .distinct()
                .toList();
        return dates.size() == 1 ? Timex.toEdtf(dates.get(0)).orElse(null) : null;
    }
}

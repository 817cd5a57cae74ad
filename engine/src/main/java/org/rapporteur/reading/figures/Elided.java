package org.rapporteur.reading.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Figure;

/** What a number counts that no noun follows: "four of them", "22 injured", "the toll rose to 30", "and 14 near the port". */
final class Elided {
    /** How far before a number the noun may stand whose amount it is. */
    private static final int REACH = 12;

    private static final String PERSONS = "persons";

    private final FigureWords words;
    private final CountedNouns nouns;

    Elided(FigureWords words, CountedNouns nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /**
     * What is counted.
     *
     * @param what empty where the words of the number alone tell it
     */
    record Meant(String unit, String what) {
        static final Meant PEOPLE = new Meant(PERSONS, "");
    }

    /**
     * What a number counts.
     *
     * @param same the figures before it in its sentence
     * @param before those of the sentence before
     */
    Optional<Meant> of(Sentence sentence, Quantity quantity, List<Figure> same, List<Figure> before) {
        int next = quantity.last() + 1;
        Optional<Token> after = token(sentence, next);
        if (after.filter(t -> t.lemma().equals("of")).isPresent()) {
            return partOf(sentence, quantity, same, before);
        }
        if (after.filter(t -> words.is(t, "state")).isPresent()) {
            return Optional.of(Meant.PEOPLE);
        }
        Optional<Meant> sum = sum(sentence, quantity);
        if (sum.isPresent()) {
            return sum;
        }
        Optional<Meant> predicate = predicate(sentence, next);
        if (predicate.isPresent()) {
            return predicate;
        }
        boolean rest = after.filter(t -> words.is(t, "rest")).isPresent();
        boolean linked = quantity.first() > 0
                && (words.is(sentence.token(quantity.first() - 1), "link")
                        || isItem(sentence.token(quantity.first() - 1), after))
                && after.filter(t -> t.is("NN") || t.is("JJ") || t.is("CD") || t.is("SYM"))
                        .isEmpty();
        if (rest || linked) {
            Optional<Meant> told = told(quantity, same, false);
            return told.isPresent() || !rest ? told : told(quantity, before, false);
        }
        boolean subject = after.filter(t -> t.is("VB") || t.is("MD")).isPresent();
        if (subject && quantity.first() == 0) {
            Optional<Meant> told = told(quantity, before, true);
            if (told.isPresent()) {
                return told;
            }
        }
        boolean crowd = quantity.value() == null && !quantity.isRange();
        return (crowd && subject) || isGroup(sentence, quantity) ? Optional.of(Meant.PEOPLE) : Optional.empty();
    }

    /** "900 prisoners: 700 from one side, 200 from the other". */
    private static boolean isItem(Token before, Optional<Token> after) {
        return before.text().matches("[:,;]") && after.filter(t -> t.is("IN")).isPresent();
    }

    /** "four of them", "two of those killed". */
    private Optional<Meant> partOf(Sentence sentence, Quantity quantity, List<Figure> same, List<Figure> before) {
        Optional<Token> pronoun = token(sentence, quantity.last() + 2).filter(t -> words.is(t, "pronoun"));
        if (pronoun.isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> after = token(sentence, quantity.last() + 3);
        if (after.filter(t -> words.is(t, "state")
                        || (t.is("VBN") && words.isForm(t, "fate"))
                        || t.lemma().equals("who"))
                .isPresent()) {
            return Optional.of(Meant.PEOPLE);
        }
        Optional<Meant> told = told(quantity, same, true).or(() -> told(quantity, before, true));
        return told.isEmpty() && pronoun.get().lemma().equals("whom") ? Optional.of(Meant.PEOPLE) : told;
    }

    /** What the last figure counts that may be meant again; a part is no larger than its whole. */
    private static Optional<Meant> told(Quantity quantity, List<Figure> figures, boolean part) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure f = figures.get(i);
            BigDecimal whole = f.value();
            boolean fits = !part
                    || whole == null
                    || quantity.value() == null
                    || quantity.value().compareTo(whole) < 0;
            if (fits && !f.unit().equals("percent") && !f.unit().matches("[A-Z]{3}|money")) {
                return Optional.of(new Meant(f.unit(), f.what().equals(f.cite().exact()) ? "" : f.what()));
            }
        }
        return Optional.empty();
    }

    /** "the death toll rose to 30", "the number of refugees has reached 2,000". */
    private Optional<Meant> sum(Sentence sentence, Quantity quantity) {
        int at = quantity.first() - 1;
        if (at < 0 || !words.isForm(sentence.token(at), "level")) {
            return Optional.empty();
        }
        for (int i = at; i >= Math.max(0, at - REACH); i--) {
            Token t = sentence.token(i);
            if (t.text().matches("[;:]")) {
                break;
            }
            if (words.isForm(t, "toll")) {
                return Optional.of(Meant.PEOPLE);
            }
            if (words.isForm(t, "sum")
                    && token(sentence, i + 1)
                            .filter(of -> of.lemma().equals("of"))
                            .isPresent()) {
                return Counted.after(sentence, i + 2).flatMap(c -> meant(sentence, c));
            }
        }
        return Optional.empty();
    }

    /** "a delegation of 12". */
    private boolean isGroup(Sentence sentence, Quantity quantity) {
        int at = quantity.first() - 2;
        return at >= 0 && sentence.token(at + 1).lemma().equals("of") && words.is(sentence.token(at), "group");
    }

    /** "30 were children". */
    private Optional<Meant> predicate(Sentence sentence, int next) {
        if (token(sentence, next).filter(t -> t.lemma().equals("be")).isEmpty()) {
            return Optional.empty();
        }
        return Counted.after(sentence, next + 1)
                .filter(c -> sentence.token(c.head()).tag().endsWith("S"))
                .flatMap(c -> meant(sentence, c));
    }

    private Optional<Meant> meant(Sentence sentence, Counted counted) {
        String unit = nouns.listed(sentence.token(counted.head()).text());
        StringBuilder what = new StringBuilder();
        for (int i = counted.first(); i <= counted.last(); i++) {
            what.append(i == counted.first() ? "" : " ")
                    .append(sentence.token(i).text());
        }
        return CountedNouns.counts(unit) ? Optional.of(new Meant(unit, what.toString())) : Optional.empty();
    }

    private static Optional<Token> token(Sentence sentence, int index) {
        return index >= 0 && index < sentence.size() ? Optional.of(sentence.token(index)) : Optional.empty();
    }
}

package org.rapporteur.page.scope;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.knowledge.Bodies;
import org.rapporteur.knowledge.Body;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.record.ActorKind;

/**
 * Finds the terms of a scope in a text, by every name that the knowledge files have for them. Of names within each other the
 * longest is meant: the Pakistani Taliban are not the Taliban. What a term is written as is that term's alone, and a body that is
 * a term itself does not stand for its country, so that one name never counts for two.
 */
final class TermFinder {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");
    /** Bodies that belong to a country but do not act for it, or against it, in a process. */
    private static final Set<ActorKind> APART = EnumSet.of(ActorKind.MEDIA, ActorKind.COMPANY);

    private final List<Term> terms;
    private final PhraseTable<List<Term>> names;
    private final PhraseTable<List<Term>> words;
    private final List<Term> beginnings;
    private final PhraseTable<Bodies.BodyName> bodies =
            Knowledge.standard().bodies().names();
    private final PhraseTable<List<CountryWord>> countries =
            Knowledge.standard().countries().words();

    TermFinder(List<Term> terms) {
        this.terms = terms;
        Map<String, List<Term>> written = new LinkedHashMap<>();
        Map<String, List<Term>> common = new LinkedHashMap<>();
        beginnings = new ArrayList<>();
        for (Term term : terms) {
            if (term.kind() != Term.Kind.WORD) {
                add(written, term.text(), term);
            } else if (term.text().endsWith("*")) {
                beginnings.add(term);
            } else {
                add(common, term.text().toLowerCase(Locale.ROOT), term);
                add(common, term.text().toLowerCase(Locale.ROOT) + "s", term);
            }
        }
        names = PhraseTable.of(written, true);
        words = PhraseTable.of(common, false);
    }

    private static void add(Map<String, List<Term>> to, String text, Term term) {
        to.computeIfAbsent(text, t -> new ArrayList<>()).add(term);
    }

    /**
     * A place where a text names a term.
     *
     * @param sure whether the name is no other's
     */
    record Match(Term term, String text, int start, boolean sure) {}

    /** What of these terms a text names, in its order. */
    List<Match> find(String text) {
        List<String> tokens = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Matcher m = TOKEN.matcher(text); m.find(); ) {
            tokens.add(m.group());
            starts.add(m.start());
        }
        List<Match> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            i += at(text, tokens, starts, i, out);
        }
        return out;
    }

    /** Adds what is named at a token, and says how many tokens to go on. */
    private int at(String text, List<String> tokens, List<Integer> starts, int i, List<Match> out) {
        Optional<PhraseTable.Match<List<Term>>> name = names.longestAt(tokens, i);
        Optional<PhraseTable.Match<Bodies.BodyName>> body = bodies.longestAt(tokens, i);
        Optional<PhraseTable.Match<List<CountryWord>>> country = countries.longestAt(tokens, i);
        Optional<PhraseTable.Match<List<Term>>> word = words.longestAt(tokens, i);
        int length =
                Math.max(Math.max(length(name), length(body)), Math.max(length(country), Math.max(length(word), 1)));
        int end = starts.get(i + length - 1) + tokens.get(i + length - 1).length();
        String found = text.substring(starts.get(i), end);
        List<Term> written = new ArrayList<>();
        if (is(name, length)) {
            written.addAll(name.orElseThrow().value());
        }
        if (is(word, length)) {
            written.addAll(word.orElseThrow().value());
        }
        beginnings.stream().filter(t -> begins(t, tokens.get(i))).forEach(written::add);
        int start = starts.get(i);
        if (!written.isEmpty()) {
            written.forEach(t -> out.add(new Match(t, found, start, true)));
            return length;
        }
        if (is(body, length)) {
            Bodies.BodyName named = body.orElseThrow().value();
            List<Term> itself = terms.stream()
                    .filter(t -> named.body().name().equals(t.body()))
                    .toList();
            (itself.isEmpty()
                            ? terms.stream()
                                    .filter(t -> actsFor(named.body(), t))
                                    .toList()
                            : itself)
                    .forEach(t -> out.add(new Match(t, found, start, named.sure())));
        }
        if (is(country, length)) {
            List<CountryWord> uses = country.orElseThrow().value();
            for (Term term : terms) {
                List<CountryWord> meant =
                        uses.stream().filter(use -> means(term, use)).toList();
                if (!meant.isEmpty()) {
                    out.add(new Match(term, found, start, meant.stream().anyMatch(CountryWord::sure)));
                }
            }
        }
        return length;
    }

    private static <V> int length(Optional<PhraseTable.Match<V>> match) {
        return match.map(PhraseTable.Match::length).orElse(0);
    }

    private static <V> boolean is(Optional<PhraseTable.Match<V>> match, int length) {
        return length(match) == length;
    }

    private boolean begins(Term term, String token) {
        String text = term.text();
        return beginnings.contains(term) && token.regionMatches(true, 0, text, 0, text.length() - 1);
    }

    private static boolean actsFor(Body body, Term term) {
        return term.kind() == Term.Kind.PARTY
                && body.country() != null
                && term.countries().contains(body.country())
                && !APART.contains(body.kind());
    }

    private static boolean means(Term term, CountryWord word) {
        return term.countries().contains(word.country().iso3())
                && (term.kind() == Term.Kind.PARTY || word.use() == CountryWord.Use.NAME);
    }
}

package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.BodyNouns;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.knowledge.Table;
import org.rapporteur.knowledge.Title;
import org.rapporteur.knowledge.Titles;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Finds the titles that a sentence gives to the persons it names: before the name, after it, and by "who is". */
final class TitleFinder {
    private static final Set<String> WITHIN = Set.of("of", "for", "to", "at", "in", "on", "with", "from", "and", "&");
    /** What stands after these is what the title deals with, not the body that gives it. */
    private static final Set<String> NOT_OF = Set.of("to", "on", "in", "from");

    private static final Set<String> IN_OFFICE = Set.of("of", "for");

    private static final Set<String> NOT_IN_TITLE = Set.of("another", "other", "fellow", "one", "both", "either");
    private static final Set<String> APPOINTING = Set.of(
            "install", "name", "appoint", "elect", "nominate", "choose", "confirm", "select", "serve", "reappoint");
    /** A minister's counterpart is one too: of another state, which must be told. */
    private static final String COUNTERPART = "counterpart";

    private static final int LONGEST = 40;
    private static final int LONGEST_TITLE = 4;

    private static final Map<String, String> OFFICES = offices();

    private final Titles titles;
    private final BodyNouns nouns;

    TitleFinder(Knowledge knowledge) {
        this.titles = knowledge.titles();
        this.nouns = knowledge.bodyNouns();
    }

    private static Map<String, String> offices() {
        Map<String, String> out = new HashMap<>();
        Table.read(TitleFinder.class, "offices.tsv", "verb", "title")
                .forEach(row -> out.put(row.required("verb"), row.required("title")));
        return out;
    }

    /** The titles of the persons in a sentence, in the order of the persons. */
    List<TitleFound> find(Sentence s, List<Found> names) {
        List<TitleFound> out = new ArrayList<>();
        for (Found person : names) {
            if (person.kind() == ActorKind.PERSON || person.kind() == ActorKind.MEDIA) {
                List<TitleFound> own = before(s, names, person);
                out.addAll(own.isEmpty() ? named(s, names, person) : own);
                out.addAll(after(s, names, person));
            }
        }
        out.removeIf(t -> t.title().text().equals(COUNTERPART) && t.of() == null);
        List<TitleFound> shared = new ArrayList<>();
        for (TitleFound t : out) {
            if (t.plural(s)) {
                names.stream()
                        .filter(p -> p.kind() == ActorKind.PERSON && p != t.person() && areJoined(s, t.person(), p))
                        .map(t::heldBy)
                        .forEach(shared::add);
            }
        }
        out.addAll(shared);
        return out;
    }

    private static boolean areJoined(Sentence s, Found person, Found other) {
        return lead(s, person).equals(lead(s, other)) || areBeside(s, person, other);
    }

    /** "X and Y". */
    private static boolean areBeside(Sentence s, Found person, Found other) {
        return other.first() == person.last() + 2 && s.token(person.last() + 1).is("CC");
    }

    /** The head of the first of coordinated names. */
    private static Token lead(Sentence s, Found person) {
        return Words.firstConjunct(s, Words.headOf(s, person.core(), person.last()));
    }

    /** Whether a name is one of several that are joined. */
    private static boolean isJoined(Sentence s, List<Found> names, Found person) {
        if (names.stream().anyMatch(p -> p.kind() == ActorKind.PERSON && areBeside(s, person, p))) {
            return true;
        }
        Token head = Words.headOf(s, person.core(), person.last());
        return head.relates("conj") || s.child(head, "conj").isPresent();
    }

    /** "Foreign Minister X", "Norway's envoy for the south, X". */
    private List<TitleFound> before(Sentence s, List<Found> names, Found person) {
        List<TitleFound> out = new ArrayList<>();
        int before = person.first();
        for (Optional<TitleFound> t = before(s, names, person, before);
                t.isPresent();
                t = before(s, names, person, before)) {
            out.add(0, t.get());
            before = t.get().first();
            if (before == 0 || !s.token(before - 1).text().equals(",")) {
                break;
            }
        }
        return out;
    }

    /** "The envoy trying to end the war, X": a title whose apposition the name is. */
    private List<TitleFound> named(Sentence s, List<Found> names, Found person) {
        Token head = Words.headOf(s, person.core(), person.last());
        int noun = head.head();
        if (!head.relates("appos")
                || noun < 0
                || noun >= person.first()
                || inside(names, noun)
                || !s.token(person.first() - 1).text().equals(",")) {
            return List.of();
        }
        for (int i = Math.max(0, noun - LONGEST_TITLE); i <= noun; i++) {
            int at = i;
            Optional<PhraseTable.Match<Titles.TitleForm>> match =
                    titleAt(s, person, i).filter(m -> at + m.length() - 1 == noun);
            if (match.isPresent() && !match.get().value().plural()) {
                int first = TitleEdges.start(s, names, i);
                return List.of(found(
                        s, names, person, first, noun, noun, match.get().value().title()));
            }
        }
        return List.of();
    }

    private Optional<TitleFound> before(Sentence s, List<Found> names, Found person, int end) {
        int last = end - 1;
        boolean comma = last >= 1 && s.token(last).text().equals(",");
        if (comma) {
            last--;
        }
        if (last < 0 || s.token(last).text().equals(",")) {
            return Optional.empty();
        }
        int whole = last;
        last = beforeBrackets(s, last);
        int low = Math.max(0, last - LONGEST);
        boolean party = !comma && inside(names, last);
        int start = last + 1;
        while (start > low && (nominal(s, names, start - 1, comma || party) || isInOffice(s, start - 1, end))) {
            start--;
        }
        start = withinTitle(s, person, start, last);
        // The leftmost noun of title that only prepositional phrases follow is the title's head.
        for (int i = start; i <= last; i++) {
            Optional<PhraseTable.Match<Titles.TitleForm>> match = titleAt(s, person, i);
            if (match.isEmpty() || inside(names, i)) {
                continue;
            }
            int noun = i + match.get().length() - 1;
            if (comma && isFronted(s, person, s.token(noun))) {
                return Optional.empty();
            }
            boolean ends = noun == last;
            boolean phrase = noun < last
                    && (comma || party || isInOffice(s, noun + 1, end))
                    && WITHIN.contains(s.token(noun + 1).text());
            if (noun <= last && (ends || phrase) && (!match.get().value().plural() || isJoined(s, names, person))) {
                int first = TitleEdges.start(s, names, i);
                return Optional.of(found(
                        s,
                        names,
                        person,
                        first,
                        whole,
                        noun,
                        match.get().value().title()));
            }
        }
        return Optional.empty();
    }

    /** "In a letter to the president, X said": a title of somebody else, in a phrase before the clause that X begins. */
    private static boolean isFronted(Sentence s, Found person, Token noun) {
        Token name = Words.headOf(s, person.core(), person.last());
        return Words.caseOf(s, noun).isPresent()
                && name.relates("nsubj")
                && !s.isUnder(name, noun)
                && !s.isUnder(noun, name);
    }

    /** Whether a preposition stands between words of an office that is written like a name, or names it: "Minister for Foreign Affairs", "envoy for Darfur". */
    private boolean isInOffice(Sentence s, int i, int end) {
        return IN_OFFICE.contains(s.token(i).text())
                && i > 0
                && i + 1 < s.size()
                && (isNameLike(s.token(i - 1))
                        || titles.of(s.token(i - 1).text()).isPresent()
                                && i + 1 < end
                                && titles.of(s.token(i + 1).text()).isEmpty())
                && isNameLike(s.token(i + 1));
    }

    private static boolean isNameLike(Token t) {
        return Words.capital(t) && (Words.noun(t) || t.is("JJ"));
    }

    /** The last token before a short form in brackets that ends a title: "a spokesman for the front (NLF), X". */
    private static int beforeBrackets(Sentence s, int last) {
        boolean brackets = last >= 3
                && s.token(last).text().equals(")")
                && s.token(last - 2).text().equals("(");
        return brackets ? last - 3 : last;
    }

    /** Where a title begins whose last word a phrase holds, a preposition within it: "Secretary of State". */
    private int withinTitle(Sentence s, Found person, int start, int last) {
        for (int i = Math.max(0, start - LONGEST_TITLE); i < start; i++) {
            int from = i;
            if (titleAt(s, person, i).filter(m -> from + m.length() - 1 == last).isPresent()) {
                return i;
            }
        }
        return start;
    }

    /** ", a spokesman for the ministry," and ", who is a spokesman for the ministry,". */
    private List<TitleFound> after(Sentence s, List<Found> names, Found person) {
        int i = person.last() + 1;
        if (i < s.size() && s.token(i).text().equals("(")) {
            while (i < s.size() && !s.token(i).text().equals(")")) {
                i++;
            }
            i++;
        }
        boolean comma = i < s.size() && s.token(i).text().equals(",");
        if (comma) {
            i++;
        }
        if (!comma && isAppointedAs(s, person, i)) {
            i++;
        } else if (i + 1 < s.size()
                && s.token(i).text().equals("who")
                && s.token(copula(s, i + 1)).lemma().equals("be")) {
            i = copula(s, i + 1) + 1;
        } else if (i < s.size()
                && s.token(i).lemma().equals("be")
                && !comma
                && s.token(i).is("VB")) {
            i++;
        } else if (!comma) {
            return List.of();
        }
        Optional<TitleFound> office = office(s, names, person, i);
        if (office.isPresent()) {
            return List.of(office.get());
        }
        List<TitleFound> out = new ArrayList<>();
        int from = i;
        while (from < s.size()) {
            Optional<TitleFound> one = phrase(s, names, person, from);
            if (one.isEmpty()) {
                break;
            }
            out.add(one.get());
            from = one.get().last() + 1;
            if (from + 1 < s.size()
                    && s.token(from).text().equals("and")
                    && s.token(from + 1).is("DT")) {
                from++;
            } else {
                break;
            }
        }
        return out;
    }

    /** "X, who heads the council": what somebody is by what he does. */
    private Optional<TitleFound> office(Sentence s, List<Found> names, Found person, int who) {
        int verb = who + 1 < s.size() && s.token(who).text().equals("who") ? copula(s, who + 1) : s.size();
        if (verb >= s.size() || !s.token(verb).tag().equals("VBZ")) {
            return Optional.empty();
        }
        int last = TitleEdges.end(s, verb);
        return Optional.ofNullable(OFFICES.get(s.token(verb).lemma()))
                .flatMap(titles::of)
                .map(t -> new TitleFound(person, verb, last, verb, t, led(s, names, verb, last)));
    }

    /** The body that a verb is done to: the first that is named behind it, with no other noun between. */
    private static @Nullable Found led(Sentence s, List<Found> names, int verb, int last) {
        return names.stream()
                .filter(f -> f.first() > verb && f.last() <= last && f.kind() != ActorKind.PERSON)
                .min(Comparator.comparingInt(Found::first))
                .filter(f -> s.tokens().subList(verb + 1, f.first()).stream().allMatch(t -> t.is("DT") || t.is("JJ")))
                .orElse(null);
    }

    /** Where the verb of "who also is" may stand. */
    private static int copula(Sentence s, int i) {
        return s.token(i).is("RB") && i + 1 < s.size() ? i + 1 : i;
    }

    /** "installed X as the governor". */
    private static boolean isAppointedAs(Sentence s, Found person, int as) {
        return as < s.size()
                && s.token(as).text().equals("as")
                && s.head(Words.headOf(s, person.core(), person.last()))
                        .filter(v -> APPOINTING.contains(v.lemma()))
                        .isPresent();
    }

    /** A noun phrase that begins at a token and whose head is a title. */
    private Optional<TitleFound> phrase(Sentence s, List<Found> names, Found person, int from) {
        for (int i = from; i < s.size() && i < from + LONGEST; i++) {
            int at = i;
            Optional<PhraseTable.Match<Titles.TitleForm>> match = titleAt(s, person, i);
            if (match.isPresent() && !inside(names, i)) {
                match = match.map(m -> unmodifying(s, person, m, at));
                int noun = i + match.get().length() - 1;
                boolean more =
                        noun + 1 < s.size() && (Words.noun(s.token(noun + 1)) || Words.possessive(s.token(noun + 1)));
                boolean named = more && !s.token(noun + 1).is("NNP");
                if (speaks(s, person, noun)) {
                    return Optional.empty();
                }
                if (!more && (!match.get().value().plural() || isJoined(s, names, person))) {
                    int last = TitleEdges.end(s, noun);
                    return Optional.of(found(
                            s,
                            names,
                            person,
                            from,
                            last,
                            noun,
                            match.get().value().title()));
                }
                if (more && !named && !possessorAt(s, names, noun + 1)) {
                    return Optional.empty();
                }
            }
            if (!nominal(s, names, i, false) && !s.token(i).is("VBN")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "… to meet X, a spokesman said": one who says what was told of somebody else. */
    private static boolean speaks(Sentence s, Found person, int noun) {
        Token title = s.token(noun);
        Token name = Words.headOf(s, person.core(), person.last());
        boolean follows = noun + 1 < s.size() && s.token(noun + 1).index() == title.head();
        return follows
                && title.relates("nsubj")
                && s.token(noun + 1).is("VB")
                && name.head() != noun
                && (name.relates("obj") || name.relates("obl") || name.relates("nmod") || name.relates("conj"));
    }

    /** A title without its last words where those belong to what follows: "leader of the opposition Front for Change". */
    private PhraseTable.Match<Titles.TitleForm> unmodifying(
            Sentence s, Found person, PhraseTable.Match<Titles.TitleForm> match, int at) {
        Token last = s.token(at + match.length() - 1);
        boolean modifies = match.length() > 1
                && (last.relates("compound") || last.relates("amod"))
                && last.head() > last.index()
                && s.token(at + 1).is("IN");
        return modifies
                ? titles.of(s.token(at).text())
                        .map(t -> new PhraseTable.Match<>(new Titles.TitleForm(t, false), 1))
                        .orElse(match)
                : match;
    }

    /** Whether at a token stands a possessive sign, or a name that one follows: "President X's envoy". */
    private static boolean possessorAt(Sentence s, List<Found> names, int i) {
        int after = names.stream()
                .filter(f -> f.covers(i))
                .findFirst()
                .map(f -> f.last() + 1)
                .orElse(i);
        return after < s.size() && Words.possessive(s.token(after));
    }

    private TitleFound found(Sentence s, List<Found> names, Found person, int first, int last, int noun, Title title) {
        int from = first;
        while (from < noun
                && (NOT_IN_TITLE.contains(Words.lower(s.token(from)))
                        || (s.token(from).tag().equals("VBN")
                                && APPOINTING.contains(s.token(from).lemma())))) {
            from++;
        }
        List<Found> bodies = title.sort() == Title.Sort.EXPERT
                ? names.stream().filter(f -> !isTopic(s, f, noun)).toList()
                : names;
        Found body = body(s, bodies, from, noun, last);
        return new TitleFound(person, from, last, noun, title, body == null ? bodyAfter(s, names, person) : body);
    }

    /** What an expert knows about: "a Norway expert". */
    private static boolean isTopic(Sentence s, Found f, int noun) {
        return Keys.isState(f.key())
                && f.last() < noun
                && !s.token(f.last()).is("JJ")
                && !Words.possessive(s.token(f.last() + 1));
    }

    /** The state after a name that has its title before it: "President X of Norway". */
    private static @Nullable Found bodyAfter(Sentence s, List<Found> names, Found person) {
        int of = person.last() + 1;
        return of < s.size() && s.token(of).text().equals("of")
                ? names.stream()
                        .filter(f -> Keys.isState(f.key()) && (f.first() == of + 1 || f.first() == of + 2))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The body within a title: before its noun, or after it where the preposition says that the title is the body's. */
    private static @Nullable Found body(Sentence s, List<Found> names, int first, int noun, int last) {
        Found after = null;
        for (Found f : names) {
            if (f.first() >= first && f.last() < noun) {
                return f;
            }
            if (after == null && f.first() > noun && f.last() <= last && f.first() >= 1) {
                int p = f.first() - 1;
                while (p > noun && !s.token(p).is("IN") && !s.token(p).is("TO")) {
                    p--;
                }
                if (p > noun
                        && !NOT_OF.contains(Words.lower(s.token(p)))
                        && !(Words.lower(s.token(p)).equals("for") && Keys.isState(f.key()))) {
                    after = f;
                }
            }
        }
        return after;
    }

    /** A person's title, or what a medium is: "news agency". */
    private Optional<PhraseTable.Match<Titles.TitleForm>> titleAt(Sentence s, Found holder, int i) {
        if (holder.kind() == ActorKind.PERSON) {
            return titles.table()
                    .longestAt(Words.texts(s), i)
                    .filter(m -> s.tokens().subList(i, i + m.length()).stream().anyMatch(Words::noun)
                            && !Kin.is(m.value().title().text()));
        }
        return nouns.table()
                .longestAt(Words.texts(s), i)
                .filter(m -> m.value().kind() == holder.kind()
                        && s.token(i).is("NN")
                        && !s.token(i).is("NNP"))
                .map(m -> new PhraseTable.Match<>(
                        new Titles.TitleForm(new Title(m.value().noun(), Title.Sort.OTHER, false, null), false),
                        m.length()));
    }

    private static boolean inside(List<Found> names, int token) {
        return names.stream().anyMatch(f -> f.covers(token));
    }

    private static boolean nominal(Sentence s, List<Found> names, int i, boolean phrases) {
        Token t = s.token(i);
        return inside(names, i)
                || t.is("JJ")
                || t.is("NN")
                || t.is("DT")
                || t.is("PRP$")
                || t.is("CD")
                || t.is("VBN")
                || t.text().equals("acting")
                || Words.possessive(t)
                || t.text().equals("-")
                || (phrases && WITHIN.contains(t.text()));
    }
}

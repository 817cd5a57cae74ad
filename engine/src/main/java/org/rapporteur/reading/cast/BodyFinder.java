package org.rapporteur.reading.cast;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Bodies;
import org.rapporteur.knowledge.BodyNouns;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/**
 * Finds the names of bodies: those that are known, those made of a country or a leader and a noun ("the Norwegian
 * government", "Norway's foreign ministry"), and those that a noun within the name tells ("the Lund Institute").
 */
final class BodyFinder {
    private static final Set<ActorKind> OF_A_STATE = Set.of(ActorKind.GOVERNMENT, ActorKind.MINISTRY);
    private static final Set<String> MISSIONS = Set.of("embassy", "consulate", "high commission");
    private static final Set<String> JOINS = Set.of("of", "for", "and", "on", "the", "'s", "’s", "&");
    private static final Set<String> PUBLISHING =
            Set.of("write", "publish", "report", "tell", "print", "broadcast", "quote", "air");
    private static final int MOST_MODIFIERS = 4;

    private final Knowledge knowledge;

    BodyFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A known body whose name begins at a token. */
    Optional<Found> known(Sentence s, List<String> words, int i) {
        Optional<PhraseTable.Match<Bodies.BodyName>> match =
                knowledge.bodies().names().longestAt(words, i);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        Bodies.BodyName name = match.get().value();
        int last = i + match.get().length() - 1;
        boolean tagged = s.token(i).entity().equals("ORGANIZATION")
                && s.token(last).entity().equals("ORGANIZATION");
        boolean article = i > 0 && Words.lower(s.token(i - 1)).equals("the");
        boolean cited = name.body().kind() == ActorKind.MEDIA && publishes(s, i, last);
        if (!name.sure() && !tagged && !cited && !(article && match.get().length() > 1)) {
            return Optional.empty();
        }
        var body = name.body();
        return Optional.of(new Found(
                s.index(),
                i,
                i,
                last,
                body.kind() + ":" + body.name(),
                body.kind(),
                body.name(),
                body.kind() == ActorKind.ARMED_GROUP ? null : body.country(),
                true,
                name.sure() ? 0.95 : 0.7));
    }

    /** Whether words stand where a paper or broadcaster does: "wrote in X", "told X", "X reported". */
    private static boolean publishes(Sentence s, int first, int last) {
        Token head = Words.headOf(s, first, last);
        return Words.capital(s.token(first))
                && (head.relates("obl") || head.relates("obj") || head.relates("nsubj") || head.relates("iobj"))
                && s.head(head).filter(v -> PUBLISHING.contains(v.lemma())).isPresent();
    }

    /**
     * A body made of a country's name or adjective, or a leader's name, and what follows it.
     *
     * @param owner what the country or leader is
     * @param country the country, null for a leader
     */
    Optional<Found> of(Sentence s, Found owner, @Nullable Country country) {
        int at = owner.last() + 1;
        if (at < s.size() && Words.possessive(s.token(at))) {
            if (country == null) {
                return Optional.empty();
            }
            at++;
        }
        for (int skipped = 0; at < s.size() && skipped <= MOST_MODIFIERS; at++, skipped++) {
            Optional<PhraseTable.Match<BodyNouns.BodyNoun>> noun = noun(s, at);
            if (noun.isPresent()) {
                return made(s, owner, country, noun.get(), at);
            }
            Token t = s.token(at);
            if (!t.is("JJ")
                    && !t.is("RB")
                    && !t.is("VBN")
                    && !(t.is("NN") && t.text().contains("-"))
                    && !t.text().equals("own")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<PhraseTable.Match<BodyNouns.BodyNoun>> noun(Sentence s, int at) {
        return knowledge.bodyNouns().table().longestAt(Words.texts(s), at);
    }

    private static Optional<Found> made(
            Sentence s, Found owner, @Nullable Country country, PhraseTable.Match<BodyNouns.BodyNoun> match, int at) {
        String noun = match.value().noun();
        ActorKind kind = match.value().kind();
        int last = at + match.length() - 1;
        boolean mission = MISSIONS.contains(noun);
        if (!(OF_A_STATE.contains(kind) || mission) || (last + 1 < s.size() && Words.noun(s.token(last + 1)))) {
            return Optional.empty();
        }
        if (country == null) {
            return noun.equals("administration") || noun.equals("government") || noun.equals("regime")
                    ? Optional.of(new Found(
                            s.index(),
                            owner.first(),
                            owner.core(),
                            last,
                            Keys.leader(surname(owner)),
                            kind,
                            surname(owner) + " " + noun,
                            null,
                            true,
                            0.9))
                    : Optional.empty();
        }
        if (noun.equals("authorities")) {
            return Optional.of(new Found(
                    s.index(),
                    owner.first(),
                    owner.first(),
                    last,
                    Keys.CAPITAL + country.iso3(),
                    kind,
                    country.name(),
                    country.iso3(),
                    true,
                    0.8));
        }
        if (kind == ActorKind.GOVERNMENT) {
            return Optional.of(new Found(
                    s.index(),
                    owner.first(),
                    owner.first(),
                    last,
                    Keys.government(country.iso3()),
                    kind,
                    "Government of " + country.name(),
                    country.iso3(),
                    true,
                    0.95));
        }
        int end = mission ? place(s, last) : last;
        String name = titled(noun) + " of " + country.name() + (end > last ? " " + words(s, last + 1, end) : "");
        return Optional.of(new Found(
                s.index(),
                owner.first(),
                owner.first(),
                end,
                kind + ":" + name,
                kind,
                name,
                country.iso3(),
                true,
                0.95));
    }

    private static String surname(Found person) {
        List<String> parts = List.of(person.name().split("\\s+"));
        return parts.get(parts.size() - 1);
    }

    /** "the embassy in Oslo": the place belongs to the name. */
    private static int place(Sentence s, int last) {
        return last + 2 < s.size()
                        && s.token(last + 1).text().equals("in")
                        && s.token(last + 2).entity().equals("LOCATION")
                ? last + 2
                : last;
    }

    /** A name in capitals that begins at a token and has a noun of bodies at its end or at its beginning. */
    Optional<Found> unknown(Sentence s, int first) {
        if (!properWord(s.token(first))
                || knowledge.titles().of(s.token(first).text()).isPresent()) {
            return Optional.empty();
        }
        int last = first;
        for (int i = first + 1; i < s.size(); i++) {
            Token t = s.token(i);
            boolean owned = Words.possessive(t)
                    && knowledge.countries().byName(words(s, first, i - 1)).isPresent();
            if (owned) {
                return Optional.empty();
            }
            if (properWord(t)) {
                last = i;
            } else if (!JOINS.contains(t.text()) || i > last + 2) {
                break;
            }
        }
        for (int end = last; end > first; end--) {
            Optional<Found> found = properWord(s.token(end)) ? named(s, first, end) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> named(Sentence s, int first, int last) {
        String name = words(s, first, last);
        Optional<BodyNouns.BodyNoun> noun = knowledge.bodyNouns().endOf(name);
        if (noun.isEmpty() && name.contains(" of ")) {
            noun = knowledge.bodyNouns().endOf(name.substring(0, name.indexOf(" of ")));
        }
        if (noun.isEmpty() || !onlyJoined(s, first, last)) {
            return Optional.empty();
        }
        ActorKind kind = noun.get().kind();
        boolean tagged = s.tokens().subList(first, last + 1).stream()
                .anyMatch(t -> t.entity().equals("ORGANIZATION"));
        boolean department = kind == ActorKind.MINISTRY && name.matches("Department of .*");
        if (Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP).contains(kind) && !tagged) {
            return Optional.empty();
        }
        kind = department ? ActorKind.OTHER : kind;
        return Optional.of(new Found(
                s.index(),
                first,
                first,
                last,
                kind + ":" + name.toLowerCase(Locale.ROOT),
                kind,
                name,
                null,
                true,
                tagged ? 0.85 : 0.7));
    }

    /** "of" may join two words of a name, "and" only where "of" or "for" came before: "Ministry of War and Peace". */
    private static boolean onlyJoined(Sentence s, int first, int last) {
        boolean of = false;
        for (int i = first; i <= last; i++) {
            String text = s.token(i).text();
            if (text.equals("and") && !of) {
                return false;
            }
            of |= text.equals("of") || text.equals("for");
        }
        return true;
    }

    private static boolean properWord(Token t) {
        return Words.capital(t)
                && (t.is("NNP") || t.entity().equals("ORGANIZATION"))
                && Character.isLetter(t.text().charAt(0));
    }

    private static String words(Sentence s, int first, int last) {
        return s.tokens().subList(first, last + 1).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "))
                .replace(" 's", "'s")
                .replace(" ’s", "’s");
    }

    /** With capitals as names have them. */
    private static String titled(String name) {
        return List.of(name.split(" ")).stream()
                .map(w -> w.length() > 3 || Character.isUpperCase(w.charAt(0))
                        ? w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1)
                        : w)
                .collect(Collectors.joining(" "));
    }
}

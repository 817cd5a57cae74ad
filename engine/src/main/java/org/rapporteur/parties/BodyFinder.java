package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.knowledge.Bodies;
import org.rapporteur.knowledge.BodyNouns;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Finds the names of bodies: those that are known, and those that a noun within the name tells ("the Lund Institute"). */
final class BodyFinder {
    private static final Set<String> JOINS = Set.of("of", "for", "and", "the", "'s", "’s", "&");
    /** Kinds whose nouns are ordinary words too: the tagger must see a name. */
    private static final Set<ActorKind> NEED_TAG = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT,
            ActorKind.ARMED_GROUP,
            ActorKind.MEDIA,
            ActorKind.COMPANY,
            ActorKind.MINISTRY);

    /** Nouns that end names of many things that are no bodies. */
    private static final Set<String> VAGUE = Set.of(
            "force",
            "center",
            "centre",
            "house",
            "watch",
            "unit",
            "team",
            "group",
            "community",
            "board",
            "council",
            "office",
            "service",
            "mission",
            "panel",
            "fund",
            "staff",
            "school",
            "court",
            "conference",
            "convention",
            "union",
            "club");

    private static final Set<String> OFFICES = Set.of(
            "minister", "ministry", "department", "secretary", "committee", "commission", "council", "directorate");

    /** What a body is said to be right after its name: "the Lund Front, an alliance of parties". */
    private static final Set<String> ALLIANCES = Set.of(
            "alliance",
            "coalition",
            "umbrella",
            "bloc",
            "grouping",
            "movement",
            "front",
            "federation",
            "confederation",
            "militia",
            "group",
            "network",
            "party");

    private static final Set<String> ARMED = Set.of("armed", "rebel", "guerrilla", "guerilla", "separatist", "militia");

    private static final Set<ActorKind> SEATED = Set.of(ActorKind.IGO, ActorKind.OTHER, ActorKind.GOVERNMENT);

    private static final Set<String> PUBLISHING =
            Set.of("write", "publish", "report", "tell", "print", "broadcast", "quote", "air");

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
        if (name.body().kind() == ActorKind.MEDIA && !cited && (isPortfolio(s, i) || isAdjective(s, last))
                || !name.sure() && isWithinName(s, last)) {
            return Optional.empty();
        }
        if (!name.sure() && !tagged && !cited && !(article && match.get().length() > 1)) {
            return Optional.empty();
        }
        var body = name.body();
        return Optional.of(new Found(
                s.index(),
                i,
                i,
                last,
                Keys.body(body.kind(), body.name()),
                body.kind(),
                body.name(),
                body.kind() == ActorKind.ARMED_GROUP ? null : body.country(),
                true,
                name.sure() ? 0.95 : 0.7));
    }

    /** "The East African nation": what is a paper's name elsewhere. */
    private static boolean isAdjective(Sentence s, int last) {
        return s.token(last).is("JJ")
                && Words.at(s, last + 1)
                        .filter(t -> t.is("NN") && !t.is("NNP") && !Media.isNoun(t))
                        .isPresent();
    }

    /** Whether a name goes on: "Alliance" in "the Alliance Fleuve Congo". */
    private boolean isWithinName(Sentence s, int last) {
        return Words.at(s, last + 1)
                .filter(t -> t.is("NNP")
                        && Words.capital(t)
                        && !t.entity().equals("O")
                        && knowledge.titles().of(t.text()).isEmpty())
                .isPresent();
    }

    /** Whether words are what an office is for, whatever paper is called so: "the Minister of Foreign Affairs". */
    private static boolean isPortfolio(Sentence s, int first) {
        return first > 1
                && Words.lower(s.token(first - 1)).matches("of|for")
                && OFFICES.contains(Words.lower(s.token(first - 2)));
    }

    /** Whether words stand where a paper or broadcaster does: "wrote in X", "told X", "X reported". */
    private static boolean publishes(Sentence s, int first, int last) {
        Token head = Words.headOf(s, first, last);
        return Words.capital(s.token(first))
                && (head.relates("obl") || head.relates("obj") || head.relates("nsubj") || head.relates("iobj"))
                && s.head(head).filter(v -> PUBLISHING.contains(v.lemma())).isPresent();
    }

    /**
     * A body that is called by the city it sits in: "Brussels" for the European Union. Such names stand in the table as
     * unsure ones; they mean the body where a capital would mean a government.
     */
    Optional<Found> seat(Sentence s, List<String> words, int i) {
        return knowledge
                .bodies()
                .names()
                .longestAt(words, i)
                .filter(m ->
                        !m.value().sure() && SEATED.contains(m.value().body().kind()))
                .filter(m -> s.token(i).entity().equals("LOCATION") && CountryUse.cityIsParty(s, i, i + m.length() - 1))
                .map(m -> {
                    var body = m.value().body();
                    return new Found(
                            s.index(),
                            i,
                            i,
                            i + m.length() - 1,
                            Keys.body(body.kind(), body.name()),
                            body.kind(),
                            body.name(),
                            body.country(),
                            true,
                            0.8);
                });
    }

    /** A medium that is told by the noun beside it. */
    Optional<Found> medium(Sentence s, int i) {
        return Media.at(s, i);
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
            } else if (!JOINS.contains(t.text()) || i > last + 2 || isPlaceBefore(s, first, i)) {
                break;
            }
        }
        for (int end = last; end > first; end--) {
            Optional<Found> found = properWord(s.token(end)) ? named(s, first, end) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return fighting(s, first, last);
    }

    /** A group that only the noun after its name tells: "the Rally for Lund rebels". */
    private Optional<Found> fighting(Sentence s, int first, int last) {
        boolean group = last > first
                && s.tokens().subList(first, last + 1).stream()
                        .filter(t -> Words.capital(t))
                        .allMatch(t -> t.entity().equals("ORGANIZATION"))
                && isOneName(s, first, last)
                && Words.at(s, last + 1)
                        .flatMap(t -> Words.partyNoun(knowledge.partyNouns(), s, t))
                        .filter(n -> n.kind() == ActorKind.ARMED_GROUP && n.party() != null)
                        .isPresent();
        boolean joined = first > 1 && s.token(first - 1).text().matches("for|of") && Words.capital(s.token(first - 2));
        int from = joined ? first - 2 : first;
        String name = words(s, from, last);
        return group
                ? Optional.of(new Found(
                        s.index(),
                        from,
                        from,
                        last,
                        Keys.body(ActorKind.ARMED_GROUP, name),
                        ActorKind.ARMED_GROUP,
                        name,
                        null,
                        true,
                        0.7))
                : Optional.empty();
    }

    /** "A meeting in Lome of the West African Council": the place is no part of the name. */
    private static boolean isPlaceBefore(Sentence s, int first, int of) {
        int before = first - 1;
        while (before > 0 && s.token(before).entity().equals("LOCATION")) {
            before--;
        }
        return before >= 0
                && s.token(before).is("IN")
                && s.token(of).text().equals("of")
                && IntStream.range(first, of).allMatch(i -> s.token(i).entity().equals("LOCATION"))
                && IntStream.range(of, Math.min(s.size(), of + 3))
                        .anyMatch(i -> s.token(i).entity().equals("ORGANIZATION"));
    }

    /** A name in capitals that the words after it explain: "Forces for Change, an alliance of parties and unions". */
    Optional<Found> explained(Sentence s, int first) {
        if (!properWord(s.token(first)) || isPlaceOrPerson(s.token(first))) {
            return Optional.empty();
        }
        int last = first;
        for (int i = first + 1; i < s.size() && i <= last + 2; i++) {
            if (properWord(s.token(i)) && !isPlaceOrPerson(s.token(i))) {
                last = i;
            } else if (!JOINS.contains(s.token(i).text())) {
                break;
            }
        }
        int end = last;
        String name = words(s, first, end);
        return explanation(s, end + 1)
                .map(k -> new Found(s.index(), first, first, end, Keys.body(k, name), k, name, null, true, 0.7));
    }

    /** What kind of body an apposition that begins at a token tells of: a comma, an article, a noun of alliances. */
    private static Optional<ActorKind> explanation(Sentence s, int from) {
        if (from + 2 >= s.size()
                || !s.token(from).text().equals(",")
                || !s.token(from + 1).text().matches("an?|the")) {
            return Optional.empty();
        }
        boolean armed = false;
        for (int i = from + 2; i < s.size() && i < from + 7; i++) {
            Token t = s.token(i);
            armed |= ARMED.contains(t.lemma());
            boolean closed = Words.at(s, i + 1)
                    .filter(n -> n.text().matches("of|that|which|in|from|with|[,.;]"))
                    .isPresent();
            if (ALLIANCES.contains(t.lemma()) && t.is("NN") && closed) {
                boolean arms = armed
                        || s.tokens().subList(i + 1, Math.min(s.size(), i + 4)).stream()
                                .anyMatch(n -> ARMED.contains(n.lemma()));
                return Optional.of(
                        arms ? ActorKind.ARMED_GROUP : t.lemma().equals("party") ? ActorKind.PARTY : ActorKind.OTHER);
            }
            if (!t.is("JJ") && !t.is("NN") && !t.is("POS") && !t.is("RB")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isPlaceOrPerson(Token t) {
        return t.entity().equals("LOCATION") || t.entity().equals("PERSON");
    }

    private Optional<Found> named(Sentence s, int first, int last) {
        String name = words(s, first, last);
        int of = name.indexOf(" of ");
        Optional<BodyNouns.BodyNoun> noun =
                of < 0 ? Optional.empty() : knowledge.bodyNouns().endOf(name.substring(0, of));
        noun = noun.or(() -> knowledge.bodyNouns().endOf(name));
        if (noun.isEmpty() || !isOneName(s, first, last)) {
            return Optional.empty();
        }
        if (noun.get().kind() == ActorKind.STATE
                && of >= 0
                && !s.token(last).entity().equals("LOCATION")) {
            return Optional.empty();
        }
        boolean tagged = s.tokens().subList(first, last + 1).stream()
                .anyMatch(t -> t.entity().equals("ORGANIZATION"));
        boolean vague =
                VAGUE.contains(noun.get().noun()) && s.token(first).entity().equals("O");
        if (!tagged && (NEED_TAG.contains(noun.get().kind()) || vague)) {
            return Optional.empty();
        }
        boolean party = Words.at(s, last + 1)
                .filter(t -> t.text().equals("party") || t.text().equals("parties"))
                .isPresent();
        boolean department = noun.get().kind() == ActorKind.MINISTRY && name.contains("Department");
        ActorKind kind = party
                ? ActorKind.PARTY
                : department ? ActorKind.OTHER : noun.get().kind();
        return Optional.of(new Found(
                s.index(), first, first, last, Keys.body(kind, name), kind, name, null, true, tagged ? 0.85 : 0.7));
    }

    /**
     * Whether words are one name: "and" joins two words of it only after "of" or "for" ("Ministry of War and Peace") and
     * not two bodies; no person owns it, and no title stands in it.
     */
    private boolean isOneName(Sentence s, int first, int last) {
        boolean of = false;
        for (int i = first; i <= last; i++) {
            String text = s.token(i).text();
            boolean joinsBodies = text.equals("and")
                    && (!of
                            || knowledge
                                    .bodyNouns()
                                    .endOf(words(s, i + 1, last))
                                    .isPresent());
            boolean owned =
                    Words.possessive(s.token(i)) && (s.token(i - 1).entity().equals("PERSON") || isKnownAt(s, i + 1));
            boolean title = i > first
                    && !s.token(i - 1).text().equals("of")
                    && knowledge.titles().of(text).isPresent();
            if (joinsBodies || owned || title) {
                return false;
            }
            of |= text.equals("of") || text.equals("for");
        }
        return knowledge.honorifics().of(s.token(first).text()).isEmpty();
    }

    private boolean isKnownAt(Sentence s, int i) {
        return knowledge
                .bodies()
                .names()
                .longestAt(Words.texts(s), i)
                .filter(m -> m.length() > 1)
                .isPresent();
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
}

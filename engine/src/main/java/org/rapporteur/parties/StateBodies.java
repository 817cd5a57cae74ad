package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.knowledge.Body;
import org.rapporteur.knowledge.BodyNouns;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/**
 * Finds the bodies of a state that are called by its name or adjective and a noun ("the Norwegian government", "Norway's
 * foreign ministry", "the Norwegian embassy in Rome"), and governments called by their leader ("the Smith
 * administration").
 */
final class StateBodies {
    private static final Set<String> MISSIONS = Set.of("embassy", "consulate", "high commission");
    /** Forces and chambers that a state has one of. */
    private static final Set<String> FORCES =
            Set.of("army", "military", "armed forces", "navy", "parliament", "supreme court", "central bank");

    private static final Set<String> LED = Set.of("administration", "government", "regime");
    private static final int MOST_MODIFIERS = 4;

    private final Knowledge knowledge;
    /** Ministries and forces that have names of their own, by their countries. */
    private final Map<String, List<Body>> own = new HashMap<>();

    StateBodies(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Body body : knowledge.bodies().all()) {
            if ((body.kind() == ActorKind.MINISTRY || body.kind() == ActorKind.OTHER) && body.country() != null) {
                own.computeIfAbsent(body.country(), k -> new ArrayList<>()).add(body);
            }
        }
    }

    /** The body that is called by a country's name or adjective and what follows it. */
    Optional<Found> of(Sentence s, Found owner, Country country) {
        int at = owner.last() + 1;
        if (at < s.size() && Words.possessive(s.token(at))) {
            at++;
        }
        for (int skipped = 0; at < s.size() && skipped <= MOST_MODIFIERS; at++, skipped++) {
            Optional<PhraseTable.Match<BodyNouns.BodyNoun>> noun = noun(s, at);
            if (noun.isPresent()) {
                int last = at + noun.get().length() - 1;
                return endsPhrase(s, last) ? made(s, owner, country, noun.get().value(), at, last) : Optional.empty();
            }
            if (!modifies(s.token(at)) && !isPortfolio(s, at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A ministry, government or force with the country after it: "the foreign ministry of Norway". */
    Optional<Found> ownedBy(Sentence s, List<String> words, int i) {
        Optional<PhraseTable.Match<BodyNouns.BodyNoun>> noun = noun(s, i);
        if (noun.isEmpty() || !isOfState(noun.get().value())) {
            return Optional.empty();
        }
        int end = i + noun.get().length() - 1;
        if (noun.get().value().kind() == ActorKind.MINISTRY) {
            end = portfolio(s, end);
        }
        int at = end + 1;
        if (at >= s.size() || !s.token(at).text().equals("of")) {
            return Optional.empty();
        }
        at += at + 1 < s.size() && s.token(at + 1).text().equals("the") ? 2 : 1;
        int first = at;
        int noun1 = end;
        return at >= s.size()
                ? Optional.empty()
                : knowledge.countries().words().longestAt(words, at).flatMap(m -> m.value().stream()
                        .filter(w -> w.use() == CountryWord.Use.NAME)
                        .findFirst()
                        .map(w -> {
                            Found whole = new Found(
                                    s.index(), i, i, first + m.length() - 1, "", ActorKind.STATE, "", null, true, 0.9);
                            return named(s, whole, w.country(), noun.get().value(), i, noun1, whole.last());
                        }));
    }

    private static boolean isOfState(BodyNouns.BodyNoun noun) {
        return noun.kind() == ActorKind.GOVERNMENT && !noun.noun().equals("authorities")
                || noun.kind() == ActorKind.MINISTRY
                || FORCES.contains(noun.noun());
    }

    /** A government, ministry or force that the words from the first to the last noun of a phrase name. */
    private Found named(Sentence s, Found owner, Country country, BodyNouns.BodyNoun noun, int from, int to, int last) {
        if (noun.kind() == ActorKind.GOVERNMENT) {
            String name = "Government of " + country.name();
            return found(s, owner, last, Keys.government(country.iso3()), noun.kind(), country, name);
        }
        if (noun.kind() == ActorKind.MINISTRY) {
            return ministry(s, owner, country, titled(words(s, from, to)), last);
        }
        String name = known(country, noun.kind(), titled(noun.noun()))
                .or(() -> known(country, noun.kind(), noun.noun()))
                .orElse(titled(noun.noun()) + " of " + country.name());
        return found(s, owner, last, Keys.body(noun.kind(), name), noun.kind(), country, name);
    }

    /** The name of the body of a country that is called so: "Royal Navy" for "the British navy". */
    private Optional<String> known(Country country, ActorKind kind, String noun) {
        return own.getOrDefault(country.iso3(), List.of()).stream()
                .filter(b -> b.kind() == kind)
                .filter(b -> Stream.concat(Stream.of(b.name()), b.aliases().stream())
                        .anyMatch(
                                n -> n.endsWith(" " + noun) || kind == ActorKind.MINISTRY && n.startsWith(noun + " ")))
                .findFirst()
                .map(Body::name);
    }

    /** The government that is called by a leader's name right before its noun. */
    Optional<Found> ledBy(Sentence s, Found leader) {
        int at = leader.last() + 1;
        Optional<PhraseTable.Match<BodyNouns.BodyNoun>> noun = at < s.size() ? noun(s, at) : Optional.empty();
        if (noun.filter(n -> LED.contains(n.value().noun())).isEmpty()) {
            return Optional.empty();
        }
        String surname = leader.name().substring(leader.name().lastIndexOf(' ') + 1);
        return Optional.of(new Found(
                s.index(),
                leader.first(),
                leader.core(),
                at,
                Keys.leader(surname),
                ActorKind.GOVERNMENT,
                surname + " " + noun.get().value().noun(),
                null,
                true,
                0.9));
    }

    private Optional<PhraseTable.Match<BodyNouns.BodyNoun>> noun(Sentence s, int at) {
        return knowledge.bodyNouns().table().longestAt(Words.texts(s), at);
    }

    private static boolean modifies(Token t) {
        return t.is("JJ")
                || t.is("RB")
                || t.is("VBN")
                || (t.is("NN") && t.text().contains("-"));
    }

    /** "defense" in "the Norwegian defense ministry": what a ministry is of. */
    private boolean isPortfolio(Sentence s, int at) {
        return s.token(at).is("NN")
                && at + 1 < s.size()
                && noun(s, at + 1)
                        .filter(n -> n.value().kind() == ActorKind.MINISTRY)
                        .isPresent();
    }

    private static boolean endsPhrase(Sentence s, int last) {
        return Words.at(s, last + 1).filter(Words::noun).isEmpty();
    }

    private Optional<Found> made(Sentence s, Found owner, Country country, BodyNouns.BodyNoun noun, int at, int last) {
        if (noun.noun().equals("authorities")) {
            return Optional.of(
                    found(s, owner, last, Keys.CAPITAL + country.iso3(), ActorKind.STATE, country, country.name()));
        }
        if (isOfState(noun)) {
            int end = noun.kind() == ActorKind.MINISTRY ? portfolio(s, last) : last;
            int from = noun.kind() == ActorKind.MINISTRY && isPortfolio(s, at - 1) ? at - 1 : at;
            Found body = named(s, owner, country, noun, from, end, end);
            return Optional.of(FORCES.contains(noun.noun()) && !speaks(s, last) ? body.notFounding() : body);
        }
        if (!MISSIONS.contains(noun.noun())) {
            return Optional.empty();
        }
        int end = place(s, last);
        String name = titled(noun.noun()) + " of " + country.name() + (end > last ? " " + words(s, last + 1, end) : "");
        return Optional.of(found(s, owner, end, Keys.body(noun.kind(), name), noun.kind(), country, name));
    }

    private Found ministry(Sentence s, Found owner, Country country, String noun, int end) {
        String name = known(country, ActorKind.MINISTRY, noun).orElse(noun + " of " + country.name());
        return found(s, owner, end, Keys.body(ActorKind.MINISTRY, name), ActorKind.MINISTRY, country, name);
    }

    /** Whether a force is spoken of as one that acts: a subject, or "by" whom something is done. */
    private static boolean speaks(Sentence s, int noun) {
        Token head = Words.firstConjunct(s, s.token(noun));
        return head.relates("nsubj")
                || Words.caseOf(s, head).filter(c -> c.text().equals("by")).isPresent();
    }

    private static Found found(
            Sentence s, Found owner, int last, String key, ActorKind kind, Country country, String name) {
        return new Found(s.index(), owner.first(), owner.first(), last, key, kind, name, country.iso3(), true, 0.9);
    }

    /** "the ministry of Foreign Affairs": what it is the ministry of belongs to the name. */
    private static int portfolio(Sentence s, int last) {
        int end = last;
        if (last + 2 < s.size() && s.token(last + 1).text().equals("of")) {
            int i = last + 2;
            while (i < s.size() && s.token(i).is("NNP") && !s.token(i).entity().equals("LOCATION")) {
                end = i++;
            }
        }
        return end;
    }

    /** "the embassy in Rome": the place belongs to the name. */
    private static int place(Sentence s, int last) {
        boolean in = last + 2 < s.size()
                && s.token(last + 1).text().equals("in")
                && s.token(last + 2).entity().equals("LOCATION");
        return in ? last + 2 : last;
    }

    private static String words(Sentence s, int first, int last) {
        return s.tokens().subList(first, last + 1).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** With capitals as names have them. */
    private static String titled(String name) {
        return Stream.of(name.split(" "))
                .map(w -> w.equals("of") ? w : w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining(" "));
    }
}

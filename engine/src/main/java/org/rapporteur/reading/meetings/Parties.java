package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/** Who is meant by the nouns of a sentence, as far as they take part in meetings. */
final class Parties {
    /** Nouns for those who act for the state that an adjective before them names; "politicians" do not. */
    private static final Set<String> ENVOYS = Set.of(
            "official",
            "officials",
            "delegation",
            "delegate",
            "negotiator",
            "envoy",
            "representative",
            "diplomat",
            "team",
            "ambassador",
            "minister",
            "authority",
            "government",
            "side",
            "mission",
            "secretary",
            "counterpart",
            "leadership",
            "president",
            "premier",
            "chancellor",
            "king",
            "prince",
            "emir",
            "sultan",
            "chief",
            "observer",
            "party");

    private static final Set<ActorKind> BODIES = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT,
            ActorKind.ARMED_GROUP,
            ActorKind.MINISTRY,
            ActorKind.IGO,
            ActorKind.PARTY,
            ActorKind.OFFICE,
            ActorKind.OTHER);

    private final Syntax syntax;
    private final Sentence sentence;
    private final Cast cast;
    private final Knowledge knowledge;
    private final List<Mention> mentions;

    Parties(Syntax syntax, Cast cast, Knowledge knowledge) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.cast = cast;
        this.knowledge = knowledge;
        this.mentions = cast.in(sentence);
    }

    /** The parties that these nouns stand for, in order; those who report are none. */
    Set<String> of(Collection<Token> nouns) {
        Set<String> out = new LinkedHashSet<>();
        nouns.forEach(n -> out.addAll(of(n)));
        return out;
    }

    /** Whom one noun stands for: a party, the body that "officials" act for, the name in apposition. */
    Set<String> of(Token noun) {
        Set<String> out = new LinkedHashSet<>();
        Optional<Mention> direct = covering(noun);
        direct.ifPresent(m -> out.add(m.actor()));
        for (Token c : sentence.children(noun)) {
            if (c.relates("appos") || (c.relates("dep") && c.is("NNP")) || (c.relates("nmod") && isIncluding(c))) {
                syntax.joined(c).forEach(j -> covering(j)
                        .filter(m -> c.relates("nmod") || isPerson(m))
                        .ifPresent(m -> out.add(m.actor())));
            }
        }
        boolean named = out.stream().anyMatch(a -> cast.actor(a).kind() == ActorKind.PERSON);
        if (direct.isEmpty() && !named) {
            out.addAll(represented(noun));
        }
        out.removeIf(a -> cast.actor(a).kind() == ActorKind.MEDIA);
        return out;
    }

    private boolean isIncluding(Token noun) {
        String preposition = syntax.preposition(noun);
        return preposition.equals("including") || preposition.equals("like");
    }

    private boolean isPerson(Mention m) {
        return cast.actor(m.actor()).kind() == ActorKind.PERSON;
    }

    /** The mention with this head, or else the one that ends with this token. */
    private Optional<Mention> covering(Token t) {
        return cast.at(sentence, t)
                .or(() -> mentions.stream().filter(m -> m.last() == t.index()).findFirst());
    }

    /** Whether a noun is one for those who meet, named or not: "negotiators", "the parties". */
    boolean isParty(Token noun) {
        return ENVOYS.contains(syntax.lemma(noun)) || syntax.lemma(noun).equals("leader");
    }

    /** "Taliban officials", "envoys of the council", "members of the High Council": those they come for. */
    Set<String> represented(Token noun) {
        Set<String> out = new LinkedHashSet<>();
        if (!noun.is("NN")) {
            return out;
        }
        boolean envoys = ENVOYS.contains(syntax.lemma(noun)) || isHeadOfState(noun);
        for (Token c : sentence.children(noun)) {
            boolean before = c.relates("compound") || c.relates("amod") || c.relates("nmod:poss");
            boolean after = c.relates("nmod")
                    && (Set.of("of", "from").contains(syntax.preposition(c))
                            || envoys && syntax.preposition(c).equals("for"));
            if (before || after) {
                for (Token j : syntax.joined(c)) {
                    covering(j)
                            .map(Mention::actor)
                            .filter(a -> isRepresented(cast.actor(a), envoys))
                            .ifPresent(out::add);
                }
            }
        }
        boolean from = sentence.children(noun, "nmod").stream()
                .anyMatch(c -> syntax.preposition(c).equals("from"));
        if (out.isEmpty() && from) {
            // "ministers from countries of the region, including A and B"
            for (Token c : sentence.children(noun, "nmod")) {
                for (Token d : sentence.children(c, "nmod")) {
                    if (isIncluding(d)) {
                        out.addAll(of(syntax.joined(d)));
                    }
                }
                out.addAll(named(c));
            }
        }
        return out;
    }

    /** "Norway's leader", not "Norway's opposition leader" or "Norway's leaders". */
    private boolean isHeadOfState(Token noun) {
        return syntax.lemma(noun).equals("leader")
                && noun.tag().equals("NN")
                && sentence.children(noun, "compound").stream()
                        .allMatch(c -> covering(c).isPresent());
    }

    private Set<String> named(Token noun) {
        Set<String> out = new LinkedHashSet<>();
        for (Token j : syntax.joined(noun)) {
            covering(j)
                    .map(Mention::actor)
                    .filter(a -> BODIES.contains(cast.actor(a).kind()))
                    .ifPresent(out::add);
        }
        return out;
    }

    private static boolean isRepresented(Actor actor, boolean envoys) {
        return actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.GOVERNMENT
                ? envoys
                : BODIES.contains(actor.kind());
    }

    /** Those of these parties that are persons. */
    Set<String> persons(Set<String> actors) {
        Set<String> out = new LinkedHashSet<>(actors);
        out.removeIf(a -> cast.actor(a).kind() != ActorKind.PERSON);
        return out;
    }

    /** Whether a word is part of the name of a party that is no person. */
    boolean isOfBody(Token t) {
        return mentions.stream()
                .anyMatch(m -> m.first() <= t.index()
                        && t.index() <= m.last()
                        && m.kind() != Mention.Kind.DESCRIPTION
                        && !isPerson(m));
    }

    /** The persons that the sentence names. */
    Set<String> personsNamed() {
        Set<String> out = new LinkedHashSet<>();
        mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && isPerson(m))
                .forEach(m -> out.add(m.actor()));
        return out;
    }

    /** The two parties of one word, as in "Norway-Sweden talks"; fewer when they are not parties of the text. */
    Set<String> ofPair(Token pair) {
        Set<String> out = new LinkedHashSet<>();
        String[] parts = pair.text().split("[-–/]");
        if (parts.length == 2) {
            for (String part : parts) {
                byName(part).ifPresent(a -> out.add(a.id()));
            }
        }
        return out;
    }

    private Optional<Actor> byName(String name) {
        Optional<String> country = knowledge.countries().byName(name).map(c -> c.iso3());
        List<Actor> named = new ArrayList<>();
        for (Actor a : cast.actors()) {
            boolean state = a.kind() == ActorKind.STATE
                    && country.isPresent()
                    && country.get().equals(a.country());
            if (state || a.name().equals(name) || a.aliases().contains(name)) {
                named.add(a);
            }
        }
        return named.stream().findFirst();
    }
}

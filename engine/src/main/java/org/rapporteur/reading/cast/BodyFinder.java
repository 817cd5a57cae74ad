package org.rapporteur.reading.cast;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Bodies;
import org.rapporteur.knowledge.BodyNouns;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Finds the names of bodies: those that are known, and those that a noun within the name tells ("the Lund Institute"). */
final class BodyFinder {
    private static final Set<String> JOINS = Set.of("of", "for", "and", "on", "the", "'s", "’s", "&");
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

    /** Whether words stand where a paper or broadcaster does: "wrote in X", "told X", "X reported". */
    private static boolean publishes(Sentence s, int first, int last) {
        Token head = Words.headOf(s, first, last);
        return Words.capital(s.token(first))
                && (head.relates("obl") || head.relates("obj") || head.relates("nsubj") || head.relates("iobj"))
                && s.head(head).filter(v -> PUBLISHING.contains(v.lemma())).isPresent();
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
        int of = name.indexOf(" of ");
        Optional<BodyNouns.BodyNoun> noun =
                of < 0 ? Optional.empty() : knowledge.bodyNouns().endOf(name.substring(0, of));
        noun = noun.or(() -> knowledge.bodyNouns().endOf(name));
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
                s.index(), first, first, last, Keys.body(kind, name), kind, name, null, true, tagged ? 0.85 : 0.7));
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
}

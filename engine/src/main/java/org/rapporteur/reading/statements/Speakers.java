package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Phrase;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.knowledge.Phrases;
import org.rapporteur.knowledge.Sources;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.parties.Party;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.record.ActorKind;

/** Tells which party the words for a speaker mean, and whether the source is unnamed. */
final class Speakers {
    /** Under it a speaker is left open. */
    static final double BAR = 0.5;

    private static final Set<String> COLLECTIVES =
            Set.of("side", "party", "delegation", "government", "country", "nation", "state", "two", "both", "group");

    private static final Set<String> GROUPS = Set.of("movement", "group", "party", "organization", "organisation");

    private final Scene scene;
    private final Cast cast;
    private final Voices voices;
    private final PartyFinder parties;

    Speakers(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
        this.voices = new Voices(scene, cast);
        this.parties = new PartyFinder(scene.text(), cast, scene.knowledge());
    }

    boolean isPerson(String actor) {
        return cast.actor(actor).kind() == ActorKind.PERSON;
    }

    /** Whether a clause before a pronoun, in the same sentence, has somebody whom it may mean for its subject, by name. */
    boolean isSubjectBefore(String actor, NounPhrase pronoun) {
        Sentence s = pronoun.sentence();
        return cast.in(s).stream()
                .anyMatch(m -> m.actor().equals(actor)
                        && m.kind() == Mention.Kind.NAME
                        && m.last() < pronoun.first()
                        && s.token(m.head()).relates("nsubj"));
    }

    /** Who is meant by words for a speaker. */
    Speaker of(NounPhrase words) {
        Mention mention = mention(words);
        Optional<Sources.Source> source = source(words);
        boolean byWord =
                source.filter(x -> x.anonymity() == Sources.Anonymity.ALWAYS).isPresent();
        if (mention != null && !byWord && mention.confidence() >= BAR) {
            return new Speaker(words, mention.actor(), false, null, others(words, mention), mention.confidence());
        }
        List<Party> meant = byWord || words.isPronoun() ? List.of() : meant(words);
        if (!meant.isEmpty()) {
            List<String> all = meant.stream().map(Party::actor).toList();
            double sure = meant.stream().mapToDouble(Party::confidence).min().orElse(0);
            return new Speaker(words, all.get(0), false, null, all.subList(1, all.size()), sure);
        }
        Mention owner = owner(words, source);
        if (owner != null) {
            return new Speaker(words, owner.actor(), false, null, List.of(), 0.75);
        }
        boolean anonymous = !words.isPronoun() && (byWord || isUnnamed(words, source) || asksToBe(words.sentence()));
        return new Speaker(
                words, null, anonymous, anonymous ? affiliation(words) : null, List.of(), anonymous ? 0.9 : 0.3);
    }

    /** The mention that carries the phrase: its head's, or that of an apposition which names it. */
    private @Nullable Mention mention(NounPhrase words) {
        Sentence s = words.sentence();
        Mention best = null;
        for (Mention m : cast.in(s)) {
            if (!words.holds(m.head())) {
                continue;
            }
            boolean heads =
                    m.head() == words.head() || isSame(s, s.token(m.head()), words.headToken()) || isSorted(m, words);
            if (heads && (best == null || rank(m, words) > rank(best, words))) {
                best = m;
            }
        }
        return best == null ? entitled(words) : best;
    }

    /** The parties that a phrase means itself, though it does not name them: "both sides", "the president's regime". */
    private List<Party> meant(NounPhrase words) {
        boolean name = words.headToken().is("NNP");
        return parties.of(words.sentence(), List.of(words.headToken())).stream()
                .filter(p -> p.as() == Bond.ITSELF && p.confidence() >= BAR && (name || !isPerson(p.actor())))
                .toList();
    }

    /** The person whose name ends a phrase that carries a title, where the parse takes a word of the title for its head. */
    private @Nullable Mention entitled(NounPhrase words) {
        Sentence s = words.sentence();
        for (Mention m : cast.in(s)) {
            if (m.kind() != Mention.Kind.NAME || !words.holds(m.head()) || !isPerson(m.actor())) {
                continue;
            }
            int core = m.head();
            while (core > words.first() && s.token(core - 1).entity().equals("PERSON")) {
                core--;
            }
            boolean title = core > words.first()
                    && words.head() < core
                    && s.token(core - 1).is("NNP")
                    && s.tokens().subList(words.first(), core).stream().allMatch(Speakers::isOfTitle);
            if (title) {
                return m;
            }
        }
        return null;
    }

    /** Whether a word may stand in a title that is written like a name: "Norwegian Minister of the Interior". */
    private static boolean isOfTitle(Token t) {
        boolean capital = Character.isUpperCase(t.text().codePointAt(0));
        return capital && (t.is("NNP") || t.is("JJ"))
                || t.is("POS")
                || t.is("DT")
                || t.text().equals("of")
                || t.text().equals("for");
    }

    /** A person's name goes before a body's, a name before a description. */
    private int rank(Mention m, NounPhrase words) {
        boolean person = cast.actor(m.actor()).kind() == ActorKind.PERSON;
        return (person ? 4 : 0) + (m.kind() == Mention.Kind.NAME ? 2 : 0) + (m.head() == words.head() ? 1 : 0);
    }

    /** Whether a token is in apposition to the head, or the other way round, or part of the same name. */
    private static boolean isSame(Sentence s, Token t, Token head) {
        boolean under = t.head() == head.index()
                && (t.relates("appos") || t.relates("flat") || t.relates("dep") && t.is("NNP"));
        boolean over =
                head.head() == t.index() && (head.relates("appos") || head.relates("flat") || head.relates("compound"));
        return under || over && s.token(t.index()).is("NN");
    }

    /** Whether a noun only says of what sort the body is that stands before it: "the Tasnim news agency". */
    private boolean isSorted(Mention m, NounPhrase words) {
        ActorKind kind = cast.actor(m.actor()).kind();
        Token head = words.headToken();
        Sentence s = words.sentence();
        boolean beside = head.index() == m.last() + 1
                || head.index() == m.last() + 2 && s.token(m.last() + 1).text().equals("news");
        boolean definite = isDefinite(words) || s.token(words.first()).is("NNP");
        boolean group = kind == ActorKind.ARMED_GROUP || kind == ActorKind.PARTY;
        return beside
                && definite
                && head.tag().equals("NN")
                && (group && GROUPS.contains(head.lemma())
                        || kind == ActorKind.MEDIA
                                && scene.knowledge()
                                        .bodyNouns()
                                        .table()
                                        .get(head.lemma())
                                        .filter(n -> n.kind() == kind)
                                        .isPresent());
    }

    /** Whose paper or office speaks: "the ministry's statement", "the office of the envoy"; null where it is not told. */
    private @Nullable Mention owner(NounPhrase words, Optional<Sources.Source> source) {
        Sentence s = words.sentence();
        boolean paper = source.filter(x -> x.sort() == Sources.Sort.PAPER).isPresent();
        boolean office = words.headToken().lemma().equals("office");
        if (!paper && !office) {
            return null;
        }
        Mention best = null;
        for (Mention m : cast.in(s)) {
            boolean inside = words.holds(m.head()) && m.head() != words.head() && m.confidence() >= BAR;
            boolean person = inside && office && cast.actor(m.actor()).kind() == ActorKind.PERSON;
            if (inside && (best == null || person)) {
                best = m;
            }
        }
        return best;
    }

    /** Whether words speak of something known: "the statement". */
    static boolean isDefinite(NounPhrase words) {
        return words.sentence().token(words.first()).text().equalsIgnoreCase("the");
    }

    private List<String> others(NounPhrase words, Mention main) {
        List<String> out = new ArrayList<>();
        Sentence s = words.sentence();
        for (Mention m : cast.in(s)) {
            Token t = s.token(m.head());
            boolean joined = words.holds(m.head()) && t.relates("conj") && t.head() == main.head();
            if (joined && !m.actor().equals(main.actor()) && !out.contains(m.actor())) {
                out.add(m.actor());
            }
        }
        return out;
    }

    private Optional<Sources.Source> source(NounPhrase words) {
        Sentence s = words.sentence();
        List<String> lower = scene.words(s);
        Optional<Sources.Source> best = Optional.empty();
        for (int i = words.first(); i <= words.head(); i++) {
            Optional<PhraseTable.Match<Sources.Source>> match =
                    scene.knowledge().sources().table().longestAt(lower, i);
            if (match.isPresent() && i + match.get().length() > words.head()) {
                return match.map(PhraseTable.Match::value);
            }
            if (match.isPresent()
                    && match.get().value().anonymity() == Sources.Anonymity.ALWAYS
                    && words.head() - i <= 1) {
                best = match.map(PhraseTable.Match::value);
            }
        }
        return best;
    }

    private boolean isUnnamed(NounPhrase words, Optional<Sources.Source> source) {
        Token head = words.headToken();
        if (head.tag().startsWith("NNP") || words.isPronoun() || holdsName(words)) {
            return false;
        }
        String first = words.sentence().token(words.first()).text().toLowerCase(Locale.ROOT);
        boolean definite = first.equals("the") || first.equals("this") || first.equals("that") || isOwned(words);
        boolean plural = head.tag().equals("NNS");
        if (first.equals("both")) {
            return false;
        }
        if (source.isPresent()) {
            return source.get().anonymity() == Sources.Anonymity.UNNAMED && (plural || !definite)
                    || source.get().sort() == Sources.Sort.BODY && plural && !definite;
        }
        boolean bare =
                plural && !words.sentence().token(words.first()).is("DT") && !first.matches("[0-9]+|two|three|some");
        boolean collective = !(bare && head.lemma().equals("group"))
                && (COLLECTIVES.contains(head.lemma())
                        || scene.knowledge()
                                .bodyNouns()
                                .table()
                                .get(head.lemma())
                                .isPresent());
        return voices.canSpeak(words)
                && !collective
                && !definite
                && head.is("NN")
                && (plural
                        || first.equals("a")
                        || first.equals("an")
                        || first.equals("another")
                        || first.equals("one"));
    }

    /** Whether one person alone can be meant, though not by name: "Norway's foreign minister". */
    private static boolean isOwned(NounPhrase words) {
        Sentence s = words.sentence();
        Token head = words.headToken();
        return head.tag().equals("NN")
                && head.lemma()
                        .matches(
                                "minister|president|secretary|chancellor|king|emir|premier|ambassador|chief|leader|general")
                && s.child(head, "nmod:poss").isPresent();
    }

    private static boolean holdsName(NounPhrase words) {
        Sentence s = words.sentence();
        for (int i = words.first(); i <= words.last(); i++) {
            Token t = s.token(i);
            boolean modifies = t.relates("nmod")
                    || t.relates("compound") && i < words.head()
                    || s.isUnder(t, words.headToken()) && !t.relates("appos");
            if (t.entity().equals("PERSON") && !modifies) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence says that its source asked not to be named. */
    private boolean asksToBe(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            Optional<Phrases.Found> found = scene.knowledge().phrases().longestAt(scene.words(s), scene.lemmas(s), i);
            if (found.isPresent() && found.get().phrase().kind() == Phrase.Kind.ANONYMOUS) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String affiliation(NounPhrase words) {
        for (Mention m : cast.in(words.sentence())) {
            if (words.holds(m.head())
                    && m.confidence() >= BAR
                    && cast.actor(m.actor()).kind() != ActorKind.PERSON) {
                return m.actor();
            }
        }
        return null;
    }
}

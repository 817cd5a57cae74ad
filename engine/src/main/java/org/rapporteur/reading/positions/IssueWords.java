package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.grammar.ClauseSpan;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.record.Actor;
import org.rapporteur.record.PositionStance;

/** Says in the sentence's words what a position is on; what only points elsewhere ("it", "their") is named where it is known. */
final class IssueWords {
    private static final Set<String> ASKED = Set.of("on", "for", "of", "to", "in");
    private static final Set<String> POSSIBLE = Set.of(
            "possible", "impossible", "acceptable", "unacceptable", "needed", "necessary", "essential", "inevitable");
    private static final Set<String> REFLEXIVE = Set.of("itself", "himself", "herself", "themselves");
    private static final Set<String> ENDING = Set.of("cancellation", "suspension", "termination", "postponement");
    private static final Set<String> MANNERS = Set.of(
            "principle", "full", "advance", "part", "public", "private", "general", "writing", "practice", "return");
    private static final Set<String> RETURN = Set.of("return", "exchange");
    private static final List<String> COMPLEMENTS = List.of("xcomp", "ccomp", "obj", "advcl", "obl", "nmod", "acl");

    private final Text text;
    private final Sentence s;
    private final Cast cast;

    IssueWords(Text text, Sentence s, Cast cast) {
        this.text = text;
        this.s = s;
        this.cast = cast;
    }

    /** What a word takes a position on: the infinitive or clause that it takes, else its object, else what hangs on it. */
    Optional<String> of(Token top, PositionStance stance) {
        if (top.is("JJ")) {
            Optional<Token> subject = POSSIBLE.contains(top.lemma())
                    ? s.child(top, "nsubj").filter(x -> !x.is("PRP"))
                    : Optional.<Token>empty();
            return subject.isPresent()
                    ? subject.map(x -> text.words(s.subtree(x).get(0), last(s.subtree(x))))
                    : complement(top).flatMap(this::words);
        }
        Optional<Token> object = s.child(top, "obj");
        if (object.filter(o -> REFLEXIVE.contains(o.text())).isPresent()) {
            return prepositional(s, top, Set.of("as")).flatMap(this::words);
        }
        if (stance == PositionStance.ACCEPTS
                && object.filter(this::isOnlyName).isPresent()
                && s.child(top, "xcomp").isEmpty()) {
            return Optional.of(deed(top));
        }
        boolean somebody = object.filter(o -> cast.at(s, o).isPresent()).isPresent();
        if (top.lemma().equals("invite") && s.child(top, "xcomp").isEmpty()) {
            return Optional.of(deed(top));
        }
        Optional<String> wanted = object.filter(o -> !somebody && !o.is("PRP")).flatMap(o -> wanted(top, o));
        if (wanted.isPresent()) {
            return wanted;
        }
        return object.filter(o -> stance == PositionStance.ACCEPTS && !somebody)
                .or(() -> complement(top))
                .or(() -> s.child(top, "nsubj:pass"))
                .flatMap(this::words);
    }

    /** What a frame takes a position on by its roles: for what no word that hangs on it tells. */
    Optional<String> of(Frame frame) {
        return Stream.of(Role.CONTENT, Role.PATIENT, Role.TOPIC, Role.RECIPIENT)
                .flatMap(r -> frame.in(r).stream())
                .flatMap(a -> words(a.head()).stream())
                .findFirst();
    }

    /** "Wants talks to begin", "wants the sanctions to be lifted": the thing with what is to become of it. */
    private Optional<String> wanted(Token top, Token object) {
        return s.child(top, "xcomp")
                .filter(x -> x.index() > object.index()
                        && Set.of("want", "wish", "need").contains(top.lemma()))
                .map(x ->
                        cut(ClauseSpan.of(s, object, List.of())[0].index(), ClauseSpan.of(s, x, List.of())[1].index()));
    }

    /** A verb with what belongs to it, as an infinitive. */
    String deed(Token verb) {
        Token[] span = ClauseSpan.of(s, verb, List.of());
        String rest = verb.end() < span[1].end() ? cut(verb.index() + 1, span[1].index()) : "";
        boolean active = verb.is("VB")
                && s.child(verb, "nsubj:pass").isEmpty()
                && s.child(verb, "aux:pass").isEmpty();
        return ((active ? "to " + verb.lemma() : "to be " + verb.text()) + (rest.isEmpty() ? "" : " " + rest))
                .replaceFirst(" only$", "");
    }

    /** The word that heads what a word takes a position on; empty where it takes none behind it. */
    Optional<Token> complement(Token top) {
        for (String relation : COMPLEMENTS) {
            Optional<Token> found = s.children(top, relation).stream()
                    .filter(c ->
                            c.index() > top.index() && !c.is("PRP") && !c.tag().equals("DT"))
                    .filter(c ->
                            !relation.equals("acl") || c.is("VB") && !c.tag().equals("VBG"))
                    .filter(c -> !relation.equals("advcl")
                            || c.text().endsWith("ing")
                                    && !s.children(c, "mark").isEmpty()
                            || isObject(top, c)
                            || s.children(c, "mark").stream()
                                    .anyMatch(m -> m.tag().equals("TO")))
                    .filter(c -> !isWeekday(c) || s.child(c, "acl").isPresent())
                    .filter(c -> !isInPrinciple(c))
                    .filter(c -> !relation.equals("obl") && !relation.equals("nmod")
                            || s.children(c, "case").stream().anyMatch(p -> ASKED.contains(p.lemma())))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A gerund right behind a verb and its particle: "ruled out giving up the road". */
    private static boolean isObject(Token verb, Token gerund) {
        return gerund.tag().equals("VBG") && gerund.index() <= verb.index() + 2;
    }

    /** "In Lima", "Bolton": where or who, and not what. */
    private boolean isOnlyName(Token noun) {
        boolean name = noun.entity().equals("PERSON") || noun.entity().equals("LOCATION");
        return name
                && s.children(noun).stream()
                        .allMatch(c -> c.relates("case")
                                || c.relates("punct")
                                || c.relates("det")
                                || c.entity().equals(noun.entity()));
    }

    private static boolean isWeekday(Token t) {
        return t.text().matches("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
    }

    /** "In principle", "in full", "in advance": how, and not what. */
    private boolean isInPrinciple(Token noun) {
        return s.children(noun).size() == 1
                && s.children(noun, "case").stream().anyMatch(p -> p.lemma().equals("in"))
                && MANNERS.contains(noun.lemma());
    }

    /** What hangs on a word by one of these prepositions. */
    static Optional<Token> prepositional(Sentence s, Token top, Set<String> prepositions) {
        return s.children(top).stream()
                .filter(c -> c.relates("obl") || c.relates("nmod"))
                .filter(c -> s.children(c, "case").stream().anyMatch(p -> prepositions.contains(p.lemma())))
                .findFirst();
    }

    /** The words that a word heads; empty where they only point elsewhere. */
    Optional<String> words(Token about) {
        if (about.is("PRP") || about.tag().equals("DT") || isOnlyName(about)) {
            return Optional.empty();
        }
        if (isWeekday(about)) {
            // "agreed on Friday to leave": the parser hangs what is agreed on the day
            return s.child(about, "acl").filter(a -> a.is("VB")).flatMap(this::words);
        }
        if (ENDING.contains(about.lemma())) {
            Optional<Token> ended = prepositional(s, about, Set.of("of"));
            if (ended.isPresent()) {
                return words(ended.get());
            }
        }
        Token[] span = ClauseSpan.of(s, about, List.of());
        int last = price(about)
                .map(p -> s.subtree(p).get(0).index() - 1)
                .filter(i -> i > span[0].index())
                .orElse(span[1].index());
        String words = named(span[0], cut(span[0].index(), last));
        return words.equals("to do so") ? Optional.empty() : Optional.of(words + joined(about));
    }

    /** What is asked for what a word is: "in return for the bridge"; empty where nothing is. */
    Optional<String> asked(Token top) {
        return Stream.concat(Stream.of(top), complement(top).stream())
                .flatMap(t -> price(t).stream())
                .findFirst()
                .flatMap(p -> prepositional(s, p, Set.of("for"))
                        .or(() -> s.child(p, "acl").filter(a -> a.tag().equals("VBG"))))
                .flatMap(this::words);
    }

    private Optional<Token> price(Token word) {
        return s.children(word).stream()
                .filter(c -> RETURN.contains(c.lemma()) && c.index() > word.index())
                .filter(c ->
                        s.children(c, "case").stream().anyMatch(p -> p.lemma().equals("in")))
                .filter(c -> !s.children(c, "nmod").isEmpty()
                        || !s.children(c, "acl").isEmpty())
                .findFirst();
    }

    /** The words of a stretch, as far as they belong together, without an opening mark that none closes. */
    private String cut(int first, int last) {
        if (first > last) {
            return "";
        }
        String words = text.words(s.token(first), Stretch.end(s, first, last));
        return words.contains("”") ? words : words.replace("“", "");
    }

    /** A possessive at the beginning by its owner's name, where that is another party's name. */
    private String named(Token first, String words) {
        if (!first.tag().equals("PRP$")) {
            return words;
        }
        return cast.at(s, first)
                .map(m -> cast.actor(m.actor()))
                .filter(a -> !a.name().toLowerCase(Locale.ROOT).equals(first.text()))
                .map(Actor::name)
                .map(name -> name
                        + (name.endsWith("s") ? "’" : "’s")
                        + words.substring(first.text().length()))
                .orElse(words);
    }

    /** What an infinitive of a relative clause takes from before it: the talks "that they declined to join". */
    private String joined(Token verb) {
        if (!verb.is("VB") || s.child(verb, "obj").isPresent()) {
            return "";
        }
        Optional<Token> clause = s.head(verb).filter(h -> h.relation().equals("acl:relcl"));
        boolean open = clause.filter(c -> s.child(c, "obj").isEmpty()
                        || s.child(c, "obj").filter(o -> o.is("W")).isPresent())
                .filter(c -> s.children(c, "nsubj").stream().noneMatch(n -> n.is("W")))
                .isPresent();
        return clause.filter(c -> open)
                .flatMap(s::head)
                .map(noun -> {
                    List<Token> kernel = ClauseSpan.kernel(s, noun).stream()
                            .filter(t -> !t.relates("case"))
                            .toList();
                    String words = text.words(kernel.get(0), last(kernel));
                    return " " + (kernel.get(0).tag().equals("DT") ? lowered(words) : words);
                })
                .orElse("");
    }

    private static Token last(List<Token> tokens) {
        return tokens.get(tokens.size() - 1);
    }

    private static String lowered(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}

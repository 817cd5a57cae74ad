package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.MeetingWords.Epithet;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Ordinals;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.reading.meetings.Telling.Order;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.Role;

/** What a meeting is called, and what came of it, in the words of the page. */
final class Phrases {
    private static final Set<String> PREVIOUS =
            Set.of("previous", "earlier", "past", "prior", "last", "preceding", "former");
    private static final Set<String> AFTER = Set.of("after", "following", "since");
    private static final String SINCE = "since";
    private static final Set<String> AHEAD = Set.of("ahead", "before", "prior", "until", "without");
    private static final Set<String> BESIDE =
            Set.of("after", "ahead", "before", "following", "prior", "since", "until");
    /** After "after": one that went before another. */
    private static final Set<String> FIRST = Set.of("first", "initial", "inaugural");

    private static final Set<String> NEXT =
            Set.of("next", "another", "further", "upcoming", "future", "subsequent", "forthcoming", "new");

    private final Text text;
    private final Sentence sentence;
    private final MeetingWords words;

    Phrases(Text text, Sentence sentence, MeetingWords words) {
        this.text = text;
        this.sentence = sentence;
        this.words = words;
    }

    /** How a noun refers to its meeting. */
    Reference reference(Token head) {
        if (sentence.role() == Role.TITLE) {
            return Reference.BARE;
        }
        if (Tree.isDefinite(sentence, head)) {
            return Reference.DEFINITE;
        }
        boolean one = sentence.children(head, "det").stream().anyMatch(d -> d.index() < head.index());
        boolean counted = sentence.child(head, "nummod").isPresent();
        return head.tag().endsWith("S") && !counted && !one ? Reference.BARE : Reference.NEW;
    }

    /** Where it stands among others of its kind. */
    Order order(Token head) {
        List<String> before =
                Tree.before(sentence, head).stream().map(Tree::lower).toList();
        boolean first = AFTER.contains(Tree.preposition(sentence, head))
                && before.stream().anyMatch(FIRST::contains);
        if (first || isSince(head) || before.stream().anyMatch(PREVIOUS::contains)) {
            return Order.PREVIOUS;
        }
        return before.stream().anyMatch(NEXT::contains) ? Order.NEXT : Order.NONE;
    }

    /** "The talks were the first since the two met in May": what the meeting is counted from was before it. */
    boolean isSince(Token word) {
        boolean since = sentence.children(word, "mark").stream()
                        .anyMatch(m -> Tree.lower(m).equals(SINCE))
                || Tree.preposition(sentence, word).equals(SINCE);
        return since
                && sentence.head(word)
                        .filter(h -> isMeeting(h)
                                || sentence.children(h, "nsubj").stream().anyMatch(this::isMeeting))
                        .isPresent();
    }

    /** "ahead of the summit": who acts before a meeting need not be there. */
    boolean isAhead(Token noun) {
        return sentence.children(noun, "case").stream().anyMatch(c -> AHEAD.contains(Tree.lower(c)));
    }

    /** "met ahead of the summit", "after the talks failed": what something else was before or after. */
    boolean isBeside(Token word) {
        Token clause = word.relates("nsubj") ? sentence.head(word).orElse(word) : word;
        return Stream.of(sentence.children(word, "case"), sentence.children(clause, "mark"))
                .flatMap(List::stream)
                .anyMatch(w -> w.index() < word.index() && BESIDE.contains(Tree.lower(w)));
    }

    private boolean isMeeting(Token word) {
        return words.nouns().get(Tree.lemma(word)).isPresent();
    }

    /** Which of its series it is: "the second summit"; null where that is not told. */
    @Nullable
    Integer number(Token head) {
        return sentence.children(head, "amod").stream()
                .filter(c -> c.index() < head.index())
                .map(c -> Ordinals.of(c.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The words before a meeting's noun that tell its kind: "direct", "six-nation". */
    Set<String> traits(Token head) {
        Set<String> out = new LinkedHashSet<>();
        for (Token c : sentence.children(head)) {
            boolean describes = (c.relates("amod") || c.relates("compound")) && c.index() < head.index();
            if (describes && c.entity().equals("O") && words.epithet(Tree.lower(c)) != Epithet.WHICH && !c.is("CD")) {
                out.add(Tree.lower(c));
            }
        }
        if (isBeside(head)) {
            out.add(Separate.BESIDE);
        }
        return out;
    }

    /** The noun with the words before it that tell the form of the meeting: "six-nation consultations". */
    @Nullable
    String format(Token head) {
        int first = head.index();
        boolean proper = Character.isUpperCase(head.text().charAt(0)) && sentence.role() != Role.TITLE;
        while (proper && first > 0 && sentence.token(first - 1).is("NNP")) {
            first--;
        }
        while (first > 0 && describes(sentence.token(first - 1), head)) {
            first--;
        }
        boolean round = Set.of("round", "rounds").contains(Tree.lower(head));
        int last = head.index();
        if (round
                && last + 2 < sentence.size()
                && Tree.lower(sentence.token(last + 1)).equals("of")
                && sentence.token(last + 2).is("NN")) {
            last += 2;
        }
        return text.words(sentence.token(first), sentence.token(last));
    }

    private boolean describes(Token t, Token head) {
        boolean modifier =
                (t.relates("amod") || t.relates("compound")) && t.head() <= head.index() && t.head() > t.index();
        boolean form = words.formats().get(t.text()).isPresent()
                || t.text().contains("-")
                || words.nouns().get(t.text() + " " + head.text()).isPresent();
        return modifier
                && t.entity().equals("O")
                && words.epithet(Tree.lower(t)) != Epithet.WHICH
                && (form || t.is("JJ") || t.is("NN"));
    }

    /** What an ending says of the meeting that is its subject: "ended without agreement"; null where none is told. */
    @Nullable
    String outcome(Token head, List<Frame> above) {
        return above.stream()
                .filter(f -> f.word().is("VB") && f.reality().holds() && Deeds.is(f, Deed.ENDS))
                .filter(f -> head.head() == f.word().index() && head.relates("nsubj"))
                .findFirst()
                .map(f -> rest(f.word()))
                .orElse(null);
    }

    private @Nullable String rest(Token verb) {
        Token last = verb;
        for (Token t : sentence.subtree(verb)) {
            if (t.index() > verb.index() && t.relates("punct")) {
                break;
            }
            last = t.index() > verb.index() ? t : last;
        }
        return last.index() == verb.index() ? null : text.words(verb, last);
    }
}

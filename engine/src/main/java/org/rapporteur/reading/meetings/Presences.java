package org.rapporteur.reading.meetings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.knowledge.MeetingWords.MeetingVerb;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.figures.Quantity;
import org.rapporteur.reading.figures.QuantityFinder;
import org.rapporteur.record.AttendancePart;

/**
 * Reads of a sentence how parties attend or stay away from what it tells of: not invited, absent, gone before the end; how
 * many came, and who led them.
 */
final class Presences {
    private static final Set<String> DELEGATIONS = Set.of("delegation", "team", "mission", "group", "party");
    private static final Set<String> ABSENT = Set.of("absent", "miss", "fail to attend", "not attend");
    private static final Set<String> LEADS = Set.of("lead", "head");
    private static final int LARGEST = 10_000;
    private static final int FARTHEST = 8;

    private final Syntax syntax;
    private final Sentence sentence;
    private final MeetingWords words;
    private final Standing standing;
    private final Parties parties;

    Presences(Syntax syntax, MeetingWords words, Standing standing, Parties parties) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.words = words;
        this.standing = standing;
        this.parties = parties;
    }

    /**
     * What is told of one party.
     *
     * @param actor local actor id
     * @param size of its delegation, or null
     * @param level title of who leads it, or null
     */
    record Presence(
            String actor,
            AttendancePart part,
            @Nullable Integer size,
            @Nullable String level) {}

    List<Presence> read() {
        List<Presence> out = new ArrayList<>();
        for (Token t : sentence.tokens()) {
            if (t.is("VB") || t.is("JJ")) {
                stayingAway(t, out);
            } else if (t.is("NN") && DELEGATIONS.contains(syntax.lemma(t))) {
                delegation(t, out);
            }
        }
        return out;
    }

    private void stayingAway(Token verb, List<Presence> out) {
        Optional<MeetingVerb> act = standing.act(verb);
        if (act.isEmpty()) {
            return;
        }
        boolean negated = syntax.isNegated(verb);
        MeetingVerb a = act.get();
        boolean excluded = a.act() == Act.EXCLUDE && !negated || a.act() == Act.INVITE && negated;
        if (excluded && !isModal(verb)) {
            add(AttendancePart.NOT_INVITED, syntax.objects(verb), out);
        } else if (a.act() == Act.LEAVE && !negated && !isModal(verb) && ofMeeting(verb)) {
            add(AttendancePart.WITHDREW, syntax.actors(verb), out);
        } else if (a.act() == Act.DECLINE && ABSENT.contains(a.lemma()) && !negated) {
            add(AttendancePart.ABSENT, syntax.actors(verb), out);
        } else if (negated && !isModal(verb) && (a.act() == Act.ATTEND || a.act() == Act.REPRESENT)) {
            boolean sent = a.act() == Act.REPRESENT && syntax.isPassive(verb);
            add(AttendancePart.ABSENT, sent ? syntax.objects(verb) : syntax.actors(verb), out);
        }
    }

    private void add(AttendancePart part, List<Token> nouns, List<Presence> out) {
        parties.of(nouns).forEach(p -> out.add(new Presence(p, part, null, null)));
    }

    private boolean isModal(Token verb) {
        return sentence.children(verb).stream().anyMatch(c -> c.tag().equals("MD"));
    }

    /** Whether what is left is a meeting: its noun stands under the verb. */
    private boolean ofMeeting(Token verb) {
        return sentence.subtree(verb).stream()
                .anyMatch(t -> t.is("NN") && words.nouns().get(t.text()).isPresent());
    }

    /** "a twelve-member delegation led by the deputy foreign minister", "X headed a team of nine". */
    private void delegation(Token noun, List<Presence> out) {
        Integer size = size(noun);
        Optional<Token> leader = leader(noun);
        String level = leader.map(this::title).orElse(null);
        if (size == null && level == null) {
            return;
        }
        Set<String> whose = new LinkedHashSet<>(parties.of(noun));
        if (whose.isEmpty()) {
            sender(noun).ifPresent(v -> whose.addAll(parties.of(syntax.actors(v))));
        }
        leader.ifPresent(l -> whose.addAll(parties.of(l)));
        whose.forEach(p -> out.add(new Presence(p, AttendancePart.PARTICIPANT, size, level)));
    }

    private @Nullable Integer size(Token noun) {
        return QuantityFinder.find(sentence).stream()
                .filter(q -> isOf(q, noun))
                .map(Quantity::value)
                .filter(v -> v != null && v.scale() <= 0 && v.compareTo(BigDecimal.valueOf(LARGEST)) < 0)
                .map(v -> v == null ? 0 : v.intValue())
                .findFirst()
                .orElse(null);
    }

    /** "twelve-member delegation", "delegation of twelve". */
    private boolean isOf(Quantity q, Token noun) {
        Token last = sentence.token(q.last());
        boolean before = q.unit() != null
                && q.last() < noun.index()
                && (last.head() == noun.index() || noun.index() - q.last() <= 2);
        boolean after = q.last() > noun.index()
                && sentence.children(noun, "nmod").stream()
                        .filter(c -> syntax.preposition(c).equals("of"))
                        .anyMatch(c -> c.index() == q.last() || last.head() == c.index() && last.relates("nummod"));
        return before || after;
    }

    /** Who leads a delegation: "led by X", "X led the delegation". */
    private Optional<Token> leader(Token noun) {
        // the parser may hang "led" on the name in "a delegation of Country A led by"
        Optional<Token> by =
                sentence.tokens().subList(noun.index() + 1, Math.min(sentence.size(), noun.index() + FARTHEST)).stream()
                        .filter(v -> v.tag().equals("VBN") && LEADS.contains(syntax.lemma(v)))
                        .filter(v -> sentence.child(v, "nsubj").isEmpty())
                        .flatMap(v -> syntax.withPreposition(v, "by").stream())
                        .findFirst();
        return by.or(() -> sentence.head(noun)
                .filter(v -> v.is("VB") && LEADS.contains(syntax.lemma(v)) && noun.relates("obj"))
                .flatMap(v -> syntax.actors(v).stream().findFirst()));
    }

    private Optional<Token> sender(Token noun) {
        return sentence.head(noun)
                .filter(v -> noun.relates("obj")
                        && Set.of("send", "dispatch", "bring", "field").contains(syntax.lemma(v)));
    }

    /** The title of a person, or the words for an office: "deputy foreign minister"; null where there is none. */
    private @Nullable String title(Token leader) {
        Token head = leader.is("NNP")
                ? sentence.children(leader, "appos").stream()
                        .filter(t -> t.tag().equals("NN"))
                        .findFirst()
                        .orElse(leader)
                : leader;
        List<Token> name = sentence.tokens().subList(syntax.phraseStart(head), head.index() + 1).stream()
                .filter(t -> !t.entity().equals("PERSON") && !t.entity().equals("LOCATION"))
                .filter(t -> t.is("NN") || t.is("JJ"))
                .filter(t -> !parties.isOfBody(t))
                .toList();
        String words = name.stream().map(Token::text).collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words.toLowerCase(Locale.ROOT);
    }
}

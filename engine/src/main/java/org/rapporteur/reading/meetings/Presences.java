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
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Outer;
import org.rapporteur.grammar.Reality;
import org.rapporteur.grammar.Role;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.figures.Quantity;
import org.rapporteur.reading.figures.QuantityFinder;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.AttendancePart;

/**
 * Reads of a sentence how parties attend or stay away from what it tells of: not invited, absent, gone before the end; how
 * many came, and who led them.
 */
final class Presences {
    private static final Set<String> DELEGATIONS = Set.of("delegation", "team", "mission", "group", "party");
    private static final Set<String> ABSENT = Set.of("absent", "missing");
    private static final int LARGEST = 10_000;
    private static final int FARTHEST = 8;

    private final Understood understood;
    private final Sentence sentence;
    private final MeetingWords words;

    Presences(Understood understood, Sentence sentence, MeetingWords words) {
        this.understood = understood;
        this.sentence = sentence;
        this.words = words;
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
        understood.frames().in(sentence).forEach(f -> stayingAway(f, out));
        for (Token t : sentence.tokens()) {
            if (t.is("NN") && DELEGATIONS.contains(Tree.lemma(t))) {
                delegation(t, out);
            } else if (t.is("JJ") && ABSENT.contains(Tree.lemma(t))) {
                sentence.children(t, "nsubj").forEach(s -> add(AttendancePart.ABSENT, List.of(s), out));
            }
        }
        return out;
    }

    private void stayingAway(Frame f, List<Presence> out) {
        boolean no = f.reality().negated();
        boolean told = f.reality().kind() == Reality.Kind.TOLD;
        if (told && (f.is("exclude") && !no || f.is("invite") && no)) {
            add(AttendancePart.NOT_INVITED, f, Role.PATIENT, out);
        } else if (told && f.is("stay-away") && f.is("withdraw") && !no && ofMeeting(f.word())
                || told && Deeds.is(f, Deed.LEAVES) && !no
                || told && Deeds.is(f, Deed.LEAVES_OUT) && isFollowedByOut(f.word()) && !no) {
            add(AttendancePart.WITHDREW, f, Role.DOER, out);
        } else if (f.is("attend") && no && told && f.outer(Outer.Link.REFUSES).isEmpty()) {
            add(AttendancePart.ABSENT, f, Role.DOER, out);
        } else if (f.predicate().lemma().equals("represent") && no && told) {
            add(AttendancePart.ABSENT, f, Role.PATIENT, out);
        }
    }

    /** "walked out of the talks", where the parser takes both for a preposition. */
    private boolean isFollowedByOut(Token verb) {
        int next = verb.index() + 1;
        return next < sentence.size() && Tree.lower(sentence.token(next)).equals("out");
    }

    private void add(AttendancePart part, Frame f, Role role, List<Presence> out) {
        f.in(role).stream().filter(a -> a.join() != Join.NONE).forEach(a -> add(part, a.heads(), out));
    }

    private void add(AttendancePart part, List<Token> nouns, List<Presence> out) {
        parties(nouns).forEach(p -> out.add(new Presence(p, part, null, null)));
    }

    private Set<String> parties(List<Token> nouns) {
        Set<String> out = new LinkedHashSet<>();
        understood.parties().of(sentence, nouns).stream().map(Party::actor).forEach(out::add);
        return out;
    }

    /** Who does what a verb tells. */
    private List<Token> actors(Token verb) {
        return understood.frames().at(sentence, verb).stream()
                .flatMap(f -> f.in(Role.DOER).stream())
                .flatMap(a -> a.heads().stream())
                .toList();
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
        Set<String> whose = new LinkedHashSet<>(parties(List.of(noun)));
        if (whose.isEmpty()) {
            sender(noun).ifPresent(v -> whose.addAll(parties(actors(v))));
        }
        leader.ifPresent(l -> whose.addAll(parties(List.of(l))));
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
                        .filter(c -> Tree.preposition(sentence, c).equals("of"))
                        .anyMatch(c -> c.index() == q.last() || last.head() == c.index() && last.relates("nummod"));
        return before || after;
    }

    /** Who leads a delegation: "led by X", "X led the delegation". */
    private Optional<Token> leader(Token noun) {
        // the parser may hang "led" on the name in "a delegation of Country A led by"
        Optional<Token> by =
                sentence.tokens().subList(noun.index() + 1, Math.min(sentence.size(), noun.index() + FARTHEST)).stream()
                        .filter(v -> v.tag().equals("VBN") && Deeds.is(v, Deed.LEADS))
                        .filter(v -> sentence.child(v, "nsubj").isEmpty())
                        .flatMap(v -> sentence.children(v, "obl").stream())
                        .filter(t -> Tree.preposition(sentence, t).equals("by"))
                        .findFirst();
        return by.or(() -> sentence.head(noun)
                .filter(v -> v.is("VB") && Deeds.is(v, Deed.LEADS) && noun.relates("obj"))
                .flatMap(v -> actors(v).stream().findFirst()));
    }

    private Optional<Token> sender(Token noun) {
        return sentence.head(noun).filter(v -> noun.relates("obj") && Deeds.is(v, Deed.SENDS));
    }

    /** The title of a person, or the words for an office: "deputy foreign minister"; null where there is none. */
    private @Nullable String title(Token leader) {
        Token head = leader.is("NNP")
                ? sentence.children(leader, "appos").stream()
                        .filter(t -> t.tag().equals("NN"))
                        .findFirst()
                        .orElse(leader)
                : leader;
        List<Token> name = Tree.before(sentence, head).stream()
                .filter(t -> !t.entity().equals("PERSON") && !t.entity().equals("LOCATION"))
                .filter(t -> t.is("NN") || t.is("JJ"))
                .filter(t -> !isOfBody(t))
                .toList();
        String words = name.stream().map(Token::text).collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words.toLowerCase(Locale.ROOT);
    }

    /** Whether a word belongs to the name of a body. */
    private boolean isOfBody(Token t) {
        return understood.cast().in(sentence).stream()
                .anyMatch(m -> m.first() <= t.index()
                        && t.index() <= m.last()
                        && understood.cast().actor(m.actor()).kind() != ActorKind.PERSON);
    }
}

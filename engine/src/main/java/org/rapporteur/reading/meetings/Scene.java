package org.rapporteur.reading.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Outer.Link;
import org.rapporteur.grammar.Part;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.MeetingWords.MeetingNoun;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.knowledge.Title;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.RoleHeld;

/** A sentence that may tell of meetings: its frames, who is in them, what its nouns and places name. */
final class Scene {
    private static final Set<Title.Sort> ONLOOKERS = Set.of(Title.Sort.EXPERT, Title.Sort.MEDIA);

    private final Understood understood;
    private final Sentence sentence;
    private final Knowledge knowledge;
    private final Places places;
    private final Phrases phrases;
    private final Lists lists;

    Scene(Understood understood, Sentence sentence, Knowledge knowledge) {
        this.understood = understood;
        this.sentence = sentence;
        this.knowledge = knowledge;
        this.places = new Places(understood, sentence, knowledge.countries());
        this.phrases = new Phrases(understood.text(), sentence, knowledge.meetingWords());
        this.lists = new Lists(understood.cast(), sentence);
    }

    Understood understood() {
        return understood;
    }

    Sentence sentence() {
        return sentence;
    }

    MeetingWords words() {
        return knowledge.meetingWords();
    }

    Places places() {
        return places;
    }

    Phrases phrases() {
        return phrases;
    }

    List<Frame> frames() {
        return understood.frames().in(sentence);
    }

    Optional<Frame> at(Token word) {
        return understood.frames().at(sentence, word);
    }

    boolean isTitle() {
        return sentence.role() == org.rapporteur.record.Role.TITLE;
    }

    boolean isCaption() {
        return sentence.role() == org.rapporteur.record.Role.CAPTION;
    }

    Set<String> doers(Frame f) {
        return parties(f, Role.DOER);
    }

    /** Who fills a role of a frame. */
    Set<String> parties(Frame f, Role role) {
        Set<String> out = new LinkedHashSet<>();
        f.in(role).forEach(a -> out.addAll(parties(a)));
        return out;
    }

    Set<String> parties(Argument a) {
        Set<String> named = a.via() == Via.RELATIVE ? named(a.heads()) : Set.of();
        return a.join() == Join.NONE ? Set.of() : named.isEmpty() ? listed(a.heads()) : named;
    }

    /** "The last envoy to meet the rebels was Anna Holm": the person whom somebody is said to be. */
    private Set<String> named(List<Token> described) {
        Set<String> out = new LinkedHashSet<>();
        frames().stream()
                .filter(g -> g.predicate().lemma().equals("be"))
                .filter(g -> g.in(Role.DOER).stream().anyMatch(d -> !Collections.disjoint(d.heads(), described)))
                .flatMap(g -> g.in(Role.AS).stream())
                .forEach(a -> parties(a.heads()).stream().filter(this::isPerson).forEach(out::add));
        return out;
    }

    /** Whom words mean, with those who stand in a list with them. */
    Set<String> listed(Collection<Token> heads) {
        Set<String> out = new LinkedHashSet<>(parties(heads));
        if (!out.isEmpty()) {
            out.addAll(lists.with(out, heads));
        }
        return out;
    }

    /** Whom words mean, without those who only report. */
    Set<String> parties(Collection<Token> heads) {
        Set<String> out = new LinkedHashSet<>();
        List<Token> named = heads.stream().filter(h -> !places.isOfTown(h)).toList();
        understood.parties().of(sentence, named).stream()
                .map(Party::actor)
                .filter(p -> understood.cast().actor(p).kind() != ActorKind.MEDIA)
                .forEach(out::add);
        return out;
    }

    /** "in a conversation with the Herald": what is said to a paper is no meeting. */
    boolean isWithPress(Frame f) {
        List<Token> with =
                f.in(Role.WITH).stream().flatMap(a -> a.heads().stream()).toList();
        List<Party> who = understood.parties().of(sentence, with);
        return !who.isEmpty()
                && who.stream().allMatch(p -> understood.cast().actor(p.actor()).kind() == ActorKind.MEDIA);
    }

    /** Whether a date was over when the page was published; not where either is not known. */
    boolean isOver(@Nullable String date) {
        String published = understood.text().document().lastDay();
        LocalDate last = date == null || !Edtf.isValid(date) ? null : Edtf.last(date);
        LocalDate known = published == null ? null : Edtf.last(published);
        return last != null && known != null && last.isBefore(known);
    }

    boolean isPerson(String actor) {
        return understood.cast().actor(actor).kind() == ActorKind.PERSON;
    }

    /** Whether all that the page calls somebody is what those are who watch a process: an analyst, a journalist. */
    boolean isOnlooker(String actor) {
        List<RoleHeld> roles = understood.cast().actor(actor).roles();
        return !roles.isEmpty()
                && roles.stream()
                        .allMatch(
                                r -> sort(r.title()).filter(ONLOOKERS::contains).isPresent());
    }

    /** The sort of the first title that some words have. */
    private Optional<Title.Sort> sort(String words) {
        List<String> all = List.of(words.toLowerCase(Locale.ROOT).split(" "));
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> knowledge.titles().table().longestAt(all, i).stream())
                .map(m -> m.value().title().sort())
                .findFirst();
    }

    /** What says of a noun's meeting that it takes place: "a meeting with X, which took place in May". */
    List<Frame> happening(Frame noun) {
        return frames().stream()
                .filter(g -> Deeds.is(g, Deed.HAPPENS) && sentence.isUnder(g.word(), noun.word()))
                .toList();
    }

    /** Whether words mean persons, or those who act for somebody. */
    boolean arePeople(Argument a) {
        return understood.parties().of(sentence, a.heads()).stream()
                .allMatch(p -> isPerson(p.actor()) || p.as() != Bond.ITSELF);
    }

    /** Whether a noun is one for people, whoever they are. */
    boolean isPeople(Token noun) {
        return knowledge.partyNouns().longestAt(List.of(Tree.lower(noun)), 0).isPresent();
    }

    /** The frame of the clause that a noun is an adjunct of. */
    Optional<Frame> holder(Frame f) {
        return sentence.head(f.word()).flatMap(this::at);
    }

    /** "of" between two nouns. */
    boolean isOf(Token noun, Token above) {
        return noun.relates("nmod")
                && above.is("NN")
                && Tree.preposition(sentence, noun).equals("of");
    }

    /** "any of the talks", "none of the talks". */
    boolean isOfAny(Token noun, Token above) {
        return noun.relates("nmod")
                && Tree.preposition(sentence, noun).equals("of")
                && (Tree.lower(above).equals("any") || Tree.lower(above).equals("none"));
    }

    /** The sort of meeting that a noun may name; two words before one. */
    Optional<Sort> meets(Token noun) {
        if (!noun.is("NN")) {
            return Optional.empty();
        }
        PhraseTable<MeetingNoun> nouns = words().nouns();
        return twoWords(noun).or(() -> nouns.get(noun.text())).map(MeetingNoun::sort);
    }

    Optional<MeetingNoun> twoWords(Token noun) {
        return noun.index() == 0
                ? Optional.empty()
                : words().nouns().get(sentence.token(noun.index() - 1).text() + " " + noun.text());
    }

    /** Whether a frame is only asked for, or somebody denies it: "denied that he had met", "it is not true that". */
    boolean isAskedOrDenied(Frame f) {
        return f.reality().kind() == Kind.ASKED
                || f.outers().stream()
                        .anyMatch(o -> o.link() == Link.DENIES
                                || o.link() == Link.SAYS
                                        && understood.frames().of(o).predicate().part() == Part.ADJECTIVE
                                        && understood.frames().of(o).reality().negated());
    }

    /** "is ready to hold talks": nobody has agreed to it. */
    boolean isOnlyReady(Frame f) {
        return f.outers().stream()
                .filter(o -> o.link() == Link.PLANS)
                .map(o -> understood.frames().of(o))
                .anyMatch(o -> Deeds.is(o, Deed.READY));
    }

    /** "did not attend", "refused to attend". */
    static boolean staysAway(Frame g) {
        return g.reality().negated()
                || g.outer(Link.REFUSES, Link.FAILS)
                        .filter(o -> g.reality().kind() != Kind.PLANNED)
                        .isPresent();
    }

    /** Who looks on: "with X as an observer", "X attended as an observer". */
    void watching(List<Frame> told, Roll roll) {
        for (Frame g : told) {
            boolean observes = g.in(Role.AS).stream()
                    .flatMap(a -> a.heads().stream())
                    .anyMatch(h -> Tree.lemma(h).equals("observer"));
            if (observes) {
                Set<String> with = parties(g, Role.WITH);
                roll.observers.addAll(with.isEmpty() ? doers(g) : with);
            }
        }
    }
}

package org.rapporteur.reading.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Cast;
import org.rapporteur.reading.Finding;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.events.Certainty;
import org.rapporteur.reading.events.ClauseSpan;
import org.rapporteur.reading.events.Clauses;
import org.rapporteur.reading.events.EventFinder;
import org.rapporteur.reading.events.Found;
import org.rapporteur.reading.events.Parties;
import org.rapporteur.reading.events.Speakers;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.record.TimexType;

/**
 * Reads positions: each party's demands, refusals, offers, acceptances and conditions. The position of an office holder is
 * that of the body he or she speaks for, who voices it. Titles are read too; a sentence given twice is read once.
 */
public final class PositionReader {
    private static final String READER = "positions";
    private static final Set<String> WANTS = Set.of("want", "wish");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my");
    /** How a day stands beside what is done on it; "by" and "until" tell of another time. */
    private static final Set<String> ON = Set.of("", "on", "in", "at", "during");

    private static final Set<String> ASKED = Set.of("on", "for", "of", "to", "in");

    private final EventFinder finder = new EventFinder();
    private final Stances stances = new Stances();
    private final Knowledge knowledge;

    public PositionReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The positions of a text, in its order.
     *
     * @param statements of the text, with local ids
     */
    public List<Position> read(Text text, Cast cast, List<Statement> statements) {
        Parties parties = Parties.in(text, cast, knowledge);
        Speakers speakers = new Speakers(
                knowledge.speechCues(), parties, statements, text.document().citer());
        List<Position> out = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Sentence s : text.sentences()) {
            if (read.add(text.words(s.start(), s.end()))) {
                out.addAll(new OfSentence(text, s, cast, parties, speakers).positions());
            }
        }
        return List.copyOf(out);
    }

    /**
     * Which words of a sentence take a position, and why others take none.
     *
     * @param told the positions of the text
     */
    public List<Finding> explain(
            Text text, Cast cast, List<Statement> statements, List<Position> told, Sentence sentence) {
        Parties parties = Parties.in(text, cast, knowledge);
        Speakers speakers = new Speakers(
                knowledge.speechCues(), parties, statements, text.document().citer());
        Map<String, Position> byId = told.stream().collect(Collectors.toMap(Position::id, p -> p));
        List<Finding> out = new ArrayList<>();
        List<Position> here = new OfSentence(text, sentence, cast, parties, speakers).positions();
        for (Position p : here) {
            if (byId.containsKey(p.id())) {
                String what = p.stance() + ": " + cast.actor(p.party()).name() + ", on " + p.issue();
                out.add(Finding.told(READER, p.cite().exact(), what, Optional.empty(), p.id()));
            }
        }
        for (Found f : finder.find(sentence)) {
            Optional<Entry> entry = finder.entries(f.rule()).stream().findFirst();
            Optional<PositionStance> stance = stances.of(sentence, f);
            boolean taken = here.stream()
                    .anyMatch(p -> p.cite().exact().contains(f.top().text()));
            if (stance.isEmpty()) {
                out.add(Finding.left(READER, f.top().text(), f.rule() + " (" + f.root() + ") takes no stance", entry));
            } else if (!taken) {
                String why = !f.rule().equals("until") && Certainty.imagined(sentence, f.top())
                        ? " is only imagined"
                        : ": no party holds it, or it does not say on what";
                out.add(Finding.left(READER, f.top().text(), f.rule() + " (" + stance.get() + ")" + why, entry));
            }
        }
        return out;
    }

    private final class OfSentence {
        private final Text text;
        private final Sentence s;
        private final Cast cast;
        private final Parties parties;
        private final Speakers speakers;
        private final List<Position> out = new ArrayList<>();
        private final Set<String> same = new HashSet<>();

        OfSentence(Text text, Sentence s, Cast cast, Parties parties, Speakers speakers) {
            this.text = text;
            this.s = s;
            this.cast = cast;
            this.parties = parties;
            this.speakers = speakers;
        }

        List<Position> positions() {
            for (Found f : finder.find(s)) {
                boolean waits = f.rule().equals("until");
                if (waits || !Certainty.imagined(s, f.top())) {
                    boolean deed = f.root() == EventType.SANCTION;
                    stances.of(s, f)
                            .ifPresent(stance ->
                                    add(stance, f.top(), f.actors(), waits ? condition(f.top()) : null, deed));
                }
            }
            for (Token t : s.tokens()) {
                if (WANTS.contains(t.lemma()) && t.is("VB") && !Certainty.negated(s, t)) {
                    s.child(t, "nsubj")
                            .filter(x -> s.child(t, "obj").isPresent()
                                    || s.child(t, "ccomp").isPresent())
                            .ifPresent(x -> add(PositionStance.DEMANDS, t, List.of(x), null, false));
                }
                String condition =
                        s.children(t, "aux").stream().anyMatch(a -> a.text().equals("would")) ? condition(t) : null;
                if (condition != null) {
                    s.child(t, "nsubj")
                            .filter(x -> speakers.at(s, t).isPresent())
                            .ifPresent(x -> add(PositionStance.CONDITIONS, t, List.of(x), condition, true));
                }
            }
            out.sort(Comparator.comparing(Position::cite));
            return out;
        }

        /** The words of the clause that has to come true first. */
        private @Nullable String condition(Token top) {
            return s.children(top, "advcl").stream()
                    .filter(c -> Certainty.conditional(s, c))
                    .findFirst()
                    .map(c -> {
                        Token[] span = ClauseSpan.of(s, c, List.of());
                        return text.words(span[0], span[1]);
                    })
                    .orElse(null);
        }

        private void add(
                PositionStance stance, Token top, List<Token> actors, @Nullable String condition, boolean self) {
            Optional<String> speaker = speakers.at(s, top).flatMap(Speakers.Voice::actor);
            Set<String> holders = new LinkedHashSet<>();
            actors.stream().limit(1).forEach(a -> {
                parties.of(s, a).ifPresent(holders::add);
                s.children(a, "conj").forEach(c -> parties.itself(s, c).ifPresent(holders::add));
            });
            boolean own = condition != null && !self
                    || actors.stream()
                            .anyMatch(a -> FIRST_PERSON.contains(a.text().toLowerCase(Locale.ROOT)));
            if (holders.isEmpty() && own) {
                speaker.ifPresent(holders::add);
            }
            for (String holder : holders) {
                String body = self ? holder : body(holder);
                String voice = body.equals(holder)
                        ? speaker.filter(x -> !x.equals(holder)).orElse(null)
                        : holder;
                Optional<String> issue = issue(top);
                if (issue.isPresent() && same.add(stance + " " + body + " " + top.index())) {
                    out.add(position(stance, top, body, voice, issue.get(), condition));
                }
            }
        }

        private Position position(
                PositionStance stance,
                Token top,
                String party,
                @Nullable String voice,
                String issue,
                @Nullable String condition) {
            String article = text.document().article().id();
            Token[] span = ClauseSpan.of(s, top, List.of());
            return new Position(
                    Ids.hash("position", article, stance.name(), party, Integer.toString(top.start())),
                    party,
                    issue,
                    stance,
                    condition,
                    voice,
                    date(top),
                    text.document().citer().cite(span[0].start(), span[1].end()));
        }

        /** The day on which it was said or, where no one is quoted, the day that the clause itself gives. */
        private @Nullable String date(Token top) {
            String said = speakers.said(s, top);
            if (said != null || speakers.at(s, top).isPresent()) {
                return said;
            }
            return text.times().stream()
                    .filter(t -> t.sentence() == s.index() && t.type() == TimexType.DATE)
                    .filter(t -> s.children(top).stream()
                            .anyMatch(c -> c.start() >= t.start()
                                    && c.end() <= t.end()
                                    && ON.contains(Clauses.preposition(s, c))))
                    .findFirst()
                    .flatMap(t -> Timex.toEdtf(t.value()))
                    .orElse(null);
        }

        /** What it is about: the infinitive or clause that a word takes, else its object, else what hangs on it. */
        private Optional<String> issue(Token top) {
            Optional<Token> about = top.is("JJ") ? s.child(top, "nsubj") : Optional.empty();
            for (String relation : List.of("xcomp", "ccomp", "obj", "obl", "nmod")) {
                about = about.or(() -> s.children(top, relation).stream()
                        .filter(c -> c.index() > top.index())
                        .filter(c -> !relation.startsWith("obl") && !relation.startsWith("nmod")
                                || s.children(c, "case").stream().anyMatch(p -> ASKED.contains(p.lemma())))
                        .findFirst());
            }
            return about.or(() -> Clauses.object(s, top)).map(c -> {
                Token[] span = ClauseSpan.of(s, c, List.of());
                return text.words(span[0], span[1]);
            });
        }

        /** The body that a person speaks for; the party itself where it is no person or no office is told. */
        private String body(String holder) {
            Actor actor = cast.actor(holder);
            return actor.kind() != ActorKind.PERSON
                    ? holder
                    : actor.roles().stream()
                            .map(RoleHeld::of)
                            .filter(of -> of != null && cast.actors().stream().anyMatch(a -> a.id().equals(of)))
                            .findFirst()
                            .orElse(holder);
        }
    }
}

package org.rapporteur.reading.events;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCues;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Stance;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

/** In whose mouth a clause is: a statement's speaker, or the subject of a verb of saying above it. */
public final class Speakers {
    private static final Set<SpeechCue.Strength> SAID = Set.of(SpeechCue.Strength.SPEECH);

    private final SpeechCues cues;
    private final Parties parties;
    private final List<Statement> statements;
    private final Citer citer;

    public Speakers(SpeechCues cues, Parties parties, List<Statement> statements, Citer citer) {
        this.cues = cues;
        this.parties = parties;
        this.statements = statements;
        this.citer = citer;
    }

    /**
     * Whose words a clause is in.
     *
     * @param actor local id of the speaker; empty when not known
     * @param denies whether the speaker denies what the clause tells
     */
    public record Voice(Optional<String> actor, boolean denies) {
        Voice(Optional<String> actor) {
            this(actor, false);
        }
    }

    /** The innermost voice that a word is in; empty in the text's own voice. */
    public Optional<Voice> at(Sentence s, Token word) {
        Optional<Statement> statement = around(word);
        Optional<Voice> told = statement.map(x -> new Voice(
                Optional.ofNullable(x.speaker()).or(() -> Optional.ofNullable(x.affiliation())),
                x.stance() == Stance.DENIES && x.kind() == StatementKind.INDIRECT));
        return told.filter(v -> v.actor().isPresent())
                .or(() -> above(s, word).filter(v -> v.actor().isPresent() || told.isEmpty()))
                .or(() -> told);
    }

    /** The innermost statement that a word stands in. */
    private Optional<Statement> around(Token word) {
        return statements.stream()
                .filter(x -> citer.charOffset(x.cite().start()) <= word.start()
                        && word.end() <= citer.charOffset(x.cite().end()))
                .min((a, b) -> Integer.compare(
                        a.cite().end() - a.cite().start(),
                        b.cite().end() - b.cite().start()));
    }

    /** The statement that a word of a sentence reports: the nearest one of those whose cue it is. */
    private Optional<Statement> reported(Sentence s, Token word) {
        return statements.stream()
                .filter(x -> x.cue() != null && x.cue().split(" ", 2)[0].equals(word.text()))
                .filter(x -> citer.charOffset(x.cite().start()) < s.end()
                        && citer.charOffset(x.cite().end()) > s.start())
                .min(Comparator.comparingInt(
                        x -> Math.abs(citer.charOffset(x.cite().start()) - word.end())));
    }

    /** When the words were said that a word stands in or reports: EDTF, or null where that is not told. */
    public @Nullable String said(Sentence s, Token word) {
        return around(word).or(() -> reported(s, word)).map(Statement::said).orElse(null);
    }

    private Optional<Voice> above(Sentence s, Token word) {
        Token t = word;
        while (true) {
            Optional<Token> head = s.head(t);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            Token h = head.get();
            boolean parted = t.relation().equals("parataxis") && Clauses.parted(s, h, t);
            if ((t.relation().equals("ccomp") || t.relation().equals("parataxis")) && !parted && says(h)) {
                return Optional.of(new Voice(Clauses.subject(s, h).flatMap(x -> parties.of(s, x))));
            }
            Token top = t;
            Optional<Token> aside = s.children(t, "parataxis").stream()
                    .filter(v -> says(v) && !Clauses.parted(s, top, v))
                    .findFirst();
            if (aside.isPresent()
                    && !s.isUnder(word, aside.get())
                    && !aside.get().equals(word)) {
                Token verb = aside.get();
                return Optional.of(new Voice(s.child(verb, "nsubj").flatMap(x -> parties.of(s, x))));
            }
            t = h;
        }
    }

    private boolean says(Token verb) {
        return Clauses.isVerbal(verb)
                && cues.of(verb.lemma())
                        .filter(c -> SAID.contains(c.strength()))
                        .isPresent();
    }
}

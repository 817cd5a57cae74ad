package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Proposition;

/** Reads the main predicate of statements whose words belong to no class, so that they can be answered or repeated. */
final class OtherWords {
    private static final Set<String> LIGHT =
            Set.of("be", "have", "do", "say", "tell", "think", "believe", "know", "want", "go", "come", "see", "hope");

    private static final Set<String> LEANING =
            Set.of("give", "have", "hold", "make", "offer", "reach", "show", "strike", "take");

    private final Text text;
    private final Voices voices;
    private final Clauses clauses;
    private final Wording wording;

    OtherWords(Text text, Voices voices, Clauses clauses, Wording wording) {
        this.text = text;
        this.voices = voices;
        this.clauses = clauses;
        this.wording = wording;
    }

    /** A proposition for each statement that has none among these. */
    List<Draft> find(List<Draft> known) {
        Set<String> read = new HashSet<>();
        known.forEach(d -> read.add(String.valueOf(d.proposition().statement())));
        List<Draft> out = new ArrayList<>();
        for (Voice voice : voices.all()) {
            if (!read.contains(voice.statement().id())
                    && !PropositionReader.isNoFact(voice.statement())
                    && !Anaphora.is(voice.statement().content())) {
                said(voice).ifPresent(out::add);
            }
        }
        return out;
    }

    /** What a statement says by its main predicate. */
    Optional<Draft> said(Voice voice) {
        Sentence s = text.sentences()
                .get(Math.min(voices.indexAt(voice.start()), text.sentences().size() - 1));
        return top(s, voice).flatMap(t -> draft(s, t, voice));
    }

    /** What a word says by itself; empty where it says too little, or is no fact. */
    Optional<Draft> draft(Sentence s, Token top, @Nullable Voice voice) {
        Factuality.Kind kind = Factuality.of(s, top, voice == null ? s.start() : voice.start());
        List<String> lemmas = wording.lemmas(s, top, voice);
        String lemma = leaning(s, top).orElse(top).lemma().toLowerCase(Locale.ROOT);
        if (kind == Factuality.Kind.THOUGHT || LIGHT.contains(lemma) || lemmas.isEmpty()) {
            return Optional.empty();
        }
        List<String> subjects =
                clauses.subject(s, top).map(n -> clauses.parties(s, n)).orElse(List.of());
        List<String> objects = clauses.objects(s, top, subjects, true);
        Proposition p = new Proposition(
                lemma,
                false,
                subjects.isEmpty() ? null : subjects.get(0),
                objects.isEmpty() ? null : objects.get(0),
                lemmas,
                PropositionReader.attitude(voice, kind == Factuality.Kind.NOT_SO),
                PropositionReader.source(voice),
                PropositionReader.sourceText(voice),
                voice == null ? null : voice.statement().id(),
                wording.words(s, top, voice),
                wording.cite(s, voice));
        return Optional.of(new Draft(p, s.index(), top.start(), false));
    }

    /** The noun that a verb of little meaning leans on: "made concessions". */
    private static Optional<Token> leaning(Sentence s, Token verb) {
        return LEANING.contains(verb.lemma())
                ? s.child(verb, "obj").filter(o -> o.is("NN") && !o.is("NNP"))
                : Optional.empty();
    }

    /** The first word of a statement that everything else in it stands under. */
    private static Optional<Token> top(Sentence s, Voice voice) {
        return s.tokens().stream()
                .filter(t -> voice.covers(t.start()) && !t.relates("punct"))
                .filter(t -> s.head(t).filter(h -> voice.covers(h.start())).isEmpty())
                .filter(t -> t.is("VB") || t.is("NN") && s.child(t, "cop").isPresent())
                .findFirst();
    }
}

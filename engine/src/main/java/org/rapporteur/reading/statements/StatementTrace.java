package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Finding;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Statement;

/** Tells what a sentence's reporting words led to. */
public final class StatementTrace {
    private static final String READER = "statements";
    private static final List<String> FILES = List.of("speech.tsv", "speechnouns.tsv", "phrases.tsv");

    private StatementTrace() {}

    /**
     * The findings of a sentence.
     *
     * @param told the statements of the text
     */
    public static List<Finding> of(Text text, Knowledge knowledge, List<Statement> told, Sentence sentence) {
        Citer citer = text.document().citer();
        CueFinder cues = new CueFinder(new Scene(text, knowledge));
        List<Finding> out = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Statement st : told) {
            if (citer.charOffset(st.cite().start()) < sentence.end()
                    && citer.charOffset(st.cite().end()) > sentence.start()) {
                String who = st.speakerText() == null ? "somebody" : st.speakerText();
                String by = st.cue() == null ? "" : ", by \"" + st.cue() + "\"";
                Optional<Entry> entry = Optional.ofNullable(st.cue()).flatMap(c -> entry(sentence, c));
                String what = st.kind().name().toLowerCase(Locale.ROOT) + ", said by " + who + by + model(text, st);
                out.add(Finding.told(READER, st.content(), what, entry, st.id()));
            }
            Optional.ofNullable(st.cue()).map(c -> c.split(" ", 2)[0]).ifPresent(used::add);
        }
        for (Token t : sentence.tokens()) {
            if (!used.contains(t.text())) {
                cues.at(sentence, t)
                        .ifPresent(c -> out.add(Finding.left(
                                READER,
                                t.text(),
                                why(c),
                                Entry.of("speech.tsv", c.entry().text()))));
            }
        }
        return out;
    }

    /** How sure the language model was of the same words; nothing where the model proposes none at all. */
    private static String model(Text text, Statement st) {
        if (text.proposals().attributions().isEmpty()) {
            return "";
        }
        Citer citer = text.document().citer();
        return ModelSpeech.at(
                        text,
                        citer.charOffset(st.cite().start()),
                        citer.charOffset(st.cite().end()))
                .map(p -> String.format(Locale.ROOT, "; the model too, at %.2f", p.probability()))
                .orElse("; by rule alone");
    }

    private static String why(Cue cue) {
        if (CueFinder.isNegated(cue.sentence(), cue.verb())) {
            return "is negated: nothing was said";
        }
        return cue.isSpeech()
                ? "no speaker, or no words that were said, were found beside it"
                : cue.entry().strength().name().toLowerCase(Locale.ROOT)
                        + ", not surely spoken: counts beside a quotation only";
    }

    /** The line of a cue as written: by its words' dictionary forms. */
    private static Optional<Entry> entry(Sentence s, String cue) {
        String[] words = cue.split(" ", 2);
        String lemma = s.tokens().stream()
                .filter(t -> t.text().equals(words[0]))
                .findFirst()
                .map(Token::lemma)
                .orElse(words[0].toLowerCase(Locale.ROOT));
        String whole = words.length > 1 ? lemma + " " + words[1] : lemma;
        return FILES.stream()
                .flatMap(f -> List.of(whole, lemma).stream().flatMap(w -> Entry.of(f, w).stream()))
                .findFirst();
    }
}

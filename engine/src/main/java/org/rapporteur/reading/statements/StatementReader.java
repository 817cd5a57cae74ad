package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.record.Statement;

/**
 * Reads what a text says that somebody said. Quotations first, by the words beside them; then what reporting verbs, nouns
 * and phrases tell in the page's own words; then quotations that stand alone, by the speaker before them. What the language
 * model proposes raises or lowers the confidence, and adds what no rule finds.
 */
public final class StatementReader {
    private final Knowledge knowledge;

    /** A reader with this knowledge of reporting verbs, nouns and sources. */
    public StatementReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The statements of a text.
     *
     * @param cast who is in it
     * @return in the order of their content; speakers are the cast's local ids
     */
    public List<Statement> read(Text text, Cast cast) {
        if (text.sentences().isEmpty()) {
            return List.of();
        }
        Scene scene = new Scene(text, knowledge);
        List<Saying> sayings = new Overlaps(scene).settle(sayings(scene, cast));
        return new Composer(scene, cast).compose(sayings);
    }

    private static List<Saying> sayings(Scene scene, Cast cast) {
        CueFinder cues = new CueFinder(scene);
        DirectSpeech direct = new DirectSpeech(scene, cues);
        List<Saying> out = new ArrayList<>(direct.find());
        out.addAll(new LabelledSpeech(scene, cast).find());
        IndirectSpeech indirect = new IndirectSpeech(scene, cast, cues, direct);
        SourcePhrases phrases = new SourcePhrases(scene, cast, direct);
        SayingNouns nouns = new SayingNouns(scene, cues);
        for (Sentence s : scene.text().sentences()) {
            if (scene.isQuestion(s.start())) {
                continue;
            }
            out.addAll(indirect.in(s));
            out.addAll(phrases.in(s));
            out.addAll(nouns.in(s));
        }
        out.addAll(new LooseQuotations(scene).find(out));
        return new ModelSpeech(scene, cues).judge(out);
    }
}

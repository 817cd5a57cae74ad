package org.rapporteur.reading.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.TimexType;

/** Tells when something was said and to whom or where, as the reporting clause has it. */
final class Occasions {
    private static final Set<String> NOUNS = Set.of(
            "interview",
            "statement",
            "conference",
            "briefing",
            "speech",
            "letter",
            "tweet",
            "article",
            "post",
            "report",
            "meeting",
            "call",
            "email",
            "hearing",
            "debate",
            "testimony",
            "remarks",
            "message",
            "address",
            "broadcast");

    /** Before an occasion they tell of another time than its own. */
    private static final Set<String> APART = Set.of("before", "after", "since", "until", "ahead", "without");

    private final Scene scene;

    Occasions(Scene scene) {
        this.scene = scene;
    }

    /** The hearer or occasion as written, or null. */
    @Nullable
    String via(Saying saying) {
        Sentence s = saying.clause();
        if (saying.anchor() < 0) {
            return null;
        }
        Token verb = s.token(saying.anchor());
        boolean tells = saying.entry() != null
                && (saying.entry().kind() == SpeechCue.Kind.TELLS
                        || saying.entry().text().equals("confide"));
        if (tells) {
            Optional<Token> hearer = s.children(verb).stream()
                    .filter(t -> (t.relates("obj") || t.relates("iobj") || t.relates("obl") && isAfter(s, t, "to"))
                            && t.index() > verb.index()
                            && !t.is("PRP")
                            && !t.entity().equals("LOCATION")
                            && isOutside(saying, t))
                    .findFirst();
            if (hearer.isPresent()) {
                int limit = limit(s, saying, verb);
                NounPhrase p = NounPhrases.around(s, hearer.get(), verb.index() + 1, limit);
                int last = p.last();
                while (last < limit
                        && s.token(last).is("NN")
                        && s.token(last + 1).is("NNP")) {
                    last++;
                }
                while (last > p.head() && s.token(last).tag().equals("IN")) {
                    last--;
                }
                return scene.text().words(p.start(), s.token(last).end());
            }
        }
        for (Token t : s.tokens()) {
            boolean occasion = NOUNS.contains(t.lemma())
                    && s.children(t, "case").stream().noneMatch(c -> APART.contains(c.text()))
                    && isOutside(saying, t)
                    && near(s, t, verb)
                    && (saying.speaker() == null || !saying.speaker().holds(t.index()));
            if (occasion) {
                NounPhrase p = NounPhrases.around(s, t, 0, limit(s, saying, t));
                int first = p.first() > 0 && s.token(p.first() - 1).tag().equals("IN") ? p.first() - 1 : p.first();
                return scene.text().words(s.token(first).start(), p.end());
            }
        }
        return null;
    }

    /** The last token before the content, or of the sentence where the content stands before. */
    private static int limit(Sentence s, Saying saying, Token from) {
        int last = s.size() - 1;
        for (Token t : s.tokens()) {
            if (t.index() > from.index() && t.start() >= saying.start()) {
                return Math.max(from.index(), t.index() - 1);
            }
        }
        return last;
    }

    private static boolean isAfter(Sentence s, Token t, String preposition) {
        return s.children(t, "case").stream().anyMatch(c -> c.text().equals(preposition));
    }

    private static boolean near(Sentence s, Token noun, Token verb) {
        Token head = s.head(noun).orElse(null);
        return noun.relates("obl") && head != null && (head.index() == verb.index() || noun.index() > verb.index());
    }

    private static boolean isOutside(Saying saying, Token t) {
        Saying.Gap gap = saying.gap();
        boolean inGap = gap != null && t.start() >= gap.start() && t.end() <= gap.end();
        return inGap || t.end() <= saying.start() || t.start() >= saying.end();
    }

    /**
     * The EDTF date of the reporting clause, or null.
     *
     * @param all the sayings, whose times are not its own but for those it stands in
     */
    @Nullable
    String said(Saying saying, List<Saying> all) {
        if (saying.anchor() < 0) {
            return null;
        }
        for (TimeExpression time : scene.text().times()) {
            boolean here = time.sentence() == saying.clause().index()
                    && (time.end() <= saying.start() || time.start() >= saying.end())
                    && time.type() == TimexType.DATE
                    && Edtf.isValid(time.value());
            boolean ofSpeaker = saying.speaker() != null
                    && time.start() < saying.speaker().end()
                    && time.end() > saying.speaker().start();
            boolean ofOther = all.stream()
                    .anyMatch(o -> o != saying
                            && o.clause() == saying.clause()
                            && time.start() >= o.start()
                            && time.end() <= o.end()
                            && !(o.start() <= saying.start() && saying.end() <= o.end()));
            if (here && !ofOther && !ofSpeaker && !scene.isQuotedAt(time.start())) {
                return time.value();
            }
        }
        return null;
    }
}

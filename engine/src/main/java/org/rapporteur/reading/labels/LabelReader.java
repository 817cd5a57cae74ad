package org.rapporteur.reading.labels;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.LabelWords;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Quoted;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Label;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

/**
 * Reads how a text calls its parties. A label that stands in reported speech without quotation marks is the writer's,
 * unless calling the party so is what was said.
 */
public final class LabelReader {
    /** The voice of a label that is the article's own. */
    public static final String OUTLET = "outlet";

    private final Knowledge knowledge;

    public LabelReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The labels of a text, in its order; each noun gives one.
     *
     * @param statements what the text says that was said
     */
    public List<Label> read(Text text, Cast cast, List<Statement> statements) {
        NamingFinder namings = new NamingFinder(knowledge, cast);
        Quoted quoted = new Quoted(text);
        Citer citer = text.document().citer();
        Map<Integer, Label> byPlace = new TreeMap<>();
        for (Sentence s : text.sentences()) {
            for (Naming naming : namings.find(s)) {
                int first = first(s, naming.noun());
                if (first < 0) {
                    continue;
                }
                Cite cite = citer.cite(
                        s.token(first).start(), s.token(naming.noun()).end());
                String voice = voice(naming, cite, quoted.at(s, naming.noun()), statements);
                if (voice != null) {
                    byPlace.putIfAbsent(
                            cite.end(), new Label(cite.article(), naming.actor(), cite.exact(), voice, cite));
                }
            }
        }
        return List.copyOf(byPlace.values());
    }

    /**
     * Where the label begins that ends in a noun: at the first word that takes sides, with the adverb before it; -1 for
     * none.
     */
    private int first(Sentence s, int noun) {
        LabelWords words = knowledge.labelWords();
        Token head = s.token(noun);
        boolean compound = noun > 0
                && words.noun(s.token(noun - 1).text() + " " + head.text()).isPresent();
        Optional<LabelWords.Noun> found =
                compound ? words.noun(s.token(noun - 1).text() + " " + head.text()) : words.noun(head.text());
        if (found.isEmpty()) {
            return -1;
        }
        int own = compound ? noun - 1 : noun;
        int first = found.get().sense() == null ? -1 : own;
        for (int i = own - 1; i >= 0 && before(s.token(i)); i--) {
            if (words.modifier(s.token(i).text()).isPresent()) {
                first = i > 0 && s.token(i - 1).is("RB") ? i - 1 : i;
            }
        }
        return first;
    }

    private static boolean before(Token t) {
        return t.is("JJ")
                || t.is("NN")
                || t.is("RB")
                || t.tag().equals("VBN")
                || t.tag().equals("VBG");
    }

    /** Whose word the label is; null where that is not sure. */
    private static @Nullable String voice(Naming naming, Cite cite, boolean quoted, List<Statement> statements) {
        Optional<Statement> around = statements.stream()
                .filter(st -> st.cite().start() <= cite.start()
                        && cite.end() <= st.cite().end())
                .min(Comparator.comparingInt(
                                (Statement st) -> st.cite().end() - st.cite().start())
                        .thenComparing(Statement::id));
        boolean spoken = quoted
                || naming.said()
                || around.filter(LabelReader::isQuotation).isPresent();
        if (!spoken || naming.said() && !quoted && around.isEmpty() && !isReported(naming)) {
            return OUTLET;
        }
        return around.map(Statement::id).orElse(null);
    }

    private static boolean isQuotation(Statement statement) {
        return statement.kind() == StatementKind.DIRECT;
    }

    /** Whether somebody else is the subject of the verb of calling. */
    private static boolean isReported(Naming naming) {
        Sentence s = naming.sentence();
        Token noun = s.token(naming.noun());
        return s.head(noun)
                .filter(v -> v.is("VB") && s.child(noun, "cop").isEmpty())
                .filter(v -> v.tag().equals("VBG")
                        || s.children(v).stream().anyMatch(c -> c.relation().equals("nsubj") || isAgent(s, c)))
                .isPresent();
    }

    private static boolean isAgent(Sentence s, Token t) {
        return t.relates("obl")
                && s.child(t, "case").filter(c -> c.lemma().equals("by")).isPresent();
    }
}

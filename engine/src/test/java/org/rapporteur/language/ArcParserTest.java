package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.StringUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.TestModel;

class ArcParserTest {
    private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final List<String> SENTENCES = List.of(
            "The envoys of three states met in a small town near the border on Monday.",
            "She was told by the minister that the talks, which had been put off twice, would begin soon.",
            "Who sent the letter, and why was it never answered?",
            "Neither side wanted to give in: the one asked for guarantees, the other for time.",
            "\"We will not sign,\" said the head of the delegation, \"unless the prisoners are freed.\"",
            "Costs rose by 3.5 percent to $1,200 a tonne, the ministry's own figures show.",
            "Having signed the agreement, the two governments set up a committee to watch over it.",
            "Go home.",
            "In the north (where it had rained for weeks) the bridges, roads and railways were closed.");

    @Test
    void makesTheTreesOfTheLibrary() throws IOException {
        ArcParser ours = new ArcParser(ParserWeights.load(MODEL));
        DependencyParser library =
                DependencyParser.loadFromModelFile(MODEL, StringUtils.argsToProperties("-numPreComputed", "1000"));
        for (String text : SENTENCES) {
            for (Sentence s : TestModel.get().sentences(text)) {
                List<CoreLabel> labels = labels(s);
                ArcParser.Tree tree = ours.parse(
                        labels.stream().map(CoreLabel::word).toList(),
                        labels.stream().map(CoreLabel::tag).toList());
                for (TypedDependency d : library.predict(labels).typedDependencies()) {
                    int word = d.dep().index() - 1;
                    String relation = d.gov().index() == 0 ? "root" : d.reln().toString();
                    assertThat(tree.heads()[word])
                            .as("head of %s in: %s", labels.get(word), text)
                            .isEqualTo(d.gov().index() - 1);
                    assertThat(tree.relations()[word]).isEqualTo(relation);
                }
            }
        }
    }

    @Test
    void parsesWordsAndTagsThatItHasNeverSeen() throws IOException {
        ArcParser.Tree tree =
                new ArcParser(ParserWeights.load(MODEL)).parse(List.of("Qwfp", "zxcv", "☃"), List.of("NNP", "??", ""));

        assertThat(tree.heads()).containsOnlyOnce(-1).hasSize(3);
    }

    private static List<CoreLabel> labels(Sentence s) {
        List<CoreLabel> out = new ArrayList<>();
        for (Token t : s.tokens()) {
            if (!t.tag().equals("``") && !t.tag().equals("''")) {
                CoreLabel label = new CoreLabel();
                label.setWord(t.text());
                label.setTag(t.tag());
                label.setIndex(out.size() + 1);
                out.add(label);
            }
        }
        return out;
    }
}

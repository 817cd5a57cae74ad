package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.Role;

class EncoderModelTest {
    private static final LanguageModel MODEL = EncoderModel.load();

    private static List<Sentence> parse(String text) {
        return MODEL.sentences(text);
    }

    @Test
    void everyTokenIsTheTextAtItsPlace() {
        String text = "The envoy’s deputy — who isn't here – met “both sides” in St. Gallen… \uD83D\uDD4A Twice.";
        List<Sentence> sentences = parse(text);

        assertThat(sentences).isNotEmpty();
        for (Sentence s : sentences) {
            assertThat(s.tokens()).allSatisfy(t -> assertThat(t.text()).isEqualTo(text.substring(t.start(), t.end())));
        }
    }

    @Test
    void offsetsCountInTheWholeText() {
        String text = "Skipped. The minister spoke.";
        List<Sentence> sentences = MODEL.parse(
                        text, List.of(new Passage(0, 8, 2, Role.BODY), new Passage(9, text.length(), 3, Role.CAPTION)))
                .sentences();

        assertThat(sentences).last().satisfies(s -> {
            assertThat(s.index()).isEqualTo(1);
            assertThat(s.block()).isEqualTo(3);
            assertThat(s.role()).isEqualTo(Role.CAPTION);
            assertThat(s.start()).isEqualTo(9);
            assertThat(s.token(1).text()).isEqualTo("minister");
        });
    }

    @Test
    void aParseIsATree() {
        Sentence s = parse("Kenya and Norway will host the talks in Geneva next week, the minister told reporters.")
                .get(0);

        assertThat(s.tokens().stream().filter(t -> t.head() < 0)).hasSize(1);
        assertThat(s.root().lemma()).isEqualTo("tell");
        assertThat(s.child(s.root(), "nsubj")).get().extracting(Token::text).isEqualTo("minister");
        assertThat(s.subtree(s.root())).hasSize(s.size());
    }

    @Test
    void quotationMarksDoNotMisleadTheParser() {
        Sentence s = parse("“We can’t wait,” the envoy said on condition of anonymity.")
                .get(0);

        assertThat(s.root().lemma()).isEqualTo("say");
        assertThat(s.child(s.root(), "nsubj")).get().extracting(Token::text).isEqualTo("envoy");
        assertThat(s.tokens()).filteredOn(t -> t.text().equals("”")).allMatch(t -> t.relates("punct"));
    }

    @Test
    void curlyApostrophesAreReadAsStraightOnes() {
        Sentence s = parse("He’s happy, and they don’t object.").get(0);

        assertThat(s.token(1).tag()).isEqualTo("VBZ");
        assertThat(s.token(1).text()).isEqualTo("’s");
        assertThat(s.tokens())
                .filteredOn(t -> t.text().equals("n’t"))
                .singleElement()
                .satisfies(t -> assertThat(t.lemma()).isEqualTo("not"));
    }

    @Test
    void aSentenceGoesOnAfterABracketOrQuestion() {
        assertThat(parse("“Why not?” the envoy asked. Deputy Ann Marsh (D-Md.) said nothing."))
                .hasSize(2);
    }

    @Test
    void namesAreTagged() {
        Sentence s = parse("Norway hosted the talks, Maria Lindqvist said.").get(0);

        assertThat(s.token(0).entity()).isEqualTo("LOCATION");
        assertThat(s.tokens()).filteredOn(t -> t.entity().equals("PERSON")).hasSize(2);
    }

    @Test
    void sameAnswerFromSeveralThreads() {
        List<String> texts = IntStream.range(0, 24)
                .mapToObj(
                        i -> "The delegation of country " + i + " left the talks before the vote on article " + i + ".")
                .toList();
        List<List<Sentence>> alone = texts.stream().map(EncoderModelTest::parse).toList();

        assertThat(texts.parallelStream().map(EncoderModelTest::parse).toList()).isEqualTo(alone);
    }

    @Test
    void endlessSentencesAreLeftOut() {
        assertThat(parse("word ".repeat(50_000))).isEmpty();
        assertThat(parse("[".repeat(10_000) + "]".repeat(10_000))).isEmpty();
    }

    @Test
    void hostileTextIsReadWithinBounds() {
        for (String run :
                List.of("x", "word ", "\u0000\u0007", "\uD83D\uDD4A", "\u4E2D", "\u0928\u0947 ", "a-", "\uD83D")) {
            String text = run.repeat(100_000 / run.length());

            assertThat(MODEL.sentences(text)).as(run).allMatch(s -> s.size() <= 400);
        }
    }

    @Test
    void theSameWordsAreReadAlikeWhateverStandsBeforeThem() {
        String text = "The two foreign ministers met in Oslo on Monday.";

        assertThat(MODEL.sentences(text)).isEqualTo(MODEL.sentences(text));
    }

    @Test
    void proposesWhoSaidWhat() {
        String text = "The foreign minister, Ana Belo, said that both sides had agreed to meet again in spring.";
        Parse parse = MODEL.parse(text, List.of(new Passage(0, text.length(), 0, Role.BODY)));

        assertThat(parse.proposals().attributions()).singleElement().satisfies(a -> {
            Sentence s = parse.sentences().get(0);
            assertThat(s.token(a.content().get(0).last()).text()).isIn("spring", ".");
            assertThat(a.source()).isNotNull();
            assertThat(s.tokens().subList(a.source().first(), a.source().last() + 1))
                    .extracting(Token::text)
                    .contains("Belo");
            assertThat(a.cue()).isNotNull();
        });
    }
}

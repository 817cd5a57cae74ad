package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.record.Article;
import org.rapporteur.record.Event;

class ExplainCommandTest {
    @Test
    void explainsASentence() {
        Cli explained = Cli.run("explain", "--text", "Ghana banned Togo. Ghana attacked a village in Togo.");

        assertThat(explained.exit()).isZero();
        assertThat(explained.out())
                .containsPattern("2 +attacked +attack +VBD +root")
                .containsPattern("\\+ frames +attacked +attack doer=Ghana")
                .containsPattern("\\+ events +attacked +ASSAULT \\(proposed with [0-9.]+, listed as attack\\)");
    }

    @Test
    void explainsAFact() {
        Event event = Cli.run("export", "-r", SampleRecord.folder(), "--format", "jsonl").facts().stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .filter(e -> !e.rule().equals("meeting"))
                .findFirst()
                .orElseThrow();
        Cli explained = Cli.run("explain", "-r", SampleRecord.folder(), event.id());

        assertThat(explained.exit()).isZero();
        assertThat(explained.out()).contains("rule " + event.rule(), "+ events");
    }

    @Test
    void explainsASentenceOfAnArticle() {
        String article = Cli.run("export", "-r", SampleRecord.folder(), "--format", "jsonl").facts().stream()
                .filter(Article.class::isInstance)
                .map(a -> ((Article) a).id())
                .findFirst()
                .orElseThrow();
        Cli third = Cli.run("explain", "-r", SampleRecord.folder(), "--article", article, "--sentence", "3");
        Cli far = Cli.run("explain", "-r", SampleRecord.folder(), "--article", article, "--sentence", "9999");

        assertThat(third.out()).contains("sentence 3");
        assertThat(far.exit()).isEqualTo(Main.FAILED);
        assertThat(far.err()).contains("--sentence 9999: the article has");
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(Cli.run("explain", "-r", SampleRecord.folder()).err()).contains("give the ID of a fact");
        assertThat(Cli.run("explain", "-r", SampleRecord.folder(), "zzzz").err())
                .contains("no fact has this id");
    }
}

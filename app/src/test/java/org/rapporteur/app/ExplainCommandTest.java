package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Event;
import org.rapporteur.record.Meeting;

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
    void weighsTwoMeetings() {
        List<Meeting> meetings = facts(Meeting.class);
        String one = meetings.get(0).id();
        String other = meetings.get(1).id();
        Cli weighed = Cli.run("explain", "-r", SampleRecord.folder(), one, other);

        assertThat(weighed.exit()).isZero();
        assertThat(weighed.out())
                .contains(meetings.get(0).name(), meetings.get(1).name(), "They are kept apart: ")
                .containsPattern("weight +what +here +there")
                .containsPattern("sum +needed: 3\\.\\d+");
    }

    @Test
    void tellsWhatMadeOneMeetingOfItsTellings() throws IOException {
        Meeting told = facts(Meeting.class).stream()
                .filter(m -> m.cites().stream().map(Cite::article).distinct().count() > 1)
                .findFirst()
                .orElseThrow();
        JsonNode weighed = json(told.id(), told.id());

        assertThat(weighed.path("verdict").asText()).contains("tellings were made one");
        assertThat(weighed.path("pairs")).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.path("here").path("article").asText()).isNotEmpty();
            assertThat(pair.path("evidence")).isNotEmpty();
        });
    }

    @Test
    void tellsWhatRulesOutThatTwoActorsAreOne() throws IOException {
        List<Actor> actors = facts(Actor.class);
        Actor person = actors.stream()
                .filter(a -> a.kind() == ActorKind.PERSON)
                .findFirst()
                .orElseThrow();
        Actor state = actors.stream()
                .filter(a -> a.kind() == ActorKind.STATE)
                .findFirst()
                .orElseThrow();
        JsonNode weighed = json(person.id(), state.id());

        assertThat(weighed.path("score").isNull()).isTrue();
        JsonNode first = weighed.path("pairs").path(0).path("evidence").path(0);
        assertThat(first.path("feature").asText()).isEqualTo("kind");
        assertThat(first.path("rulesOut").asBoolean()).isTrue();
        assertThat(first.path("weight").isNull()).isTrue();
    }

    @Test
    void addsUpTheWeightsOfAClaimsSides() throws IOException {
        List<Claim> claims = facts(Claim.class);
        JsonNode weighed = json(claims.get(0).id(), claims.get(1).id());

        assertThat(weighed.path("kind").asText()).isEqualTo("claim");
        assertThat(weighed.path("pairs")).isNotEmpty().allSatisfy(pair -> {
            double sum = 0;
            for (JsonNode e : pair.path("evidence")) {
                sum += e.path("weight").asDouble();
            }
            assertThat(pair.path("score").asDouble()).isCloseTo(sum, within(0.05));
        });
    }

    @Test
    void weighsOnlyWhatIsOfOneKindAndToldBySeveralPages() {
        String meeting = facts(Meeting.class).get(0).id();
        String claim = facts(Claim.class).get(0).id();
        String event = facts(Event.class).get(0).id();

        assertThat(fails(meeting, claim)).contains("one is of kind meeting, the other of kind claim");
        assertThat(fails(event, event)).contains("only actor, meeting, claim are made of what several pages tell");
        assertThat(fails(meeting, "zzzz")).contains("zzzz: no fact has this id");
    }

    private static String fails(String one, String other) {
        Cli weighed = Cli.run("explain", "-r", SampleRecord.folder(), one, other);
        assertThat(weighed.exit()).isEqualTo(Main.FAILED);
        assertThat(weighed.err().strip().lines()).hasSize(1);
        return weighed.err();
    }

    private static JsonNode json(String one, String other) throws IOException {
        return new ObjectMapper()
                .readTree(Cli.run("explain", "-r", SampleRecord.folder(), "--json", one, other)
                        .out());
    }

    private static <F> List<F> facts(Class<F> kind) {
        return Cli.run("export", "-r", SampleRecord.folder(), "--format", "jsonl").facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(Cli.run("explain", "-r", SampleRecord.folder()).err()).contains("give the ID of a fact");
        assertThat(Cli.run("explain", "-r", SampleRecord.folder(), "zzzz").err())
                .contains("no fact has this id");
    }
}

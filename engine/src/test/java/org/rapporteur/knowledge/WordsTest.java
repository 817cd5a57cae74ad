package org.rapporteur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.knowledge.SpeechCue.Frame;
import org.rapporteur.knowledge.SpeechCue.Kind;
import org.rapporteur.knowledge.SpeechCue.Strength;
import org.rapporteur.record.Stance;

/** Spot checks of the tables about what is said, done and counted. */
class WordsTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    @ParameterizedTest
    @CsvSource({
        "say, SAYS, ASSERTS, SPEECH",
        "tell, TELLS, ASSERTS, SPEECH",
        "call, CALLS, ASSERTS, SPEECH",
        "call for, DEMANDS, DEMANDS, SPEECH",
        "accuse, ACCUSES, ASSERTS, SPEECH",
        "deny, DENIES, DENIES, SPEECH",
        "rule out, DENIES, DENIES, SPEECH",
        "pledge, OFFERS, OFFERS, SPEECH",
        "threaten, THREATENS, THREATENS, SPEECH",
        "applaud, PRAISES, PRAISES, SPEECH",
        "doubt, DOUBTS, DOUBTS, ATTITUDE",
        "believe, BELIEVES, ASSERTS, ATTITUDE",
        "hope, BELIEVES, , ATTITUDE",
        "shout, MANNER, , SPEECH",
        "smile, GESTURE, , ACT"
    })
    void cues(String lemma, Kind kind, Stance stance, Strength strength) {
        SpeechCue cue = KNOWLEDGE.speechCues().of(lemma).orElseThrow();
        assertThat(cue.kind()).isEqualTo(kind);
        assertThat(cue.stance()).isEqualTo(stance);
        assertThat(cue.strength()).isEqualTo(strength);
    }

    @Test
    void framesOfCues() {
        assertThat(KNOWLEDGE.speechCues().of("deny").orElseThrow().takes(Frame.ING))
                .isTrue();
        assertThat(KNOWLEDGE.speechCues().of("accuse").orElseThrow().prepositions())
                .contains("of");
        assertThat(KNOWLEDGE.speechCues().of("accuse").orElseThrow().takes(Frame.THAT))
                .isFalse();
        assertThat(KNOWLEDGE.speechCues().table().longestAt(List.of("call", "for", "talk"), 0))
                .hasValueSatisfying(match -> assertThat(match.length()).isEqualTo(2));
        assertThat(KNOWLEDGE.speechCues().of("sleep")).isEmpty();
    }

    @Test
    void nounsOfSaying() {
        SpeechNouns.SpeechNoun allegations =
                KNOWLEDGE.speechNouns().of("allegations").orElseThrow();
        assertThat(allegations.noun()).isEqualTo("allegation");
        assertThat(allegations.complements()).containsExactly(Frame.THAT);
        assertThat(KNOWLEDGE.speechNouns().of("promise").orElseThrow().stance()).isEqualTo(Stance.OFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "'according to the ministry', 'according to the ministry', 0, according to X, SOURCE, 2, -1, -1",
        "'in the minister \u2019s view talks failed', 'in the minister \u2019s view talk fail', 0, in X's view, SOURCE, 5, 1, 3",
        "'in their view talks failed', 'in they view talk fail', 0, in X's view, SOURCE, 3, 1, 2",
        "'as one envoy put it', 'as one envoy put it', 0, as X put it, SOURCE, 5, 1, 3",
        "'the envoy was quoted as saying', 'the envoy be quote as say', 2, X be quoted as saying, SOURCE, 6, -1, -1",
        "'they declined to comment', 'they decline to comment', 1, decline to comment, SILENT, 4, -1, -1",
        "'he did not respond', 'he do not respond', 1, do not respond, SILENT, 4, -1, -1",
        "'it is expected that', 'it be expect that', 0, it be expect that, HEARSAY, 4, -1, -1"
    })
    void phrases(
            String words,
            String lemmas,
            int from,
            String text,
            Phrase.Kind kind,
            int end,
            int sourceStart,
            int sourceEnd) {
        Optional<Phrases.Found> found =
                KNOWLEDGE.phrases().longestAt(List.of(words.split(" ")), List.of(lemmas.split(" ")), from);
        assertThat(found).hasValueSatisfying(f -> {
            assertThat(f.phrase().text()).isEqualTo(text);
            assertThat(f.phrase().kind()).isEqualTo(kind);
            assertThat(f.start()).isEqualTo(from);
            assertThat(f.end()).isEqualTo(end);
            assertThat(f.sourceStart()).isEqualTo(sourceStart);
            assertThat(f.sourceEnd()).isEqualTo(sourceEnd);
        });
    }

    @Test
    void wordsThatOnlyLookLikeAPhrase() {
        List<String> words = List.of("in", "the", "garden", "with", "a", "view");
        assertThat(KNOWLEDGE.phrases().longestAt(words, words, 0)).isEmpty();
        List<String> comment = List.of("to", "comment", "on");
        assertThat(KNOWLEDGE.phrases().longestAt(comment, comment, 0)).isEmpty();
    }

    @Test
    void nounsOfMeeting() {
        assertThat(KNOWLEDGE.meetingWords().nouns().get("press conferences"))
                .map(MeetingWords.MeetingNoun::sort)
                .contains(MeetingWords.Sort.PRESS);
        assertThat(KNOWLEDGE.meetingWords().nouns().get("summit"))
                .map(MeetingWords.MeetingNoun::sort)
                .contains(MeetingWords.Sort.TALKS);
        assertThat(KNOWLEDGE.meetingWords().formats().get("closed-door")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "soldiers, persons, , 1",
        "women, persons, , 1",
        "decades, years, , 10",
        "rubles, money, RUB, 1",
        "$, money, USD, 1",
        "countries, countries, , 1",
        "per cent, percent, , 1"
    })
    void units(String noun, String unit, String currency, int times) {
        Units.Unit found = KNOWLEDGE.units().of(noun).orElseThrow();
        assertThat(found.unit()).isEqualTo(unit);
        assertThat(found.currency()).isEqualTo(currency);
        assertThat(found.times()).isEqualTo(times);
    }

    @Test
    void aTableThatIsNotWellFormedSaysWhere() {
        assertThatThrownBy(() -> Table.read("units.tsv", "noun", "unit"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("units.tsv, line ");
        assertThatThrownBy(() -> Table.read("nothing.tsv", "noun"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing.tsv");
        Table.Row row = new Table.Row("some.tsv", 7, List.of("kind", "size"), List.of("odd", "x"));
        assertThatThrownBy(() -> row.constant("kind", Kind.class))
                .hasMessage("some.tsv, line 7 has the unknown kind odd");
        assertThatThrownBy(() -> row.number("size")).hasMessage("some.tsv, line 7 has no number in column size");
    }
}

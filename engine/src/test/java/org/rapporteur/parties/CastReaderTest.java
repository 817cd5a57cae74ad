package org.rapporteur.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.RoleHeld;

class CastReaderTest {
    private static final CastReader READER = new CastReader(Knowledge.standard());

    static Stream<List<String>> parties() {
        return TestTexts.table(CastReaderTest.class, "parties.tsv");
    }

    static Stream<List<String>> titles() {
        return TestTexts.table(CastReaderTest.class, "titles.tsv");
    }

    static Stream<List<String>> references() {
        return TestTexts.table(CastReaderTest.class, "references.tsv");
    }

    @ParameterizedTest
    @MethodSource("parties")
    void findsTheParties(List<String> row) {
        Cast cast = READER.read(text(row));

        assertThat(cast.actors().stream().map(CastReaderTest::shown).collect(Collectors.joining("; ")))
                .isEqualTo(expected(row));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void findsTheTitles(List<String> row) {
        Cast cast = READER.read(text(row));

        String shown = cast.actors().stream()
                .flatMap(a -> a.roles().stream().map(r -> a.name() + " = " + r.title() + body(cast, r)))
                .collect(Collectors.joining("; "));
        assertThat(shown).isEqualTo(expected(row));
    }

    @ParameterizedTest
    @MethodSource("references")
    void findsWhatPronounsAndDescriptionsStandFor(List<String> row) {
        Text text = text(row);
        Cast cast = READER.read(text);

        String shown = cast.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.PRONOUN || m.kind() == Mention.Kind.DESCRIPTION)
                .map(m -> words(text, m) + " = " + cast.actor(m.actor()).name())
                .collect(Collectors.joining("; "));
        assertThat(shown).isEqualTo(expected(row));
    }

    @Test
    void everyWrittenFormIsAnAlias() {
        Cast cast = READER.read(TestTexts.of("Dr. Karim Yusufzai came. Kareem Yousufzai spoke. Yusufzai left."));

        assertThat(cast.actors()).singleElement().satisfies(a -> assertThat(a.aliases())
                .containsExactly("Dr. Karim Yusufzai", "Kareem Yousufzai", "Yusufzai"));
    }

    @Test
    void aWordThatNamesTwoPartiesIsAMentionOfBoth() {
        Text text = TestTexts.of("Sweden-Denmark talks begin on Monday.");
        Cast cast = READER.read(text);

        assertThat(cast.in(text.sentences().get(0)))
                .extracting(m -> cast.actor(m.actor()).name())
                .containsExactly("Denmark", "Sweden");
        assertThat(cast.at(text.sentences().get(0), text.sentences().get(0).token(0)))
                .isPresent();
    }

    private static Text text(List<String> row) {
        return TestTexts.of(row.get(0).replace("¶", "\n\n"));
    }

    private static String expected(List<String> row) {
        return row.size() < 2 ? "" : row.get(1).strip();
    }

    private static String shown(Actor a) {
        return (a.name() + " | " + kind(a.kind()) + " | " + (a.country() == null ? "" : a.country())).strip();
    }

    private static String kind(ActorKind kind) {
        return JsonLines.write(new Actor("x", "x", kind, null, List.of(), List.of(), List.of()))
                .replaceAll(".*\"kind\":\"([a-z-]+)\".*", "$1");
    }

    private static String body(Cast cast, RoleHeld role) {
        return role.of() == null ? "" : " (" + cast.actor(role.of()).name() + ")";
    }

    private static String words(Text text, Mention m) {
        Sentence s = text.sentences().get(m.sentence());
        return text.words(s.token(m.first()), s.token(m.last()));
    }
}

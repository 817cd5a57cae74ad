package org.rapporteur.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.record.ActorKind;

class RosterTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void manyNamesTakeNoLongerThanTheirNumber() {
        List<Found> names = IntStream.range(0, 30_000)
                .mapToObj(i -> person(i, "Anna " + letters(i)))
                .toList();

        assertThat(Roster.of(names, List.of(), new Namesakes()).members()).hasSizeGreaterThan(5_000);
    }

    @Test
    void aSurnameIsOfThePersonWhoIsCalledByTheFullNameMost() {
        List<Found> names =
                List.of(person(0, "Peter Berg"), person(1, "Peter Berg"), person(2, "Anna Berg"), person(3, "Berg"));

        assertThat(Roster.of(names, List.of(), new Namesakes()).member(names.get(3)).name)
                .isEqualTo("Peter Berg");
    }

    private static Found person(int sentence, String name) {
        return new Found(sentence, 0, 0, 1, Keys.PERSON, ActorKind.PERSON, name, null, true, 1);
    }

    /** A word for a number: "Bakoda". */
    private static String letters(int number) {
        String consonants = "bdfgklmnprstvz";
        StringBuilder out = new StringBuilder("B");
        for (int n = number; n > 0; n /= consonants.length()) {
            out.append('a').append(consonants.charAt(n % consonants.length()));
        }
        return out.append('o').toString();
    }
}

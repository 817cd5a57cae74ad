package org.rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitesTest {
    private static final Cite HERE = new Cite("a1", 3, 9, "14,500", "at ", " men");
    private static final Cite THERE = new Cite("a2", 0, 3, "The", "", " men");

    @Test
    void findsNestedCites() {
        Meeting meeting = new Meeting(
                "m1",
                "talks",
                MeetingStatus.HELD,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(HERE),
                List.of(new Meeting.FieldDifference("date", List.of(new CitedValue("2019", THERE)))));

        assertThat(Cites.of(meeting)).containsExactly(HERE, THERE);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        Statement statement = new Statement(
                "s1",
                "a1",
                StatementKind.DIRECT,
                "14,500",
                null,
                null,
                null,
                false,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                1,
                HERE,
                null);

        assertThat(Cites.of(statement)).containsExactly(HERE);
    }

    @Test
    void takesClaimsFromEverySide() {
        Claim.Side side = new Claim.Side(null, null, null, HERE);
        Claim.Side other = new Claim.Side(null, null, null, THERE);

        assertThat(Cites.of(new Claim("c1", "p", List.of(side), List.of(), List.of(other))))
                .containsExactly(HERE, THERE);
    }
}

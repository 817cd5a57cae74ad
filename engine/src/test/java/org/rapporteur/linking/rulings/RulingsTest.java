package org.rapporteur.linking.rulings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingsTest {
    private static final Ruling.By BY =
            new Ruling.By("a clerk", "2024-01-31T12:00:00Z", "both are the\ndelegate “X”\t");

    @Test
    void linesAreReadBackAsTheyWere() {
        Rulings rulings = Rulings.NONE
                .with(Ruling.merge(BY, List.of(anchor("a"), anchor("b"))))
                .with(Ruling.split(BY, anchor("a"), List.of("p1")))
                .with(Ruling.splitAlias(BY, anchor("a"), "the old one"))
                .with(Ruling.correct(BY, List.of(anchor("a")), "name", List.of("Another")))
                .with(Ruling.reject(BY, anchor("b")))
                .with(Ruling.undo(BY, 2));

        assertThat(rulings.lines()).hasSize(6).allSatisfy(l -> assertThat(l).doesNotContain("\n"));
        assertThat(Rulings.read(rulings.lines()).all()).isEqualTo(rulings.all());
    }

    @Test
    void anUndoTakesARulingBackAndCanItselfBeTakenBack() {
        Rulings one = Rulings.NONE.with(Ruling.reject(BY, anchor("a")));
        Rulings undone = one.with(Ruling.undo(BY, 1));
        Rulings redone = undone.with(Ruling.undo(BY, 2));

        assertThat(undone.inForce()).isEmpty();
        assertThat(redone.inForce()).isEqualTo(one.inForce());
        assertThatThrownBy(() -> undone.with(Ruling.undo(BY, 1))).hasMessage("ruling 1 was undone already");
        assertThatThrownBy(() -> one.with(Ruling.undo(BY, 7))).hasMessage("there is no ruling 7");
    }

    @Test
    void aLineThatWasTakenOutByHandLeavesTheNumbersOfTheOthers() {
        Rulings all = Rulings.NONE
                .with(Ruling.reject(BY, anchor("a")))
                .with(Ruling.reject(BY, anchor("b")))
                .with(Ruling.reject(BY, anchor("c")))
                .with(Ruling.undo(BY, 3));
        Rulings left = Rulings.read(all.lines().subList(1, 4));

        assertThat(left.inForce()).extracting(Ruling::number).containsExactly(2);
        assertThat(left.with(Ruling.undo(BY, 2)).all())
                .last()
                .extracting(Ruling::number)
                .isEqualTo(5);
    }

    @Test
    void rulingsOfAnotherFileAreAddedOnce() {
        Rulings here = Rulings.NONE.with(Ruling.reject(BY, anchor("a")));
        Rulings there = Rulings.NONE
                .with(Ruling.reject(BY, anchor("b")))
                .with(Ruling.reject(BY, anchor("c")))
                .with(Ruling.undo(BY, 1))
                .with(Ruling.reject(BY, anchor("a")));

        Rulings both = here.with(there);
        assertThat(both.inForce()).extracting(r -> r.targets().get(0).id()).containsExactly("a", "c");
        assertThat(both.with(there).all()).isEqualTo(both.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "null",
                "[]",
                "{}",
                "{\"number\":1}",
                "{\"at\":\"2024-01-31T12:00:00Z\",\"by\":\"x\",\"action\":\"burn\"}",
                "{\"at\":\"yesterday\",\"by\":\"x\",\"action\":\"undo\",\"undoes\":1}",
                "{\"at\":\"2024-01-31T12:00:00Z\",\"by\":\"x\",\"action\":\"merge\",\"targets\":[]}",
                "{\"at\":\"2024-01-31T12:00:00Z\",\"by\":\"x\",\"action\":\"reject\",\"targets\":[null]}",
                "{\"at\":\"2024-01-31T12:00:00Z\",\"by\":\"x\",\"action\":\"reject\",\"targets\":[{\"id\":\"a\"}]}"
            })
    void aLineThatIsNoRulingIsNamed(String line) {
        assertThatThrownBy(() -> Rulings.read(List.of("# a comment", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2");
    }

    private static Anchor anchor(String id) {
        return new Anchor("actor", id, "Name of " + id, "p1", 3, 9);
    }
}

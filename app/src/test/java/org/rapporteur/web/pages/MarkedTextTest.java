package org.rapporteur.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void aSpaceBetweenMarksIsNoLink() {
        Mark whole = new Mark("meeting", "m", "/meetings/m", "talks", 0, 9);
        Mark first = new Mark("event", "a", "/fact/a", "met", 0, 4);
        Mark second = new Mark("event", "b", "/fact/b", "left", 5, 9);

        List<Piece> words = new MarkedText("x", "they left", List.of(whole, first, second))
                .pieces(0, 9).stream().flatMap(MarkedTextTest::words).toList();

        assertThat(words).extracting(Piece::text).containsExactly("they", " ", "left");
        assertThat(words).extracting(Piece::mark).containsExactly(first, null, second);
    }

    private static Stream<Piece> words(Piece piece) {
        return piece.text() != null ? Stream.of(piece) : piece.parts().stream().flatMap(MarkedTextTest::words);
    }
}

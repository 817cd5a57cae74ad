package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.record.Citer;

/** Where in its HTML a text stands, of pages whose characters are cut up by markup. */
class SourcePlacesTest {
    private static final String PROSE =
            "The envoy said that the talks had been useful, but that nothing had been signed.";

    /** What may stand between, in or around the characters of a page. */
    private static final List<String> PARTS = List.of(
            "&#128330;",
            "&#x1F54A;",
            "&#xD83D;&#xDD4A;",
            "&#xD83D;<b>&#xDD4A;</b>",
            "\uD83D\uDD4A",
            "<b>\uD83D\uDD4A</b>",
            "<i></i>",
            "<span>\u200B</span>",
            "\u200D",
            "\uFEFF",
            "\u00AD",
            "&shy;",
            "&zwj;",
            "&nbsp;",
            "&Afr;",
            "&NotEqualTilde;",
            "&amp;",
            "&nosuchname;",
            "<br>",
            "\n",
            " ",
            "e\u0301",
            "<wbr>",
            "<!-- -->",
            "<p>",
            "</p>",
            "a",
            "<td>x",
            "<svg><text>y</text></svg>");

    @Test
    void twoCharactersOfAReferenceAreOnePlace() throws UnreadablePageException {
        Document document = document("<p>&#128330; &#128330;" + PROSE + "</p>");

        List<SourcePlaces.Piece> pieces = document.places().pieces();
        assertThat(pieces.stream().map(p -> document.citer().codePoint(p.start())))
                .startsWith(0, 2, 3)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachBeginsAtACodePointOfItsOwn(long seed) throws UnreadablePageException {
        Random random = new Random(seed);
        StringBuilder html = new StringBuilder("<p>" + PROSE + "</p><p>");
        for (int i = 0; i < 60; i++) {
            html.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        Document document = document(html + "<p>" + PROSE + "</p>");

        Citer citer = document.citer();
        int before = -1;
        for (SourcePlaces.Piece piece : document.places().pieces()) {
            assertThat(citer.codePoint(piece.start())).as(html.toString()).isGreaterThan(before);
            assertThat(citer.charOffset(citer.codePoint(piece.start())))
                    .as(html.toString())
                    .isEqualTo(piece.start());
            before = citer.codePoint(piece.start());
        }
        assertThat(before).isLessThan(citer.codePoint(document.text().length()));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static Document document(String html) throws UnreadablePageException {
        byte[] bytes = ("<html><meta charset=utf-8><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8);
        return new PageReader().read(new Page("a.html", "a.html", bytes));
    }
}

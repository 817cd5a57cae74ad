package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a page's data was found, and where in its HTML its text stands. */
class EvidenceTest {
    private static final String HTML =
            "<html lang=en>\n<head><title>Ministers meet in the harbour - The Harbour Times</title>\n"
                    + "<link rel=canonical href='/2019/03/05/talks'>\n<meta property='article:published_time' content='2019-03-05T23:30:00Z'>\n"
                    + "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"dateModified\": \"2019-03-08\","
                    + " \"author\": {\"name\": \"Ann Porter\"}}</script></head>\n<body>\n  <h1>Ministers meet\n    in the harbour</h1>\n"
                    + "<p class=date>March 6, 2019</p>\n"
                    + "<p>The   &ldquo;ministers&rdquo; met in the hall &amp; garden\n    for two hours,&nbsp;and said that they would <b>meet"
                    + "</b> again in spring.</p>\n<p>The envoy told reporters that the talks had been useful, but that nothing had been"
                    + " signed so far.</p></body></html>";

    private static final Page PAGE =
            new Page("https://harbour.example/x", "https://harbour.example/x", HTML.getBytes(StandardCharsets.UTF_8));

    @Test
    void everyWordKnowsItsLineAndColumn() throws UnreadablePageException {
        Document document = new PageReader().read(PAGE);
        List<SourcePlaces.Piece> pieces = document.places().pieces();
        List<String> lines = HTML.lines().toList();
        String text = document.text();

        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                int at = i;
                SourcePlaces.Piece piece = pieces.stream()
                        .filter(p -> p.start() <= at)
                        .reduce((a, b) -> b)
                        .orElseThrow();
                assertThat(lines.get(piece.line() - 1).charAt(piece.column() - 1 + at - piece.start()))
                        .as("%s at %d", text.substring(0, at + 1), at)
                        .isEqualTo(text.charAt(at));
            }
        }
        assertThat(pieces).hasSizeLessThan(30);
    }

    @Test
    void thePageSaysWhereItsDataComeFrom() throws UnreadablePageException {
        Document document = new PageReader().read(PAGE);
        List<Candidate> why = new PageReader().why(PAGE, document);

        assertThat(document.article().url()).isEqualTo("https://harbour.example/2019/03/05/talks");
        assertThat(document.article().updated()).isEqualTo("2019-03-08");
        assertThat(why)
                .contains(
                        new Candidate("title", "Ministers meet in the harbour", "an h1", true),
                        new Candidate("authors", "Ann Porter", "JSON-LD author", true),
                        new Candidate(
                                "published", "2019-03-05", "meta article:published_time “2019-03-05T23:30:00Z”", false),
                        new Candidate("published", "2019-03-06", "beside the headline", true));
        for (String field : List.of("title", "published", "authors", "language", "genre")) {
            assertThat(why)
                    .filteredOn(c -> c.field().equals(field) && c.taken())
                    .as(field)
                    .hasSize(1);
        }
    }

    @Test
    void aDumpSaysItToo() throws UnreadablePageException {
        Page page = new Page(
                "a.txt",
                "a.txt",
                ("Ministers meet in the harbour\nBy Ann Porter\nPublished March 5, 2019\nUpdated March 8, 2019\n\n"
                                + "The ministers met in the hall for two hours, and said that they would meet again in spring.\n\n"
                                + "The envoy told reporters that the talks had been useful, but nothing had been signed so far.\n")
                        .getBytes(StandardCharsets.UTF_8));
        Document document = new PageReader().read(page);

        assertThat(document.places()).isNull();
        assertThat(document.article().updated()).isEqualTo("2019-03-08");
        assertThat(new PageReader().why(page, document))
                .contains(
                        new Candidate("published", "2019-03-05", "the line “Published March 5, 2019”", true),
                        new Candidate("published", "2019-03-08", "the line “Updated March 8, 2019”", false));
    }

    private static String published(String head, String beforeText, String opening) throws UnreadablePageException {
        String html = "<html lang=en><head>" + head + "</head><body><h1>Ministers meet in the harbour</h1>" + beforeText
                + "<p>"
                + opening
                + "The ministers met in the hall for two hours, and said that they would meet again in spring.</p>"
                + "<p>The envoy told reporters that the talks had been useful, but that nothing had been signed so far.</p>"
                + "</body></html>";
        return new PageReader()
                .read(new Page("a.html", "a.html", html.getBytes(StandardCharsets.UTF_8)))
                .article()
                .published();
    }

    @Test
    void aDateThatDoesNotSayOfWhatYieldsToAnEarlierOneBesideTheHeadline() throws UnreadablePageException {
        String vague = "<meta name=date content=2019-03-08>";

        assertThat(published(vague, "<time>March 5, 2019</time>", "")).isEqualTo("2019-03-05");
        assertThat(published(vague, "<time>March 9, 2019</time>", "")).isEqualTo("2019-03-08");
        assertThat(published(vague, "<time>March 5, 2017</time>", "")).isEqualTo("2019-03-08");
        assertThat(published("<meta name=pubdate content=2019-03-08>", "<time>March 5, 2019</time>", ""))
                .isEqualTo("2019-03-08");
    }

    @Test
    void aDatelineGivesTheDayWhereNothingElseDoes() throws UnreadablePageException {
        assertThat(published("", "", "PORT CITY, March 5, 2019 – ")).isEqualTo("2019-03-05");
        assertThat(published("", "", "PORT CITY (5.3.2019). ")).isNotNull();
        assertThat(published("", "", "On March 5, 2019 everybody was there. ")).isNull();
    }
}

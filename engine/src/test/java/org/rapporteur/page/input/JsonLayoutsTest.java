package org.rapporteur.page.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.page.Page;
import org.rapporteur.record.Article;
import org.rapporteur.record.Role;

/** The same article in JSON as services, site systems and scrapers give it. */
class JsonLayoutsTest extends InputTest {
    private static final String FIRST =
            "The ministers met in the hall for two hours, and said that they would meet again in spring.";
    private static final String SECOND =
            "The envoy told reporters that the talks had been useful, but that nothing had been signed so far.";
    private static final String URL = "https://harbour.example/2019/03/05/ministers";

    private static List<String> layouts() {
        return List.of(
                "{'response': {'status': 'ok', 'results': [{'id': 'world/x', 'webTitle': TITLE, 'webUrl': URL,"
                        + " 'webPublicationDate': '2019-03-05T10:00:00Z', 'fields': {'byline': 'Ann Porter and Jan Smit',"
                        + " 'bodyText': TEXT, 'publication': 'The Harbour Times'}}]}}",
                "{'response': {'docs': [{'web_url': URL, 'source': 'The Harbour Times', 'headline': {'main': TITLE,"
                        + " 'kicker': null}, 'pub_date': '2019-03-05T10:00:00+0000', 'byline': {'original': 'By Ann Porter and"
                        + " Jan Smit', 'person': []}, 'body': TEXT}]}}",
                "{'articles': {'results': [{'uri': '58300', 'lang': 'eng', 'dateTime': '2019-03-05T10:00:00Z', 'date':"
                        + " '2019-03-05', 'url': URL, 'title': TITLE, 'body': TEXT, 'source': {'uri': 'harbour.example', 'title':"
                        + " 'The Harbour Times'}, 'authors': [{'uri': 'a@x', 'name': 'Ann Porter'}, {'name': 'Jan Smit'}]}]}}",
                "{'status': 'ok', 'articles': [{'source': {'id': null, 'name': 'The Harbour Times'}, 'author': 'Ann Porter,"
                        + " Jan Smit', 'title': TITLE, 'url': URL, 'publishedAt': '2019-03-05T10:00:00Z', 'content': TEXT}]}",
                "{'title': TITLE, 'author': 'Ann Porter; Jan Smit', 'hostname': 'harbour.example', 'date': '2019-03-05',"
                        + " 'text': TEXT, 'source': URL, 'source-hostname': 'The Harbour Times'}",
                "[{'id': 12, 'date': '2019-03-05T10:00:00', 'modified': '2019-03-07T10:00:00', 'link': URL, 'title':"
                        + " {'rendered': TITLE}, 'content': {'rendered': HTML, 'protected': false}, 'author': 12, 'byline':"
                        + " ['Ann Porter', 'Jan Smit'], 'publisher': 'The Harbour Times'}]",
                "{'version': 'https://jsonfeed.org/version/1.1', 'title': 'The Harbour Times', 'items': [{'id': '1', 'url':"
                        + " URL, 'title': TITLE, 'content_text': TEXT, 'date_published': '2019-03-05T10:00:00+01:00',"
                        + " 'authors': [{'name': 'Ann Porter'}, {'name': 'Jan Smit'}]}]}",
                "{'hits': {'total': 1, 'hits': [{'_id': '1', '_source': {'url': URL, 'title': TITLE, 'date': {'$date':"
                        + " '2019-03-05T10:00:00Z'}, 'text': TEXT, 'source': 'The Harbour Times', 'author': 'By Ann Porter and"
                        + " Jan Smit'}}]}}",
                "{'data': [{'type': 'article', 'id': '1', 'attributes': {'url': URL, 'headline': TITLE, 'published':"
                        + " 1551780000, 'body': TEXT, 'publisher': {'@id': '#org', 'name': 'The Harbour Times'}, 'authors':"
                        + " ['Ann Porter', 'Jan Smit']}}]}",
                "{'url': URL, 'title': TITLE, 'publishedAt': 1551780000000, 'updatedAt': 1551880000000, 'maintext': TEXT,"
                        + " 'outlet': 'The Harbour Times', 'authors': ['Ann Porter', 'https://harbour.example/jan', 'Jan"
                        + " Smit']}");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void layout(String layout) throws Exception {
        String json = layout.replace('\'', '"')
                .replace("TITLE", "\"Ministers meet in the harbour\"")
                .replace("URL", "\"" + URL + "\"")
                .replace("TEXT", "\"" + FIRST + "\\n\\n" + SECOND + "\"")
                .replace("HTML", "\"<p>" + FIRST + "</p><p>" + SECOND + "</p>\"");
        List<Page> pages = pages("a.json", json.getBytes(StandardCharsets.UTF_8));

        assertThat(skipped).isEmpty();
        assertThat(pages).extracting(Page::name).containsExactly(URL);
        Article article = read(pages.get(0)).article();
        assertThat(article.title()).isEqualTo("Ministers meet in the harbour");
        assertThat(article.published()).isEqualTo("2019-03-05");
        assertThat(article.publisher()).isEqualTo("The Harbour Times");
        assertThat(article.authors()).containsExactly("Ann Porter", "Jan Smit");
        assertThat(lines(read(pages.get(0)), Role.BODY)).containsExactly(FIRST, SECOND);
    }
}

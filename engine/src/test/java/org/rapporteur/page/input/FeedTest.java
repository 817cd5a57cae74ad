package org.rapporteur.page.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.record.Role;

/** RSS and Atom files. */
class FeedTest extends InputTest {
    private static final String PARAGRAPHS =
            "<p>The ministers met in the hall for two hours, and said that they would meet again in spring.</p>"
                    + "<p>The envoy told reporters that the talks had been useful &amp; long, but that nothing had been signed so"
                    + " far, and that others would be asked to come.</p>";

    private static String rss(String items) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<channel><title>The Harbour Times</title><language>en-gb</language>" + items + "</channel></rss>";
    }

    private static String item(String name, String text) {
        return "<item><title>Ministers meet &amp; part</title><link>https://harbour.example/" + name
                + "</link><pubDate>Tue, 05 Mar 2019 10:00:00 +0100</pubDate><dc:creator>Ann Porter</dc:creator>"
                + "<description>Short.</description><content:encoded><![CDATA[" + text + "]]></content:encoded></item>";
    }

    private List<Page> feed(String xml) throws IOException {
        return pages("feed.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rssWithTheTextOfItsEntries() throws Exception {
        List<Page> pages = feed(rss(item("a", PARAGRAPHS) + item("b", "<p>Only this.</p>")));

        assertThat(pages).extracting(this::source).containsExactly("feed.xml!/https://harbour.example/a");
        Document document = read(pages.get(0));
        assertThat(document.article().title()).isEqualTo("Ministers meet & part");
        assertThat(document.article().published()).isEqualTo("2019-03-05");
        assertThat(document.article().publisher()).isEqualTo("The Harbour Times");
        assertThat(document.article().authors()).containsExactly("Ann Porter");
        assertThat(lines(document, Role.BODY)).hasSize(2).last().asString().contains("useful & long");
        assertThat(skipped).singleElement().asString().contains("1 entry holds only a teaser");
    }

    @Test
    void atomWithTextAsElements() throws Exception {
        List<Page> pages =
                feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>The Harbour Times</title>"
                        + "<entry><title type='html'>Ministers &lt;b&gt;meet&lt;/b&gt;</title><link rel='self' href='https://x.example/self'/>"
                        + "<link href='https://harbour.example/c'/><published>2019-03-05T23:30:00+01:00</published>"
                        + "<updated>2019-03-07T00:00:00Z</updated><author><name>Ann Porter</name><uri>https://x.example/</uri></author>"
                        + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                        + PARAGRAPHS + "</div></content></entry></feed>");

        Document document = read(pages.get(0));
        assertThat(pages.get(0).name()).isEqualTo("https://harbour.example/c");
        assertThat(document.article().title()).isEqualTo("Ministers meet");
        assertThat(document.article().published()).isEqualTo("2019-03-05");
        assertThat(document.article().authors()).containsExactly("Ann Porter");
        assertThat(lines(document, Role.BODY)).hasSize(2);
    }

    @Test
    void anEntryThatAFeedTookFromAnother() throws Exception {
        String rss = rss(item("a", PARAGRAPHS)
                .replace("</item>", "<source url='https://port.example/feed'>The Port Herald</source></item>"));
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://port.example/'><title>Many</title><entry>"
                        + "<title>Ministers meet</title><link href='/2019/talks'/><published>2019-03-05T10:00:00Z</published>"
                        + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>" + PARAGRAPHS
                        + "</div></content><source>"
                        + "<title>The Port Herald</title><updated>2001-01-01T00:00:00Z</updated></source></entry></feed>";

        assertThat(read(feed(rss).get(0)).article().publisher()).isEqualTo("The Port Herald");
        Page page = feed(atom).get(0);
        assertThat(page.name()).isEqualTo("https://port.example/2019/talks");
        assertThat(read(page).article().publisher()).isEqualTo("The Port Herald");
        assertThat(read(page).article().title()).isEqualTo("Ministers meet");
        assertThat(read(page).article().updated()).isNull();
    }

    @Test
    void aFeedThatIsNotXmlIsMendedAndThatIsTold() throws Exception {
        String two = rss(item("a", PARAGRAPHS) + item("b", PARAGRAPHS));
        String open = PARAGRAPHS.replace("<p>", "<br><p>");
        String title = "<title>Ministers meet &amp; part";
        List<String> broken = List.of(
                two.replaceFirst("<title>[^<]*", "<title>Lake & Land, AT&T &copy; wire"),
                two.replaceFirst(title, "<title>Profits < 5 % & more\u0001\u000b"),
                rss(item("a", PARAGRAPHS) + "<item>" + title + "</titel>"
                        + "<link>https://harbour.example/b</link><description><![CDATA[" + open
                        + "]]></description></item>"),
                rss(item("a", PARAGRAPHS) + "<item>" + title + "</title><description>" + open
                        + "</description></item>"),
                "\n \n" + two,
                two.replaceFirst("<item>", "<item><foo:bar media:x=1 checked>x</foo:bar>"),
                two.substring(0, two.lastIndexOf("</item>") + 3));
        for (String feed : broken) {
            List<Page> pages = feed(feed);
            assertThat(pages).as(feed).hasSize(2);
            assertThat(read(pages.get(1)).article().title()).isEqualTo("Ministers meet & part");
            assertThat(lines(read(pages.get(1)), Role.BODY))
                    .as(feed)
                    .containsExactlyElementsOf(lines(read(pages.get(0)), Role.BODY));
            assertThat(skipped)
                    .singleElement()
                    .asString()
                    .matches("feed.xml: it is not well-formed XML at line \\d+, column \\d+;"
                            + " it was mended, and [12] entr(y|ies) from there on read");
        }
    }

    @Test
    void theEncodingThatAFeedSays() throws Exception {
        String feed = rss(item("a", PARAGRAPHS.replace("The ministers", "“The – ministers”")))
                .replaceFirst("<\\?xml[^>]*>", "<?xml version='1.0' encoding='gb2312'?>");
        List<Page> pages = pages("feed.xml", feed.getBytes(Charset.forName("GB18030")));

        assertThat(read(pages.get(0)).text()).contains("“The – ministers”");
        assertThat(skipped).isEmpty();
        String wrong = feed.replace("gb2312", "utf-8");
        pages = pages("feed.xml", wrong.getBytes(Charset.forName("windows-1252")));
        assertThat(read(pages.get(0)).text()).contains("“The – ministers”");
        assertThat(skipped).singleElement().asString().contains("it was mended, and 1 entry from there on read");
    }

    @Test
    void aBombOfEntitiesAndFilesFromElsewhere() throws IOException {
        StringBuilder bomb =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(1000) + "\">");
        for (char c = 'b'; c <= 'j'; c++) {
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        String entry =
                "<item><title>x</title><description>&j; " + PARAGRAPHS.replace("<", "&lt;") + "</description></item>";
        String refused =
                "feed.xml: it defines entities by other entities or by files, as an XML bomb does; take those out"
                        + " to read it";
        assertThat(feed(bomb + "]><rss><channel>" + entry + "</channel></rss>")).isEmpty();
        assertThat(skipped).containsExactly(refused);
        String stolen = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \""
                + folder.resolve("zzz.html").toUri() + "\">]>";
        assertThat(feed(stolen + "<rss><channel>" + entry.replace("&j;", "&a;") + "</channel></rss>"))
                .isEmpty();
        assertThat(skipped).containsExactly(refused);
    }

    @Test
    void entitiesThatStandForSigns() throws Exception {
        String signs = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY nbsp '&#160;'><!ENTITY % signs PUBLIC"
                + " '-//X//ENTITIES' 'https://a.example/signs.ent'>]>";
        List<Page> pages = feed(rss(item("a&nbsp;b", PARAGRAPHS)).replaceFirst("<\\?xml[^>]+>", signs));

        assertThat(skipped).isEmpty();
        assertThat(pages).hasSize(1);
    }

    @Test
    void aHundredThousandEntriesAndNoMore() throws IOException {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i <= 100_000; i++) {
            items.append("<item><title>A title</title><link>https://a.example/")
                    .append(i)
                    .append("</link></item>");
        }
        assertThat(feed(rss(items + item("a", PARAGRAPHS)))).isEmpty();
        assertThat(skipped).first().asString().contains("more than 100000 entries");
    }

    @Test
    void anEntryWithoutEnd() throws IOException {
        assertThat(feed(rss(item("a", PARAGRAPHS) + item("b", "word ".repeat(5_000_000)))))
                .hasSize(1);
        assertThat(skipped).singleElement().asString().contains("one piece of it has more than 20 MB");
    }

    @Test
    void aSitemapIsNoArticle() throws IOException {
        assertThat(feed("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>"))
                .isEmpty();
        assertThat(skipped).singleElement().asString().contains("lists addresses");
    }
}

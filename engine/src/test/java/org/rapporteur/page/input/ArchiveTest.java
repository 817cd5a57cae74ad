package org.rapporteur.page.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.page.input.Archives.gzip;
import static org.rapporteur.page.input.Archives.html;
import static org.rapporteur.page.input.Archives.join;
import static org.rapporteur.page.input.Archives.record;
import static org.rapporteur.page.input.Archives.response;
import static org.rapporteur.page.input.Archives.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.page.Page;
import org.rapporteur.record.Role;

/** Web archives and ZIP archives, whole and damaged. */
class ArchiveTest extends InputTest {
    private static byte[] page(int number) {
        return response("https://news.example/2019/03/0" + number + "/talks", "text/html; charset=utf-8", html(number));
    }

    private static byte[] warc() {
        return join(
                record("warcinfo", "urn:x", "application/warc-fields", Archives.ascii("software: test/1\r\n"), 18),
                page(1),
                record("request", "https://news.example/r", "application/http; msgtype=request", new byte[0], 0),
                record(
                        "revisit",
                        "https://news.example/2019/03/01/talks",
                        "application/http; msgtype=response",
                        new byte[0],
                        0),
                response("https://news.example/logo.png", "image/png", "no picture"),
                response("https://news.example/gone", "404 Not Found", "text/html", new byte[10], ""),
                page(2));
    }

    @Test
    void theResponsesOfAWebArchiveThatArePages() throws Exception {
        List<Page> pages = pages("a.warc", warc());

        assertThat(pages)
                .extracting(this::source)
                .containsExactly(
                        "a.warc!/https://news.example/2019/03/01/talks",
                        "a.warc!/https://news.example/2019/03/02/talks");
        assertThat(skipped)
                .containsExactly(
                        "a.warc: 1 revisit of a page that is in it, 1 response that is no page, 1 response that is an error or a redirect"
                                + " were passed over");
        assertThat(read(pages.get(1)).article().title()).isEqualTo("Talks reach day 2");
        assertThat(read(pages.get(1)).article().published()).isEqualTo("2019-03-02");
    }

    @Test
    void recordsPackedOneByOneOrAllTogether() throws IOException {
        assertThat(pages("each.warc.gz", join(gzip(page(1)), gzip(page(2))))).hasSize(2);
        assertThat(pages("all.warc.gz", gzip(join(page(1), page(2))))).hasSize(2);
        assertThat(pages("misnamed.bin", gzip(page(1)))).hasSize(1);
        assertThat(skipped).isEmpty();
    }

    @Test
    void resourcesAreReadAsResponsesAre() throws Exception {
        byte[] html = Archives.ascii(html(1));
        byte[] text = Archives.ascii("The ministers met.\n");
        List<Page> pages = pages(
                "a.warc",
                join(
                        record("resource", "https://a.example/1", "text/html; charset=utf-8", html, html.length),
                        record("resource", "urn:thumbnail:https://a.example/1", "image/png", text, text.length),
                        record("resource", "metadata://a.example/wget.log", "text/plain", text, text.length),
                        record("resource", "urn:text:https://a.example/1", "text/plain", text, text.length),
                        record("metadata", "https://a.example/1", "text/plain", text, text.length)));

        assertThat(pages).extracting(this::source).containsExactly("a.warc!/https://a.example/1");
        assertThat(read(pages.get(0)).article().title()).isEqualTo("Talks reach day 1");
        assertThat(skipped)
                .containsExactly(
                        "a.warc: 1 conversion of a page that is in it, 2 resources that are no pages were passed over");
    }

    @Test
    void aConversionIsReadWhereItsPageIsNotInTheArchive() throws Exception {
        byte[] text = Archives.ascii(html(7).replaceAll("<title>.*</title>", "").replaceAll("<[^>]+>", "\n\n"));
        List<Page> pages = pages(
                "a.warc.wet.gz",
                gzip(join(
                        page(1),
                        record("conversion", "https://news.example/2019/03/01/talks", "text/plain", text, text.length),
                        record("conversion", "https://news.example/7", "text/plain", text, text.length),
                        record("resource", "urn:text:https://news.example/8", "text/plain", text, text.length))));

        assertThat(pages)
                .extracting(this::source)
                .containsExactly(
                        "a.warc.wet.gz!/https://news.example/2019/03/01/talks",
                        "a.warc.wet.gz!/https://news.example/7",
                        "a.warc.wet.gz!/https://news.example/8");
        assertThat(read(pages.get(1)).article().title()).isEqualTo("Talks reach day 7");
        assertThat(skipped).containsExactly("a.warc.wet.gz: 1 conversion of a page that is in it was passed over");
    }

    @Test
    void aRevisitOfAPageThatIsElsewhereIsNamed() throws IOException {
        byte[] header = Archives.ascii("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
        String http = "application/http; msgtype=response";
        List<Page> pages = pages(
                "a.warc",
                join(
                        record("revisit", "https://news.example/2019/03/01/talks", http, new byte[0], 0),
                        record("revisit", "https://news.example/gone", http, new byte[0], 0),
                        record("revisit", "https://news.example/logo", http, header, header.length),
                        page(1)));

        assertThat(pages).hasSize(1);
        assertThat(skipped)
                .containsExactly(
                        "a.warc: 1 revisit of a page that is in it, 1 revisit of what is no page were passed over",
                        "a.warc: 1 revisit says that a page had not changed, and what is meant is not in it:"
                                + " https://news.example/gone; read the archive that holds it too");
    }

    @Test
    void anAnswerThatDoesNotSayWhatItIsIsReadWhereItIsHtml() throws IOException {
        String http = "application/http; msgtype=response";
        byte[] one = Archives.ascii("HTTP/1.0 200 OK\r\n\r\n" + html(1));
        byte[] two = Archives.ascii("HTTP/1.0 200 OK\r\n\r\nGIF89a; what is this?");
        byte[] page = record("response", "https://a.example/1", http, one, one.length);
        byte[] other = record("response", "https://a.example/2", http, two, two.length);

        assertThat(pages("a.warc", join(page, other))).hasSize(1);
        assertThat(skipped).containsExactly("a.warc: 1 response that is no page was passed over");
    }

    private static byte[] arc(boolean second, byte[]... records) {
        String version = (second
                        ? "2 0 InternetArchive\nURL IP-address Archive-date Content-type Result-code Checksum Location"
                                + " Offset Filename Archive-length\n"
                        : "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n")
                + "\n";
        byte[] head = Archives.ascii("filedesc://a.arc 0.0.0.0 20190314120000 text/plain "
                + (second ? "200 - - 0 a.arc " : "") + version.length() + "\n" + version);
        return join(head, join(records));
    }

    private static byte[] arcRecord(boolean second, int number) {
        byte[] http = Archives.ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html(number));
        return join(
                Archives.ascii("\nhttp://news.example/2019/03/0" + number + "/talks 10.0.0.1 20190314120000 text/html "
                        + (second ? "200 0123456789abcdef0123456789abcdef - 1234 a.arc " : "") + http.length + "\n"),
                http);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anArcFile(boolean second) throws Exception {
        byte[] arc = arc(second, arcRecord(second, 1), arcRecord(second, 2));
        for (Map.Entry<String, byte[]> file :
                Map.of("a.arc", arc, "b.arc.gz", gzip(arc), "c", arc).entrySet()) {
            List<Page> pages = pages(file.getKey(), file.getValue());
            assertThat(pages)
                    .extracting(this::source)
                    .containsExactly(
                            file.getKey() + "!/http://news.example/2019/03/01/talks",
                            file.getKey() + "!/http://news.example/2019/03/02/talks");
            assertThat(read(pages.get(1)).article().title()).isEqualTo("Talks reach day 2");
            assertThat(skipped).isEmpty();
        }
    }

    @Test
    void behindDamageInAnArcFileReadingGoesOn() throws IOException {
        List<Page> pages = pages(
                "a.arc",
                arc(
                        false,
                        arcRecord(false, 1),
                        Archives.ascii("\nhttp://news.example/x 10.0.0.1 2019 text/html lots\nno record\n"),
                        arcRecord(false, 3)));

        assertThat(pages).hasSize(2);
        assertThat(skipped)
                .anySatisfy(s -> assertThat(s).startsWith("a.arc: at byte ").contains("reading went on at byte"));
    }

    @Test
    void aResponseWithoutAnAddressIsNamedByItsPlace() throws IOException {
        byte[] nameless = new String(page(2))
                .replaceFirst("WARC-Target-URI", "X-Target-URI")
                .getBytes();

        assertThat(pages("a.warc", join(page(1), nameless, page(3)))).hasSize(2);
        assertThat(skipped)
                .containsExactly("a.warc: at byte " + page(1).length + ": it does not say of what address it is");
    }

    @Test
    void aWebArchiveCollection() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("archive/data.warc.gz", join(gzip(page(1)), gzip(page(2))));
        files.put("datapackage.json", Archives.ascii("{\"title\": \"x\"}"));
        files.put("pages/pages.jsonl", Archives.ascii("{\"url\": \"https://news.example/\", \"text\": \"no\"}\n"));
        List<Page> pages = pages("c.wacz", zip(files));

        assertThat(pages).hasSize(2);
        assertThat(source(pages.get(0)))
                .isEqualTo("c.wacz!/archive/data.warc.gz!/https://news.example/2019/03/01/talks");
        assertThat(skipped).isEmpty();
    }

    @Test
    void packedAndChunkedBodiesAreUnpackedAndTheServersCharsetBelieved() throws Exception {
        byte[] latin = html(7).replace("The envoy", "L'envoyé").getBytes(Charset.forName("windows-1252"));
        List<Page> pages = pages(
                "a.warc",
                join(
                        response(
                                "https://a.example/1",
                                "200 OK",
                                "text/html",
                                gzip(html(1).getBytes()),
                                "Content-Encoding: gzip\r\n"),
                        response("https://a.example/2", "200 OK", "text/html; charset=windows-1252", latin, "")));

        assertThat(read(pages.get(0)).text()).contains("day 1 of the talks");
        assertThat(read(pages.get(1)).text()).contains("L'envoyé told");
    }

    @Test
    void aResponseWithoutALengthEndsWithItsRecord() throws Exception {
        byte[] http = Archives.ascii("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + html(1));
        List<Page> pages =
                pages("a.warc", record("response", "https://a.example/", "application/http", http, http.length));

        assertThat(new String(pages.get(0).bytes())).isEqualTo(html(1));
    }

    @Test
    void behindABrokenLengthReadingGoesOn() throws IOException {
        byte[] body = Archives.ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html(1));
        byte[] lying = record("response", "https://a.example/l", "application/http; msgtype=response", body, 900_000);
        byte[] wordy = new String(page(2))
                .replaceFirst("Content-Length: \\d+", "Content-Length: many")
                .getBytes();

        assertThat(pages("a.warc", join(page(1), lying, page(3))))
                .extracting(Page::name)
                .contains("https://news.example/2019/03/01/talks", "https://news.example/2019/03/03/talks");
        assertThat(skipped).anySatisfy(s -> assertThat(s).startsWith("a.warc: at byte "));
        assertThat(pages("b.warc", join(page(1), wordy, page(3))))
                .extracting(Page::name)
                .containsExactly("https://news.example/2019/03/01/talks", "https://news.example/2019/03/03/talks");
        assertThat(skipped).anySatisfy(s -> assertThat(s).contains("reading went on at byte"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-7", "900000", "99999999999999"})
    void behindARecordThatLiesOfItsLengthReadingGoesOn(String length) throws IOException {
        byte[] lying = new String(page(2))
                .replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
                .getBytes();
        byte[] archive = join(page(1), lying, page(3));

        for (byte[] file : List.of(archive, gzip(archive), join(gzip(page(1)), gzip(lying), gzip(page(3))))) {
            readsBehind(file, "it ");
        }
    }

    @Test
    void behindHeadersOfManyMegabytesReadingGoesOn() throws IOException {
        byte[] endless = Archives.ascii("WARC/1.0\r\nWARC-Type: " + "response".repeat(2_000_000) + "\r\n\r\n");
        byte[] many = Archives.ascii("WARC/1.0\r\n" + "X-Header: 1\r\n".repeat(1_000_000) + "\r\n");
        byte[] http = Archives.ascii("HTTP/1.1 200 OK\r\nContent-Type: " + "a".repeat(16_000_000) + "\r\n\r\nx");
        byte[] packed = record("response", "https://a.example/", "application/http", http, http.length);

        for (byte[] header : List.of(endless, many, packed)) {
            readsBehind(join(page(1), header, page(3)), "its header has more than 1 MB");
            readsBehind(join(gzip(page(1)), gzip(header), gzip(page(3))), "its header has more than 1 MB");
        }
    }

    @Test
    void behindADamagedMemberReadingGoesOn() throws IOException {
        byte[] damaged = gzip(page(2));
        Arrays.fill(damaged, 40, 80, (byte) 0x55);
        byte[] lying = gzip(page(2));
        lying[lying.length - 1] ^= 0x40;
        byte[] cut = Arrays.copyOf(gzip(page(2)), 200);
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        readsBehind(join(gzip(page(1)), damaged, gzip(page(3))), "it is damaged");
        readsBehind(join(gzip(page(1)), cut, gzip(page(3))), "it is damaged");
        readsBehind(join(gzip(page(1)), noise, gzip(page(3))), "it is damaged (no gzip member begins here)");
        assertThat(pages("b.warc.gz", join(gzip(page(1)), lying, gzip(page(3)))))
                .extracting(Page::name)
                .contains("https://news.example/2019/03/01/talks", "https://news.example/2019/03/03/talks");
        assertThat(skipped).singleElement().asString().contains("it is damaged (its checksum is wrong)");
        assertThat(pages("c.warc.gz", join(damaged, gzip(page(3))))).hasSize(1);
        assertThat(pages("d.warc.gz", join(gzip(page(1)), new byte[700], gzip(page(3)))))
                .as("zeros between members are padding")
                .hasSize(2);
        assertThat(skipped).isEmpty();
    }

    @Test
    void aMemberThatIsABombIsLeftAndReadingGoesOn() throws IOException {
        byte[] zeros = new byte[80 << 20];
        byte[] bomb = gzip(record("resource", "https://a.example/", "text/plain", zeros, zeros.length));

        readsBehind(join(gzip(page(1)), bomb, gzip(page(3))), "it unpacks to more than 200 times its size");
    }

    /** Two pages are read of an archive that is damaged between them, wherever it lies, and its place is named. */
    private void readsBehind(byte[] archive, String reason) throws IOException {
        String inner = archive[0] == 'W' ? "archive/a.warc" : "archive/a.warc.gz";
        byte[] zip = zip(Map.of(inner, archive));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(inner, archive);
        files.put("a.zip", zip);
        files.put("a.wacz", zip);
        files.put("b.zip", zip(Map.of("a.wacz", zip)));
        files.put("a.gz", gzip(archive));
        for (var file : files.entrySet()) {
            assertThat(pages(file.getKey().replace("archive/", ""), file.getValue()))
                    .as(file.getKey())
                    .extracting(Page::name)
                    .contains("https://news.example/2019/03/01/talks", "https://news.example/2019/03/03/talks");
            assertThat(skipped)
                    .anySatisfy(s -> assertThat(s).contains(": at byte ").contains(reason));
        }
    }

    @Test
    void whatAServerPackedIsUnpackedAsFarAsItGoes() throws Exception {
        byte[] html = html(1).getBytes();
        Map<String, byte[]> encodings = new LinkedHashMap<>();
        encodings.put("gzip", gzip(html));
        encodings.put("gzip, gzip", gzip(gzip(html)));
        encodings.put("deflate", deflated(html, false));
        encodings.put("Deflate", deflated(html, true));
        encodings.put("br", brotli(html));
        for (String lie : List.of("gzip ", "deflate ", "br ", "zstd", "identity", "nonsense")) {
            encodings.put(lie, html);
        }
        for (var e : encodings.entrySet()) {
            String header = "Content-Encoding: " + e.getKey() + "\r\n";
            List<Page> pages =
                    pages("a.warc", response("https://a.example/", "200 OK", "text/html", e.getValue(), header));
            assertThat(pages).as(e.getKey()).singleElement().satisfies(p -> assertThat(new String(p.bytes()))
                    .isEqualTo(html(1)));
            assertThat(skipped).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsCutOffOrHasNoEndIsReadAsFarAsItGoes() throws Exception {
        String chunked = "Transfer-Encoding: chunked\r\nX-";
        byte[] cut = Archives.ascii("ffffff\r\n" + html(2));
        byte[] endless = Archives.ascii(("4000\r\n" + "a".repeat(0x4000) + "\r\n").repeat(1400));
        byte[] packed = gzip((html(2) + "x".repeat(50_000)).getBytes());
        byte[] archive = join(
                page(1),
                response("https://a.example/2", "200 OK", "text/html", cut, chunked),
                response("https://a.example/3", "200 OK", "text/html", endless, chunked),
                response(
                        "https://a.example/4",
                        "200 OK",
                        "text/html",
                        Arrays.copyOf(packed, packed.length - 20),
                        "Content-Encoding: gzip\r\n"),
                response("https://a.example/5", "200 OK", "text/html", new byte[] {1, 2}, "Content-Encoding: xz\r\n"),
                page(3));
        List<Page> pages = pages("a.warc", archive);

        assertThat(pages).hasSize(4);
        assertThat(read(pages.get(1)).article().title()).isEqualTo("Talks reach day 2");
        assertThat(read(pages.get(2)).article().title()).isEqualTo("Talks reach day 2");
        assertThat(skipped).hasSize(4);
        assertThat(skipped.get(0))
                .isEqualTo("a.warc!/https://a.example/2: it is cut off; what stands before the cut is read");
        assertThat(skipped.get(1))
                .startsWith("a.warc!/https://a.example/3: at byte ")
                .contains("more than the 20 MB");
        assertThat(skipped.get(2)).contains("it is cut off; what stands before the cut is read");
        assertThat(skipped.get(3)).contains("it is packed by xz, which is not known here");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200, 700})
    void anArchiveThatIsCutOffGivesWhatStandsBefore(int missing) throws IOException {
        byte[] plain = join(page(1), page(2));
        byte[] packed = join(gzip(page(1)), gzip(page(2)));

        assertThat(pages("a.warc", Arrays.copyOf(plain, plain.length - Math.min(missing, page(2).length - 1))))
                .isNotEmpty();
        int cut = Math.min(missing, gzip(page(2)).length - 1);
        assertThat(pages("a.warc.gz", Arrays.copyOf(packed, packed.length - cut)))
                .isNotEmpty();
        byte[] zipped = zip(Map.of("a.html", html(1).getBytes()));
        assertThat(pages("a.zip", Arrays.copyOf(zipped, zipped.length - Math.min(missing, zipped.length - 40))))
                .isEmpty();
        assertThat(skipped).isNotEmpty();
    }

    @Test
    void aZipOfPagesAndArchives() throws Exception {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("deep/b.html", html(2).getBytes());
        inner.put("c.warc.gz", gzip(page(3)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.html", html(1).getBytes());
        files.put("style.css", new byte[3]);
        files.put("inner.zip", zip(inner));
        files.put("../../slip.txt", Archives.ascii("The talks are to go on in spring, the ministry said on Friday.\n"));
        List<Page> pages = pages("a.zip", zip(files));

        assertThat(pages)
                .extracting(this::source)
                .containsExactly(
                        "a.zip!/a.html",
                        "a.zip!/inner.zip!/deep/b.html",
                        "a.zip!/inner.zip!/c.warc.gz!/https://news.example/2019/03/03/talks",
                        "a.zip!/../../slip.txt");
        assertThat(skipped).containsExactly("a.zip: 1 file in it holds no article");
        assertThat(lines(read(pages.get(0)), Role.BODY)).hasSize(2);
        assertThat(folder.getParent().getParent().resolve("slip.txt")).doesNotExist();
    }

    @Test
    void archivesWithinArchivesHaveAnEnd() throws IOException {
        byte[] zip = zip(Map.of("a.html", html(1).getBytes()));
        for (int i = 0; i < 5; i++) {
            zip = zip(Map.of("a.zip", zip));
        }

        assertThat(pages("a.zip", zip)).isEmpty();
        assertThat(skipped).singleElement().asString().contains("more than 2 archives");
    }

    @Test
    void bombs() throws IOException {
        byte[] zeros = new byte[64 << 20];
        byte[] once = gzip(zeros);

        assertThat(pages("a.zip", zip(Map.of("a.txt", zeros)))).isEmpty();
        assertThat(skipped).singleElement().asString().startsWith("a.zip!/a.txt: it ");
        assertThat(pages("a.txt.gz", once)).isEmpty();
        assertThat(skipped).hasSize(1);
        assertThat(pages("a.txt.gz.gz", gzip(gzip(zeros)))).isEmpty();
        assertThat(pages("b.zip", zip(Map.of("inner.zip", zip(Map.of("a.txt", zeros))))))
                .isEmpty();
        assertThat(pages(
                        "c.warc",
                        response("https://a.example/", "200 OK", "text/html", once, "Content-Encoding: gzip\r\n")))
                .isEmpty();
        assertThat(skipped).singleElement().asString().contains("more than the 20 MB");
    }

    private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
        return new DeflaterInputStream(new ByteArrayInputStream(bytes), new Deflater(9, bare)).readAllBytes();
    }

    /** Brotli without compression (RFC 7932): a window, one block as it is, and an empty one that ends it. */
    private static byte[] brotli(byte[] bytes) {
        int head = (bytes.length - 1) << 4 | 1 << 20;
        return join(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, bytes, new byte[] {3});
    }

    @Test
    void aGzipThatIsCutOff() throws Exception {
        byte[] noise = new byte[3000];
        new Random(2).nextBytes(noise);
        byte[] gz = gzip((html(1) + "<!--" + Base64.getEncoder().encodeToString(noise)).getBytes());
        List<Page> pages = pages("a.html.gz", Arrays.copyOf(gz, gz.length - 1000));

        assertThat(read(pages.get(0)).article().title()).isEqualTo("Talks reach day 1");
        assertThat(skipped).containsExactly("a.html.gz: it is cut off; what stands before the cut is read");
        assertThat(pages("b.html.gz", Arrays.copyOf(gz, 5))).isEmpty();
        assertThat(skipped).containsExactly("b.html.gz: it is cut off");
    }

    @Test
    void aLyingGzip() throws IOException {
        byte[] gz = gzip(html(1).getBytes());
        gz[gz.length - 6] ^= 1;

        assertThat(pages("a.html.gz", gz)).isEmpty();
        assertThat(skipped).singleElement().asString().startsWith("a.html.gz: it is damaged");
    }
}

package org.rapporteur.page.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Page;

/** Opens a file as what it is: told by its first bytes, and where those say nothing by its name. */
final class Containers {
    /** How many archives a file may lie in. */
    private static final int MAX_DEPTH = 2;

    private static final int HEAD = 2048;
    private static final Pattern FEED = Pattern.compile("(?s)\\W*(?:<\\?xml\\b.{0,1500})?<(?:rss|feed|rdf:RDF)\\b.*");
    private static final Pattern SITEMAP =
            Pattern.compile("(?s)\\W*(?:<\\?xml\\b.{0,1500})?<(?:\\w+:)?(?:urlset|sitemapindex)\\b.*");
    private static final Pattern JSON = Pattern.compile("(?s)\\uFEFF?\\s*(?:\\{\\s*\"|\\[\\s*\\{\\s*\").*");
    private static final Pattern WARC = Pattern.compile("(?s)(?:WARC/\\d|filedesc:).*");

    private Containers() {}

    /** What a file is. */
    static String kind(Stored file) throws IOException {
        try (InputStream in = file.from(0)) {
            return kind(file.name(), in.readNBytes(HEAD));
        }
    }

    /** The container of a part of a file; a file that is one page is a container of one. */
    static Container of(Stored file, Part part) throws IOException {
        String source = file.source();
        String kind = kind(file);
        if (kind.equals("zip")) {
            return new ZipFileContainer(file.local(), source, part);
        }
        if (kind.equals("page") && file.size() > Page.MAX_BYTES) {
            return bad(source, Page.tooLarge(file.size()));
        }
        InputStream in = new BufferedInputStream(file.from(part.start()), 1 << 16);
        Container.Content content = new Container.Content(source, file.name(), in, file::from, 0);
        return closing(
                in,
                part.isWhole()
                        ? open(kind, content)
                        : kind.equals("jsonl")
                                ? new JsonLinesContainer(content, part)
                                : new WarcContainer(content, kind.equals("warc.gz"), part));
    }

    /** The container of a file that lies in another. */
    static Container of(Container.Content content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content.in(), 1 << 16);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return open(
                kind(content.name(), head),
                new Container.Content(content.source(), content.name(), in, content.again(), content.depth()));
    }

    private static Container open(String kind, Container.Content c) throws IOException {
        return switch (kind) {
            case "zip" ->
                c.depth() >= MAX_DEPTH
                        ? bad(c.source(), "it lies in more than " + MAX_DEPTH + " archives; unpack those first")
                        : new ZipContainer(c);
            case "gz" ->
                c.depth() >= MAX_DEPTH + 1 ? bad(c.source(), "it is packed too many times") : new GzipContainer(c);
            case "warc", "warc.gz" -> new WarcContainer(c, kind.equals("warc.gz"), Part.WHOLE);
            case "feed" -> new FeedContainer(c);
            case "json" -> new JsonContainer(c);
            case "jsonl" -> new JsonLinesContainer(c, Part.WHOLE);
            case "eml" -> MailContainer.of(c);
            case "md" ->
                Container.of(List.of(new Container.One(MarkdownPage.of(c.source(), c.name(), Bounded.page(c.in())))));
            case "pdf", "docx", "rtf" -> PressContainer.of(kind, c);
            case "sitemap" -> bad(c.source(), "it lists addresses and holds no article; give the addresses");
            default -> PressContainer.ofText(c);
        };
    }

    private static boolean isWarc(String name, byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return WARC.matcher(new String(in.readNBytes(16), StandardCharsets.ISO_8859_1))
                    .matches();
        } catch (IOException e) {
            return name.toLowerCase(Locale.ROOT).matches(".*\\.w?arc\\.gz");
        }
    }

    private static String kind(String name, byte[] head) {
        String extension = FileFinder.extension(name);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String signed = signed(extension, text);
        if (signed != null) {
            return signed.equals("gz") && isWarc(name, head) ? "warc.gz" : signed;
        }
        if (extension.matches("eml|mht|mhtml|md|markdown|jsonl|ndjson|json")) {
            return switch (extension) {
                case "markdown" -> "md";
                case "ndjson" -> "jsonl";
                case "mht", "mhtml" -> "eml";
                default -> extension;
            };
        }
        if (extension.matches("html?|xhtml|txt")) {
            return "page";
        }
        return FEED.matcher(text).matches()
                ? "feed"
                : SITEMAP.matcher(text).matches()
                        ? "sitemap"
                        : JSON.matcher(text).matches() ? "json" : "page";
    }

    /** What the first bytes say for sure; null when they leave it open. */
    private static @Nullable String signed(String extension, String head) {
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return extension.equals("docx") || head.startsWith("word/", 30) ? "docx" : "zip";
        }
        return head.startsWith("\u001f\u008b")
                ? "gz"
                : head.startsWith("%PDF-")
                        ? "pdf"
                        : head.startsWith("{\\rtf") ? "rtf" : WARC.matcher(head).matches() ? "warc" : null;
    }

    private static Container bad(String source, String reason) {
        return Container.of(List.of(new Container.Bad(source, reason)));
    }

    /** The container, which closes the stream with itself. */
    private static Container closing(InputStream in, Container container) {
        return new Container() {
            @Override
            public @Nullable Found next() throws IOException {
                return container.next();
            }

            @Override
            public void close() throws IOException {
                try (in) {
                    container.close();
                }
            }
        };
    }
}

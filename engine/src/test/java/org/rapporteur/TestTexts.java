package org.rapporteur;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.language.Text;
import org.rapporteur.language.TextReader;
import org.rapporteur.page.Document;
import org.rapporteur.record.Article;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;

/** Texts to test readers with: words in, a parsed text out; and tables of sentences. */
public final class TestTexts {
    private TestTexts() {}

    /** A text of body paragraphs, parted by empty lines. */
    public static Text of(String words) {
        return of(words, null);
    }

    /** A text of body paragraphs, published on a day. */
    public static Text of(String words, String published) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (String paragraph : words.split("(?<=\n\n)")) {
            int length = paragraph.codePointCount(0, paragraph.length());
            String body = paragraph.stripTrailing();
            segments.add(new Segment(Role.BODY, at, at + body.codePointCount(0, body.length())));
            at += length;
        }
        return read(words, published, segments);
    }

    /** A text of one title, published on a day. */
    public static Text title(String words, String published) {
        return read(words, published, List.of(new Segment(Role.TITLE, 0, words.codePointCount(0, words.length()))));
    }

    private static Text read(String words, String published, List<Segment> segments) {
        Article article = new Article(
                "a1",
                "a1.txt",
                null,
                null,
                published,
                null,
                null,
                List.of(),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                segments);
        return new TextReader(TestModel.get()).read(new Document(article, words));
    }

    /** The rows of a tab-separated table beside a test's class; lines that begin with "#" are comments. */
    public static Stream<List<String>> table(Class<?> test, String name) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> List.of(l.split("\t")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.rapporteur.page.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.page.ArticleHtml;
import org.rapporteur.page.Encoding;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.office.OfficeText;
import org.rapporteur.page.office.PressArticle;
import org.rapporteur.page.office.PressExport;

/**
 * The articles of a PDF, a Word or an RTF file, one or the many of an export from a press database, and of such an export
 * saved as text or HTML.
 */
final class PressContainer {
    private static final int MAX_BYTES = 100 << 20;

    private PressContainer() {}

    static Container of(String kind, Container.Content content) throws IOException {
        try {
            byte[] bytes = Bounded.all(content.in(), MAX_BYTES, "a document");
            return Container.of(found(PressExport.of(OfficeText.lines(kind, bytes)), content));
        } catch (UnreadablePageException e) {
            return Container.of(List.of(new Container.Bad(content.source(), String.valueOf(e.getMessage()))));
        }
    }

    /** The articles of a text or an HTML page that is an export, or else the page itself. */
    static Container ofText(Container.Content content) throws IOException {
        byte[] bytes = Bounded.page(content.in());
        Container.Found page = new Container.One(new Page(content.source(), content.name(), bytes));
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        if (!wide && !PressExport.mayBe(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return Container.of(List.of(page));
        }
        try {
            String text = Encoding.decode(bytes);
            PressExport export = PressExport.mayBe(text) ? PressExport.of(OfficeText.lines(text)) : null;
            return Container.of(export != null && export.isMarked() ? found(export, content) : List.of(page));
        } catch (UnreadablePageException e) {
            return Container.of(List.of(page));
        }
    }

    private static List<Container.Found> found(PressExport export, Container.Content content) {
        List<Container.Found> out = new ArrayList<>();
        int number = 0;
        for (PressArticle article : export.articles()) {
            number++;
            out.add(found(article, content, number));
        }
        export.left().forEach(reason -> out.add(new Container.Bad(content.source(), reason)));
        return out;
    }

    private static Container.Found found(PressArticle article, Container.Content content, int number) {
        String place = content.source() + (article.exported() ? "!/" + number : "");
        if (article.text().isBlank()) {
            return new Container.Bad(
                    place,
                    "there is no text in it, from line " + article.line()
                            + (article.title() == null ? "" : " (" + article.title() + ")")
                            + "; export it with its full text to read it");
        }
        if (!article.exported()) {
            return new Container.One(
                    new Page(place, content.name(), text(article).getBytes(StandardCharsets.UTF_8)));
        }
        ArticleHtml html = new ArticleHtml("the press database")
                .title(article.title())
                .publisher(article.publisher())
                .published(article.published())
                .authors(article.authors())
                .language(article.language())
                .url(article.url())
                .text(article.text());
        return new Container.One(new Page(place, content.name() + "#" + number, html.bytes()));
    }

    /** A document of which nothing is told is read as any text is. */
    private static String text(PressArticle article) {
        return (article.title() == null ? "" : article.title() + "\n\n") + article.text();
    }
}

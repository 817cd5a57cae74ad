package org.rapporteur.page.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.page.ArticleHtml;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.office.OfficeText;
import org.rapporteur.page.office.PressArticle;
import org.rapporteur.page.office.PressExport;

/** The articles of a PDF, a Word or an RTF file: one, or the many of an export from a press database. */
final class PressContainer {
    private static final int MAX_BYTES = 100 << 20;

    private PressContainer() {}

    static Container of(String kind, Container.Content content) throws IOException {
        List<Container.Found> out = new ArrayList<>();
        try {
            byte[] bytes = Bounded.all(content.in(), MAX_BYTES, "a document");
            int number = 0;
            for (PressArticle article : PressExport.articles(OfficeText.lines(kind, bytes))) {
                number++;
                out.add(found(article, content, number));
            }
        } catch (UnreadablePageException e) {
            out.add(new Container.Bad(content.source(), String.valueOf(e.getMessage())));
        }
        return Container.of(out);
    }

    private static Container.Found found(PressArticle article, Container.Content content, int number) {
        String place = content.source() + (article.exported() ? "!/" + number : "");
        if (article.text().isBlank()) {
            return new Container.Bad(place, "there is no text in it, from line " + article.line());
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

package org.rapporteur.page;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Role;

/** What an HTML page gives for each thing that it tells of its article, the most trusted first. */
final class HtmlWhy {
    private static final int MAX_HEADINGS = 5;

    private final HtmlPage page;
    private final List<Role> roles;
    private final Why why;

    private HtmlWhy(HtmlPage page, List<Role> roles, Article article) {
        this.page = page;
        this.roles = roles;
        this.why = new Why(article);
    }

    static List<Candidate> of(HtmlPage page, List<Role> roles, Article article) {
        return new HtmlWhy(page, roles, article).candidates(article);
    }

    private List<Candidate> candidates(Article article) {
        String giver = page.jsonLd.giver();
        page.document.select("h1").stream().limit(MAX_HEADINGS).forEach(h -> why.add("title", h.text(), "an h1"));
        why.add("title", page.jsonLd.text("headline"), giver + " headline");
        metas("title", "title");
        why.add("title", page.title(), "the title element");
        why.add("title", article.title(), "one of these, without the outlet's name");
        why.add("publisher", String.join("; ", page.jsonLd.names("publisher")), giver + " publisher");
        metas("publisher", "publisher");
        why.add("publisher", HtmlMetadata.publisher(page), "the title element");
        why.add("publisher", HtmlMetadata.behindTitle(page, article.title()), "the title element");
        why.add("publisher", Outlets.of(page.lines, roles, HtmlLines.text(page.lines)), "a line of the page");
        why.add("authors", String.join("; ", page.jsonLd.names("author")), giver + " author");
        metas("authors", "author");
        for (int i = 0; i < page.lines.size(); i++) {
            Line line = page.lines.get(i);
            if (roles.get(i) == Role.META && Cues.of(line.text()) == Cue.BYLINE) {
                why.add("authors", String.join("; ", Bylines.names(line.text())), Why.line(line));
            }
        }
        why.add(
                "authors",
                String.join("; ", article.authors()),
                "a marked name, or one of these without jobs and outlets");
        for (HtmlDates.Source source : new HtmlDates(page, roles, page.monthFirst()).sources()) {
            LocalDate day = source.day().get();
            String text = source.text().get();
            why.add(
                    "published",
                    day == null ? null : day.toString(),
                    source.name() + (text == null ? "" : " “" + text.substring(0, Math.min(60, text.length())) + "”"));
        }
        why.add(
                "updated",
                article.updated(),
                giver + " dateModified, else meta elements, else microdata; else the last entry");
        Element link = page.document.selectFirst("link[rel=canonical][href]");
        why.add("url", link == null ? null : link.absUrl("href"), "link rel=canonical");
        why.add("url", page.meta("og:url"), "meta og:url");
        why.add("url", page.jsonLd.text("url"), giver + " url");
        why.add("url", page.url, "where the page was taken from");
        return why.common(page.lines, roles);
    }

    private void metas(String field, String names) {
        for (String name : HtmlMetadata.names(names)) {
            @Nullable String value = page.meta(name);
            why.add(field, value, "meta " + name);
        }
    }
}

package org.rapporteur.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;

/** Reads a page to a document: finds what it is (HTML or plain text), its encoding, its segments and its metadata. */
public final class PageReader {

    /**
     * @param page the page as it came in
     * @return the article with its text
     * @throws UnreadablePageException when there is no article in it
     */
    public Document read(Page page) throws UnreadablePageException {
        if (page.bytes().length > Page.MAX_BYTES) {
            throw new UnreadablePageException(Page.tooLarge(page.bytes().length));
        }
        String text = Encoding.decode(page.bytes(), page.charset());
        if (text.isBlank()) {
            throw new UnreadablePageException("it is empty");
        }
        return HtmlPage.isHtml(text) ? html(page, text) : plain(page, text);
    }

    /**
     * What the page gives for each thing that it tells of its article: all candidates, the most trusted of a field first.
     *
     * @param document what {@link #read} made of the page
     */
    public List<Candidate> why(Page page, Document document) throws UnreadablePageException {
        String text = Encoding.decode(page.bytes(), page.charset());
        List<Role> roles = document.blocks().stream().map(Document.Block::role).toList();
        if (HtmlPage.isHtml(text)) {
            return HtmlWhy.of(HtmlPage.parse(text, SavedPage.of(text).or(page).url()), roles, document.article());
        }
        return new DumpMetadata(DumpLines.of(text), roles, text, page.url()).candidates(document.article());
    }

    private static Document plain(Page page, String text) throws UnreadablePageException {
        List<Line> lines = DumpLines.of(text);
        List<Role> roles = new ArrayList<>(DumpRoles.of(lines, Likely.of(lines, TrainingLines.cues(lines))));
        GivenUpException.check();
        List<Passage> passages = new ArrayList<>(Quotes.of(lines, roles));
        passages.addAll(Questions.of(lines, roles));
        passages.addAll(Entries.of(lines, roles));
        String language = Languages.of(body(lines, roles));
        return document(
                page,
                text,
                lines,
                roles,
                DumpMetadata.of(lines, roles, text, page.url()),
                language,
                page.accessed(),
                null,
                passages);
    }

    private static Document html(Page page, String source) throws UnreadablePageException {
        SavedPage saved = SavedPage.of(source).or(page);
        HtmlPage html = HtmlPage.parse(source, saved.url());
        GivenUpException.check();
        List<Role> roles = new ArrayList<>(HtmlRoles.of(html));
        GivenUpException.check();
        List<Passage> passages = new ArrayList<>(Quotes.of(html.lines, roles));
        passages.addAll(Questions.of(html.lines, roles));
        passages.addAll(Entries.of(html, roles));
        String language = Languages.of(body(html.lines, roles));
        language = language != null ? language : html.language();
        SourcePlaces places = new SourcePlaces(html.breaks, source);
        return document(
                page,
                HtmlLines.text(html.lines),
                html.lines,
                roles,
                HtmlMetadata.of(html, roles),
                language,
                saved.accessed(),
                places,
                passages);
    }

    private static String body(List<Line> lines, List<Role> roles) throws UnreadablePageException {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (roles.get(i) == Role.BODY) {
                out.append(lines.get(i).text()).append('\n');
            }
        }
        if (out.length() == 0) {
            throw new UnreadablePageException("there is no article in it: no running text was found");
        }
        return out.toString();
    }

    /** The day of the last change; a page that is written on and on has changed when its last entry was written. */
    private static @Nullable String updated(Metadata metadata, List<Passage> passages) {
        String first = metadata.published();
        return passages.stream()
                .filter(p -> p.kind() == Passage.Kind.ENTRY)
                .map(Passage::day)
                .filter(d -> d != null && (first == null || d.compareTo(first) > 0))
                .max(Comparator.naturalOrder())
                .filter(d -> metadata.updated() == null || d.compareTo(metadata.updated()) > 0)
                .orElse(metadata.updated());
    }

    private static Document document(
            Page page,
            String text,
            List<Line> lines,
            List<Role> roles,
            Metadata metadata,
            @Nullable String language,
            @Nullable String accessed,
            @Nullable SourcePlaces places,
            List<Passage> passages) {
        passages.sort(Comparator.comparingInt(Passage::start).thenComparing(Passage::kind));
        Citer citer = new Citer(page.id(), text);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            segments.add(new Segment(roles.get(i), citer.codePoint(line.start()), citer.codePoint(line.end())));
        }
        Metadata.Place evidence = metadata.evidence();
        Article article = new Article(
                page.id(),
                page.source(),
                metadata.title(),
                metadata.publisher(),
                metadata.published(),
                metadata.published() == null ? null : "stated",
                evidence == null ? null : citer.cite(evidence.start(), evidence.end()),
                metadata.authors(),
                metadata.dateline(),
                metadata.genre(),
                language,
                metadata.via(),
                null,
                updated(metadata, passages),
                metadata.url(),
                accessed,
                segments);
        return new Document(article, text, places, passages);
    }
}

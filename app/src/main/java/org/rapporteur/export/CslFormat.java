package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.view.WebAddress;

/** The articles as CSL-JSON, for Zotero, pandoc and other reference managers. */
final class CslFormat implements Format {
    @Override
    public String name() {
        return "csl";
    }

    @Override
    public String mediaType() {
        return "application/vnd.citationstyles.csl+json";
    }

    @Override
    public String extension() {
        return "csl.json";
    }

    @Override
    public String about() {
        return "the sources as CSL-JSON (Zotero, pandoc)";
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        List<Object> items = new ArrayList<>();
        for (Article a : facts.all(Article.class)) {
            items.add(Json.object(
                    "id", a.id(),
                    "type", "article-newspaper",
                    "title", a.title(),
                    "container-title", a.publisher(),
                    "author",
                            a.authors().stream()
                                    .map(n -> Json.object("literal", n))
                                    .toList(),
                    "issued", date(a.published()),
                    "publisher-place", a.dateline(),
                    "URL", WebAddress.of(a),
                    "accessed", date(a.accessed()),
                    "language", a.language(),
                    "note", note(a)));
        }
        Json.write(items, out);
    }

    private static @Nullable Map<String, Object> date(@Nullable String edtf) {
        Days days = Days.of(edtf);
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (edtf == null || first == null || last == null) {
            return null;
        }
        int slash = edtf.indexOf('/');
        List<Object> dates = slash < 0
                ? List.of(parts(edtf, first))
                : List.of(parts(edtf.substring(0, slash), first), parts(edtf.substring(slash + 1), last));
        return Json.object("date-parts", dates, "circa", edtf.matches(".*[~?%].*") ? Boolean.TRUE : null);
    }

    private static List<Integer> parts(String simple, LocalDate day) {
        int known = simple.replaceAll("[~?%]", "").split("-").length;
        return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).subList(0, known);
    }

    /** What the reader of a bibliography should know and no field is made for. */
    static @Nullable String note(Article a) {
        List<String> notes = new ArrayList<>();
        if (a.via() != null) {
            notes.add("credits " + a.via());
        }
        if ("inferred".equals(a.publishedBasis())) {
            notes.add("the date of publication is inferred");
        }
        if (a.duplicateOf() != null) {
            notes.add("a copy of " + a.duplicateOf());
        }
        if (!a.source().equals(WebAddress.of(a))) {
            notes.add("read from " + a.source());
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }
}

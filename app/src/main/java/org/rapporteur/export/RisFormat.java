package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.view.WebAddress;

/** The articles as RIS, for Zotero, EndNote and Mendeley. */
final class RisFormat implements Format {
    @Override
    public String name() {
        return "ris";
    }

    @Override
    public String mediaType() {
        return "application/x-research-info-systems; charset=utf-8";
    }

    @Override
    public String extension() {
        return "ris";
    }

    @Override
    public String about() {
        return "the sources as RIS (Zotero, EndNote)";
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        StringBuilder ris = new StringBuilder();
        for (Article a : facts.all(Article.class)) {
            tag(ris, "TY", "NEWS");
            tag(ris, "ID", a.id());
            tag(ris, "TI", a.title());
            tag(ris, "T2", a.publisher());
            a.authors().forEach(author -> tag(ris, "AU", author));
            String published = day(a.published());
            tag(ris, "PY", published == null ? null : published.substring(0, published.indexOf('/')));
            tag(ris, "DA", published);
            tag(ris, "CY", a.dateline());
            tag(ris, "LA", a.language());
            tag(ris, "UR", WebAddress.of(a));
            tag(ris, "Y2", day(a.accessed()));
            tag(ris, "N1", CslFormat.note(a));
            tag(ris, "ER", "");
        }
        out.write(ris.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A tag with a value of one line: no text of a page can begin a tag of its own. */
    private static void tag(StringBuilder out, String tag, @Nullable String value) {
        if (value != null) {
            out.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("[\\p{Cc}\\u2028\\u2029\\s]+", " ").strip())
                    .append("\r\n");
        }
    }

    /** Year, month and day as RIS writes them, {@code 2019/03/14/}, as far as they are known; of an interval the first. */
    private static @Nullable String day(@Nullable String edtf) {
        if (edtf == null || Days.of(edtf).first() == null) {
            return null;
        }
        String[] parts = edtf.split("/")[0].replaceAll("[~?%]", "").split("-");
        return parts[0] + "/" + (parts.length > 1 ? parts[1] : "") + "/" + (parts.length > 2 ? parts[2] : "") + "/";
    }
}

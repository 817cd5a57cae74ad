package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.time.TimeTagger;
import org.rapporteur.language.time.Times;
import org.rapporteur.page.Document;
import org.rapporteur.record.Role;

/**
 * Reads a document's evidence to a {@link Text}. Of a page in another language than English it reads none. Where the page
 * does not state its date of publication, the text's document has the one that its words tell.
 */
public final class TextReader {
    private final LanguageModel model;
    private final TimeTagger times = new TimeTagger();

    public TextReader(LanguageModel model) {
        this.model = model;
    }

    /** The document's evidence as language. */
    public Text read(Document document) {
        String language = document.article().language();
        if (language != null && !language.equals("en") && !language.startsWith("en-")) {
            return new Text(document, List.of(), List.of(), List.of(), List.of(), Proposals.NONE);
        }
        List<Passage> passages = new ArrayList<>();
        int block = 0;
        for (Document.Block b : document.blocks()) {
            if (b.role().isEvidence()) {
                int dateline = b.role() == Role.BODY ? Datelines.end(document.text(), b.start(), b.end()) : b.start();
                if (dateline > b.start()) {
                    passages.add(new Passage(b.start(), dateline, block, b.role()));
                }
                passages.add(new Passage(dateline, b.end(), block++, b.role()));
            }
        }
        Parse parse = model.parse(document.text(), passages);
        List<Sentence> sentences = parse.sentences();
        Times found = times.find(sentences);
        Document dated = document.article().published() == null ? dated(document, found) : document;
        return new Text(
                dated,
                sentences,
                names(sentences),
                found.against(dated::day),
                found.open(dated.article().published()),
                parse.proposals());
    }

    /** The document with the date of publication that its words tell, if they do. */
    private static Document dated(Document document, Times times) {
        return times.published()
                .map(p -> document.of(document.article()
                        .withPublished(p.value(), "inferred", document.citer().cite(p.start(), p.end()))))
                .orElse(document);
    }

    private static List<Name> names(List<Sentence> sentences) {
        List<Name> out = new ArrayList<>();
        for (Sentence s : sentences) {
            int first = 0;
            for (int i = 1; i <= s.size(); i++) {
                String entity = s.token(first).entity();
                if (i == s.size() || !s.token(i).entity().equals(entity)) {
                    if (!entity.equals("O")) {
                        out.add(new Name(s.index(), first, i - 1, entity));
                    }
                    first = i;
                }
            }
        }
        return out;
    }
}

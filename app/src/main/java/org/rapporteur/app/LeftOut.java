package org.rapporteur.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.scope.Judgement;
import org.rapporteur.record.Article;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Plain;

/**
 * The pages that are not about the record's process, and why: {@code left-out.tsv} beside the record, sorted by source. A page
 * that is read later goes off the list.
 */
final class LeftOut {
    static final String NAME = "left-out.tsv";

    private static final String HEAD = "source\tpublished\ttitle\twhy";

    private final Path file;
    private final Map<String, String> rows = new TreeMap<>();
    private boolean changed;
    private int count;

    private LeftOut(Path file) {
        this.file = file;
    }

    /** The list of a record's folder, empty when there is none. */
    static LeftOut of(Path folder) throws Failure {
        LeftOut out = new LeftOut(folder.resolve(NAME));
        if (Files.exists(out.file)) {
            try {
                Files.readAllLines(out.file).stream()
                        .skip(1)
                        .forEach(line -> out.rows.put(line.substring(0, Math.max(0, line.indexOf('\t'))), line));
            } catch (IOException e) {
                throw new Failure(out.file + ": cannot be read as UTF-8 text — remove it, and read the pages again", e);
            }
        }
        return out;
    }

    /** Puts a page on the list. */
    void add(Article article, Judgement why) {
        count++;
        String line = String.join(
                "\t", cell(article.source()), cell(article.published()), cell(article.title()), cell(why.reason()));
        changed |= !line.equals(rows.put(cell(article.source()), line));
    }

    /** Takes a page off the list, for it was read. */
    void read(Article article) {
        changed |= rows.remove(cell(article.source())) != null;
    }

    /** How many pages were put on the list. */
    int count() {
        return count;
    }

    /** Writes the list, if it is otherwise than before. */
    void write() throws Failure, RecordException {
        if (changed) {
            AtomicFile.write(file, out -> {
                out.write((HEAD + "\n").getBytes(StandardCharsets.UTF_8));
                for (String row : rows.values()) {
                    out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : Plain.line(text);
    }
}

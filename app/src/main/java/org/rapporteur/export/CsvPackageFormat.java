package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;

/**
 * A ZIP of one CSV for each table (RFC 4180, UTF-8), with {@code datapackage.json} that describes every column
 * (Frictionless Data Package) and a {@code README.md}. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
final class CsvPackageFormat implements Format {
    /** The time of every entry: the first that a ZIP can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public boolean namesReaders() {
        return true;
    }

    @Override
    public String about() {
        return "a ZIP of one CSV a table, a Frictionless Data Package";
    }

    @Override
    public boolean binary() {
        return true;
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "README.md");
        zip.write(readme().getBytes(StandardCharsets.UTF_8));
        entry(zip, "datapackage.json");
        Json.write(
                Json.object(
                        "profile", "tabular-data-package",
                        "name", "rapporteur-record",
                        "title", "A record of press coverage, every fact with its words",
                        "resources", Sheets.ALL.stream().map(Sheet::resource).toList()),
                zip);
        for (Sheet<?> sheet : Sheets.ALL) {
            entry(zip, sheet.name() + ".csv");
            sheet.write(facts, zip);
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    private static String readme() {
        StringBuilder out = new StringBuilder("""
                # A record as tables

                CSV of RFC 4180, in UTF-8. `datapackage.json` describes every column. An empty cell means that the pages do
                not say. `start` and `end` are code point offsets of the words into the text of `article_id`.
                A cell that a spreadsheet would take for a formula has an apostrophe before it.

                | file | a row is |
                |---|---|
                """);
        for (Sheet<?> sheet : Sheets.ALL) {
            out.append("| ")
                    .append(sheet.name())
                    .append(".csv | ")
                    .append(sheet.about())
                    .append(" |\n");
        }
        return out.toString();
    }
}

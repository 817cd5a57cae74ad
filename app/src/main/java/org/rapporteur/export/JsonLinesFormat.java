package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;

/** The record whole, one JSON object a line: the contract of the export. */
final class JsonLinesFormat implements Format {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String mediaType() {
        return "application/jsonl; charset=utf-8";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public boolean namesReaders() {
        return true;
    }

    @Override
    public String about() {
        return "everything, one JSON object a line (--schema describes it)";
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        try {
            facts.store().lines(line -> {
                try {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }
}

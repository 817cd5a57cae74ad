package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.brief.Composer;
import org.rapporteur.brief.DocxWriter;
import org.rapporteur.brief.Scope;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;

/** The formats, read with the Python libraries that their users have; skipped where those are not installed. */
class ReadBackTest extends Written {
    @ParameterizedTest
    @ValueSource(strings = {"ftm", "ics", "gexf", "graphml", "geojson", "ris", "jsonld"})
    void aFormatIsReadByALibraryForIt(String format) throws Exception {
        assertRead(format, Files.write(FOLDER.resolve("read-back." + format), bytes(format)));
    }

    @Test
    void aBriefIsReadByALibraryForWordProcessors() throws Exception {
        Path file = FOLDER.resolve("read-back.docx");
        try (RecordStore store = RecordStore.open(FOLDER);
                OutputStream out = Files.newOutputStream(file)) {
            DocxWriter.write(Composer.compose(new RecordFacts(store), Scope.ALL), out);
        }
        assertRead("docx", file);
    }

    private void assertRead(String format, Path file) throws Exception {
        Path script = FOLDER.resolve("read_back.py");
        try (InputStream in = getClass().getResourceAsStream("read_back.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        Process python;
        try {
            python = new ProcessBuilder("python3", script.toString(), format, file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            python = null;
        }
        assumeTrue(python != null, "there is no python3");
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = python.waitFor();
        assumeTrue(exit != 77, "python3 lacks a package of .ci/python-readers.txt: " + said.strip());
        assertThat(exit).as(said).isZero();
        assertThat(Integer.parseInt(said.strip())).isPositive();
    }
}

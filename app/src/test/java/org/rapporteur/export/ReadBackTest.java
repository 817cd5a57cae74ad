package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats, read with the Python libraries that their users have; skipped where those are not installed. */
class ReadBackTest extends Written {
    @ParameterizedTest
    @ValueSource(strings = {"ftm", "ics", "gexf", "graphml", "geojson", "ris", "jsonld"})
    void aFormatIsReadByALibraryForIt(String format) throws Exception {
        Path file = Files.write(FOLDER.resolve("read-back." + format), bytes(format));
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

package org.rapporteur.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that kills its worker each time is not tried for ever. */
class AttemptsTest {
    @TempDir
    private Path folder;

    private static FoundPage page(String name) {
        byte[] text =
                "The ministers of both states met in Oslo on Friday, 3 May 2019.".getBytes(StandardCharsets.UTF_8);
        return new FoundPage(new Place("/pages/" + name, 0, 0), "/pages/" + name, name, text, null, null, null);
    }

    @Test
    void aPageThatWasBegunTwiceAndNeverDoneIsGivenUp() throws Exception {
        for (int life = 0; life < 2; life++) {
            assertThat(Attempts.in(folder).isGivenUp("poison")).isFalse();
            try (Attempts attempts = Attempts.in(folder)) {
                attempts.begin("good");
                attempts.end("good");
                attempts.begin("poison");
            }
        }
        try (Attempts attempts = Attempts.in(folder)) {
            assertThat(attempts.isGivenUp("poison")).isTrue();
            assertThat(attempts.isGivenUp("good")).isFalse();
        }
    }

    @Test
    void itIsNamedAndTheOthersAreRead() throws Exception {
        String poison = page("poison.txt").key();
        Files.writeString(folder.resolve("a.txt"), "+" + poison + "\n");
        Files.writeString(folder.resolve("b.txt"), "+other\n-other\n+" + poison + "\n");
        List<ReadPage> read = new ArrayList<>();
        PageReading reading = new PageReading(null, folder.toString());
        reading.open(null);
        for (String name : List.of("poison.txt", "good.txt")) {
            reading.flatMap(page(name), new ListCollector<>(read));
        }
        reading.close();

        assertThat(read.get(0).source()).isEqualTo("/pages/poison.txt");
        assertThat(read.get(0).skipped()).startsWith("its worker died 2 times while it was read");
        assertThat(read.get(1).isRead()).isTrue();
    }
}

package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program killed while it adds pages leaves the record as it was before, or as it is to be after. */
class KillTest {
    private static final int PAGES = 150;

    @TempDir
    private Path folder;

    @Test
    void leavesTheRecordAsBeforeOrAsAfter() throws Exception {
        Path whole = folder.resolve("whole");
        try (RecordStore store = RecordStore.openOrCreate(whole)) {
            add(store, 0, 1);
            add(store, 1, PAGES);
        }
        List<String> after = RecordStoreTest.lines(whole);
        Path killed = folder.resolve("killed");
        try (RecordStore store = RecordStore.openOrCreate(killed)) {
            add(store, 0, 1);
        }
        List<String> before = RecordStoreTest.lines(killed);

        int asBefore = 0;
        for (int delay : new int[] {0, 15, 40, 80, 160, 320}) {
            kill(killed, "committing", delay);
            List<String> now = RecordStoreTest.lines(killed);
            assertThat(now).isIn(before, after);
            assertThat(integrity(killed)).isEqualTo("ok");
            asBefore += now.equals(before) ? 1 : 0;
        }
        assertThat(asBefore).as("kills that came in time to hurt").isPositive();

        kill(killed, "committed", 0);
        assertThat(RecordStoreTest.lines(killed)).isEqualTo(after);
    }

    @Test
    void whatWasKeptIsNotShownAndNeedNotBeReadAgain() throws Exception {
        Path whole = folder.resolve("whole");
        Path stopped = folder.resolve("stopped");
        try (RecordStore store = RecordStore.openOrCreate(whole)) {
            add(store, 0, PAGES);
        }
        try (RecordStore store = RecordStore.openOrCreate(stopped)) {
            add(store, 0, 1);
        }
        List<String> before = RecordStoreTest.lines(stopped);
        try (RecordStore store = RecordStore.openOrCreate(stopped);
                Update update = store.update()) {
            update.add(Invented.page(1).document(), Invented.page(1).reading());
            update.add(Invented.page(2).document(), Invented.page(2).reading());
            update.keep();
            update.add(Invented.page(3).document(), Invented.page(3).reading());
        }

        assertThat(RecordStoreTest.lines(stopped)).isEqualTo(before);
        try (RecordStore store = RecordStore.openOrCreate(stopped)) {
            List<String> texts = new ArrayList<>();
            store.texts((id, text) -> texts.add(id));
            assertThat(texts).hasSize(1);
            try (Update update = store.update()) {
                assertThat(update.isBehind()).isTrue();
                Set<String> known = update.known();
                assertThat(known).hasSize(3);
                for (int i = 0; i < PAGES; i++) {
                    if (!known.contains(Invented.page(i).document().article().id())) {
                        update.add(Invented.page(i).document(), Invented.page(i).reading());
                    }
                }
                update.commit();
                assertThat(update.isBehind()).isFalse();
            }
        }
        assertThat(RecordStoreTest.lines(stopped)).isEqualTo(RecordStoreTest.lines(whole));
    }

    @Test
    void aPageThatIsReadAgainIsNotKeptWithoutItsFacts() throws Exception {
        Path record = folder.resolve("record");
        try (RecordStore store = RecordStore.openOrCreate(record)) {
            add(store, 0, 2);
            try (Update update = store.update()) {
                update.add(Invented.page(2).document(), Invented.page(2).reading());
                update.add(Invented.page(1).document(), Invented.page(1).reading());
                update.keep();
            }
            try (Update update = store.update()) {
                assertThat(update.isBehind()).isFalse();
            }
        }
    }

    /** Starts a program that adds pages, and kills it so many milliseconds after it says this. */
    private static void kill(Path record, String at, int delay) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTest.class.getName(),
                        record.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.lines().filter(at::equals).findFirst())
                    .as("it was started")
                    .isPresent();
            TimeUnit.MILLISECONDS.sleep(delay);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The program that is killed. */
    public static void main(String[] args) throws Exception {
        try (RecordStore store = RecordStore.openOrCreate(Path.of(args[0]));
                Update update = store.update()) {
            for (int i = 1; i < PAGES; i++) {
                update.add(Invented.page(i).document(), Invented.page(i).reading());
            }
            System.out.println("committing");
            System.out.flush();
            update.commit();
            System.out.println("committed");
            System.out.flush();
            TimeUnit.MINUTES.sleep(1);
        }
    }

    private static void add(RecordStore store, int from, int to) throws RecordException {
        try (Update update = store.update()) {
            for (int i = from; i < to; i++) {
                update.add(Invented.page(i).document(), Invented.page(i).reading());
            }
            update.commit();
        }
    }

    private static String integrity(Path record) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + record.resolve("record.sqlite"));
                ResultSet rows = c.createStatement().executeQuery("PRAGMA integrity_check")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package org.rapporteur.flink;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which pages were begun when a worker died: a file for each life of a task, with a line when a page is begun and one when it
 * is done, whatever came of it. A page that was begun twice and never done is taken for what killed the workers.
 */
final class Attempts implements AutoCloseable {
    /** So many times a page is tried. */
    static final int MOST = 2;

    private final Map<String, Integer> open;
    private final Writer journal;

    private Attempts(Map<String, Integer> open, Writer journal) {
        this.open = open;
        this.journal = journal;
    }

    /** @param folder that all workers reach */
    static Attempts in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Integer> open = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                unended(Files.readAllLines(file)).forEach(page -> open.merge(page, 1, Integer::sum));
            }
        }
        return new Attempts(open, Files.newBufferedWriter(folder.resolve(UUID.randomUUID() + ".txt")));
    }

    private static Set<String> unended(List<String> lines) {
        Set<String> out = new HashSet<>();
        for (String line : lines) {
            if (line.startsWith("+")) {
                out.add(line.substring(1));
            } else if (line.startsWith("-")) {
                out.remove(line.substring(1));
            }
        }
        return out;
    }

    /** Whether a page is not to be tried again. */
    boolean isGivenUp(String page) {
        return open.getOrDefault(page, 0) >= MOST;
    }

    void begin(String page) throws IOException {
        write("+" + page);
    }

    void end(String page) throws IOException {
        write("-" + page);
    }

    private void write(String line) throws IOException {
        journal.write(line + "\n");
        journal.flush();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}

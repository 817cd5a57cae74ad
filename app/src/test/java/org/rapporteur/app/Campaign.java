package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.input.Pages;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.Invented;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.RulingMaker;
import org.rapporteur.store.Update;
import org.rapporteur.web.WebServer;

/** What the campaign is run with: invented pages, which need no language model, and a program to be killed over them. */
final class Campaign {
    static final int FAILED = 1;

    /** Names the file that a program makes when it begins with its work. */
    private static final String BEGUN = "campaign.begun";

    /** Pages are known by their names. */
    private static final PageSteps STEPS = new PageSteps() {
        @Override
        public Document extract(Page page) {
            return page(page.name()).document();
        }

        @Override
        public Reading read(Document document) {
            return page(document.article().source()).reading();
        }

        @Override
        public List<Candidate> why(Page page, Document document) {
            return List.of(new Candidate("title", "A title", "its name", true));
        }

        private Invented page(String name) {
            return Invented.page(Integer.parseInt(name.replaceAll("\\D", "")));
        }
    };

    private Campaign() {}

    /** How often, or how long, by a system property. */
    static int number(String property, int otherwise) {
        return Integer.getInteger("campaign." + property, otherwise);
    }

    /** Writes pages. */
    static Path pages(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (int i = from; i < to; i++) {
            Files.writeString(
                    folder.resolve("page-" + i + ".txt"),
                    Invented.page(i).document().text());
        }
        return folder;
    }

    /** What {@code rapporteur read} does, without the language model. */
    static void read(Path record, Path pages) throws RecordException, InterruptedException, Failure {
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            new Intake(STEPS, 2, PageJob.MAX_TIME, Campaign::unexpected, LeftOut.of(record), () -> {})
                    .add(Pages.of(List.of(pages), Campaign::unexpected), update.known(), update);
            update.commit();
            update.leftOut().forEach(Campaign::unexpected);
        }
    }

    private static void unexpected(org.rapporteur.page.Skipped page) {
        throw new IllegalStateException(page.toString());
    }

    /** A ruling, made once: where it was made before, it is applied. */
    static void rule(Path record) throws RecordException {
        try (RecordStore store = RecordStore.open(record);
                Update update = store.update()) {
            if (!update.rulings().all().isEmpty()) {
                update.commit();
                return;
            }
            String id = store.facts(Meeting.class).get(0).id();
            Ruling.By by = new Ruling.By("tester", "2024-01-31T12:00:00Z", null);
            RulingMaker.apply(new RulingMaker(store).correct(by, id, "place", List.of("Another Port")), update);
        }
    }

    /** One round of {@code rapporteur watch}. */
    static int watch(Path record, String... more) {
        List<String> args =
                new ArrayList<>(List.of("watch", "--allow-private", "--delay", "1ms", "-r", record.toString()));
        args.addAll(List.of(more));
        return Main.run(
                () -> {
                    throw new IllegalStateException("these pages need no language model");
                },
                System.out,
                new PrintWriter(System.err, true),
                args.toArray(String[]::new));
    }

    /** The program that is killed, or watched. */
    public static void main(String[] args) throws Exception {
        Path record = Path.of(args[1]);
        Files.write(Path.of(System.getProperty(BEGUN)), new byte[0]);
        try {
            switch (args[0]) {
                case "read" -> read(record, Path.of(args[2]));
                case "rule" -> rule(record);
                case "watch" ->
                    System.exit(
                            watch(record, List.of(args).subList(2, args.length).toArray(String[]::new)));
                default -> {
                    System.out.println(WebServer.start(record, "127.0.0.1", 0).address());
                    System.out.flush();
                    TimeUnit.DAYS.sleep(1);
                }
            }
        } catch (RecordException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    /** Starts the program; it makes the file {@code begun} when its work begins. */
    static Process start(Path said, Path begun, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-D" + BEGUN + "=" + begun,
                "-cp",
                System.getProperty("java.class.path"),
                Campaign.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    static List<String> lines(Path record) throws RecordException {
        List<String> out = new ArrayList<>();
        try (RecordStore store = RecordStore.open(record)) {
            store.lines(out::add);
        }
        return out;
    }

    static String integrity(Path record) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + record.resolve("record.sqlite"));
                ResultSet rows = c.createStatement().executeQuery("PRAGMA integrity_check")) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path at, java.io.IOException e) throws IOException {
                Files.delete(at);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A page in a language that is not read, so that it needs no language model. */
    static byte[] french(int number) {
        return ("<html lang=fr><head><title>Les pourparlers, jour " + number
                        + "</title></head><body><h1>Les pourparlers, jour "
                        + number
                        + "</h1><p>Les négociations ont pris fin dans la capitale, et les délégations ont quitté la"
                        + " ville vendredi après deux jours de discussions sur la frontière.</p><p>Le ministère a dit qu’il"
                        + " les inviterait de nouveau avant la fin du mois, pour que les travaux avancent.</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}

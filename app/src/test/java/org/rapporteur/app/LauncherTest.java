package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Maven and a Java that only write down how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String FAKE_MAVEN = "#!/bin/bash\necho \"mvn in $PWD: $*\" >> \"$CALLS\"\n"
            + "mkdir -p app/target && touch app/target/rapporteur.jar\n";
    private static final String FAKE_JAVA = "#!/bin/bash\nprintf 'java in %s:' \"$PWD\" >> \"$CALLS\"\n"
            + "while [ \"$1\" != -jar ]; do shift; done\nprintf ' [%s]' \"$@\" >> \"$CALLS\"\necho >> \"$CALLS\"\nexit 3\n";

    private static final String ARCHIVING_JAVA = "#!/bin/bash\nprintf '[%s]' \"$@\" >> \"$CALLS\"\necho >> \"$CALLS\"\n"
            + "for a; do case $a in -XX:ArchiveClassesAtExit=*) touch -d '1 minute' \"${a#*=}\";; esac; done\n";

    @TempDir
    private Path folder;

    private Path home;
    private Path bin;
    private Path elsewhere;

    @BeforeEach
    void aProject() throws IOException {
        home = folder.resolve("the project");
        bin = folder.resolve("bin");
        elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createDirectories(bin);
        for (String module : List.of("engine", "app")) {
            old(Files.createDirectories(home.resolve(module + "/src/main")).resolve("A.java"));
            old(home.resolve(module + "/pom.xml"));
        }
        old(home.resolve("pom.xml"));
        Files.copy(Path.of("../rapporteur"), home.resolve("rapporteur"));
        program("java", FAKE_JAVA);
        program("mvn", FAKE_MAVEN);
    }

    @Test
    void buildsOnFirstUseAndSaysSo() throws Exception {
        Run first = launch("read", "a page.txt", "*");

        assertThat(first.exit()).isEqualTo(3);
        assertThat(first.output()).contains("rapporteur: building the program");
        assertThat(calls())
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("mvn in " + home + ": ").endsWith("-pl app -am package"),
                        l -> assertThat(l)
                                .isEqualTo("java in " + elsewhere + ": [-jar] [" + home
                                        + "/app/target/rapporteur.jar] [read] [a page.txt] [*]"));
    }

    @Test
    void startsWithTheClassesThatABuildHasKept() throws Exception {
        old(Files.createDirectories(home.resolve("samples/moscow-talks")).resolve("lantern-wire-copy.html"));
        program("java", ARCHIVING_JAVA);

        launch("articles");

        String archive = home + "/app/target/rapporteur.jsa";
        String served = home + "/app/target/serve.jsa";
        assertThat(calls())
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("mvn in "),
                        l -> assertThat(l).contains("[-XX:ArchiveClassesAtExit=" + archive + "]", "[read]"),
                        l -> assertThat(l).contains("[-XX:ArchiveClassesAtExit=" + served + "]", "[serve]"),
                        l -> assertThat(l).contains("[-XX:SharedArchiveFile=" + archive + "]", "[articles]"));

        launch("serve");

        assertThat(calls().get(4)).contains("[-XX:SharedArchiveFile=" + served + "]", "[serve]");
    }

    @Test
    void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
        launch();
        Files.delete(folder.resolve("calls"));

        assertThat(launch().output()).isEmpty();
        assertThat(calls()).hasSize(1);

        Path source = home.resolve("engine/src/main/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        launch();
        assertThat(calls()).hasSize(3);
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(bin.resolve("rapporteur"), home.resolve("rapporteur"));

        assertThat(start(link, List.of()).exit()).isEqualTo(3);
        assertThat(calls().get(1)).contains("[" + home + "/app/target/rapporteur.jar]");
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        program("mvn", "#!/bin/bash\necho 'no network' >&2\nexit 1\n");

        Run failed = launch();

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).contains("no network").endsWith("rapporteur: the build has failed — see above\n");
    }

    private Run launch(String... arguments) throws IOException, InterruptedException {
        return start(home.resolve("rapporteur"), List.of(arguments));
    }

    private Run start(Path launcher, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("PATH", bin + ":" + environment.get("PATH"));
        environment.put("CALLS", folder.resolve("calls").toString());
        environment.remove("JAVA_HOME");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void old(Path file) throws IOException {
        Files.writeString(file, "old");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private record Run(int exit, String output) {}
}

package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur serve}: the record as pages in the browser. */
@Command(
        description = "Shows the record as pages in a browser, until it is ended with Ctrl-C. It only reads the record;"
                + " pages can be added meanwhile.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen at, 0 for any that is free; without it, ${DEFAULT-VALUE}.",
            defaultValue = "8484")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address to listen at. Without it, only this machine can open the pages; with another than"
                    + " 127.0.0.1, the pages ask for a token, which is printed once.",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RecordException, Failure, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Failure("--port " + port + ": no port has this number — give one from 1 to " + HIGHEST_PORT);
        }
        try (WebServer server = start()) {
            // Ctrl-C ends the process when its hooks have run, not this thread.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            out.println("The record is at " + server.address() + " — Ctrl-C ends it.");
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static void close(WebServer server) {
        try {
            server.close();
        } catch (RecordException e) {
            // The process ends: there is nobody left to tell, and nothing was being written.
        }
    }

    private WebServer start() throws RecordException, Failure {
        try {
            return WebServer.start(record.folder(), host, port);
        } catch (IOException e) {
            throw new Failure(
                    host + " port " + port + ": " + e.getMessage()
                            + " — give another with --port (0 for any) or --host",
                    e);
        }
    }
}

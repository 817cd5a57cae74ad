package org.rapporteur.flink;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where jobs run. */
final class ClusterOption {
    private static final int PORT = 8081;

    @Option(
            names = "--master",
            paramLabel = "HOST[:PORT]",
            description =
                    "The REST address of the cluster; without it, localhost:8081, as `rapporteur cluster start` has it.")
    private String master = "localhost";

    @Option(names = "--local", description = "Run in this process instead, for trying.")
    private boolean local;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "How many tasks of a kind; without it, as many as there are slots for.")
    private @Nullable Integer parallelism;

    @Option(
            names = {"-o", "--result"},
            paramLabel = "FOLDER",
            required = true,
            description =
                    "Where what comes out is kept: a folder that all workers reach, or an object store's address.")
    private String result = "";

    /** The folder of the result, absolute. */
    String result() {
        return absolute(result);
    }

    /** A path as all workers know it. */
    static String absolute(String path) {
        return path.matches("[a-z][a-z0-9+.-]+://.*")
                ? path
                : java.nio.file.Path.of(path).toAbsolutePath().normalize().toString();
    }

    /** Where a job is put together. */
    StreamExecutionEnvironment environment(RuntimeExecutionMode mode) throws IOException, InterruptedException {
        int colon = master.lastIndexOf(':');
        String host = colon < 0 ? master : master.substring(0, colon);
        int port = colon < 0 ? PORT : Integer.parseInt(master.substring(colon + 1));
        StreamExecutionEnvironment out = local
                ? StreamExecutionEnvironment.createLocalEnvironment()
                : StreamExecutionEnvironment.createRemoteEnvironment(host, port, new Configuration());
        out.setRuntimeMode(mode);
        // Else few pages would be taken for little work, for they are small.
        out.configure(new Configuration().set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false));
        if (parallelism != null) {
            out.setParallelism(parallelism);
        } else if (!local) {
            out.setParallelism(slots(host, port));
        }
        return out;
    }

    /** How many tasks there is room for. */
    private static int slots(String host, int port) throws IOException, InterruptedException {
        URI overview = URI.create("http://" + host + ":" + port + "/overview");
        try {
            String answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(overview).build(), BodyHandlers.ofString())
                    .body();
            return Math.max(1, Json.tree(answer).path("slots-total").asInt());
        } catch (ConnectException e) {
            throw new IOException("there is no cluster at " + host + ":" + port
                    + "; start one with `rapporteur cluster start`, or say --local");
        }
    }
}

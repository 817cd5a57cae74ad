package org.rapporteur.flink;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapporteur cluster link}: what was read to the tables of the record. */
@Command(
        name = "link",
        description = "Links what was read so far; RESULT/parquet and RESULT/jsonl have the tables, by month.",
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {
    @Mixin
    private ClusterOption cluster = new ClusterOption();

    @Option(names = "--whole", description = "Write RESULT/" + LinkJob.WHOLE + " too: what a laptop would export.")
    private boolean whole;

    @Override
    public Integer call() throws Exception {
        Results.link(cluster, whole);
        return 0;
    }
}

package org.rapporteur.flink;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapporteur cluster run}: pages to the tables of the record. */
@Command(name = "run", description = "Reads pages and links them: read, then link.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ClusterOption cluster = new ClusterOption();

    @Mixin
    private ReadOptions pages = new ReadOptions();

    @Option(names = "--whole", description = "Write RESULT/" + LinkJob.WHOLE + " too: what a laptop would export.")
    private boolean whole;

    @Override
    public Integer call() throws Exception {
        int skipped = pages.read(cluster);
        Results.link(cluster, whole);
        skipped += Results.report(cluster.result());
        return skipped == 0 ? 0 : Main.SKIPPED;
    }
}

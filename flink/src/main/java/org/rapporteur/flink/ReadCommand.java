package org.rapporteur.flink;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur cluster read}: pages into the table of pages. */
@Command(
        name = "read",
        description = "Reads pages; RESULT/read has what came of each.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Mixin
    private ClusterOption cluster = new ClusterOption();

    @Mixin
    private ReadOptions pages = new ReadOptions();

    @Override
    public Integer call() throws Exception {
        int skipped = pages.read(cluster) + Results.report(cluster.result());
        return skipped == 0 ? 0 : Main.SKIPPED;
    }
}

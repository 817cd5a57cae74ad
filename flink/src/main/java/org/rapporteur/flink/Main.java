package org.rapporteur.flink;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the cluster: jobs are given to one that runs, and slices of what came out are taken into a record. */
@Command(
        name = "rapporteur cluster",
        description = "Reads archives that outgrow a machine, on a Flink cluster; docs/cluster.md says how.",
        mixinStandardHelpOptions = true,
        subcommands = {ReadCommand.class, LinkCommand.class, RunCommand.class, ImportCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:not a command or option that there is",
            "3:done, but pages were skipped"
        })
final class Main implements Callable<Integer> {
    static final int FAILED = 1;
    static final int SKIPPED = 3;

    private Main() {}

    /** Does what the arguments say. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, at, parsed) -> {
            at.getErr().println("rapporteur: " + reason(e));
            return FAILED;
        });
        System.exit(line.execute(args));
    }

    /** What is said of a failure: the message that lies deepest. */
    private static String reason(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return at.getMessage() == null ? at.toString() : at.getMessage();
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}

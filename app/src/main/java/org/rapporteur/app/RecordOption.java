package org.rapporteur.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says where the record is. */
final class RecordOption {
    @Option(
            names = {"-r", "--record"},
            paramLabel = "RECORD",
            description = "Folder of the record; without it, ${DEFAULT-VALUE}.",
            defaultValue = "record")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec mixee;

    Path folder() {
        return folder;
    }

    /** Opens the record, and names the pages of an older one that could not be linked anew. */
    RecordStore open() throws RecordException {
        RecordStore store = RecordStore.open(folder);
        PrintWriter err = mixee.commandLine().getErr();
        store.leftOut().forEach(page -> err.println(Skips.line(page)));
        return store;
    }
}

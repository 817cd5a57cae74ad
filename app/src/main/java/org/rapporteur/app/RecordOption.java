package org.rapporteur.app;

import java.nio.file.Path;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Option;

/** The option that says where the record is. */
final class RecordOption {
    @Option(
            names = {"-r", "--record"},
            paramLabel = "RECORD",
            description = "Folder of the record; without it, ${DEFAULT-VALUE}.",
            defaultValue = "record")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    Path folder() {
        return folder;
    }

    RecordStore open() throws RecordException {
        return RecordStore.open(folder);
    }
}

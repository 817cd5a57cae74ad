package org.rapporteur.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Changes;
import org.rapporteur.view.Changes.Change;
import org.rapporteur.view.Compared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur compare}: what a later record says otherwise than an earlier one. */
@Command(
        description = {
            "Compares two records: pages, meetings, positions, claims and differences that are new (+), changed (~) or"
                    + " dropped (-).",
            "",
            "A fact is the same one where its id is, else where it stands on most of the same words."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "Folder of the earlier record.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "Folder of the later record.")
    @SuppressWarnings("NullAway.Init")
    private Path later;

    @Option(names = "--json", description = "A JSON object a line: change, before, after and the fields that differ.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RecordException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RecordStore before = RecordStore.open(old);
                RecordStore after = RecordStore.open(later)) {
            boolean none = true;
            for (Compared kind : Compared.RECORDS) {
                List<Change> changes =
                        Changes.between(before.facts(kind.type()), after.facts(kind.type()), kind.fields());
                none &= changes.isEmpty();
                if (json) {
                    changes.forEach(c -> out.println(line(c)));
                } else if (!changes.isEmpty()) {
                    ChangeLines.print(kind, changes, out);
                }
            }
            if (none && !json) {
                out.println("nothing changed");
            }
        }
        out.flush();
        return 0;
    }

    private static String line(Change c) {
        ObjectNode out = new ObjectMapper().createObjectNode();
        out.put("change", c.before() == null ? "new" : c.after() == null ? "dropped" : "changed");
        out.set("before", c.before() == null ? out.nullNode() : Changes.json(c.before()));
        out.set("after", c.after() == null ? out.nullNode() : Changes.json(c.after()));
        ObjectNode fields = out.putObject("fields");
        c.fields().forEach((name, values) -> fields.putArray(name).addAll(values));
        return out.toString();
    }
}

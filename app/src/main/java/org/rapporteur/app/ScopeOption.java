package org.rapporteur.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.scope.Scope;
import picocli.CommandLine.Option;

/** The option that says what the process is about. */
final class ScopeOption {
    @Option(
            names = "--about",
            paramLabel = "TERMS",
            description =
                    "What the process is about: names of states, bodies, persons and places, and words, parted by commas:"
                            + " \"Taliban, Moscow\". Pages that do not name two of them, by any of their names, where it matters, are"
                            + " listed in RECORD/" + LeftOut.NAME + " and not read. In place of RECORD/"
                            + ScopeFile.NAME
                            + "; where there is neither, all are read.")
    private @Nullable String about;

    /** What the process of a record is about; empty when every page is read. */
    Optional<Scope> scope(Path record) throws Failure {
        if (about == null) {
            return ScopeFile.of(record);
        }
        Scope scope = Scope.about(about);
        if (scope.isEmpty()) {
            throw new Failure("--about " + about + ": it names nothing — give names or words, parted by commas");
        }
        return Optional.of(scope);
    }
}

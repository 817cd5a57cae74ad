package org.rapporteur.app;

import java.io.OutputStream;
import java.util.function.Supplier;
import org.rapporteur.language.LanguageModel;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives those that parse their language model, and those that write bytes standard output. */
final class Commands implements IFactory {
    private final Supplier<LanguageModel> model;
    private final OutputStream out;

    /** @param out standard output, for those that write bytes */
    Commands(Supplier<LanguageModel> model, OutputStream out) {
        this.model = model;
        this.out = out;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        if (kind == ReadCommand.class) {
            return kind.cast(new ReadCommand(model));
        }
        if (kind == WatchCommand.class) {
            return kind.cast(new WatchCommand(model));
        }
        if (kind == CodeCommand.class) {
            return kind.cast(new CodeCommand(model, System.in));
        }
        if (kind == ExplainCommand.class) {
            return kind.cast(new ExplainCommand(model));
        }
        if (kind == BriefCommand.class) {
            return kind.cast(new BriefCommand(out));
        }
        if (kind == ExportCommand.class) {
            return kind.cast(new ExportCommand(out));
        }
        return CommandLine.defaultFactory().create(kind);
    }
}

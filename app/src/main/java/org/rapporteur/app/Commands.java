package org.rapporteur.app;

import java.util.function.Supplier;
import org.rapporteur.language.LanguageModel;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives those that parse their language model. */
final class Commands implements IFactory {
    private final Supplier<LanguageModel> model;

    Commands(Supplier<LanguageModel> model) {
        this.model = model;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        if (kind == ReadCommand.class) {
            return kind.cast(new ReadCommand(model));
        }
        if (kind == CodeCommand.class) {
            return kind.cast(new CodeCommand(model, System.in));
        }
        if (kind == ExplainCommand.class) {
            return kind.cast(new ExplainCommand(model));
        }
        return CommandLine.defaultFactory().create(kind);
    }
}

package org.rapporteur.app;

import java.util.function.Supplier;
import org.rapporteur.language.LanguageModel;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives the one that reads pages its language model. */
final class Commands implements IFactory {
    private final Supplier<LanguageModel> model;

    Commands(Supplier<LanguageModel> model) {
        this.model = model;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        return kind == ReadCommand.class
                ? kind.cast(new ReadCommand(model))
                : CommandLine.defaultFactory().create(kind);
    }
}

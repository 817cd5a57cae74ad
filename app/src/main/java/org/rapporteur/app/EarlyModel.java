package org.rapporteur.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Parse;
import org.rapporteur.language.Passage;

/** A language model that a thread of its own loads at once, while others make ready what is to be parsed. */
final class EarlyModel implements LanguageModel {
    private final CompletableFuture<LanguageModel> model;

    EarlyModel(Supplier<LanguageModel> load) {
        model = CompletableFuture.supplyAsync(load, work -> {
            Thread thread = new Thread(work, "loading");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** @throws Missing when it cannot be loaded */
    @Override
    public Parse parse(String text, List<Passage> passages) {
        return loaded().parse(text, passages);
    }

    private LanguageModel loaded() {
        try {
            return model.join();
        } catch (CompletionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new Missing(
                    cause instanceof OutOfMemoryError ? "set JAVA_TOOL_OPTIONS=-Xmx4g" : "build the program again",
                    cause);
        }
    }

    /** The language model cannot be loaded, so no page can be read. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String todo, Throwable cause) {
            super("the language models cannot be loaded (" + cause.getMessage() + ") — " + todo, cause);
        }
    }
}

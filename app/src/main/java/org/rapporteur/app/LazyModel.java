package org.rapporteur.app;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Parse;
import org.rapporteur.language.Passage;

/** A language model that is loaded when the first text is to be parsed. */
final class LazyModel implements LanguageModel {
    private final Supplier<LanguageModel> load;
    private @Nullable LanguageModel model;
    private Duration loading = Duration.ZERO;

    LazyModel(Supplier<LanguageModel> load) {
        this.load = load;
    }

    @Override
    public Parse parse(String text, List<Passage> passages) {
        return model().parse(text, passages);
    }

    /** How long it took to load; zero when it was not needed. */
    synchronized Duration loading() {
        return loading;
    }

    private synchronized LanguageModel model() {
        if (model == null) {
            long start = System.nanoTime();
            try {
                model = load.get();
            } catch (RuntimeException e) {
                throw new Missing("build the program again", e);
            } catch (OutOfMemoryError e) {
                throw new Missing("set JAVA_TOOL_OPTIONS=-Xmx4g", e);
            }
            loading = Duration.ofNanos(System.nanoTime() - start);
        }
        return model;
    }

    /** The language model cannot be loaded, so no page can be read. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String todo, Throwable cause) {
            super("the language models cannot be loaded (" + cause.getMessage() + ") — " + todo, cause);
        }
    }
}

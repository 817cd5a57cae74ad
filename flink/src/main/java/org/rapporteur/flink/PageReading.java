package org.rapporteur.flink;

import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.rapporteur.Engine;
import org.rapporteur.app.PageJob;
import org.rapporteur.app.PageSteps;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.page.Page;
import org.rapporteur.page.scope.Scope;

/** Reads pages by themselves. The language model is loaded once in a worker. */
final class PageReading extends RichFlatMapFunction<FoundPage, ReadPage> {
    private static final long serialVersionUID = 1L;

    private final @Nullable String about;
    private final @Nullable String attempts;
    private transient @Nullable BoundedReader reader;
    private transient @Nullable Attempts tried;

    /**
     * @param about what the process is about, see {@link Scope#about}; null when every page is read
     * @param attempts the folder of {@link Attempts}; null where workers share none
     */
    PageReading(@Nullable String about, @Nullable String attempts) {
        this.about = about;
        this.attempts = attempts;
    }

    private static final class OfWorker {
        private static final LanguageModel MODEL = EncoderModel.load();
    }

    @Override
    public void open(OpenContext context) throws Exception {
        Engine engine = new Engine(OfWorker.MODEL);
        reader = new BoundedReader(PageSteps.of(engine, about == null ? null : Scope.about(about)));
        tried = attempts == null ? null : Attempts.in(Path.of(attempts));
    }

    @Override
    public void flatMap(FoundPage found, Collector<ReadPage> out) throws Exception {
        Page page = found.page();
        if (page == null) {
            out.collect(ReadPage.skipped(found.place(), found.source(), String.valueOf(found.reason())));
            return;
        }
        if (tried == null) {
            out.collect(read(found, page));
        } else if (tried.isGivenUp(page.id())) {
            out.collect(ReadPage.skipped(
                    found.place(),
                    found.source(),
                    "its worker died " + Attempts.MOST + " times while it was read; please report it"));
        } else {
            tried.begin(page.id());
            try {
                out.collect(read(found, page));
            } finally {
                tried.end(page.id());
            }
        }
    }

    private ReadPage read(FoundPage found, Page page) throws InterruptedException {
        PageJob.Outcome outcome = java.util.Objects.requireNonNull(reader).read(page);
        Place place = found.place();
        if (outcome.document() != null && outcome.reading() != null) {
            return ReadPage.of(place, outcome.document(), outcome.reading(), outcome.why());
        }
        if (outcome.document() != null && outcome.leftOut() != null) {
            return ReadPage.leftOut(place, outcome.document(), outcome.leftOut().reason());
        }
        return ReadPage.skipped(
                place,
                found.source(),
                outcome.skipped() == null
                        ? "nothing came of it"
                        : outcome.skipped().reason());
    }

    @Override
    public void close() throws Exception {
        if (tried != null) {
            tried.close();
        }
    }
}

package org.rapporteur.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brief.Brief;
import org.rapporteur.brief.Composer;
import org.rapporteur.brief.DocxWriter;
import org.rapporteur.brief.HtmlWriter;
import org.rapporteur.brief.MarkdownWriter;
import org.rapporteur.brief.PdfWriter;
import org.rapporteur.brief.Scope;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapporteur brief}. */
@Command(
        description = {
            "Writes the record as a brief: the process in short, the meetings, what each party wants, what is disputed,"
                    + " where sources differ. Every line gives its sources; a bibliography lists them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class BriefCommand implements Callable<Integer> {
    private final OutputStream standardOutput;

    /** The forms of a brief. */
    enum Form {
        markdown,
        html,
        pdf,
        docx
    }

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--issue",
            paramLabel = "WORDS",
            description = "Only what speaks of this: all of these words have to stand in it.")
    private @Nullable String issue;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "markdown",
            description = "One of: ${COMPLETION-CANDIDATES}. Without it, ${DEFAULT-VALUE}.")
    private Form format = Form.markdown;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file, not to standard output.")
    private @Nullable Path output;

    BriefCommand(OutputStream standardOutput) {
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() throws RecordException, Failure, IOException {
        boolean binary = format == Form.pdf || format == Form.docx;
        if (binary && output == null && Terminal.isInteractive()) {
            throw new Failure("--format " + format + " is no text and would disturb the terminal"
                    + " — say --output FILE, or send it to a file with >");
        }
        Brief brief;
        try (RecordStore store = record.open()) {
            RecordFacts facts = new RecordFacts(store).readByRules();
            String words = issue == null || issue.isBlank() ? null : issue;
            brief = Composer.compose(facts, new Scope(filter.filter(facts.names()), words));
        }
        if (output != null) {
            AtomicFile.write(output, out -> write(brief, out));
        } else {
            write(brief, standardOutput);
            standardOutput.flush();
        }
        return 0;
    }

    private void write(Brief brief, OutputStream out) throws IOException {
        switch (format) {
            case markdown -> out.write(MarkdownWriter.write(brief).getBytes(StandardCharsets.UTF_8));
            case html -> out.write(HtmlWriter.write(brief).getBytes(StandardCharsets.UTF_8));
            case pdf -> PdfWriter.write(brief, out);
            case docx -> DocxWriter.write(brief, out);
        }
    }
}

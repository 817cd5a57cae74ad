package org.rapporteur.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.store.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code rapporteur}: its commands, its exit codes and how it fails. */
@Command(
        name = "rapporteur",
        description =
                "Reads press coverage of a diplomatic process and keeps its record, every fact tied to its words.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the record is as it was",
            "2:not a command or option that there is",
            "3:done, but pages were skipped; each is named"
        })
public final class Main implements Runnable {
    static final int FAILED = 1;
    static final int SKIPPED = 3;

    private static final List<String> WELCOME = List.of(
            "rapporteur reads press coverage of a diplomatic process and keeps its record:",
            "who met whom, who stayed away, who said what - every fact tied to its exact words.",
            "",
            "  rapporteur read PAGES...     pages (files, folders; HTML or text) into ./record",
            "  rapporteur meetings          who met, when, where, and who declined",
            "  rapporteur statements        who said what; --actor NAME, --from 2018, --to 2019",
            "  rapporteur show ID           one fact with its sentence and its page",
            "  rapporteur serve             all of it as pages in the browser",
            "  rapporteur brief             the whole process as a cited brief: Markdown, HTML, PDF",
            "  rapporteur export            for other programs: CSV, calendars, Gephi, QGIS, Zotero ...",
            "  rapporteur --help            all commands; `rapporteur read --help` explains one");

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "After a failure, say where in the program.")
    private boolean debug;

    @Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] args) {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit;
        try {
            exit = run(EncoderModel::load, output, err, args);
        } catch (OutOfMemoryError e) {
            err.println("rapporteur: out of memory — read fewer pages at once, or set JAVA_TOOL_OPTIONS=-Xmx4g");
            exit = FAILED;
        }
        if (output.failed() && exit == 0) {
            err.println("rapporteur: standard output: could not be written — is the disk full?");
            exit = FAILED;
        }
        err.flush();
        System.exit(exit);
    }

    /**
     * The program as a function of its arguments.
     *
     * @param model gives the language model when there is a page to read
     * @param out standard output; text goes to it in UTF-8
     * @return the exit code
     */
    static int run(Supplier<LanguageModel> model, OutputStream out, PrintWriter err, String... args) {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        new Commands(model, out).addTo(line, args.length == 0 ? "" : args[0]);
        line.setOut(new PrintWriter(out, false, StandardCharsets.UTF_8));
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, words) -> Failure.usage(e));
        line.setExecutionExceptionHandler((e, at, parsed) -> Failure.report(e, at, main.debug));
        try {
            return line.execute(args);
        } finally {
            line.getOut().flush();
        }
    }

    @Override
    public void run() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        WELCOME.forEach(out::println);
        out.flush();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"rapporteur " + Program.VERSION};
        }
    }
}

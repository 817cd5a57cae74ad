package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TextReader;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.input.Pages;
import org.rapporteur.page.scope.Relevance;
import org.rapporteur.page.scope.Scope;
import org.rapporteur.reading.Explainer;
import org.rapporteur.reading.Finding;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Names;
import org.rapporteur.view.Plain;
import org.rapporteur.view.ReadBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur explain}: why a fact was read, or why a sentence gave what it gave. */
@Command(
        description = {
            "Explains a fact: the rule that read it, with its line in the knowledge files, the parse and the words.",
            "",
            "With --text, or with --article and --sentence, it explains a sentence instead: what each reader found in"
                    + " it, and why words that might have told something did not. \"+\" marks what was told, \"-\" what"
                    + " was left out.",
            "",
            "With two ids, of actors, meetings or claims, it says what keeps them apart: the tellings that are most alike"
                    + " and what speaks for and against their being one, with its weight; twice the same id, which"
                    + " tellings were made one, and by what.",
            "",
            "With --page, it says of pages whether they are about the record's process, and why."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {
    private static final int SHOWN = 5;
    private static final List<String> WEIGHED = List.of("actor", "meeting", "claim");

    private final Supplier<LanguageModel> model;

    @Parameters(
            paramLabel = "ID",
            arity = "0..2",
            description = "Id of the fact, or as much of its beginning as tells it from others; two of one kind.")
    private List<String> ids = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "A sentence, or a few.")
    private @Nullable String text;

    @Option(
            names = "--article",
            paramLabel = "ARTICLE",
            description = "An article: the beginning of its id, or part of its path or title.")
    private @Nullable String article;

    @Option(names = "--sentence", paramLabel = "N", description = "Which sentence of the article, from 1.")
    private int number;

    @Option(
            names = "--page",
            paramLabel = "PATH",
            description = "A file or folder of pages, which need not be in the record.")
    private @Nullable Path page;

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Option(
            names = "--all",
            description = "Every sentence that the fact stands on, not the first " + SHOWN
                    + "; of two ids, every pair of tellings.")
    private boolean all;

    @Option(names = "--json", description = "What weighs for and against two ids as one line of JSON.")
    private boolean json;

    @Mixin
    private RecordOption record = new RecordOption();

    @Spec
    private @Nullable CommandSpec spec;

    ExplainCommand(Supplier<LanguageModel> model) {
        this.model = model;
    }

    @Override
    public Integer call() throws RecordException, Failure, IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (page != null) {
            judge(page, out);
        } else if (text != null) {
            Text read = new TextReader(model.get()).read(Document.ofText(text, null));
            Explainer explainer = new Explainer(read);
            read.sentences().forEach(s -> ExplainView.print(explainer.of(s), f -> true, out));
        } else {
            try (RecordStore store = record.open()) {
                if (ids.size() == 2) {
                    weigh(ShowCommand.find(store, ids.get(0)), ShowCommand.find(store, ids.get(1)), store, out);
                } else if (ids.size() == 1) {
                    explain(ShowCommand.find(store, ids.get(0)), store, out);
                } else if (article != null && number > 0) {
                    explain(article, store, out);
                } else {
                    throw new Failure("give the ID of a fact, or --text, or --article with --sentence — see"
                            + " `rapporteur explain --help`");
                }
            }
        }
        out.flush();
        return 0;
    }

    private void weigh(Fact one, Fact other, RecordStore store, PrintWriter out) throws RecordException, Failure {
        String kind = JsonLines.type(one.getClass());
        String otherKind = JsonLines.type(other.getClass());
        if (!kind.equals(otherKind)) {
            throw new Failure(ids.get(0) + " and " + ids.get(1) + ": one is of kind " + kind + ", the other of kind "
                    + otherKind + " — give two of one kind");
        } else if (!WEIGHED.contains(kind)) {
            throw new Failure(ids.get(0) + ": of kind " + kind + ", and only " + String.join(", ", WEIGHED)
                    + " are made of what several pages tell — give two of those");
        }
        WeighedView view = new WeighedView(one, other, store.weigh(one, other), new Names(store));
        if (json) {
            out.println(view.json());
        } else {
            view.print(all ? Integer.MAX_VALUE : SHOWN, out);
        }
    }

    private void judge(Path file, PrintWriter out) throws Failure, IOException {
        Scope about = scope.scope(record.folder())
                .orElseThrow(() ->
                        new Failure("nothing says what the process is about, so every page is read — give --about, or"
                                + " write " + record.folder().resolve(ScopeFile.NAME)));
        ScopeView view = new ScopeView(new Relevance(about), out);
        try (Skips skipped =
                        new Skips(Objects.requireNonNull(spec).commandLine().getErr());
                Stream<Page> pages = Pages.of(List.of(file), skipped).stream()) {
            pages.forEach(view::print);
        }
    }

    private void explain(String called, RecordStore store, PrintWriter out) throws RecordException, Failure {
        Set<String> meant = new Names(store).articlesCalled(called);
        if (meant.size() != 1) {
            throw new Failure(
                    "--article " + called + ": " + (meant.isEmpty() ? "no article" : meant.size() + " articles")
                            + " called so — see `rapporteur articles`");
        }
        Text read = text(meant.iterator().next(), store);
        if (number > read.sentences().size()) {
            throw new Failure("--sentence " + number + ": the article has "
                    + read.sentences().size() + " sentences that are read — give a smaller number");
        }
        Sentence s = read.sentences().get(number - 1);
        ExplainView.print(new Explainer(read).of(s), f -> true, out);
    }

    private void explain(Fact fact, RecordStore store, PrintWriter out) throws RecordException {
        String kind = JsonLines.type(fact.getClass());
        out.println(Plain.line(JsonLines.write(fact)));
        for (String by : ReadBy.of(fact)) {
            out.println("proposed by the second reader " + Plain.line(by) + ", whose words were found on the page;"
                    + " what the rules read there:");
        }
        String reader = kind + "s";
        Predicate<Finding> shown = f -> kind.equals("difference") || f.reader().equals(reader);
        List<Cite> cites = Cites.of(fact);
        List<Cite> some = all ? cites : cites.subList(0, Math.min(SHOWN, cites.size()));
        String at = "";
        Text read = null;
        Explainer explainer = null;
        List<Sentence> done = new ArrayList<>();
        for (Cite cite : some) {
            if (read == null || explainer == null || !at.equals(cite.article())) {
                at = cite.article();
                read = text(at, store);
                explainer = new Explainer(read);
                done.clear();
                if (fact instanceof Event e) {
                    out.println();
                    out.println("rule " + e.rule());
                }
            }
            Citer citer = read.document().citer();
            int start = citer.charOffset(cite.start());
            int end = citer.charOffset(cite.end());
            for (Sentence s : read.sentences()) {
                if (s.start() < end && s.end() > start && !done.contains(s)) {
                    done.add(s);
                    ExplainView.print(explainer.of(s), shown, out);
                }
            }
        }
        if (some.size() < cites.size()) {
            out.println("and " + (cites.size() - some.size()) + " more places; --all explains them");
        }
    }

    private Text text(String id, RecordStore store) throws RecordException {
        Article found = Objects.requireNonNull(new Names(store).article(id));
        String words = store.text(id).orElse("");
        return new TextReader(model.get()).read(new Document(found, words));
    }
}

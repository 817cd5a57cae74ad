package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Readers;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.search.Hit;
import org.rapporteur.store.search.Query;
import org.rapporteur.store.search.QueryException;
import org.rapporteur.store.search.QueryParser;
import org.rapporteur.store.search.Results;
import org.rapporteur.store.search.Searcher;
import org.rapporteur.view.Csv;
import org.rapporteur.view.Plain;
import org.rapporteur.view.Words;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur search}. */
@Command(
        description = {
            "Searches facts and articles, the best first.",
            "",
            "All words must be there. \"A phrase\", begin*, -without, one OR other. Fields: speaker:NAME actor:NAME"
                    + " stance:denies kind:direct type:statement outlet:NAME article:WORDS year:2018 before:2019"
                    + " after:2017-05; -field:value leaves out. Put -- before a query that begins with a hyphen."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class SearchCommand implements Callable<Integer> {
    private static final int FACETS_SHOWN = 6;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words and fields.")
    private List<String> words = List.of();

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many to show; without it, 20, or all as CSV or JSON.")
    private @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "N", description = "How many of the best to pass over.")
    private int offset;

    @ArgGroup
    private Form form = new Form();

    @Spec
    private @Nullable CommandSpec spec;

    static final class Form {
        @Option(names = "--json", description = "A JSON array of the export's lines.")
        private boolean json;

        @Option(names = "--csv", description = "CSV.")
        private boolean csv;
    }

    @Override
    public Integer call() throws RecordException, Failure {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (offset < 0 || limit != null && limit < 0) {
            throw new ParameterException(line, "--limit and --offset cannot be below 0");
        }
        int most = limit != null ? limit : form.json || form.csv ? Integer.MAX_VALUE : 20;
        try (Readers readers = Readers.open(record.folder())) {
            Query query = QueryParser.parse(String.join(" ", words));
            Results results = readers.read(connection -> {
                try {
                    return new Searcher(connection).search(query, offset, most);
                } catch (QueryException e) {
                    throw new Refused(e);
                }
            });
            print(results, line.getOut());
        } catch (QueryException e) {
            throw new Failure("search: " + e.getMessage(), e);
        } catch (Refused e) {
            throw new Failure("search: " + e.getMessage(), e);
        }
        line.getOut().flush();
        return 0;
    }

    private void print(Results results, PrintWriter out) {
        if (form.json) {
            out.append('[');
            for (int i = 0; i < results.hits().size(); i++) {
                out.append(i == 0 ? "\n" : ",\n").append(results.hits().get(i).json());
            }
            out.append("\n]\n");
        } else if (form.csv) {
            Csv.print(List.of("type", "id", "date", "speaker", "outlet", "article", "words"), out);
            for (Hit h : results.hits()) {
                Csv.print(
                        List.of(
                                h.type(),
                                text(h.id()),
                                text(h.date()),
                                text(h.speaker()),
                                h.outlet(),
                                h.article(),
                                plain(h)),
                        out);
            }
        } else {
            table(results, out);
        }
    }

    private void table(Results results, PrintWriter out) {
        out.println(Words.count(results.total(), "fact"));
        for (Map.Entry<String, List<Results.Facet>> facet : results.facets().entrySet()) {
            if (!facet.getValue().isEmpty()) {
                String values = facet.getValue().stream()
                        .limit(FACETS_SHOWN)
                        .map(f -> f.label() + " " + f.count())
                        .collect(Collectors.joining(", "));
                out.println(Plain.line(
                        facet.getKey() + ": " + values + (facet.getValue().size() > FACETS_SHOWN ? ", …" : "")));
            }
        }
        if (results.hits().isEmpty()) {
            return;
        }
        out.println();
        TextTable table = new TextTable(List.of("id", "type", "date", "speaker", "words", "outlet"));
        for (Hit h : results.hits()) {
            table.add(List.of(text(h.id()), h.type(), text(h.date()), text(h.speaker()), marked(h), h.outlet()));
        }
        table.print(out, Terminal.width());
        int left = results.total() - offset - results.hits().size();
        if (left > 0) {
            out.println("and " + left + " more; --offset "
                    + (offset + results.hits().size()) + " shows the next");
        }
    }

    private static String marked(Hit hit) {
        return hit.snippet().stream()
                .map(p -> p.found() ? "»" + p.text() + "«" : p.text())
                .collect(Collectors.joining());
    }

    private static String plain(Hit hit) {
        return hit.snippet().stream().map(Hit.Piece::text).collect(Collectors.joining());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Carries a refusal out of the reading of a record. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(QueryException e) {
            super(e.getMessage(), e);
        }
    }
}

package org.rapporteur.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Changes;
import org.rapporteur.view.Changes.Change;
import org.rapporteur.view.Plain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur compare}: what a later record says otherwise than an earlier one. */
@Command(
        name = "compare",
        description = {
            "Compares two records: pages, meetings, positions, claims and differences that are new (+), changed (~) or"
                    + " dropped (-).",
            "",
            "A fact is the same one where its id is, else where it stands on most of the same words."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CompareCommand implements Callable<Integer> {
    private static final List<Kind> KINDS = List.of(
            new Kind(Article.class, "title", List.of("title", "publisher", "published", "duplicateOf")),
            new Kind(
                    Meeting.class,
                    "name",
                    List.of("name", "status", "date", "place", "hosts", "participants", "declined", "outcome")),
            new Kind(Position.class, "issue", List.of("party", "stance", "issue", "date")),
            new Kind(Claim.class, "proposition", List.of("proposition", "assertedBy", "deniedBy", "doubtedBy")),
            new Kind(Difference.class, "topic", List.of("sides")));

    @Parameters(index = "0", paramLabel = "OLD", description = "Folder of the earlier record.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "Folder of the later record.")
    @SuppressWarnings("NullAway.Init")
    private Path later;

    @Option(names = "--json", description = "A JSON object a line: change, before, after and the fields that differ.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * A kind of fact that is compared.
     *
     * @param title the field that it is called by
     * @param fields those whose change is told
     */
    private record Kind(Class<? extends Fact> type, String title, List<String> fields) {}

    @Override
    public Integer call() throws RecordException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RecordStore before = RecordStore.open(old);
                RecordStore after = RecordStore.open(later)) {
            boolean none = true;
            for (Kind kind : KINDS) {
                List<Change> changes =
                        Changes.between(before.facts(kind.type()), after.facts(kind.type()), kind.fields());
                none &= changes.isEmpty();
                if (json) {
                    changes.forEach(c -> out.println(line(c)));
                } else if (!changes.isEmpty()) {
                    out.println(JsonLines.type(kind.type()) + "s");
                    changes.forEach(c -> print(c, kind, out));
                }
            }
            if (none && !json) {
                out.println("nothing changed");
            }
        }
        out.flush();
        return 0;
    }

    private static String line(Change c) {
        ObjectNode out = new ObjectMapper().createObjectNode();
        out.put("change", c.before() == null ? "new" : c.after() == null ? "dropped" : "changed");
        out.set("before", c.before() == null ? out.nullNode() : Changes.json(c.before()));
        out.set("after", c.after() == null ? out.nullNode() : Changes.json(c.after()));
        ObjectNode fields = out.putObject("fields");
        c.fields().forEach((name, values) -> fields.putArray(name).addAll(values));
        return out.toString();
    }

    private static void print(Change c, Kind kind, PrintWriter out) {
        Fact shown = c.after() == null ? Objects.requireNonNull(c.before()) : c.after();
        String sign = c.before() == null ? "+" : c.after() == null ? "-" : "~";
        out.println(sign + " "
                + Plain.line(
                        Changes.id(shown) + "  " + plain(Changes.json(shown).path(kind.title()))));
        c.fields()
                .forEach((name, values) -> out.println(
                        Plain.line("    " + name + ": " + plain(values.get(0)) + " → " + plain(values.get(1)))));
    }

    /** A value for people: of each side of a claim or a difference its source or what it says. */
    private static String plain(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(plain(v)));
            return parts.isEmpty() ? "none" : String.join(", ", parts);
        }
        if (value.isObject()) {
            for (String field : List.of("source", "sourceText", "value")) {
                if (value.hasNonNull(field)) {
                    return value.get(field).asText();
                }
            }
            return "the page";
        }
        return value.isNull() || value.isMissingNode() ? "none" : value.asText();
    }
}

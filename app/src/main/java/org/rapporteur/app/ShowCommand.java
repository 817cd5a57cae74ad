package org.rapporteur.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Names;
import org.rapporteur.view.Particulars;
import org.rapporteur.view.Passage;
import org.rapporteur.view.Plain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur show}: one fact and the words that it stands on. */
@Command(
        description = "Shows one fact: what it says, and each sentence that it stands on, with its page and place.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ShowCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 10;
    private static final int AMBIGUOUS = 8;

    @Parameters(paramLabel = "ID", description = "Id of the fact, or as much of its beginning as tells it from others.")
    private String id = "";

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(names = "--all", description = "Every sentence, not the first " + SHOWN + ".")
    private boolean all;

    @Option(names = "--json", description = "The line of the export instead.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RecordException, Failure, IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RecordStore store = record.open()) {
            Fact fact = find(store, id);
            if (json) {
                out.println(JsonLines.write(fact));
            } else {
                fields(JSON.readTree(JsonLines.write(fact)), new Names(store), out);
                passages(fact, store, out);
            }
        }
        out.flush();
        return 0;
    }

    /**
     * The fact that an id, or the beginning of one, means.
     *
     * @throws Failure when it means none or several
     */
    static Fact find(RecordStore store, String id) throws RecordException, Failure {
        List<Fact> found = store.find(id);
        List<String> ids = found.stream().map(ShowCommand::id).toList();
        int exact = ids.indexOf(id);
        if (exact >= 0) {
            return found.get(exact);
        }
        if (found.isEmpty() || id.isEmpty()) {
            throw new Failure(
                    id + ": no fact has this id — the first column of `rapporteur statements` and the like has them");
        }
        if (found.size() > 1) {
            String some = ids.stream().limit(AMBIGUOUS).collect(Collectors.joining(", "));
            throw new Failure(id + ": " + found.size() + " facts begin so (" + some
                    + (ids.size() > AMBIGUOUS ? ", …" : "") + ") — give more of the id");
        }
        return found.get(0);
    }

    private static String id(Fact fact) {
        try {
            return JSON.readTree(JsonLines.write(fact)).path("id").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fields(JsonNode fact, Names names, PrintWriter out) {
        List<String[]> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fact.properties()) {
            String text = text(field.getKey(), field.getValue(), names);
            if (!text.isEmpty()) {
                lines.add(new String[] {field.getKey(), text});
            }
        }
        int width = lines.stream().mapToInt(l -> l[0].length()).max().orElse(0);
        for (String[] line : lines) {
            out.println(line[0] + " ".repeat(width - line[0].length() + 2) + Plain.line(line[1]));
        }
    }

    /** A field in words; empty for what is null, and for cites and what holds them, which are shown as sentences. */
    private static String text(String field, JsonNode value, Names names) {
        if (field.equals("life")) {
            return life(value);
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(text(field, v, names)));
            parts.removeIf(String::isEmpty);
            return String.join(", ", parts);
        }
        if (value.isObject()) {
            if (value.has("title")) {
                return value.path("title").asText();
            }
            if (value.has("to")) {
                return value.path("as").asText().replace('-', ' ') + " "
                        + names.actor(value.path("to").asText()) + " ("
                        + value.path("to").asText() + ")";
            }
            if (value.has("part")) {
                return attendance(value, names);
            }
            if (value.has("fate")) {
                return count(value);
            }
            if (value.has("field")) {
                Set<String> sides = new LinkedHashSet<>();
                value.path("values").forEach(v -> sides.add(v.path("value").asText()));
                return value.path("field").asText() + ": " + String.join(" or ", sides);
            }
            return "";
        }
        if (value.isNull()) {
            return "";
        }
        String text = value.asText();
        return JsonLines.ACTOR_FIELDS.contains(field) ? names.actor(text) + " (" + text + ")" : text;
    }

    /** "planned 2018-05-10, cancelled 2018-05-24, held 2018-06-13": what it was called when that changed. */
    private static String life(JsonNode stages) {
        List<String> parts = new ArrayList<>();
        String last = "";
        for (JsonNode stage : stages) {
            String status = stage.path("status").asText();
            if (!status.equals(last)) {
                parts.add(
                        stage.path("published").isNull()
                                ? status
                                : status + " " + stage.path("published").asText());
            }
            last = status;
        }
        return parts.size() > 1 ? String.join(", ", parts) : "";
    }

    /** "Kenya: participant, 12, deputy foreign minister"; empty where it says no more than the lists of parties do. */
    private static String attendance(JsonNode value, Names names) {
        List<String> parts = new ArrayList<>();
        parts.add(value.path("part").asText());
        for (String detail : List.of("size", "level")) {
            if (!value.path(detail).isNull()) {
                parts.add(value.path(detail).asText());
            }
        }
        boolean plain = parts.equals(List.of("participant"));
        return plain ? "" : names.actor(value.path("actor").asText()) + ": " + String.join(", ", parts);
    }

    private static String count(JsonNode value) {
        try {
            return Particulars.count(JSON.treeToValue(value, Event.Count.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void passages(Fact fact, RecordStore store, PrintWriter out) throws RecordException {
        Names names = new Names(store);
        List<Cite> cites = Cites.of(fact);
        int shown = all ? cites.size() : Math.min(SHOWN, cites.size());
        for (Cite cite : cites.subList(0, shown)) {
            Article article = names.article(cite.article());
            String text = store.text(cite.article()).orElse("");
            if (article == null || text.isEmpty()) {
                continue;
            }
            Passage p = Passage.of(cite, article, text);
            out.println();
            out.println("  " + lead(p.before()) + mark(p.words()) + tail(p.after()));
            out.println("  " + Plain.line(article.source()) + ", line " + p.line() + ", characters " + cite.start()
                    + "-" + cite.end() + " (" + p.role() + ")" + inSource(store.place(cite.article(), cite.start())));
            out.println("  " + Plain.line(reference(article)));
        }
        if (shown < cites.size()) {
            out.println();
            out.println("  and " + (cites.size() - shown) + " more; --all shows them");
        }
    }

    /** Where the words stand in the HTML; nothing for plain text, whose line has been said. */
    private static String inSource(Optional<RecordStore.Place> place) {
        return place.map(p -> "; line " + p.line() + ", column " + p.column() + " of the HTML")
                .orElse("");
    }

    private static String lead(String text) {
        String line = Plain.line(text);
        return line.isEmpty() || !Character.isWhitespace(text.charAt(text.length() - 1)) ? line : line + " ";
    }

    private static String tail(String text) {
        String line = Plain.line(text);
        return line.isEmpty() || !Character.isWhitespace(text.charAt(0)) ? line : " " + line;
    }

    private static String mark(String words) {
        String line = Plain.line(words);
        return Terminal.isInteractive() && Ansi.AUTO.enabled() ? "\u001b[1;4m" + line + "\u001b[0m" : "»" + line + "«";
    }

    private static String reference(Article a) {
        List<String> parts = new ArrayList<>();
        if (a.publisher() != null) {
            parts.add(a.publisher());
        }
        if (a.title() != null) {
            parts.add("“" + a.title() + "”");
        }
        parts.add(a.published() != null ? a.published() : "undated");
        return String.join(", ", parts);
    }
}

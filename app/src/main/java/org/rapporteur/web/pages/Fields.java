package org.rapporteur.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.record.JsonLines;
import org.rapporteur.view.Particulars;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/** Shows the fields of a line of the export. Ids become what they stand for; cites are left to those who show words. */
final class Fields {
    private static final Set<String> STATEMENTS = Set.of("continues", "within", "statement");
    private static final Set<String> ARTICLES = Set.of("article", "duplicateOf");
    private static final Set<String> LEFT_OUT =
            Set.of("type", "id", "cite", "cites", "speakerCite", "publishedCite", "mentions", "segments");

    /** What the lists of parties say anyhow. */
    private static final String PLAIN = Particulars.part("participant");

    private final Sql sql;
    private String id = "";

    Fields(Sql sql) {
        this.sql = sql;
    }

    /** The fields that say something, in their order. */
    List<FactView.Line> of(JsonNode fact) throws SQLException {
        id = text(fact, "id");
        boolean article = fact.path("type").asText().equals("article");
        Map<String, Cell> out = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : fact.properties()) {
            String name = field.getKey();
            if (LEFT_OUT.contains(name)) {
                continue;
            }
            Set<Item> items = new LinkedHashSet<>();
            collect(name, field.getValue(), article, items);
            if (!items.isEmpty()) {
                out.put(words(name), new Cell(List.copyOf(items)));
            }
        }
        List<FactView.Line> lines = new ArrayList<>();
        out.forEach((name, cell) -> lines.add(new FactView.Line(name, cell)));
        return lines;
    }

    private void collect(String field, JsonNode value, boolean article, Set<Item> out) throws SQLException {
        if (value.isArray()) {
            for (JsonNode v : value) {
                collect(field, v, article, out);
            }
        } else if (value.isObject()) {
            object(value, out);
        } else if (!value.isNull() && !(field.equals("anonymous") && !value.asBoolean())) {
            out.add(item(field, value.asText(), article));
        }
    }

    /** Leads to the sentence that says it of this party. */
    private void attended(JsonNode value, Set<Item> out) throws SQLException {
        String part = Particulars.part(text(value, "part"));
        String delegation = Particulars.delegation(
                value.path("size").isNull()
                        ? null
                        : (Integer) value.path("size").asInt(),
                value.path("level").textValue());
        if (part.equals(PLAIN) && delegation.isEmpty()) {
            return;
        }
        String who = item("actor", text(value, "actor"), false).text();
        JsonNode cite = value.path("cite");
        out.add(new Item(
                who + " " + part + (delegation.isEmpty() ? "" : ": " + delegation),
                Links.mark(text(cite, "article"), id, cite.path("start").asInt())));
    }

    private static String text(JsonNode value, String field) {
        return value.path(field).isNull() ? "" : value.path(field).asText();
    }

    private void object(JsonNode value, Set<Item> out) throws SQLException {
        if (value.has("part")) {
            attended(value, out);
        } else if (value.has("fate")) {
            out.add(Item.of(
                    Tolls.words(text(value, "fate"), text(value, "value"), text(value, "low"), text(value, "high"))));
        } else if (value.has("field")) {
            Set<String> sides = new LinkedHashSet<>();
            value.path("values").forEach(v -> sides.add(v.path("value").asText()));
            out.add(Item.of(value.path("field").asText() + ": " + String.join(" or ", sides)));
        } else if (value.has("to")) {
            out.add(item("to", value.path("to").asText(), false));
        } else if (value.has("title")) {
            String date =
                    value.path("asOf").isNull() ? "" : " (" + value.path("asOf").asText() + ")";
            out.add(Item.of(value.path("title").asText() + date));
        } else if (value.path("source").isTextual()) {
            out.add(item("source", value.path("source").asText(), false));
        } else if (value.path("sourceText").isTextual()) {
            out.add(Item.of(value.path("sourceText").asText()));
        } else if (value.has("value")) {
            out.add(Item.of(value.path("value").asText()));
        } else {
            out.add(Item.of("the outlet itself"));
        }
    }

    private Item item(String field, String value, boolean article) throws SQLException {
        if (JsonLines.ACTOR_FIELDS.contains(field) && !article) {
            String name = sql.text("SELECT name FROM actors WHERE id = ?", value);
            return name == null ? Item.of(value) : Item.actor(value, name);
        }
        if (ARTICLES.contains(field)) {
            String title = sql.text(
                    "SELECT coalesce(publisher || ', ', '') || coalesce('“' || title || '”', source) FROM articles"
                            + " WHERE id = ?",
                    value);
            return new Item(title == null ? value : title, Links.path("articles", value));
        }
        if (STATEMENTS.contains(field) || (field.equals("voice") && !value.equals("outlet"))) {
            String content = sql.text("SELECT content FROM statements WHERE id = ?", value);
            return new Item(content == null ? value : "“" + content + "”", Links.path("fact", value));
        }
        return new Item(value, field.equals("source") ? Links.outside(value) : null);
    }

    /** {@code voiced by} for {@code voicedBy}. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}

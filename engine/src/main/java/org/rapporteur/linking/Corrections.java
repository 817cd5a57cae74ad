package org.rapporteur.linking;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;

/** Gives a field of a fact another value. What is words of the page, or says where they stand, cannot be corrected. */
public final class Corrections {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "article",
                    List.of("title", "publisher", "published", "authors", "dateline", "genre", "language", "via")),
            Map.entry("actor", List.of("name", "kind", "country", "aliases")),
            Map.entry(
                    "statement",
                    List.of("speaker", "affiliation", "coSpeakers", "anonymous", "kind", "via", "said", "stance")),
            Map.entry(
                    "meeting",
                    List.of(
                            "name",
                            "status",
                            "date",
                            "place",
                            "format",
                            "hosts",
                            "participants",
                            "declined",
                            "observers",
                            "outcome")),
            Map.entry("event", List.of("eventType", "mode", "actor", "recipient", "date", "place", "status", "by")),
            Map.entry("position", List.of("party", "issue", "stance", "condition", "voicedBy", "date")),
            Map.entry("claim", List.of("proposition")),
            Map.entry("figure", List.of("value", "low", "high", "unit", "what", "of", "date")),
            Map.entry("time", List.of("timexType", "value")),
            Map.entry("difference", List.of("topic", "kind")),
            Map.entry("label", List.of("actor")));

    private static final Set<String> LISTS =
            Set.of("authors", "aliases", "coSpeakers", "hosts", "participants", "declined", "observers");

    private static final Set<String> DATES = Set.of("published", "said", "date");

    private static final Set<String> ACTORS = Set.of(
            "speaker",
            "affiliation",
            "coSpeakers",
            "hosts",
            "participants",
            "declined",
            "observers",
            "actor",
            "recipient",
            "by",
            "party",
            "voicedBy",
            "of");

    private Corrections() {}

    /** The fields of a type of fact that can be corrected, in the order of the export. */
    public static List<String> fields(String type) {
        return FIELDS.getOrDefault(type, List.of());
    }

    /** Whether a field holds ids of actors. */
    public static boolean isActors(String field) {
        return ACTORS.contains(field);
    }

    /**
     * The fact with another value.
     *
     * @param values none for null, several for a list; of a field of actors their ids
     * @throws IllegalArgumentException that says what is wrong with the field or the value
     */
    public static Fact correct(Fact fact, String field, List<String> values) {
        String type = JsonLines.type(fact.getClass());
        if (!fields(type).contains(field)) {
            throw new IllegalArgumentException("“" + field + "” of " + type + " cannot be corrected; these can: "
                    + String.join(", ", fields(type)));
        }
        boolean list = LISTS.contains(field);
        if (!list && values.size() > 1) {
            throw new IllegalArgumentException("“" + field + "” has one value, not " + values.size());
        }
        if (values.isEmpty() && !list && !isOpen(fact, field)) {
            throw new IllegalArgumentException("“" + field + "” cannot be empty");
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a value is empty; give none at all to clear “" + field + "”");
        }
        if (DATES.contains(field) && !values.stream().allMatch(Edtf::isValid)) {
            throw new IllegalArgumentException(
                    "“" + values.get(0) + "” is no date like 2018, 2018-11, 2018-11-09 or 2018-11-09/2018-11-10");
        }
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(JsonLines.write(fact));
            set(json, field, list, values);
            if (fact instanceof Article && field.equals("published")) {
                json.putNull("publishedCite");
                json.put("publishedBasis", values.isEmpty() ? null : "inferred");
            }
            if (fact instanceof Meeting && field.equals("date")) {
                json.remove("dateBasis");
            }
            Fact corrected = JsonLines.read(json.toString());
            return corrected instanceof Actor now && fact instanceof Actor before ? renamed(before, now) : corrected;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "“" + String.join("”, “", values) + "” can be no value of “" + field + "”", e);
        }
    }

    private static void set(ObjectNode json, String field, boolean list, List<String> values) {
        if (list) {
            ArrayNode array = json.putArray(field);
            values.stream().distinct().forEach(array::add);
        } else if (values.isEmpty()) {
            json.putNull(field);
        } else if (json.path(field).isBoolean()) {
            json.put(field, Boolean.parseBoolean(values.get(0)));
        } else {
            json.put(field, values.get(0));
        }
    }

    /** Whether a field may be null. */
    private static boolean isOpen(Fact fact, String field) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(c -> c.getName().equals(field))
                .anyMatch(c -> c.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** Every written form but the name is an alias. */
    private static Actor renamed(Actor before, Actor now) {
        TreeSet<String> aliases = new TreeSet<>(now.aliases());
        if (!before.name().equals(now.name())) {
            aliases.add(before.name());
        }
        aliases.remove(now.name());
        return new Actor(
                now.id(), now.name(), now.kind(), now.country(), List.copyOf(aliases), now.roles(), now.mentions());
    }
}

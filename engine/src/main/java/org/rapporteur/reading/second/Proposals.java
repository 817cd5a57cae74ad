package org.rapporteur.reading.second;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.MeetingStatus;

/**
 * What a second reader proposes, as far as it has the form that was asked for. A proposal of another form is left out, and so
 * are those beyond {@value #MOST} of a kind; nothing of it is checked against the page yet.
 */
public record Proposals(List<Saying> statements, List<Gathering> meetings, List<Dispute> claims) {
    private static final int MOST = 200;
    private static final int MOST_PARTIES = 30;
    private static final int LONGEST = 2000;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> KINDS = Set.of("statements", "meetings", "claims");
    private static final Map<String, Attitude> STANCES =
            Map.of("asserts", Attitude.ASSERTS, "denies", Attitude.DENIES, "doubts", Attitude.DOUBTS);

    /** Something said. */
    public record Saying(String words, String speaker) {}

    /** A meeting that some words tell of. */
    public record Gathering(
            String words,
            MeetingStatus status,
            List<String> parties,
            @Nullable String place) {
        public Gathering {
            parties = List.copyOf(parties);
        }
    }

    /**
     * Something held that others answer.
     *
     * @param by who says so; null for the page itself
     */
    public record Dispute(String words, @Nullable String by, List<Reply> answers) {
        public Dispute {
            answers = List.copyOf(answers);
        }
    }

    /** What somebody makes of what another holds. */
    public record Reply(String words, String by, Attitude stance) {}

    public Proposals {
        statements = List.copyOf(statements);
        meetings = List.copyOf(meetings);
        claims = List.copyOf(claims);
    }

    /** The proposals in an answer; empty when it is no JSON object with one of their lists. */
    public static Optional<Proposals> of(String json) {
        JsonNode all;
        try {
            all = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        boolean lists = all != null
                && all.isObject()
                && KINDS.stream().anyMatch(all::has)
                && KINDS.stream().allMatch(k -> !all.has(k) || all.get(k).isArray());
        return lists
                ? Optional.of(new Proposals(
                        each(all.path("statements"), Proposals::saying),
                        each(all.path("meetings"), Proposals::gathering),
                        each(all.path("claims"), Proposals::dispute)))
                : Optional.empty();
    }

    private static <P> List<P> each(JsonNode list, Function<JsonNode, Optional<P>> read) {
        List<P> out = new ArrayList<>();
        for (JsonNode node : list) {
            if (out.size() < MOST && node.isObject()) {
                read.apply(node).ifPresent(out::add);
            }
        }
        return out;
    }

    private static Optional<Saying> saying(JsonNode node) {
        String words = text(node, "words");
        String speaker = text(node, "speaker");
        return has(node, "words", "speaker") && words != null && speaker != null
                ? Optional.of(new Saying(words, speaker))
                : Optional.empty();
    }

    private static Optional<Gathering> gathering(JsonNode node) {
        String words = text(node, "words");
        MeetingStatus status = status(node.path("status").asText());
        List<String> parties = new ArrayList<>();
        node.path("parties").forEach(p -> parties.add(p.isTextual() ? p.asText() : ""));
        String place = text(node, "place");
        boolean whole = has(node, "words", "status", "parties", "place")
                && parties.size() <= MOST_PARTIES
                && !parties.contains("")
                && (place != null || node.path("place").isNull());
        return whole && words != null && status != null
                ? Optional.of(new Gathering(words, status, parties, place))
                : Optional.empty();
    }

    private static Optional<Dispute> dispute(JsonNode node) {
        String words = text(node, "words");
        String by = text(node, "by");
        List<Reply> answers = each(node.path("answers"), Proposals::reply);
        boolean whole = has(node, "words", "by", "answers")
                && node.path("answers").isArray()
                && (by != null || node.path("by").isNull());
        return whole && words != null ? Optional.of(new Dispute(words, by, answers)) : Optional.empty();
    }

    private static Optional<Reply> reply(JsonNode node) {
        String words = text(node, "words");
        String by = text(node, "by");
        Attitude stance = STANCES.get(node.path("stance").asText());
        return has(node, "words", "by", "stance") && words != null && by != null && stance != null
                ? Optional.of(new Reply(words, by, stance))
                : Optional.empty();
    }

    /** Whether an object has these fields and no others. */
    private static boolean has(JsonNode node, String... fields) {
        return node.size() == fields.length && Set.of(fields).stream().allMatch(node::has);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isBlank() && value.asText().length() <= LONGEST
                ? value.asText()
                : null;
    }

    private static @Nullable MeetingStatus status(String name) {
        for (MeetingStatus s : MeetingStatus.values()) {
            if (JsonLines.name(s).equals(name.toLowerCase(Locale.ROOT))) {
                return s;
            }
        }
        return null;
    }
}

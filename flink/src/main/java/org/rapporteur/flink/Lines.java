package org.rapporteur.flink;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapporteur.flink.table.Line;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;

/** Lines of the export, and where they stand in it. */
final class Lines {
    private static final List<String> TYPES = types();

    private Lines() {}

    private static List<String> types() {
        List<String> out = new ArrayList<>();
        for (JsonSubTypes.Type type : Objects.requireNonNull(Fact.class.getAnnotation(JsonSubTypes.class))
                .value()) {
            out.add(type.name());
        }
        return out;
    }

    /** @param order among the lines of its type */
    static Item item(Fact fact, String month, String order) {
        String type = JsonLines.type(fact.getClass());
        return new Item(
                Item.Kind.LINE,
                type + "s/" + month,
                String.format("%02d ", TYPES.indexOf(type)) + order,
                JsonLines.write(fact));
    }

    static Line line(Item item) {
        int slash = item.key().indexOf('/');
        return new Line(item.key().substring(0, slash), item.key().substring(slash + 1), item.name(), item.json());
    }
}

package org.rapporteur.flink.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * The columns of a table, one for each field of what it holds: texts, numbers and truth values as such, lists of texts as lists,
 * all else as JSON.
 *
 * @param table its name
 */
record Columns(String table, List<Column> columns) {
    enum Kind {
        TEXT,
        TEXTS,
        NUMBER,
        COUNT,
        TRUTH,
        JSON
    }

    record Column(String name, Kind kind) {}

    /** @param kind what the table holds */
    static Columns of(String table, Class<?> kind) {
        return new Columns(
                table,
                Stream.of(kind.getRecordComponents())
                        .map(c -> new Column(c.getName(), kind(c)))
                        .toList());
    }

    private static Kind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class || type.isEnum()) {
            return Kind.TEXT;
        } else if (type == boolean.class || type == Boolean.class) {
            return Kind.TRUTH;
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Kind.COUNT;
        } else if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return Kind.NUMBER;
        }
        Type generic = component.getGenericType();
        boolean texts = type == List.class
                && generic instanceof ParameterizedType p
                && p.getActualTypeArguments()[0] == String.class;
        return texts ? Kind.TEXTS : Kind.JSON;
    }

    MessageType schema() {
        Types.MessageTypeBuilder out = Types.buildMessage();
        for (Column c : columns) {
            LogicalTypeAnnotation text =
                    c.kind() == Kind.JSON ? LogicalTypeAnnotation.jsonType() : LogicalTypeAnnotation.stringType();
            switch (c.kind()) {
                case TEXT, JSON ->
                    out.optional(PrimitiveTypeName.BINARY).as(text).named(c.name());
                case TEXTS ->
                    out.requiredList()
                            .requiredElement(PrimitiveTypeName.BINARY)
                            .as(text)
                            .named(c.name());
                case NUMBER -> out.optional(PrimitiveTypeName.DOUBLE).named(c.name());
                case COUNT -> out.optional(PrimitiveTypeName.INT64).named(c.name());
                case TRUTH -> out.optional(PrimitiveTypeName.BOOLEAN).named(c.name());
            }
        }
        return out.named(table);
    }
}

package org.rapporteur.flink.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes JSON objects as rows. */
final class JsonWriteSupport extends WriteSupport<JsonNode> {
    private final Columns columns;
    private RecordConsumer out;

    @SuppressWarnings("NullAway.Init")
    JsonWriteSupport(Columns columns) {
        this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(columns.schema(), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(columns.schema(), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(JsonNode row) {
        out.startMessage();
        List<Columns.Column> all = columns.columns();
        for (int i = 0; i < all.size(); i++) {
            Columns.Column column = all.get(i);
            JsonNode value = row.path(column.name());
            if (column.kind() == Columns.Kind.TEXTS) {
                out.startField(column.name(), i);
                texts(value);
                out.endField(column.name(), i);
            } else if (!value.isNull() && !value.isMissingNode()) {
                out.startField(column.name(), i);
                value(column.kind(), value);
                out.endField(column.name(), i);
            }
        }
        out.endMessage();
    }

    private void value(Columns.Kind kind, JsonNode value) {
        switch (kind) {
            case NUMBER -> out.addDouble(value.doubleValue());
            case COUNT -> out.addLong(value.longValue());
            case TRUTH -> out.addBoolean(value.booleanValue());
            default -> out.addBinary(Binary.fromString(value.isTextual() ? value.textValue() : value.toString()));
        }
    }

    private void texts(JsonNode values) {
        out.startGroup();
        if (!values.isEmpty()) {
            out.startField("list", 0);
            for (JsonNode value : values) {
                out.startGroup();
                out.startField("element", 0);
                out.addBinary(Binary.fromString(value.asText()));
                out.endField("element", 0);
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }
}

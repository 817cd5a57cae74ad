package org.rapporteur.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a query. Its columns are asked for by name, or by their number from 1. */
public final class Row {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** A column that may be null. */
    public @Nullable String text(String column) throws SQLException {
        return rows.getString(index(column));
    }

    /** A column that is never null. */
    public String string(String column) throws SQLException {
        return Objects.requireNonNull(text(column), column);
    }

    /** A whole number; 0 for null. */
    public int number(String column) throws SQLException {
        return rows.getInt(index(column));
    }

    /** A whole number that may be larger; 0 for null. */
    public long large(String column) throws SQLException {
        return rows.getLong(index(column));
    }

    /** A number, or null. */
    public @Nullable Double real(String column) throws SQLException {
        double value = rows.getDouble(index(column));
        return rows.wasNull() ? null : (Double) value;
    }

    /**
     * The actors of a column that is a JSON array of pairs of an id and a name.
     *
     * @see Item#actor
     */
    public List<Item> actors(String column) throws SQLException {
        List<Item> out = new ArrayList<>();
        for (JsonNode pair : array(column)) {
            out.add(Item.actor(pair.path(0).asText(), pair.path(1).asText()));
        }
        return out;
    }

    /** The words of a column that is a JSON array of texts. */
    public List<String> texts(String column) throws SQLException {
        List<String> out = new ArrayList<>();
        array(column).forEach(v -> out.add(v.asText()));
        return out;
    }

    /** The lists of a column that is a JSON array of arrays; null in them is empty. */
    public List<List<String>> lists(String column) throws SQLException {
        List<List<String>> out = new ArrayList<>();
        for (JsonNode list : array(column)) {
            List<String> values = new ArrayList<>();
            list.forEach(v -> values.add(v.isNull() ? "" : v.asText()));
            out.add(values);
        }
        return out;
    }

    private JsonNode array(String column) throws SQLException {
        String json = text(column);
        try {
            return JSON.readTree(json == null ? "[]" : json);
        } catch (JsonProcessingException e) {
            throw new SQLException("no JSON in " + column, e);
        }
    }

    private int index(String column) throws SQLException {
        return Character.isDigit(column.charAt(0)) ? Integer.parseInt(column) : rows.findColumn(column);
    }
}

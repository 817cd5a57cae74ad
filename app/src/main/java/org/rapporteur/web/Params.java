package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request, held against what they may be. */
public final class Params {
    private static final int LONGEST = 300;
    private static final int MOST = 20;
    private static final int LAST_PAGE = 1_000_000;

    private final String path;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Params(String path) {
        this.path = path;
    }

    /** @throws Problem when there are too many, one stands twice or one is too long */
    static Params of(Context ctx) {
        Params out = new Params(ctx.path());
        Map<String, List<String>> given = ctx.queryParamMap();
        if (given.size() > MOST) {
            throw Problem.badRequest("more than " + MOST + " filters", "Leave some of them out.");
        }
        given.forEach((name, values) -> {
            String value = values.get(values.size() - 1).strip();
            if (values.size() > 1) {
                throw Problem.badRequest("the filter “" + cut(name) + "” is given twice", "Give it once.");
            }
            if (value.codePoints().count() > LONGEST || name.length() > LONGEST) {
                throw Problem.badRequest(
                        "the filter “" + cut(name) + "” has more than " + LONGEST + " characters", "Shorten it.");
            }
            if (value.indexOf('\0') >= 0) {
                throw Problem.badRequest("the filter “" + cut(name) + "” holds a zero character", "Leave it out.");
            }
            if (!value.isEmpty()) {
                out.values.put(name, value);
            }
        });
        return out;
    }

    private static String cut(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** The path of the request. */
    public String path() {
        return path;
    }

    /** Every parameter that has a value, as it was given. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    /** The value of a parameter, empty when it is not set. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether any filter is set. */
    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> !name.equals("page"));
    }

    /** The filters that are set and have no field, so that a form can keep them. */
    public Map<String, String> kept(List<Field> fields) {
        Map<String, String> out = all();
        out.remove("page");
        fields.forEach(f -> out.remove(f.name()));
        return out;
    }

    /** The value of a parameter, or null. */
    public @Nullable String text(String name) {
        return values.get(name);
    }

    /**
     * The value of a parameter that can have few.
     *
     * @throws Problem when it is none of them
     */
    public @Nullable String oneOf(String name, Collection<String> known) {
        String value = values.get(name);
        if (value != null && !known.contains(value)) {
            throw Problem.badRequest(
                    "“" + cut(value) + "” is no " + name, "It can be one of: " + String.join(", ", known) + ".");
        }
        return value;
    }

    /**
     * The first day of a date: {@code 2019}, {@code 2019-09} or {@code 2019-09-13}.
     *
     * @throws Problem when it is no date
     */
    public @Nullable LocalDate firstDay(String name) {
        return day(name, false);
    }

    /**
     * The last day of a date.
     *
     * @throws Problem when it is no date
     */
    public @Nullable LocalDate lastDay(String name) {
        return day(name, true);
    }

    private @Nullable LocalDate day(String name, boolean last) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.matches("\\d{4}")) {
                int year = Integer.parseInt(value);
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                return last
                        ? YearMonth.parse(value).atEndOfMonth()
                        : YearMonth.parse(value).atDay(1);
            }
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            // Falls through to the same answer as any other text.
        }
        throw Problem.badRequest(
                "“" + cut(value) + "” in “" + name + "” is no date", "Write 2019, 2019-09 or 2019-09-13.");
    }

    /** The number of the page of a list, from 1. */
    public int page() {
        String value = values.getOrDefault("page", "1");
        if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > LAST_PAGE) {
            throw Problem.badRequest("“" + cut(value) + "” is no page", "Pages are counted from 1.");
        }
        return Integer.parseInt(value);
    }

    /** The address of the request with one parameter set; an empty value takes it away. */
    public String with(String name, String value) {
        Map<String, String> changed = all();
        changed.put(name, value);
        return Links.query(path, changed);
    }

    /** These parameters with one more. */
    public Params and(String name, String value) {
        Params out = new Params(path);
        out.values.putAll(values);
        out.values.put(name, value);
        return out;
    }
}

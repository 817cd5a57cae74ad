package org.rapporteur.linking.rulings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rulings on a record, in the order in which they were made. None is ever taken away: an undo is a ruling too. */
public final class Rulings {
    /** No rulings. */
    public static final Rulings NONE = new Rulings(List.of());

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Ruling> all;
    private final Set<Integer> undone = new HashSet<>();

    private Rulings(List<Ruling> all) {
        this.all = List.copyOf(all);
        for (int i = all.size() - 1; i >= 0; i--) {
            Ruling r = all.get(i);
            if (r.undoes() != null && !undone.contains(r.number())) {
                undone.add(r.undoes());
            }
        }
    }

    /**
     * Reads rulings from their lines of JSON; empty lines, and those that begin with {@code #}, are passed over.
     *
     * @throws IllegalArgumentException that names the line, when one is no ruling
     */
    public static Rulings read(List<String> lines) {
        List<Ruling> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                Ruling ruling = JSON.readValue(line, Ruling.class);
                int last = out.isEmpty() ? 0 : out.get(out.size() - 1).number();
                if (ruling.number() != 0 && ruling.number() <= last) {
                    throw new IllegalArgumentException("line " + (i + 1) + ": the numbers of rulings must go up, "
                            + ruling.number() + " comes after " + last);
                }
                out.add(ruling.number() == 0 ? ruling.withNumber(last + 1) : ruling);
            } catch (JsonProcessingException e) {
                Throwable cause = e.getCause() instanceof IllegalArgumentException inner ? inner : e;
                String reason = cause == e ? e.getOriginalMessage() : String.valueOf(cause.getMessage());
                throw new IllegalArgumentException("line " + (i + 1) + " is no ruling: " + reason, e);
            } catch (NullPointerException e) {
                throw new IllegalArgumentException("line " + (i + 1) + " is no ruling", e);
            }
        }
        return new Rulings(out);
    }

    /** One line of JSON for each. */
    public List<String> lines() {
        return all.stream().map(Rulings::line).toList();
    }

    private static String line(Ruling ruling) {
        try {
            return JSON.writeValueAsString(ruling);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ruling that cannot be written: " + ruling, e);
        }
    }

    /** Every ruling that was ever made. */
    public List<Ruling> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that hold: undos, and what they undo, are left out. An undo that was itself undone undoes nothing. */
    public List<Ruling> inForce() {
        return all.stream()
                .filter(r -> r.action() != Ruling.Action.UNDO && !undone.contains(r.number()))
                .toList();
    }

    /** Those that hold and change something. */
    public List<Ruling> changing() {
        return inForce().stream()
                .filter(r -> r.action() != Ruling.Action.CONFIRM)
                .toList();
    }

    /** Whether there is such a ruling and no undo of it holds. */
    public boolean holds(int number) {
        return !undone.contains(number) && all.stream().anyMatch(r -> r.number() == number);
    }

    /**
     * These and one more, which gets the next number.
     *
     * @throws IllegalArgumentException when it undoes a ruling that there is not, or that does not hold
     */
    public Rulings with(Ruling ruling) {
        Integer undoes = ruling.undoes();
        if (undoes != null && !holds(undoes)) {
            throw new IllegalArgumentException(
                    undone.contains(undoes)
                            ? "ruling " + undoes + " was undone already"
                            : "there is no ruling " + undoes);
        }
        List<Ruling> out = new ArrayList<>(all);
        out.add(ruling.withNumber(all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1));
        return new Rulings(out);
    }

    /** These and those of the others in force that do not hold here already; the numbers go on. */
    public Rulings with(Rulings others) {
        Set<Ruling> known = inForce().stream().map(r -> r.withNumber(0)).collect(Collectors.toSet());
        Rulings out = this;
        for (Ruling r : others.inForce()) {
            if (known.add(r.withNumber(0))) {
                out = out.with(r);
            }
        }
        return out;
    }
}

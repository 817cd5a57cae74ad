package org.rapporteur.store.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers that stand for ids and names in rows, so that each is kept once: the table {@code repeated}. */
public final class Repeated {
    /** SQL for the number of the text that is the argument; null where nothing has one. */
    public static final String NUMBER = "(SELECT number FROM repeated WHERE text = ?)";

    private final Database database;
    private final Map<String, Long> known = new HashMap<>();

    /** @param database in whose transaction texts are numbered */
    public Repeated(Database database) {
        this.database = database;
    }

    /** The number of a text, which is given one if it has none. */
    public long number(String text) throws SQLException {
        Long number = known.get(text);
        if (number == null) {
            List<Long> there = database.numbers("SELECT number FROM repeated WHERE text = ?", text);
            if (there.isEmpty()) {
                there = database.numbers("INSERT INTO repeated (text) VALUES (?) RETURNING number", text);
            }
            number = there.get(0);
            known.put(text, number);
        }
        return number;
    }

    /** Forgets the numbers, some of which may have been undone. */
    public void forget() {
        known.clear();
    }
}

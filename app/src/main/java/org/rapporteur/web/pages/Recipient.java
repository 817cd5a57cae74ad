package org.rapporteur.web.pages;

import java.sql.SQLException;
import org.rapporteur.record.Event;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Row;

/** The recipient of an event, which says so where it was not named with the event. */
final class Recipient {
    /** What a query of events {@code e} with their recipients {@code r} has to give besides the recipient. */
    static final String COLUMN = "e.recipient_basis";

    /** The name of the recipient {@code r} of an event {@code e} with its mark, null where there is none. */
    static final String NAME =
            "r.name || CASE WHEN e.recipient_basis IS NULL THEN '' ELSE ' (' || e.recipient_basis || ')' END";

    private Recipient() {}

    /** From the columns {@code recipient}, {@code recipient_id} and {@link #COLUMN}. */
    static Cell cell(Row row) throws SQLException {
        String name = row.text("recipient");
        String basis = row.text("recipient_basis");
        return name == null || basis == null
                ? Cell.link(name, Links.actor(row.text("recipient_id")))
                : Cell.of(new Item(marked(name, basis), Links.actor(row.text("recipient_id"))));
    }

    /** A recipient's name as it is shown of an event. */
    static String marked(Event event, String name) {
        String basis = event.recipientBasis();
        return basis == null ? name : marked(name, basis);
    }

    private static String marked(String name, String basis) {
        return name + " (" + basis + ")";
    }
}

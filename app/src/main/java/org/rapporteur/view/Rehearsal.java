package org.rapporteur.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.RulingMaker;
import org.rapporteur.store.Update;
import org.rapporteur.view.Changes.Change;

/** What a ruling would change, seen without making it. */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * The changes by kind; kinds that stay as they are are left out.
     *
     * @param update of the record, not to be committed after
     * @throws IllegalArgumentException when the ruling comes to nothing
     */
    public static Map<Compared, List<Change>> of(Ruling ruling, RecordStore store, Update update)
            throws RecordException {
        List<List<? extends Fact>> before = new ArrayList<>();
        for (Compared kind : Compared.RULINGS) {
            before.add(store.facts(kind.type()));
        }
        RulingMaker.rehearse(ruling, update);
        Map<Compared, List<Change>> out = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Compared kind = Compared.RULINGS.get(i);
            List<Change> changes = Changes.between(before.get(i), store.facts(kind.type()), kind.fields());
            if (!changes.isEmpty()) {
                out.put(kind, changes);
            }
        }
        return out;
    }
}

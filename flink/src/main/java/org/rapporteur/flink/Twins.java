package org.rapporteur.flink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.rapporteur.page.Page;

/**
 * Gives each page once, and tells files of the same name and bytes in several places from each other, as a laptop does: the
 * second in the order of their places has a name of its own. Where one comes late that stands before others, these are given
 * anew, each with its new name; of what has one id, that of the least place counts ({@link LinkJob}). So what comes out in the end
 * depends on the set of pages alone. Keyed by {@link FoundPage#key}.
 */
final class Twins extends KeyedProcessFunction<String, FoundPage, FoundPage> {
    private static final long serialVersionUID = 1L;

    private transient ListState<FoundPage> known;

    @Override
    public void open(OpenContext context) {
        known = getRuntimeContext().getListState(new ListStateDescriptor<>("places", FoundPage.class));
    }

    @Override
    public void processElement(FoundPage found, Context context, Collector<FoundPage> out) throws Exception {
        Page page = found.page();
        if (page == null) {
            out.collect(found);
            return;
        }
        List<FoundPage> places = new ArrayList<>();
        known.get().forEach(places::add);
        boolean one = page.url() != null;
        int same = -1;
        for (int i = 0; i < places.size(); i++) {
            same = one || places.get(i).source().equals(found.source()) ? i : same;
        }
        if (same >= 0 && places.get(same).place().compareTo(found.place()) <= 0) {
            return;
        }
        if (same >= 0) {
            places.remove(same);
        }
        places.add(without(found));
        places.sort(Comparator.comparing(FoundPage::place));
        known.update(places);
        for (int i = places.indexOf(without(found)); i < places.size(); i++) {
            out.collect(named(places.get(i), page, i));
        }
    }

    /** Where it was found alone; all that have one key have one content. */
    private static FoundPage without(FoundPage f) {
        return new FoundPage(f.place(), f.source(), null, null, null, f.accessed(), null);
    }

    private static FoundPage named(FoundPage at, Page page, int before) {
        String name = before == 0 ? page.name() : page.name() + "\n" + (before + 1);
        return new FoundPage(at.place(), at.source(), name, page.bytes(), page.charset(), at.accessed(), null);
    }
}

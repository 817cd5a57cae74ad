package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Label;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Words;

/** How each outlet calls each party, in its own voice and in words that it quotes. */
final class LabelSentences {
    private LabelSentences() {}

    static List<Line> of(Material material) throws RecordException {
        Map<String, Map<String, Calls>> byOutlet = new TreeMap<>();
        for (Label l : material.all(Label.class)) {
            if (!material.isCopy(l.article())) {
                byOutlet.computeIfAbsent(Material.capital(material.outlet(l.article())), o -> new TreeMap<>())
                        .computeIfAbsent(l.actor(), a -> new Calls())
                        .add(l);
            }
        }
        List<Line> out = new ArrayList<>();
        for (Map.Entry<String, Map<String, Calls>> outlet : byOutlet.entrySet()) {
            for (Map.Entry<String, Calls> calls : outlet.getValue().entrySet()) {
                String actor = calls.getKey();
                out.add(new Line(
                        outlet.getKey(),
                        calls.getValue().sentence(material.name(actor)),
                        material.naming(calls.getValue().cites, List.of(actor))));
            }
        }
        return out;
    }

    private static final class Calls {
        private final TreeSet<String> own = new TreeSet<>();
        private final TreeSet<String> quoted = new TreeSet<>();
        private final List<Cite> cites = new ArrayList<>();

        void add(Label label) {
            (label.voice().equals("outlet") ? own : quoted).add(Material.quoted(label.text()));
            cites.add(label.cite());
        }

        String sentence(String party) {
            String itself =
                    own.isEmpty() ? "" : "calls " + party + " " + Words.list(List.copyOf(own)) + " in its own voice";
            String others = quoted.isEmpty()
                    ? ""
                    : "quotes others who call " + (own.isEmpty() ? party : "it") + " "
                            + Words.list(List.copyOf(quoted));
            return itself + (itself.isEmpty() || others.isEmpty() ? "" : ", and ") + others + ".";
        }
    }
}

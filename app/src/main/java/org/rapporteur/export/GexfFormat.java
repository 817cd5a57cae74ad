package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;

/** The network of the actors as GEXF 1.3, for Gephi: a dynamic graph whose ties are there on the days that they stand for. */
final class GexfFormat implements Format {
    @Override
    public String name() {
        return "gexf";
    }

    @Override
    public String mediaType() {
        return "application/gexf+xml; charset=utf-8";
    }

    @Override
    public String extension() {
        return "gexf";
    }

    @Override
    public String about() {
        return "who met, accused, quoted whom and when, as GEXF 1.3 (Gephi)";
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        Network network = Network.of(facts);
        Xml xml = new Xml(out);
        xml.open(
                "gexf",
                "xmlns",
                "http://gexf.net/1.3",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
                "version",
                "1.3");
        xml.open("meta");
        xml.text("creator", "Rapporteur");
        xml.text("description", "Who met, accused, supported and quoted whom");
        xml.close("meta");
        xml.open(
                "graph",
                "mode",
                "dynamic",
                "defaultedgetype",
                "directed",
                "timeformat",
                "date",
                "timerepresentation",
                "interval");
        attributes(xml, "node", List.of("kind", "country"));
        attributes(xml, "edge", List.of("facts"));
        xml.open("nodes");
        for (Network.Node n : network.nodes()) {
            xml.open("node", "id", n.id(), "label", n.label());
            xml.open("attvalues");
            xml.empty("attvalue", "for", "kind", "value", n.kind());
            if (n.country() != null) {
                xml.empty("attvalue", "for", "country", "value", n.country());
            }
            xml.close("attvalues");
            xml.close("node");
        }
        xml.close("nodes");
        xml.open("edges");
        int number = 0;
        for (Network.Edge e : network.edges()) {
            edge(e, number++, xml);
        }
        xml.close("edges");
        xml.close("graph");
        xml.close("gexf");
        xml.flush();
    }

    private static void attributes(Xml xml, String of, List<String> names) throws IOException {
        xml.open("attributes", "class", of, "mode", "static");
        for (String name : names) {
            xml.empty("attribute", "id", name, "title", name, "type", "string");
        }
        xml.close("attributes");
    }

    private static void edge(Network.Edge e, int number, Xml xml) throws IOException {
        xml.open(
                "edge",
                "id",
                number,
                "source",
                e.source(),
                "target",
                e.target(),
                "kind",
                e.kind(),
                "label",
                e.kind(),
                "weight",
                e.weight());
        xml.open("attvalues");
        xml.empty("attvalue", "for", "facts", "value", String.join(" ", e.facts()));
        xml.close("attvalues");
        if (!e.days().isEmpty()) {
            xml.open("spells");
            for (Days d : e.days().stream().distinct().toList()) {
                xml.empty("spell", "start", d.first(), "end", d.last());
            }
            xml.close("spells");
        }
        xml.close("edge");
    }
}

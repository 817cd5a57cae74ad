package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;

/** The network of the actors as GraphML. */
final class GraphMlFormat implements Format {
    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public String mediaType() {
        return "application/graphml+xml; charset=utf-8";
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public String about() {
        return "the same network as GraphML (Cytoscape, igraph, networkx)";
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
                "graphml",
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        key(xml, "node", "label", "string");
        key(xml, "node", "kind", "string");
        key(xml, "node", "country", "string");
        key(xml, "edge", "tie", "string");
        key(xml, "edge", "weight", "double");
        key(xml, "edge", "first", "string");
        key(xml, "edge", "last", "string");
        key(xml, "edge", "facts", "string");
        xml.open("graph", "id", "record", "edgedefault", "directed");
        for (Network.Node n : network.nodes()) {
            xml.open("node", "id", n.id());
            data(xml, "label", n.label());
            data(xml, "kind", n.kind());
            data(xml, "country", n.country());
            xml.close("node");
        }
        int number = 0;
        for (Network.Edge e : network.edges()) {
            xml.open("edge", "id", "e" + number++, "source", e.source(), "target", e.target());
            data(xml, "tie", e.kind());
            data(xml, "weight", e.weight());
            data(xml, "first", e.first());
            data(xml, "last", e.last());
            data(xml, "facts", String.join(" ", e.facts()));
            xml.close("edge");
        }
        xml.close("graph");
        xml.close("graphml");
        xml.flush();
    }

    private static void key(Xml xml, String of, String name, String type) throws IOException {
        xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void data(Xml xml, String key, @Nullable Object value) throws IOException {
        if (value != null) {
            xml.text("data", value.toString(), "key", key);
        }
    }
}

package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/** The GraphML, read back with JGraphT. */
class GraphMlTest extends Written {
    @Test
    void graphMlIsReadByAGraphLibraryAgainstItsSchema() throws Exception {
        Graph<String, DefaultEdge> graph = new DirectedMultigraph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        List<String> ties = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        importer.addEdgeAttributeConsumer((edge, value) -> {
            if (edge.getSecond().equals("tie")) {
                ties.add(value.getValue());
            }
        });
        importer.addVertexAttributeConsumer((vertex, value) -> {
            if (vertex.getSecond().equals("label")) {
                labels.add(value.getValue());
            }
        });
        importer.importGraph(graph, new ByteArrayInputStream(bytes("graphml")));

        assertThat(graph.vertexSet()).hasSize(4);
        assertThat(ties).containsExactlyInAnyOrder("met", "alleged accuse", "quoted");
        assertThat(labels).contains(HostileRecord.HOST, HostileRecord.GUEST.replace('\u0001', '\ufffd'));
    }
}

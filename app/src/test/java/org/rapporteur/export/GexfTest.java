package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The GEXF, read as XML. */
class GexfTest extends Written {
    @Test
    void gexfIsWellFormedAndItsEdgesJoinItsNodes() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes("gexf")))
                .getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
        Set<String> nodes = new HashSet<>();
        elements(root, "node").forEach(n -> nodes.add(n.getAttribute("id")));
        assertThat(elements(root, "edge"))
                .hasSize(3)
                .allMatch(e -> nodes.contains(e.getAttribute("source")) && nodes.contains(e.getAttribute("target")));
        assertThat(elements(root, "spell"))
                .isNotEmpty()
                .allMatch(s -> s.getAttribute("start").matches("2018-05-0[34]")
                        && s.getAttribute("end").matches("2018-05-0[34]"));
    }
}

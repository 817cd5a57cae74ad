package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each format, written from a record of hostile pages and read back by a library that others use for it. */
class FormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        HostileRecord.write(folder);
    }

    static List<String> names() {
        return Formats.ALL.stream().map(Format::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameRecordGivesTheSameBytes(String format) throws Exception {
        assertThat(bytes(format)).isNotEmpty().isEqualTo(bytes(format));
    }

    @Test
    void namesTellFormatsApartAndLeadToThem() {
        assertThat(names()).doesNotHaveDuplicates();
        assertThat(Formats.named("ics"))
                .hasValueSatisfying(f -> assertThat(f.extension()).isEqualTo("ics"));
        assertThat(Formats.named("zip")).isEmpty();
    }

    @Test
    void csvKeepsToItsDescriptor() throws Exception {
        Map<String, String> files = unzip(bytes("csv"));
        JsonNode descriptor = JSON.readTree(files.get("datapackage.json"));
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        Map<String, List<CSVRecord>> tables = new LinkedHashMap<>();
        for (JsonNode resource : descriptor.get("resources")) {
            List<CSVRecord> rows = csv(files.get(resource.get("path").asText()));
            List<String> fields = resource.at("/schema/fields").findValuesAsText("name");
            assertThat(rows.get(0).toList()).isEqualTo(fields);
            assertThat(rows).allMatch(r -> r.size() == fields.size());
            tables.put(resource.get("name").asText(), rows);
            if (fields.contains("id")) {
                Set<String> known = new HashSet<>();
                rows.stream().skip(1).forEach(r -> assertThat(known.add(r.get(0)))
                        .isTrue());
                ids.put(resource.get("name").asText(), known);
            }
        }
        assertThat(files).hasSize(tables.size() + 2);
        assertThat(tables.get("articles")).hasSize(4);
        for (JsonNode resource : descriptor.get("resources")) {
            List<CSVRecord> rows = tables.get(resource.get("name").asText());
            List<String> fields = rows.get(0).toList();
            for (JsonNode key : resource.at("/schema/foreignKeys")) {
                Set<String> known = ids.get(key.at("/reference/resource").asText());
                int column = fields.indexOf(key.get("fields").asText());
                rows.stream()
                        .skip(1)
                        .map(r -> r.get(column))
                        .filter(v -> !v.isEmpty())
                        .forEach(v -> assertThat(known).contains(v));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "plover", "meetings"})
    void noCellIsAFormula(String format) throws Exception {
        List<String> files = format.equals("csv")
                ? unzip(bytes(format)).entrySet().stream()
                        .filter(e -> e.getKey().endsWith(".csv"))
                        .map(Map.Entry::getValue)
                        .toList()
                : List.of(text(format));
        List<String> cells = new ArrayList<>();
        for (String file : files) {
            csv(file).forEach(r -> r.forEach(cells::add));
        }
        assertThat(cells).noneMatch(c -> c.matches("(?s)[=+@\\t\\r-].*") && !c.matches("-?[0-9.]+"));
        assertThat(cells).anyMatch(c -> c.startsWith("'="));
    }

    @Test
    void ploverRowsHaveCodesPlacesAndSentences() throws Exception {
        List<CSVRecord> rows = csv(text("plover"));
        List<String> heads = rows.get(0).toList();
        CSVRecord first = rows.get(1);

        assertThat(rows).hasSize(4);
        assertThat(first.get(heads.indexOf("Event Type"))).isEqualTo("ACCUSE");
        assertThat(first.get(heads.indexOf("Quad Code"))).isEqualTo("Q3 (Verbal Conflict)");
        assertThat(first.get(heads.indexOf("CAMEO Code"))).matches("\\d{2,4}");
        assertThat(first.get(heads.indexOf("Actor Country"))).isEqualTo("QAT");
        assertThat(first.get(heads.indexOf("Latitude"))).isEqualTo("25.29");
        assertThat(first.get(heads.indexOf("Sentence"))).contains("14 envoys of");
    }

    @Test
    void meetingsHaveARowForEachPartysPart() throws Exception {
        List<CSVRecord> rows = csv(text("meetings"));
        int part = rows.get(0).toList().indexOf("part");
        int first = rows.get(0).toList().indexOf("date_first");

        assertThat(rows.stream().skip(1).map(r -> r.get(part)).distinct())
                .containsExactlyInAnyOrder("host", "participant", "declined");
        assertThat(rows.get(1).get(first)).isEqualTo("2018-05-01");
    }

    @Test
    void iCalendarHoldsTheCertainMeetingsAndWhoDeclined() throws Exception {
        String ics = text("ics");
        assertThat(ics.split("\r\n")).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(ics.replace("\r\n", "")).doesNotContain("\n", "\r");

        try (ICalReader reader = new ICalReader(ics)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
            List<Meeting> meetings;
            try (RecordStore store = RecordStore.open(folder)) {
                meetings = store.facts(Meeting.class);
            }
            List<String> certain = meetings.stream()
                    .filter(m -> Days.of(m.date()).certain())
                    .map(m -> m.id() + "@rapporteur.invalid")
                    .toList();
            assertThat(certain).isNotEmpty();
            assertThat(calendar.getEvents())
                    .extracting(e -> e.getUid().getValue())
                    .containsExactlyInAnyOrderElementsOf(certain);
            assertThat(calendar.getExperimentalProperty("X-RAPPORTEUR-LEFT-OUT").getValue())
                    .isEqualTo(String.valueOf(meetings.size() - certain.size()));
            VEvent event = calendar.getEvents().get(0);
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getDateStart().getValue().getRawComponents().getDate())
                    .isEqualTo(3);
            assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2018-05-04T00:00:00Z");
            assertThat(event.getAttendees())
                    .filteredOn(a -> a.getParticipationStatus() == ParticipationStatus.DECLINED)
                    .extracting(Attendee::getCommonName)
                    .containsExactly(HostileRecord.ABSENT);
            assertThat(event.getAttendees()).hasSize(3);
            assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo(HostileRecord.HOST);
        }
        assertThat(Biweekly.parse(ics).all()).hasSize(1);
    }

    @Test
    void followTheMoneyRefersToWhatIsThere() throws Exception {
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        for (String line : text("ftm").split("\n")) {
            JsonNode entity = JSON.readTree(line);
            assertThat(entities.put(entity.get("id").asText(), entity)).isNull();
        }
        Set<String> references = Set.of(
                "organizer", "involved", "subject", "object", "proof", "holder", "post", "organization", "entity");
        for (JsonNode entity : entities.values()) {
            entity.get("properties").fields().forEachRemaining(p -> {
                assertThat(p.getValue()).isNotEmpty().allMatch(JsonNode::isTextual);
                if (references.contains(p.getKey())) {
                    p.getValue().forEach(v -> assertThat(entities).containsKey(v.asText()));
                }
            });
        }
        assertThat(entities.values())
                .extracting(e -> e.get("schema").asText())
                .contains(
                        "Article",
                        "PublicBody",
                        "Person",
                        "Organization",
                        "Event",
                        "Occupancy",
                        "Position",
                        "UnknownLink",
                        "Note");
        assertThat(entities.values())
                .anyMatch(e -> e.at("/properties/role/0").asText().equals("declined to take part"));
        assertThat(entities.values())
                .filteredOn(e -> e.get("schema").asText().equals("Person"))
                .allMatch(e -> e.at("/properties/country/0").asText().equals("xk"));
    }

    /** Held against the schema of FollowTheMoney itself, where Python has it. */
    @Test
    void followTheMoneyIsOfItsSchema() throws Exception {
        Path file = Files.write(folder.resolve("entities.ftm.json"), bytes("ftm"));
        String check = """
                import json, sys
                try:
                    from followthemoney import model
                except ImportError:
                    sys.exit(77)
                for line in open(sys.argv[1], encoding="utf-8"):
                    entity = json.loads(line)
                    schema = model.get(entity["schema"])
                    for name in schema.required:
                        assert name in entity["properties"], (name, entity)
                    for name, values in entity["properties"].items():
                        for value in values:
                            assert schema.get(name).type.clean(value) is not None, (name, value)
                """;
        Process python;
        try {
            python = new ProcessBuilder("python3", "-c", check, file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            python = null;
        }
        assumeTrue(python != null, "there is no python3");
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = python.waitFor();
        assumeTrue(exit != 77, "python3 has no package followthemoney");
        assertThat(said).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void jsonLdExpandsInTheVocabularyOfSchemaOrg() throws Exception {
        Document document = JsonDocument.of(new ByteArrayInputStream(bytes("jsonld")));
        JsonArray expanded = JsonLd.expand(document)
                .loader((url, options) ->
                        JsonDocument.of(new StringReader("{\"@context\": {\"@vocab\": \"https://schema.org/\"}}")))
                .get();

        JsonNode graph = JSON.readTree(expanded.toString());
        assertThat(graph).isNotEmpty();
        assertThat(graph.findValuesAsText("@id")).isNotEmpty().allMatch(id -> id.matches("[a-z]+:[\\x21-\\x7e]+"));
        assertThat(graph.findValues("@type"))
                .extracting(t -> t.get(0).asText())
                .contains(
                        "https://schema.org/NewsArticle",
                        "https://schema.org/Event",
                        "https://schema.org/Quotation",
                        "https://schema.org/RejectAction",
                        "https://schema.org/Person");
    }

    @Test
    void annotationsSelectTheirWords() throws Exception {
        JsonNode collection = JSON.readTree(bytes("annotations"));
        JsonNode items = collection.at("/first/items");
        assertThat(collection.get("total").asInt()).isEqualTo(items.size()).isPositive();
        try (RecordStore store = RecordStore.open(folder)) {
            int[] text = store.text(store.facts(org.rapporteur.record.Article.class)
                            .get(0)
                            .id())
                    .orElseThrow()
                    .codePoints()
                    .toArray();
            Set<String> ids = new HashSet<>();
            for (JsonNode item : items) {
                assertThat(ids.add(item.get("id").asText())).isTrue();
                JsonNode position = item.at("/target/selector/0");
                int start = position.get("start").asInt();
                assertThat(new String(text, start, position.get("end").asInt() - start))
                        .isEqualTo(item.at("/target/selector/1/exact").asText());
            }
        }
        assertThat(items.findValuesAsText("source")).contains("https://news.example/a?b=1&c=2");
    }

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

    @Test
    void geoJsonHasPointsOfKnownPlacesAndNoneOfOthers() throws Exception {
        FeatureCollection collection = JSON.readValue(bytes("geojson"), FeatureCollection.class);

        for (Feature feature : collection.getFeatures()) {
            String place = feature.getProperty("place");
            if (place.startsWith("Doha")) {
                assertThat(((Point) feature.getGeometry()).getCoordinates().getLongitude())
                        .isEqualTo(51.53);
            } else {
                assertThat(feature.getGeometry()).isNull();
            }
        }
        assertThat(collection.getFeatures()).hasSizeGreaterThan(3);
        assertThat(text("geojson")).contains("\"geometry\":null");
    }

    @Test
    void timelineTextsCarryNoMarkupOfPages() throws Exception {
        JsonNode timeline = JSON.readTree(bytes("timelinejs"));

        assertThat(timeline.get("events")).isNotEmpty();
        for (JsonNode slide : timeline.get("events")) {
            assertThat(slide.at("/start_date/year").asInt()).isEqualTo(2018);
            assertThat(slide.at("/text/headline").asText()).doesNotContain("<");
            assertThat(slide.at("/text/text").asText().replaceAll("</?(p|blockquote)>", ""))
                    .doesNotContain("<");
        }
    }

    @Test
    void sourcesAreReadByAReferenceManager() throws Exception {
        RISLibrary ris = new RISParser().parse(new StringReader(text("ris")));
        assertThat(ris.getReferences()).hasSize(3).allSatisfy(r -> {
            assertThat(r.getTitle()).startsWith("=HYPERLINK");
            assertThat(r.getType().toString()).isEqualTo("NEWS");
        });

        for (Object item : new JsonParser(
                        new de.undercouch.citeproc.helper.json.JsonLexer(new StringReader(text("csl"))))
                .parseArray()) {
            @SuppressWarnings("unchecked")
            CSLItemData source = CSLItemData.fromJson((Map<String, Object>) item);
            assertThat(source.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
            assertThat(source.getTitle()).isEqualTo(HostileRecord.TITLE);
            assertThat(source.getIssued().getDateParts()[0]).containsExactly(2018, 5, 4);
            assertThat(source.getAuthor()[0].getLiteral()).isEqualTo("+Desk\tOne");
        }
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return out;
    }

    private static String text(String format) throws Exception {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordStore store = RecordStore.open(folder)) {
            Formats.named(format).orElseThrow().write(new RecordFacts(store), out);
        }
        return out.toByteArray();
    }
}

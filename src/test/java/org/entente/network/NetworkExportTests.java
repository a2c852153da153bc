package org.entente.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.rdf.RdfOverReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

class NetworkExportTests {

    private static final String FRONT = "armed-group/marsh-front";

    @TempDir
    private static Path directory;

    private static RdfOverReports reports;

    @BeforeAll
    static void open() {
        reports = new RdfOverReports(directory);
    }

    @AfterAll
    static void close() {
        reports.close();
    }

    private static byte[] written(NetworkFormat format) {
        var out = new ByteArrayOutputStream();
        var written = new NetworkExport(reports.log())
                .write(format, reports.log().latest().position(), out);
        assertThat(written.statements()).isPositive();
        assertThat(written.entities()).isPositive();
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "GRAPHML, http://graphml.graphdrawing.org/xmlns, key, data, key",
        "GEXF, http://gexf.net/1.3, attribute, attvalue, for",
    })
    void everyEdgeIsBetweenNodesAndEveryValueIsDeclared(
            NetworkFormat format, String namespace, String declaration, String value, String names) throws Exception {
        var network = xml(written(format));

        assertThat(network.getDocumentElement().getNamespaceURI()).isEqualTo(namespace);
        var nodes = attributes(network, "node", "id");
        assertThat(nodes).doesNotHaveDuplicates().contains(FRONT, "state/norland");
        var edges = attributes(network, "edge", "id");
        assertThat(edges).isNotEmpty().doesNotHaveDuplicates();
        assertThat(nodes).containsAll(attributes(network, "edge", "source"));
        assertThat(nodes).containsAll(attributes(network, "edge", "target"));
        assertThat(attributes(network, declaration, "id")).containsAll(attributes(network, value, names));
    }

    @Test
    void theTwoNetworksHoldTheSameEdgesAndTheTableALineForEach() throws Exception {
        var edges = attributes(xml(written(NetworkFormat.GRAPHML)), "edge", "id");

        assertThat(attributes(xml(written(NetworkFormat.GEXF)), "edge", "id")).isEqualTo(edges);
        var lines = table(new String(written(NetworkFormat.CSV), StandardCharsets.UTF_8));
        assertThat(lines).extracting(line -> line.get("statement")).containsExactlyElementsOf(edges);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("relation")).isNotEmpty();
            assertThat(line.get("publisher")).isNotEmpty();
            assertThat(line.get("subjectInPrint")).isNotEmpty();
        });
    }

    /** Reads what RFC 4180 describes; every line must have as many cells as the header. */
    private static List<Map<String, String>> table(String csv) {
        var lines = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var matcher = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))(,|\r\n)")
                .matcher(csv);
        var end = 0;
        while (matcher.find()) {
            assertThat(matcher.start()).isEqualTo(end);
            end = matcher.end();
            cells.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
            if (matcher.group(3).equals("\r\n")) {
                lines.add(List.copyOf(cells));
                cells.clear();
            }
        }
        assertThat(end).isEqualTo(csv.length());
        var header = lines.removeFirst();
        return lines.stream()
                .map(line -> {
                    assertThat(line).hasSameSizeAs(header);
                    var named = new HashMap<String, String>();
                    for (var i = 0; i < line.size(); i++) {
                        named.put(header.get(i), line.get(i));
                    }
                    return Map.copyOf(named);
                })
                .toList();
    }

    @Test
    void aFeatureIsAPlaceOrAReportOfOneAtItsLongitudeAndLatitude() {
        var collection = JsonMapper.shared().readTree(written(NetworkFormat.GEOJSON));

        assertThat(collection.get("type").asString()).isEqualTo("FeatureCollection");
        Set<String> places = new HashSet<>();
        Set<String> reported = new HashSet<>();
        for (var feature : collection.get("features")) {
            assertThat(feature.get("type").asString()).isEqualTo("Feature");
            var at = feature.get("geometry").get("coordinates");
            assertThat(feature.get("geometry").get("type").asString()).isEqualTo("Point");
            assertThat(at.get(0).asDouble()).isBetween(-180.0, 180.0);
            assertThat(at.get(1).asDouble()).isBetween(-90.0, 90.0);
            if (feature.get("properties").has("relation")) {
                reported.add(feature.get("properties").get("object").asString());
            } else {
                places.add(feature.get("id").asString());
            }
        }
        assertThat(places).contains("town/kell");
        assertThat(reported).contains("town/kell");
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() throws Exception {
        var out = new ByteArrayOutputStream();
        var sink = new GraphMlSink(out);
        sink.begin();
        sink.open("node", "id", "a\u0000b");
        sink.text("one \u0007<&> \uD83D\uDE00 \uD800 two");
        sink.close();
        sink.end();

        assertThat(xml(out.toByteArray())
                        .getElementsByTagNameNS("*", "node")
                        .item(0)
                        .getTextContent())
                .isEqualTo("one <&> \uD83D\uDE00  two");
    }

    private static Document xml(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> attributes(Document network, String element, String attribute) {
        var found = new ArrayList<String>();
        var elements = network.getElementsByTagNameNS("*", element);
        for (var i = 0; i < elements.getLength(); i++) {
            found.add(((Element) elements.item(i)).getAttribute(attribute));
        }
        return found;
    }
}

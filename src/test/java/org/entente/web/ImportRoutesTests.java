package org.entente.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.authority.AuthorityStore;
import org.entente.intake.ImportDesk;
import org.entente.intake.IntakeSettings;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Imports over HTTP, into a store of their own. */
@WebMvcTest
@TestPropertySource(properties = "entente.intake.import-limit=100KB")
@EnableConfigurationProperties(IntakeSettings.class)
@ContextConfiguration(
        classes = {
            ImportRoutesTests.Beans.class,
            ImportController.class,
            ImportDesk.class,
            Problems.class,
            WebConfiguration.class
        })
class ImportRoutesTests {

    private static final String TABLE =
            "id,kind,name,successor\nu,organisation,Northern Haulage Union,f@split..2002\nf,organisation,Andean Haulage Front,\n";

    static class Beans {
        @Bean
        Vocabulary vocabulary() {
            return Vocabulary.shipped();
        }

        @Bean
        AuthorityStore store(Vocabulary vocabulary) {
            return AuthorityStore.open(Path.of("target", "import-routes"), vocabulary, Clock.systemUTC());
        }
    }

    @Autowired
    private MockMvc http;

    @Autowired
    private AuthorityStore store;

    @BeforeEach
    void nothingImported() {
        store.imports().forEach(i -> store.remove(i.source()));
    }

    @Test
    void whatIsPutIsToldListedReplacedAndTakenBack() throws Exception {
        http.perform(put("/api/authorities/haulage?format=csv").content(TABLE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.source").value("haulage"))
                .andExpect(jsonPath("$.entities").value(2))
                .andExpect(jsonPath("$.successions").value(1));
        http.perform(put("/api/authorities/haulage?format=csv").content("id,kind,name\nx,person,Oskar Rinneveld\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entities").value(1));
        http.perform(get("/api/authorities"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.imports.length()").value(1))
                .andExpect(jsonPath("$.imports[0].entities").value(1));
        http.perform(delete("/api/authorities/haulage")).andExpect(status().isNoContent());
        http.perform(delete("/api/authorities/haulage"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/unknown-import"));
    }

    @Test
    void rdfIsReadByItsMediaTypeAndConceptsAreOfTheKindGiven() throws Exception {
        var concept = "<http://x.test/a> a <http://www.w3.org/2004/02/skos/core#Concept> ;"
                + " <http://www.w3.org/2004/02/skos/core#prefLabel> \"Tidal Harbour Brigade\" .";

        http.perform(put("/api/authorities/tides?format=rdf&kind=armed-group")
                        .contentType("text/turtle")
                        .content(concept))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entities").value(1));
        http.perform(put("/api/authorities/tides?format=rdf")
                        .contentType("text/turtle")
                        .content(concept))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/import-refused"));
        http.perform(put("/api/authorities/tides?format=rdf")
                        .contentType("text/turtle")
                        .content("<a b"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("line: 1")));
    }

    @Test
    void aZippedDumpIsOpenedWhateverItIsCalled() throws Exception {
        var row =
                "99000001\tTestiwan\tTestiwan\tТестиван,تستيوان\t33.3\t43.7\tP\tPPL\tIQ\t\t01\t\t\t\t800\t\t\tAsia/Baghdad\t2020-01-01\n";

        http.perform(put("/api/authorities/places?format=geonames")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(zip(row)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entities").value(1));
        http.perform(put("/api/authorities/places2?format=geonames").content("PK\u0003\u0004 and then no zip"))
                .andExpect(status().isUnprocessableContent());
    }

    private static byte[] zip(String table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("about the columns".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("IQ.txt"));
            zip.write(table.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsAtFaultIsRefusedWholeAndLeavesTheImportBefore() throws Exception {
        http.perform(put("/api/authorities/haulage?format=csv").content(TABLE)).andExpect(status().isOk());
        for (var faulty : new String[] {
            "", "id,kind,nme\n", "id,kind,name\nx,wizard,A B\n", "\u0000\u0001", "id,kind,name\n" + "y".repeat(120_000)
        }) {
            http.perform(put("/api/authorities/haulage?format=csv").content(faulty))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.detail").value(containsString("Nothing was imported")))
                    .andExpect(jsonPath("$.detail").value(not(containsString("java"))));
        }
        http.perform(put("/api/authorities/haulage?format=xlsx").content(TABLE)).andExpect(status().isBadRequest());
        http.perform(put("/api/authorities/{name}?format=csv", "no name").content(TABLE))
                .andExpect(status().isUnprocessableContent());
        http.perform(get("/api/authorities"))
                .andExpect(jsonPath("$.imports[*].source").value(hasItem("haulage")))
                .andExpect(jsonPath("$.imports.length()").value(1));
    }
}

package org.entente.rdf;

import java.nio.file.Path;
import org.entente.graph.LogReader;

/** The rooms' doors over a log that holds the two reports, for tests of other rooms. */
public final class RdfOverReports implements AutoCloseable {

    private final LogInMemory log = LogInMemory.withReports();
    private final RdfSettings settings;
    private final Export export;
    private final Projection projection;

    public RdfOverReports(Path directory) {
        settings = ExportTests.settings(directory);
        export = new Export(log, settings, Reports.VOCABULARY, Reports.known());
        projection = new Projection(log, export, settings);
    }

    public LogReader log() {
        return log;
    }

    public Export export() {
        return export;
    }

    public Sparql sparql() {
        return new Sparql(projection, settings, HeapGuard.ofThisProgram());
    }

    public LinkedData linkedData() {
        return new LinkedData(log, export, projection, settings);
    }

    /** The path behind {@code id/} of the statement that the Marsh Front took Kell. */
    public static String statement() {
        return "statement/" + Reports.harbour().statements().getFirst().id();
    }

    public static String document() {
        return "document/" + Reports.HARBOUR.id();
    }

    /** The path of one of the document's referents. */
    public static String referent() {
        return "referent/" + Reports.harbour().statements().getFirst().claim().subject();
    }

    public void retractTheDocument() {
        log.retract(Reports.HARBOUR.id());
    }

    @Override
    public void close() {
        projection.close();
    }
}

package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.authority.AuthorityStore;
import org.entente.authority.ImportFormat;
import org.entente.authority.ImportRefused;
import org.entente.authority.ImportReport;
import org.entente.authority.Packed;
import org.entente.rdf.RdfAccounts;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code entente import}: who and what shall be known besides the shipped files. It writes to the data directory itself; a
 * service that runs on it sees the result within a second.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports actors, posts and places, so that texts read later resolve to them.",
            "  geonames  a dump of GeoNames: allCountries.txt, XX.txt, or the .zip that they come in",
            "  csv       a table with a header line, commas or tabs; columns in src/main/resources/authorities/README.md",
            "  ftm       entities of FollowTheMoney, one JSON object a line",
            "  rdf       SKOS and RDF in Turtle, N-Triples, JSON-LD, RDF/XML, TriG, N-Quads",
            "  list      what was imported",
            "  remove    takes an import back"
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "geonames|csv|ftm|rdf|list|remove", description = "the format, or what to do")
    private String what = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "the file; with remove, the import's name")
    private @Nullable String file;

    @Option(names = "--as", paramLabel = "NAME", description = "name of the import (default: the name of the file)")
    private @Nullable String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "with rdf: the kind, such as organisation, of SKOS concepts of which the file says no more")
    private @Nullable String kind;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:ENTENTE_DATA_DIR:-data}",
            description = "the data directory (default: ${DEFAULT-VALUE})")
    private Path dataDir = Path.of("data");

    @Override
    public Integer call() throws IOException {
        var streams = Objects.requireNonNull(spec).commandLine();
        var vocabulary = Vocabulary.shipped();
        try (var store = AuthorityStore.open(dataDir, vocabulary, Clock.systemUTC())) {
            return switch (what) {
                case "list" -> list(store);
                case "remove" -> remove(store);
                default -> take(store, vocabulary);
            };
        } catch (ImportRefused | RdfAccounts.UnreadableRdf e) {
            streams.getErr().println("entente: " + e.getMessage());
            return 1;
        }
    }

    private int list(AuthorityStore store) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        store.imports().forEach(i -> out.println("%s\t%d\t%s".formatted(i.source(), i.entities(), i.imported())));
        return 0;
    }

    private int remove(AuthorityStore store) {
        if (file != null && store.remove(file)) {
            return 0;
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getErr()
                .println("entente: no import is called '%s'; 'import list' lists them.".formatted(file));
        return 1;
    }

    private int take(AuthorityStore store, Vocabulary vocabulary) throws IOException {
        var streams = Objects.requireNonNull(spec).commandLine();
        if (file == null) {
            streams.getErr().println("entente: 'import %s' needs a file.".formatted(what));
            return 2;
        }
        var path = Path.of(file);
        var source = name == null ? named(path) : name;
        ImportReport report;
        switch (what) {
            case "geonames" -> report = store.take(source, ImportFormat.GEONAMES, () -> Packed.open(path));
            case "csv" -> report = store.take(source, ImportFormat.CSV, () -> Packed.open(path));
            case "ftm" -> report = store.take(source, ImportFormat.FTM, () -> Packed.open(path));
            case "rdf" -> {
                try (var in = Packed.open(path)) {
                    var accounts = RdfAccounts.read(in, path.getFileName().toString(), vocabulary, kind);
                    report = store.take(source, accounts::forEach);
                }
            }
            default -> {
                streams.getErr().println("entente: '%s' is no format; see 'entente import --help'.".formatted(what));
                return 2;
            }
        }
        tell(report);
        return 0;
    }

    private void tell(ImportReport report) {
        var streams = Objects.requireNonNull(spec).commandLine();
        streams.getOut()
                .println(
                        "%s: %d entities (%d known already by a link, %d by name), %d posts held, %d memberships, %d successions"
                                .formatted(
                                        report.source(),
                                        report.entities(),
                                        report.linked(),
                                        report.named(),
                                        report.tenures(),
                                        report.memberships(),
                                        report.successions()));
        report.leftOut().forEach(left -> streams.getErr().println("left out " + left));
        if (report.left() > report.leftOut().size()) {
            streams.getErr().println("left out %d in all".formatted(report.left()));
        }
    }

    private static String named(Path path) {
        return path.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "-");
    }
}

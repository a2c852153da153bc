package org.entente.graph;

import inet.ipaddr.IPAddressString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The database process: a Neo4j Community server that serves Bolt on loopback and nothing else. The service starts it
 * as a child with a heap of its own, so that a query that exhausts memory ends this process and not the service.
 *
 * <p>It is given the password on the first line of its standard input, says on its standard output when it is ready and on
 * which port, and ends when its standard input does, which is when its parent ends, however that comes about.
 */
public final class DatabaseProgram {

    /** The hidden command that runs this program. */
    public static final String COMMAND = "database";

    /** Followed by the port. */
    static final String READY = "ready ";

    /** Another process has the store open, perhaps one that is just ending. */
    static final String LOCKED = "locked";

    static final String USER = "neo4j";

    private static final int MEGABYTE = 1 << 20;

    private DatabaseProgram() {}

    /** @param arguments home directory, port (0 for any), page cache in megabytes */
    public static void main(String... arguments) {
        // Standard output speaks to the parent; whatever a library prints goes to standard error.
        var parent = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var home = Path.of(arguments[0]);
        var port = Integer.parseInt(arguments[1]);
        var pageCache = Long.parseLong(arguments[2]) * MEGABYTE;

        int status = 0;
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var password = input.readLine();
            if (password == null) {
                return;
            }
            var server = start(home, port, pageCache);
            try {
                setPassword(server, password);
                parent.println(READY + portOf(server));
                awaitEnd(input);
            } finally {
                server.shutdown();
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            if (isLocked(e)) {
                parent.println(LOCKED);
            } else {
                e.printStackTrace();
                status = 1;
            }
        } finally {
            // Threads that Neo4j leaves behind would keep the process alive; where the jar was replaced under it, so
            // would a
            // shutdown that finds its classes gone.
            System.exit(status);
        }
    }

    private static DatabaseManagementService start(Path home, int port, long pageCache) {
        var address = new SocketAddress("localhost", port);
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(Map.ofEntries(
                        Map.entry(BoltConnector.enabled, true),
                        Map.entry(BoltConnector.listen_address, address),
                        Map.entry(BoltConnector.advertised_address, address),
                        Map.entry(HttpConnector.enabled, false),
                        Map.entry(HttpsConnector.enabled, false),
                        Map.entry(GraphDatabaseSettings.auth_enabled, true),
                        Map.entry(GraphDatabaseSettings.udc_enabled, false),
                        Map.entry(GraphDatabaseSettings.pagecache_memory, pageCache),
                        Map.entry(GraphDatabaseSettings.preallocate_logical_logs, false),
                        Map.entry(GraphDatabaseSettings.keep_logical_logs, "2 files"),
                        Map.entry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO),
                        // A read transaction may LOAD CSV: nothing outside the graph is there to be read.
                        Map.entry(GraphDatabaseSettings.allow_file_urls, false),
                        Map.entry(
                                GraphDatabaseInternalSettings.cypher_ip_blocklist,
                                List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))))
                .build();
    }

    /** Whoever can read the file that holds the password may log in; a new file gives a new password. */
    private static void setPassword(DatabaseManagementService server, String password) {
        try {
            server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            "ALTER USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("user", USER, "password", password));
        } catch (QueryExecutionException e) {
            // Neo4j refuses to set the password that is already set, which is what every start but the first finds.
            if (!String.valueOf(e.getMessage()).contains("cannot be the same")) {
                throw e;
            }
        }
    }

    private static int portOf(DatabaseManagementService server) {
        var system = (GraphDatabaseAPI) server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        return system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static void awaitEnd(BufferedReader input) throws IOException {
        while (input.readLine() != null) {
            // the parent says nothing more; it only ends
        }
    }

    private static boolean isLocked(Throwable e) {
        return Stream.iterate(e, t -> t != null, Throwable::getCause).anyMatch(FileLockException.class::isInstance);
    }
}

package org.entente.graph.query;

/** Ends the database process under a query that nothing else ends. The process is started again. */
@FunctionalInterface
public interface LastResort {

    void endDatabaseProcess();
}

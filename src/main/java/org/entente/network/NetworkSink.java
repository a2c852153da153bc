package org.entente.network;

import org.entente.entity.Entity;

/** Takes a network: first all entities, then all reports between them. */
interface NetworkSink {

    void begin();

    void entity(Entity entity);

    void betweenEntitiesAndReports();

    void report(ReportedEdge report);

    /** Everything is flushed; what it is written to stays open. */
    void end();
}

package org.entente.authority;

/** The formats that the store reads itself; RDF is read where Jena is known. */
public enum ImportFormat {
    /** A dump of GeoNames, of the world or of one country. */
    GEONAMES,
    /** A table with a header line. */
    CSV,
    /** Entities of FollowTheMoney, one JSON object a line. */
    FTM
}

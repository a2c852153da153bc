package org.entente.rdf;

/** An IRI that names what was retracted or erased. */
public final class Withdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Withdrawn(String iri) {
        super("%s was withdrawn: it was retracted or erased, or the document that it was read from was."
                .formatted(iri));
    }
}

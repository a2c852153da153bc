package org.entente.rdf;

/** An IRI that names nothing that the log ever held. */
public final class NothingHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingHere(String iri) {
        super("Nothing that was ever taken in has the IRI %s.".formatted(iri));
    }
}

package org.entente.rdf;

/**
 * Under which terms what is exported may be used.
 *
 * @param licence the IRI of the licence of statements: what readers made, never the words of the documents
 * @param quotations whether the evidence is quoted; where it stands in the document is always said
 * @param quotedCharacters how much of one document is quoted at most; evidence beyond it goes without a quotation
 */
record Rights(String licence, boolean quotations, int quotedCharacters) {}

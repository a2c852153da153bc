package org.entente.rdf;

/**
 * What an export leaves out because it violates a shape.
 *
 * @param refused the IRI of what is left out
 * @param at the IRI of the part of it that violates the shape
 * @param property the property whose values do, as a SHACL path; empty where it is the thing as a whole
 * @param reason what the shape says, and the value that was found
 */
public record Refusal(String refused, String at, String property, String reason) {}

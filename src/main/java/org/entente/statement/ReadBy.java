package org.entente.statement;

/**
 * What read a statement.
 *
 * @param rule the rule that found it, as {@code ontology/} or the extractor names it
 * @param version of the pipeline
 */
public record ReadBy(String extractor, String rule, String version) {}

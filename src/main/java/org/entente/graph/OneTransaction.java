package org.entente.graph;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whatever a method of the bean reads on its thread, it reads in one transaction: a query then takes one message to the
 * database and back, not three. Where the database fails meanwhile, the driver runs the whole method again, so it must do
 * nothing but read. A transaction lasts {@link TimedReads#LONGEST} at most.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneTransaction {}

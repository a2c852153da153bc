package org.entente.rdf;

import org.entente.entity.Authorities;
import org.entente.graph.LogReader;
import org.entente.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of this room, over the log. */
@Configuration(proxyBeanMethods = false)
class RdfConfiguration {

    @Bean
    Export export(LogReader log, RdfSettings settings, Vocabulary vocabulary, Authorities known) {
        return new Export(log, settings, vocabulary, known);
    }

    @Bean(destroyMethod = "close")
    Projection projection(LogReader log, Export export, RdfSettings settings) {
        var projection = new Projection(log, export, settings);
        projection.followEvery(settings.rdf().followEvery());
        return projection;
    }

    @Bean(destroyMethod = "close")
    HeapGuard heapGuard() {
        return HeapGuard.ofThisProgram();
    }

    @Bean
    Sparql sparql(Projection projection, RdfSettings settings, HeapGuard heap) {
        return new Sparql(projection, settings, heap);
    }

    @Bean
    LinkedData linkedData(LogReader log, Export export, Projection projection, RdfSettings settings) {
        return new LinkedData(log, export, projection, settings);
    }
}

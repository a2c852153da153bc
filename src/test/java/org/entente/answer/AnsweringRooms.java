package org.entente.answer;

import java.time.Clock;
import org.entente.authority.Shipped;
import org.entente.entity.Authorities;
import org.entente.extraction.Reader;
import org.entente.resolution.Resolver;
import org.entente.vocabulary.Vocabulary;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The rooms that answers need, without those that write or speak HTTP. */
@EnableAutoConfiguration
@ComponentScan({"org.entente.graph", "org.entente.answer"})
@ConfigurationPropertiesScan("org.entente.graph")
public class AnsweringRooms {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.shipped();
    }

    @Bean
    Authorities authorities() {
        return Shipped.authorities();
    }

    /** Asked for by the room; loads no models until a text is read. */
    @Bean
    Reader reader(Vocabulary vocabulary, Authorities authorities) {
        return new Reader(vocabulary, authorities);
    }

    @Bean
    Resolver resolver(Authorities authorities, Vocabulary vocabulary) {
        return new Resolver(authorities, vocabulary);
    }
}

package org.entente;

import java.nio.file.Path;
import java.time.Clock;
import org.entente.authority.AuthorityStore;
import org.entente.document.Documents;
import org.entente.entity.Authorities;
import org.entente.extraction.KeptParses;
import org.entente.extraction.Reader;
import org.entente.intake.IntakeSettings;
import org.entente.resolution.Resolver;
import org.entente.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service: every room's beans, and those of the plain rooms, which know no Spring. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    /** Recorded time comes from here, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.shipped();
    }

    @Bean
    AuthorityStore authorityStore(@Value("${entente.data-dir}") Path dataDir, Vocabulary vocabulary, Clock clock) {
        return AuthorityStore.open(dataDir, vocabulary, clock);
    }

    @Bean
    Authorities authorities(AuthorityStore store) {
        return store.authorities();
    }

    @Bean
    Documents documents(IntakeSettings settings) {
        return new Documents(settings.documentLimit().toBytes());
    }

    @Bean
    KeptParses keptParses(@Value("${entente.data-dir}") Path dataDir) {
        return KeptParses.in(dataDir);
    }

    @Bean
    Reader reader(Vocabulary vocabulary, Authorities authorities, KeptParses kept) {
        return new Reader(vocabulary, authorities, kept);
    }

    @Bean
    Resolver resolver(Authorities authorities, Vocabulary vocabulary) {
        return new Resolver(authorities, vocabulary);
    }
}

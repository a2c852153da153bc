package org.entente;

import java.time.Clock;
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
}

package org.entente.answer;

import org.entente.graph.RoundTrips;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The rooms that answer, with a driver that notes what is sent. */
@Import(AnsweringRooms.class)
public class NotedRooms {

    /** Puts itself between the rooms and the driver. */
    static final class Noting implements BeanPostProcessor {

        private final RoundTrips[] trips = new RoundTrips[1];

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof Driver driver) {
                trips[0] = new RoundTrips(driver);
                return trips[0].driver();
            }
            return bean;
        }
    }

    @Bean
    static Noting noting() {
        return new Noting();
    }

    /** @param driver so that it is made before */
    @Bean
    RoundTrips trips(Noting noting, Driver driver) {
        return noting.trips[0];
    }
}

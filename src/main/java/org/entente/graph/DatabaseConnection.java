package org.entente.graph;

import java.net.URI;
import org.entente.graph.query.LastResort;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the database process and tells the driver where it is, unless the settings name another database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = DatabaseConnection.ANOTHER, matchIfMissing = true, havingValue = "none")
class DatabaseConnection {

    /** The setting that names another database. */
    static final String ANOTHER = "spring.neo4j.uri";

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    DatabaseProcess databaseProcess(DatabaseSettings settings) {
        return DatabaseProcess.launch(settings);
    }

    @Bean
    LastResort lastResort(DatabaseProcess database) {
        return database::end;
    }

    @Bean
    Neo4jConnectionDetails connectionDetails(DatabaseProcess database) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return database.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(DatabaseProgram.USER, database.password());
            }
        };
    }
}

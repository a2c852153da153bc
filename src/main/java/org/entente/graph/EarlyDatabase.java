package org.entente.graph;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Begins to start the database process before Spring looks at anything else, so that the two start beside each other. A
 * database that the settings name is left to itself.
 */
public final class EarlyDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty(DatabaseConnection.ANOTHER)) {
            return;
        }
        var settings =
                Binder.get(environment).bind("entente", DatabaseSettings.class).get();
        var database = DatabaseProcess.launch(settings);
        context.registerBean(
                DatabaseProcess.class, () -> database, definition -> definition.setDestroyMethodName("close"));
    }
}

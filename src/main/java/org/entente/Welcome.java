package org.entente;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Ends the start's log with the address and three things to try. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    void say(ApplicationReadyEvent ready) throws IOException {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var server = context.getEnvironment().getProperty("server.address", "localhost");
            var address =
                    "http://%s:%d".formatted(server, context.getWebServer().getPort());
            var suggestions = new ClassPathResource("samples/try.txt").getContentAsString(StandardCharsets.UTF_8);
            LOG.info(
                    "Entente answers at {}. Three things to try, once the sample reports are read:\n\n{}",
                    address,
                    suggestions.replace("{address}", address).indent(4));
        }
    }
}

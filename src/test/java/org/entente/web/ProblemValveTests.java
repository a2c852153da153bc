package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Addresses that no client library sends, sent as bytes. */
class ProblemValveTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/entities/%FF", "/api/entities/%zz", "/api/backers?entity=[Assad]", "/api/ask?q=<script>"})
    void anAddressThatCannotBeReadIsRefusedWithAProblem(String address) throws IOException {
        var factory = new TomcatServletWebServerFactory(0);
        new WebConfiguration().problemsOfTheServer().customize(factory);
        var server = factory.getWebServer();
        server.start();
        try {
            assertThat(answer(server.getPort(), address))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"type\":\"/problems/malformed-request\"")
                    .contains("percent-encoded")
                    .doesNotContain("<html")
                    .doesNotContain("Tomcat");
        } finally {
            server.stop();
        }
    }

    private static String answer(int port, String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

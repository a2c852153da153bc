package org.entente.web;

/**
 * What to do about a request that was refused before anybody looked at what it asks.
 *
 * @param type the last part of the problem's type
 */
record Advice(String type, String title, String words) {

    static Advice on(int status) {
        return switch (status) {
            case 400 ->
                new Advice(
                        "malformed-request",
                        "Malformed request",
                        "/v3/api-docs describes the parameters and bodies of every route.");
            case 404 -> new Advice("no-such-route", "No such route", "/swagger-ui.html lists the routes.");
            case 405 ->
                new Advice(
                        "method-not-allowed",
                        "Method not allowed",
                        "The header Allow names the methods of this route.");
            case 406 ->
                new Advice(
                        "not-acceptable",
                        "Not acceptable",
                        "Ask for application/json; lists also come as text/csv, maps as application/geo+json.");
            case 413 -> new Advice("too-large", "Too large", "Split it into smaller documents.");
            case 415 ->
                new Advice(
                        "unsupported-media-type",
                        "Unsupported media type",
                        "Send application/json, text/plain or text/html.");
            default -> new Advice("request-refused", "Request refused", "/v3/api-docs describes every route.");
        };
    }
}

package org.entente.web;

import java.util.Objects;
import org.entente.rdf.Described;
import org.entente.rdf.Serialisation;
import org.springframework.web.util.HtmlUtils;

/** Small pages for browsers that come by an IRI: what the data say, and where to take them from. No script. */
final class RdfPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.4rem } h2 { font-size: 1rem; overflow-wrap: anywhere }
            table { border-collapse: collapse; width: 100%% }
            td { border-top: 1px solid #8884; padding: .3rem .6rem .3rem 0; vertical-align: top; overflow-wrap: anywhere }
            td:first-child { width: 16rem; white-space: nowrap }
            textarea { width: 100%%; box-sizing: border-box; font: 14px/1.4 ui-monospace, monospace }
            </style>
            </head>
            <body>
            """;

    private RdfPage() {}

    static String of(Described described) {
        var page = new StringBuilder(HEAD.formatted(escape(described.label())));
        page.append("<h1>").append(escape(described.label())).append("</h1>\n");
        page.append("<p><code>").append(escape(described.iri())).append("</code></p>\n<p>As data: ");
        for (var as : Serialisation.values()) {
            page.append("<a href=\"?format=%s\">%s</a> ".formatted(as.extension(), as.extension()));
        }
        page.append("· position %d of the log</p>\n".formatted(described.position()));
        String subject = null;
        for (var fact : described.facts()) {
            if (!Objects.equals(fact.subject(), subject)) {
                page.append(subject == null ? "" : "</table>\n");
                subject = fact.subject();
                page.append("<h2>").append(escape(subject)).append("</h2>\n<table>\n");
            }
            page.append("<tr><td>").append(escape(fact.property())).append("</td><td>");
            page.append(value(fact)).append("</td></tr>\n");
        }
        return page.append(subject == null ? "" : "</table>\n")
                .append("</body>\n</html>\n")
                .toString();
    }

    static String sparql() {
        return HEAD.formatted("SPARQL") + """
                <h1>SPARQL</h1>
                <p>Read-only. The default graph is the union of all documents' and entities' graphs: what documents report
                stands side by side in it, though they may contradict each other. Ask by <code>GRAPH</code> to keep them
                apart. Terms are defined in the <a href="ontology">ontology</a>.</p>
                <form method="get" action="sparql">
                <label for="query">Query</label>
                <textarea id="query" name="query" rows="14">PREFIX : &lt;https://w3id.org/entente/ontology#&gt;
                PREFIX rdf: &lt;http://www.w3.org/1999/02/22-rdf-syntax-ns#&gt;

                # who is reported to control what
                SELECT ?who ?place ?polarity ?modality ?statement WHERE {
                  ?statement rdf:reifies &lt;&lt;( ?who :controls ?place )&gt;&gt; ;
                    :polarity ?polarity ; :modality ?modality .
                } LIMIT 100</textarea>
                <p><label>Form <select name="format"><option>csv<option>json<option>xml<option>tsv</select></label>
                <button>Ask</button></p>
                </form>
                </body>
                </html>
                """;
    }

    private static String value(Described.Fact fact) {
        var link = fact.link();
        return link != null && (link.startsWith("http://") || link.startsWith("https://"))
                ? "<a href=\"%s\">%s</a>".formatted(escape(link), escape(fact.value()))
                : escape(fact.value());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}

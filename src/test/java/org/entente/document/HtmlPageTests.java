package org.entente.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTests {

    private static final String PAGE = """
            <html><head><title>Harbour | The Courier</title>
              <meta property="og:title" content="Islanders reopen the harbour">
              <meta property="og:site_name" content="The Courier">
              <meta property="article:published_time" content="2015-03-02T23:30:00-05:00">
              <script>var t = "not text";</script></head>
            <body>
              <nav><a href="/">Home</a> <a href="/world">World</a></nav>
              <div class="cookie-banner"><p>This page sets cookies.</p></div>
              <article>
                <h1>Islanders reopen the harbour</h1>
                <p>By Jo Field</p>
                <figure><img src="x.png"><figcaption>A ferry leaves the harbour. <span>Photo: J. Field</span></figcaption></figure>
                <p>Islanders reopened the harbour on Monday, <a href="/mayor">the mayor</a> said.<br>Ships returned at once.</p>
                <ul><li><a href="/1">Ten harbours to see this summer</a></li></ul>
                <div style="display: none"><p>Secret words.</p></div>
                <p>The mainland's navy had blocked it for&nbsp;two weeks, and it left without a word.</p>
                <div class="newsletter-signup"><p>Get the best of the week from our editors.</p></div>
              </article>
              <footer><p>The Courier is printed in the harbour.</p></footer>
            </body></html>
            """;

    private final Document document = new Documents().from(Submission.html(PAGE));

    @Test
    void readsTheArticleAndLeavesThePage() {
        assertThat(document.passages().stream()
                        .map(p -> p.kind() + " " + p.span().of(document.text())))
                .containsExactly(
                        "HEADLINE Islanders reopen the harbour",
                        "CAPTION A ferry leaves the harbour.",
                        "BODY Islanders reopened the harbour on Monday, the mayor said.",
                        "BODY Ships returned at once.",
                        "BODY The mainland's navy had blocked it for\u00A0two weeks, and it left without a word.");
        assertThat(document.text()).doesNotContain("not text", "Secret", "<p>");
    }

    @Test
    void saysWhyItLeftTheRest() {
        assertThat(document.dropped().stream().map(Dropped::reason))
                .contains("outside the article", "byline", "links", "marked on the page as newsletter");
    }

    @Test
    void takesTheDayAsThePublisherWroteIt() {
        assertThat(document.published()).isEqualTo(new Published(LocalDate.of(2015, 3, 2), Published.Source.METADATA));
        assertThat(document.publisher()).isEqualTo("The Courier");
    }

    @Test
    void theCallersDateComesFirst() {
        var said = new Documents().from(Submission.html(PAGE).publishedOn(LocalDate.of(2015, 3, 4)));

        assertThat(said.published().source()).isEqualTo(Published.Source.CALLER);
        assertThat(said.notes()).anyMatch(n -> n.contains("2015-03-02") && n.contains("not used"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\": \"2015-03-02T08:00:00Z\"}</script>",
                "<meta itemprop='datePublished' content='2015-03-02'>",
                "<time itemprop='datePublished' datetime='2015-03-02T01:00'>yesterday</time>"
            })
    void findsTheDateInTheMetadata(String metadata) {
        var page = "<html><body>" + metadata + "<p>The council closed both of the ports on Sunday.</p></body></html>";

        assertThat(new Documents().from(Submission.html(page)).published().on()).isEqualTo(LocalDate.of(2015, 3, 2));
    }

    @Test
    void readsAPageWithoutAnyMarkup() {
        var page = new Documents().from(Submission.html("The council closed both of the ports on Sunday."));

        assertThat(page.passages()).hasSize(1);
    }
}

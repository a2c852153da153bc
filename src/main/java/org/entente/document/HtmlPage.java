package org.entente.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page as text: what a reader sees, one block a paragraph with a blank line between, and what its structure says about
 * each block.
 */
final class HtmlPage {

    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "head",
            "select",
            "textarea",
            "video",
            "audio",
            "canvas",
            "math",
            "input");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** Words in class, id and role by which pages tell their furniture from their text. */
    private static final Pattern MARKED = Pattern.compile(
            "(?:^|[-_ ])(cookie|consent|gdpr|newsletter|subscri(?:be|ption)|paywall|promo(?:ted|tion)?|sponsor(?:ed)?|related|"
                    + "recommend(?:ed|ations)?|teaser|share|sharing|social|comments?|advert(?:isement)?|ads?|banner|breadcrumbs?|"
                    + "navigation|navbar|nav|menu|footer|sidebar|trending|most-(?:read|popular))(?:$|[-_ ])");

    private static final Pattern JSON_DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

    private final org.jsoup.nodes.Document page;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final @Nullable Element article;

    private record Piece(
            TextSpan span, Block.Part part, @Nullable String unread) {}

    private HtmlPage(org.jsoup.nodes.Document page) {
        this.page = page;
        this.article = article(page);
    }

    static HtmlPage of(String html, @Nullable String url) {
        var found = new HtmlPage(Jsoup.parse(html, url == null ? "" : url));
        found.walk(found.page.body(), null);
        found.pieces.forEach(p -> found.blocks.add(Block.of(found.text.toString(), p.span(), p.part(), p.unread())));
        return found;
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    @Nullable
    String title() {
        var title = content("meta[property=og:title], meta[name=twitter:title]");
        if (title != null) {
            return title;
        }
        var first = page.selectFirst("h1");
        var words = first == null ? page.title() : first.text();
        return words.isBlank() ? null : words;
    }

    @Nullable
    String site() {
        return content("meta[property=og:site_name], meta[name=application-name]");
    }

    @Nullable
    String address() {
        var canonical = page.selectFirst("link[rel=canonical][href]");
        return canonical == null ? content("meta[property=og:url]") : canonical.attr("href");
    }

    /** The day as the publisher wrote it, in the publisher's own time zone. */
    @Nullable
    LocalDate published() {
        var meta = day(content(
                "meta[property=article:published_time], meta[property=og:published_time], meta[itemprop=datePublished], "
                        + "meta[name=article:published_time], meta[name=parsely-pub-date], meta[name=sailthru.date], "
                        + "meta[name=pubdate], meta[name=publishdate], meta[name=date], meta[name=DC.date.issued], "
                        + "meta[name=dcterms.created], meta[name=DC.date]"));
        if (meta != null) {
            return meta;
        }
        for (var script : page.select("script[type=application/ld+json]")) {
            var found = JSON_DATE.matcher(script.data());
            var day = found.find() ? day(found.group(1)) : null;
            if (day != null) {
                return day;
            }
        }
        var time = page.selectFirst(
                "time[itemprop=datePublished][datetime], time[pubdate][datetime], article time[datetime]");
        return time == null ? null : day(time.attr("datetime"));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        if (iso == null || iso.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(iso.strip().substring(0, 10));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }

    private @Nullable String content(String query) {
        return page.select(query).stream()
                .map(e -> e.attr("content").strip())
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The element that holds the article, where the page says so and most paragraphs lie in it. */
    private static @Nullable Element article(org.jsoup.nodes.Document page) {
        var all = length(page.body());
        return page.select("[itemprop=articleBody], article, main, [role=main]").stream()
                .filter(e -> length(e) * 2 > all)
                .min(java.util.Comparator.comparingInt(HtmlPage::length))
                .orElse(null);
    }

    private static int length(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private void walk(Element element, @Nullable String unread) {
        var inline = new StringBuilder();
        var linked = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode t) {
                inline.append(t.getWholeText().replaceAll("\\s+", " "));
            } else if (child instanceof Element e && !INVISIBLE.contains(e.normalName()) && !isHidden(e)) {
                if (e.normalName().equals("br")) {
                    add(element, inline, linked, unread);
                    linked = 0;
                } else if (isInline(e)) {
                    var words = e.wholeText().replaceAll("\\s+", " ");
                    inline.append(words);
                    linked += e.normalName().equals("a") ? words.length() : linkLength(e);
                } else {
                    add(element, inline, linked, unread);
                    linked = 0;
                    walk(e, unread == null ? reason(e) : unread);
                }
            }
        }
        add(element, inline, linked, unread);
    }

    private static boolean isInline(Element e) {
        return !e.isBlock() && e.children().stream().allMatch(HtmlPage::isInline);
    }

    private static int linkLength(Element e) {
        return e.select("a").stream().mapToInt(a -> a.text().length()).sum();
    }

    private static boolean isHidden(Element e) {
        var style = e.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return e.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private @Nullable String reason(Element e) {
        if (article != null) {
            if (e.equals(article) || article.parents().contains(e)) {
                return null;
            }
            var inside = e.parents().contains(article);
            if (!inside && !HEADINGS.contains(e.normalName()) && e.selectFirst("h1") == null) {
                return "outside the article";
            }
        }
        var named = switch (e.normalName()) {
            case "nav", "menu" -> "navigation";
            case "footer" -> "page footer";
            case "aside" -> "sidebar";
            case "form", "button", "label", "fieldset", "dialog" -> "form";
            default -> null;
        };
        if (named != null) {
            return named;
        }
        if (length(e) * 2 > length(page.body())) {
            return null;
        }
        var marks = (e.className() + " " + e.id() + " " + e.attr("role")).toLowerCase(Locale.ROOT);
        var marked = MARKED.matcher(marks);
        return marked.find() ? "marked on the page as " + marked.group(1) : null;
    }

    private void add(Element element, StringBuilder inline, int linked, @Nullable String unread) {
        var words = inline.toString().strip();
        inline.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        var start = text.length();
        text.append(words);
        var part = part(element);
        var mostlyLinks = linked * 2 > words.length() && words.length() < 200 && part != Block.Part.HEADING;
        pieces.add(
                new Piece(new TextSpan(start, text.length()), part, unread == null && mostlyLinks ? "links" : unread));
    }

    private static Block.Part part(Element element) {
        for (var e = element; e != null; e = e.parent()) {
            var name = e.normalName();
            if (HEADINGS.contains(name)) {
                return Block.Part.HEADING;
            }
            if (name.equals("figcaption") || name.equals("caption")) {
                return Block.Part.CAPTION;
            }
            if (name.equals("td") || name.equals("th")) {
                return Block.Part.TABLE;
            }
            if (name.equals("li")) {
                return Block.Part.ITEM;
            }
            if (name.equals("p") || name.equals("article") || name.equals("body")) {
                return Block.Part.PARAGRAPH;
            }
        }
        return Block.Part.PARAGRAPH;
    }
}

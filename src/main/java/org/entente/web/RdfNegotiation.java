package org.entente.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.rdf.ResultForm;
import org.entente.rdf.Serialisation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Chooses among media types by name, or by the Accept header (RFC 9110): the highest weight, then the caller's order. */
final class RdfNegotiation {

    private RdfNegotiation() {}

    /** What a client may ask for is not among what there is. */
    static final class NotOffered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOffered(String asked, String offered) {
            super("There is no %s here. Ask for one of: %s.".formatted(asked, offered));
        }
    }

    /**
     * @param format by name, which goes before the header
     * @param accept the header; null or empty accepts everything
     */
    static Serialisation serialisation(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return Serialisation.named(format).orElseThrow(() -> new NotOffered(format, Serialisation.names()));
        }
        var offered = Arrays.stream(Serialisation.values())
                .map(Serialisation::mediaType)
                .toList();
        var chosen = best(accept, offered)
                .orElseThrow(() -> new NotOffered(String.valueOf(accept), String.join(", ", offered)));
        return Serialisation.named(chosen).orElseThrow();
    }

    /** As above, for tables and yes or no; plain JSON and XML are taken for those of SPARQL. */
    static ResultForm resultForm(@Nullable String format, @Nullable String accept) {
        var names = Arrays.stream(ResultForm.values()).map(ResultForm::name).collect(Collectors.joining(", "));
        if (format != null) {
            return ResultForm.named(format).orElseThrow(() -> new NotOffered(format, names));
        }
        var offered = Stream.concat(
                        Arrays.stream(ResultForm.values()).map(ResultForm::mediaType),
                        Stream.of(MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_XML_VALUE))
                .toList();
        var chosen = best(accept, offered)
                .orElseThrow(() -> new NotOffered(String.valueOf(accept), String.join(", ", offered)));
        return switch (chosen) {
            case MediaType.APPLICATION_JSON_VALUE -> ResultForm.JSON;
            case MediaType.APPLICATION_XML_VALUE -> ResultForm.XML;
            default -> ResultForm.named(chosen).orElseThrow();
        };
    }

    /** Whether a page is wanted rather than data: browsers ask for HTML by name. */
    static boolean wantsPage(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return format.equalsIgnoreCase("html");
        }
        var offered = Stream.concat(
                        Arrays.stream(Serialisation.values()).map(Serialisation::mediaType),
                        Stream.of(MediaType.TEXT_HTML_VALUE))
                .toList();
        return best(accept, offered).filter(MediaType.TEXT_HTML_VALUE::equals).isPresent();
    }

    private static Optional<String> best(@Nullable String accept, List<String> offered) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(offered.getFirst());
        }
        var accepted = accepted(accept);
        return offered.stream()
                .filter(type -> weight(accepted, type) > 0)
                .max(Comparator.<String>comparingDouble(type -> weight(accepted, type))
                        .thenComparing(Comparator.<String>comparingInt(offered::indexOf)
                                .reversed()));
    }

    /** The weight of the most specific range that includes the type. */
    private static double weight(List<MediaType> accepted, String type) {
        var offered = MediaType.parseMediaType(type);
        return accepted.stream()
                .filter(range -> range.includes(offered))
                .max(Comparator.comparingInt(RdfNegotiation::specificity)
                        .thenComparingDouble(MediaType::getQualityValue))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static List<MediaType> accepted(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new NotOffered("media type like '" + accept + "'", "those of RDF");
        }
    }
}

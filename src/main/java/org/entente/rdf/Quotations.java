package org.entente.rdf;

import java.util.HashSet;
import java.util.Set;
import org.entente.document.Document;
import org.entente.document.TextSpan;
import org.entente.graph.LoggedDocument;

/**
 * Which spans of a document may be quoted, so that no more of it is given away than is allowed. A sentence that several
 * statements rest on counts once; spans are taken in the order of the statements until one no longer fits.
 *
 * @param words how the quoted document and its publisher are named beside a quotation
 */
record Quotations(Set<TextSpan> allowed, String words) {

    static Quotations of(LoggedDocument logged, Rights rights) {
        var document = logged.document().what();
        var allowed = new HashSet<TextSpan>();
        if (rights.quotations()) {
            var left = rights.quotedCharacters();
            for (var statement : logged.statements()) {
                var span = statement.evidence().span();
                if (!allowed.contains(span) && span.length() <= left) {
                    left -= span.length();
                    allowed.add(span);
                }
            }
        }
        return new Quotations(allowed, words(document));
    }

    boolean allow(TextSpan span) {
        return allowed.contains(span);
    }

    private static String words(Document document) {
        var title = document.title() == null ? "" : ", \"" + document.title() + "\"";
        return "Quoted from " + document.publisherName() + title
                + "; all rights in the quotation remain with its publisher.";
    }
}

package org.entente.command;

import java.util.List;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.entity.Authorities;
import org.entente.extraction.Reader;
import org.entente.resolution.Resolver;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;

/** Reads texts as the service does, without a database. */
final class ReadingPipeline implements Pipeline {

    private final Documents documents = new Documents();
    private final Authorities authorities;
    private final Reader reader;
    private final Resolver resolver;
    private final Wording wording;

    ReadingPipeline() {
        var vocabulary = Vocabulary.shipped();
        authorities = Authorities.shipped(vocabulary);
        wording = Wording.shipped(vocabulary);
        reader = new Reader(vocabulary, authorities);
        resolver = new Resolver(authorities, vocabulary);
        reader.load();
    }

    @Override
    public ReadText read(Submission submission) {
        var document = documents.from(submission);
        var reading = reader.read(document);
        return new ReadText(document, reading, resolver.resolve(document, reading.referents()));
    }

    @Override
    public Wording wording() {
        return wording;
    }

    @Override
    public List<String> otherNames(String name) {
        return authorities.names().find(name).stream()
                .flatMap(c -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(c.entity().name()), c.entity().aliases().stream()))
                .toList();
    }
}

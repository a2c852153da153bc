package org.entente.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.entente.authority.AuthorityStore;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.extraction.Reader;
import org.entente.resolution.Resolver;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;

/** Reads texts as the service does, without a database. */
final class ReadingPipeline implements Pipeline {

    /** A state, its government and its land share their names. */
    private static final List<String> TWINS = List.of("state", "government", "country");

    private final Documents documents = new Documents();
    private final Authorities authorities;
    private final Reader reader;
    private final Resolver resolver;
    private final Wording wording;

    /** With the authorities of the data directory that the launcher names, which a service may have open. */
    ReadingPipeline() {
        var vocabulary = Vocabulary.shipped();
        var dataDir = Path.of(System.getenv().getOrDefault("ENTENTE_DATA_DIR", "data"));
        authorities =
                AuthorityStore.open(dataDir, vocabulary, Clock.systemUTC()).authorities();
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
        var known = new LinkedHashSet<Entity>();
        for (var candidate : authorities.names().find(name)) {
            known.add(candidate.entity());
            var id = candidate.entity().id();
            if (TWINS.contains(id.value().substring(0, id.value().indexOf('/')))) {
                TWINS.forEach(kind -> authorities.twin(id, kind).ifPresent(t -> known.add(t.entity())));
            }
        }
        authorities.names().organ(name).ifPresent(known::add);
        return known.stream()
                .flatMap(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream()))
                .toList();
    }

    @Override
    public String stateOf(String word) {
        return authorities.names().state(word).map(s -> s.entity().name()).orElse(word);
    }
}

package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The terms in which questions are asked and answers given. */
@RestController
@Tag(name = "Vocabulary")
class VocabularyController {

    private final Vocabulary vocabulary;

    VocabularyController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    record RelationTerm(
            String name,
            String label,
            String inverseLabel,
            String definition,
            String sort,
            String sign,
            boolean symmetric,
            String iri) {
        static RelationTerm of(Relation r) {
            return new RelationTerm(
                    r.name(),
                    r.label(),
                    r.inverseLabel(),
                    r.definition(),
                    Views.word(r.sort()),
                    Views.word(r.sign()),
                    r.symmetric(),
                    r.iri());
        }
    }

    record KindTerm(String name, String family, String label, String definition, String iri) {
        static KindTerm of(EntityKind k) {
            return new KindTerm(k.name(), Views.word(k.family()), k.label(), k.definition(), k.iri());
        }
    }

    record Relations(List<RelationTerm> relations) {}

    record Kinds(List<KindTerm> kinds) {}

    @Operation(summary = "The relations, with their definitions")
    @GetMapping("/api/relations")
    Relations relations() {
        return new Relations(
                vocabulary.relations().stream().map(RelationTerm::of).toList());
    }

    @Operation(summary = "The kinds of entities, with their definitions")
    @GetMapping("/api/kinds")
    Kinds kinds() {
        return new Kinds(vocabulary.kinds().stream().map(KindTerm::of).toList());
    }
}

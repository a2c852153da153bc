package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.rdf.Projection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The RDF dataset that follows the log. */
@RestController
@RequestMapping("/api/projection")
@Tag(name = "RDF")
class ProjectionController {

    private final Projection projection;

    ProjectionController(Projection projection) {
        this.projection = projection;
    }

    /** @param position of the log that the dataset has come to */
    record State(long position) {}

    @Operation(summary = "How far the RDF dataset has followed the log")
    @GetMapping
    State state() {
        return new State(projection.position());
    }

    @Operation(summary = "Makes the RDF dataset anew from the log")
    @PostMapping("/rebuild")
    State rebuild() {
        return new State(projection.rebuild());
    }
}

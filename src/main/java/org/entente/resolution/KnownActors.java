package org.entente.resolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.vocabulary.EntityKind.Family;

/** Judges referents that act by their names alone, as the authority files have them. */
final class KnownActors {

    private final Authorities authorities;
    private final Ranking ranking;
    private final NewEntities newEntities;

    KnownActors(Authorities authorities, Ranking ranking, NewEntities newEntities) {
        this.authorities = authorities;
        this.ranking = ranking;
        this.newEntities = newEntities;
    }

    /** One of the authority files, by name. */
    Optional<Verdict> of(Referent referent, Wording wording, DocumentContext context) {
        var names = authorities.names();
        var candidates = names.find(referent.name()).stream()
                .filter(c -> (c.via() != Via.ADJECTIVE && c.via() != Via.PEOPLE) || statesAdjective(referent, c))
                .filter(c -> !anothersByState(wording, c))
                .filter(c -> c.via() != Via.SURNAME || !isPrivate(referent))
                .toList();
        if (referent.kind().name().equals("state")) {
            // "Korean" in "North Korean leader"
            candidates = longerState(referent, context).orElse(candidates);
        }
        var titled = titled(referent);
        if (!titled.isEmpty()) {
            candidates = titled;
        }
        if (referent.named() && candidates.stream().allMatch(c -> c.via() == Via.SURNAME)) {
            // "Houthi" in "the Houthi movement" is no family
            var longer = names.find(context.withWordBehind(referent)).stream()
                    .filter(c -> c.entity().kind().family() == Family.ACTOR
                            && c.name().indexOf(' ') > 0)
                    .toList();
            candidates = longer.isEmpty() ? candidates : longer;
        }
        if (candidates.isEmpty() && referent.named()) {
            candidates = names.similar(referent.name()).stream()
                    .filter(c -> c.name().indexOf(' ') > 0 && c.entity().kind().family() == Family.ACTOR)
                    .toList();
        }
        if (candidates.isEmpty() && referent.named()) {
            candidates = withoutMiddle(referent.name(), context);
        }
        var ranked = ranking.rank(candidates, referent, context);
        if (ranked.isEmpty() || ranked.getFirst().score() < Ranking.ACCEPTED) {
            return Optional.empty();
        }
        var best = ranked.getFirst();
        var rivals = ranked.stream()
                .filter(s -> best.score() - s.score() < Ranking.MARGIN)
                .map(Ranking.Scored::entity)
                .filter(e -> e.kind().equals(best.entity().kind()))
                .toList();
        if (rivals.size() > 1
                && best.candidate().via() != Via.NAME
                && best.entity().kind().name().equals("person")) {
            return ambiguous(referent, rivals, context);
        }
        return Optional.of(new Verdict(best.entity(), best.score(), best.why()));
    }

    /** A witness or a shopkeeper is nobody of whom the files have more names than the text. */
    private boolean isPrivate(Referent referent) {
        return Stream.concat(referent.titles().stream(), referent.modifiers().stream())
                .anyMatch(authorities.lexicon()::privatePerson);
    }

    private Optional<List<NameIndex.Candidate>> longerState(Referent referent, DocumentContext context) {
        var longer = authorities.names().find(context.withWordBefore(referent)).stream()
                .filter(c -> authorities.isState(c.entity().id()))
                .toList();
        return longer.isEmpty() ? Optional.empty() : Optional.of(longer);
    }

    /** People who are known by a title with their name: "King Abdullah", "Mullah Omar". */
    private List<NameIndex.Candidate> titled(Referent referent) {
        return referent.titles().stream()
                .flatMap(title -> authorities.names().find(title + " " + referent.name()).stream())
                .filter(c -> c.entity().kind().name().equals("person"))
                .filter(c -> c.via() == Via.NAME || c.via() == Via.ALIAS)
                .distinct()
                .toList();
    }

    /** "Robert Gabriel Mugabe" where the files have no middle name, in a text that speaks of the country. */
    private List<NameIndex.Candidate> withoutMiddle(String name, DocumentContext context) {
        var words = name.split("\\s+", -1);
        return words.length < 3
                ? List.of()
                : authorities.names().find(words[0] + " " + words[words.length - 1]).stream()
                        .filter(c -> c.via() == Via.NAME || c.via() == Via.ALIAS)
                        .filter(c -> c.entity().kind().name().equals("person"))
                        .filter(c -> DocumentContext.land(c.authority())
                                .filter(land -> context.share(land) > 0)
                                .isPresent())
                        .toList();
    }

    /** "Japanese Red Army": what the name without the adjective is known for belongs to another state. */
    private boolean anothersByState(Wording wording, NameIndex.Candidate candidate) {
        var country = candidate.authority().country() == null
                ? candidate.entity().within()
                : candidate.authority().country();
        var body = !candidate.entity().kind().name().equals("person")
                && candidate.entity().kind().family() == Family.ACTOR
                && !authorities.isState(candidate.entity().id());
        return body
                && country != null
                && authorities.isState(country)
                && !wording.states().isEmpty()
                && wording.states().stream().noneMatch(state -> state.id().equals(country))
                && !NameFolding.fold(candidate.name()).equals(NameFolding.fold(wording.whole()));
    }

    /** "Iraqi" by itself, read as a state, is the state. */
    private boolean statesAdjective(Referent referent, NameIndex.Candidate candidate) {
        return authorities.isState(candidate.entity().id())
                && candidate.entity().kind().equals(referent.kind());
    }

    /** Several may be meant: an entity of this text, with what they have in common. */
    private Optional<Verdict> ambiguous(Referent referent, List<Entity> rivals, DocumentContext context) {
        var codes = rivals.stream()
                .map(e -> e.code() == null ? "" : e.code())
                .distinct()
                .toList();
        var title = referent.titles().isEmpty() ? "" : referent.titles().getFirst() + " ";
        var entity = newEntities.described(
                rivals.getFirst().kind(),
                title + referent.name(),
                codes.size() == 1 && !codes.getFirst().isEmpty() ? codes.getFirst() : null,
                null,
                context.scope(),
                "ambiguous",
                NameFolding.fold(referent.name()));
        return Optional.of(new Verdict(
                entity,
                0.4,
                "cannot be told apart: "
                        + String.join(
                                ", ", rivals.stream().map(e -> e.id().value()).toList())));
    }
}

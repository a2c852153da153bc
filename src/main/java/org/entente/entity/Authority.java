package org.entente.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the authority files, with what they say of how texts name it.
 *
 * @param adjectives forms that stand before a noun: "Iraqi", "Sunni"
 * @param people plural nouns for its people: "Iraqis", "Sunnis"
 * @param seats names of the towns that stand for its government when they act
 * @param surname the family name where it is not the last word of the name
 * @param titles of a post: the words, in lower case, by which texts call its holder
 * @param country the state that a person, group or post belongs to, or the country that a place lies in
 * @param from first day of its existence as far as known; null when unknown
 * @param to last day, null when it goes on or the day is unknown
 * @param population of a place, zero when unknown
 * @param links to sources outside, the exact ones of which {@link Entity#links} holds too
 */
public record Authority(
        Entity entity,
        List<String> adjectives,
        List<String> people,
        List<String> seats,
        @Nullable String surname,
        List<String> titles,
        @Nullable EntityId country,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long population,
        List<AuthorityLink> links) {

    public Authority {
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
        seats = List.copyOf(seats);
        titles = List.copyOf(titles);
        links = List.copyOf(links);
    }

    public EntityId id() {
        return entity.id();
    }

    /** Whether it may have existed on a day; an unknown day rules nothing out. */
    public boolean existedOn(@Nullable LocalDate day) {
        return day == null || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
    }
}

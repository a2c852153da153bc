package org.entente.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity.IssueContent;
import org.jspecify.annotations.Nullable;

/**
 * Which issues take others in: "foreign intervention in Iraq" takes in "US intervention in Iraq", which takes in "US military
 * intervention in Anbar". What an issue leaves open may be anything; a state takes in its land, its government and what is a
 * part of it.
 *
 * <p>It is a matter of content alone. Who is against the broader one is, as far as is reported, against the narrower;
 * not the other way round: so positions on other issues are shown as what they are, and never counted.
 *
 * @param wholes of parties and places: all that each is a part of, at any depth
 */
public record IssueBreadth(Map<EntityId, Set<EntityId>> wholes) {

    private static final List<String> ONE_LAND = List.of("country/", "government/");

    public IssueBreadth {
        wholes = Map.copyOf(wholes);
    }

    /** What one issue is to another. */
    public enum Breadth {
        BROADER,
        NARROWER
    }

    /** What {@code other} is to {@code one}; empty where neither takes the other in, and where they are about the same. */
    public Optional<Breadth> of(IssueContent other, IssueContent one) {
        var broader = takesIn(other, one);
        var narrower = takesIn(one, other);
        if (broader == narrower) {
            return Optional.empty();
        }
        return Optional.of(broader ? Breadth.BROADER : Breadth.NARROWER);
    }

    /** The noun of an action: "intervention" of "military intervention". */
    public static String noun(String action) {
        return action.substring(action.lastIndexOf(' ') + 1);
    }

    private boolean takesIn(IssueContent broad, IssueContent narrow) {
        return action(broad.action(), narrow.action())
                && party(broad.agent(), narrow.agent())
                && (party(broad.target(), narrow.target()) || happensIn(broad.target(), narrow))
                && party(broad.place(), narrow.place());
    }

    /** What is done in a land to somebody there is done in the land. */
    private boolean happensIn(@Nullable EntityId land, IssueContent narrow) {
        return land != null && land(land).value().startsWith("state/") && party(land, narrow.place());
    }

    private static boolean action(String broad, String narrow) {
        var words = List.of(broad.toLowerCase(Locale.ROOT).split(" ", -1));
        var others = List.of(narrow.toLowerCase(Locale.ROOT).split(" ", -1));
        return words.getLast().equals(others.getLast()) && others.containsAll(words);
    }

    private boolean party(@Nullable EntityId broad, @Nullable EntityId narrow) {
        if (broad == null) {
            return true;
        }
        if (narrow == null) {
            return false;
        }
        var whole = land(broad);
        return land(narrow).equals(whole)
                || wholes.getOrDefault(narrow, Set.of()).stream().anyMatch(id -> land(id).equals(whole));
    }

    /** One identifier for a state, its land and its government. */
    private static EntityId land(EntityId id) {
        for (var prefix : ONE_LAND) {
            if (id.value().startsWith(prefix)) {
                return new EntityId("state/" + id.value().substring(prefix.length()));
            }
        }
        return id;
    }
}

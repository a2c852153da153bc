package org.entente.entity;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.entity.NameIndex.Candidate;

/**
 * Where authorities are kept and found: by identifier, by name, by post. What it holds may grow while it is used, by an
 * import; each answer is of one state of it. Safe for threads.
 */
public interface Register {

    Optional<Authority> find(EntityId id);

    /**
     * Those of whom a source outside has an identifier.
     *
     * @param source such as {@code wikidata}
     */
    List<Authority> linked(String source, String identifier);

    /**
     * What a name may be, the more likely first.
     *
     * @param key as {@link NameFolding#fold} makes it
     */
    List<Candidate> called(String key);

    /**
     * What a name may be if it is spelled otherwise.
     *
     * @param key as {@link NameKeys#sound} or {@link NameKeys#phonetic} makes it
     */
    List<Candidate> sounding(String key);

    /** The posts of a state or body, in the order of the sources. */
    List<Authority> posts(EntityId body);

    /** Everyone who held a post, by start. */
    List<Tenure> holders(EntityId post);

    /** The posts that a person held, by start. */
    List<Tenure> tenures(EntityId person);

    /** What somebody is or was a member of, by start. */
    List<Membership> memberships(EntityId member);

    /** The members of a body, by start. */
    List<Membership> members(EntityId body);

    /** What somebody came after, and what came after them: the earlier first, those without a day at the end. */
    List<Succession> successions(EntityId one);

    /** Another whenever what it holds is: after an import, or when one was taken back. */
    String edition();

    /** Goes through all of them, in no particular order. */
    void each(Consumer<Authority> consumer);
}

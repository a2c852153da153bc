package org.entente.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parties of an action that a noun tells: "the <i>intervention</i> of one state and others in the affairs of another". Where the
 * parsers hang a phrase on one of the parties ("others in the affairs of …"), or on the verb before the action, it is the action's.
 */
final class ActionParties {

    private static final Set<String> WHERE = Set.of("in", "into", "inside", "within", "across", "throughout", "at");
    private static final Set<String> REACHED = Set.of("on", "against", "to");

    private final Scene scene;
    private final Sentence sentence;
    private final Token action;

    ActionParties(Scene scene, Token action) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.action = action;
    }

    /** The action's noun, as a lemma. */
    String noun() {
        return action.lemma();
    }

    /** Whether "of" tells who does it: "the intervention of", but not "the arrest of". */
    boolean isDoneByOf() {
        return scene.wording().lists("done-by-of", action.lemma());
    }

    Stream<Token> doers() {
        var owners = isDoneToOwner() ? Stream.<Token>empty() : slots("poss");
        return Stream.of(slots("by"), owners, slots("adj", "light"), leading(), beside(Set.of("by")))
                .flatMap(s -> s);
    }

    Stream<Token> reached() {
        return Stream.of(slots("on", "against", "to", "done"), beside(REACHED)).flatMap(s -> s);
    }

    Stream<Token> of() {
        return isDoneToOwner() ? slots("of", "poss") : slots("of");
    }

    /** "Her release": whom it is done to, where the words do not tell that apart ("Israel's release of prisoners"). */
    private boolean isDoneToOwner() {
        return scene.wording().lists("done to the owner", action.lemma())
                && slots("of").findAny().isEmpty();
    }

    /** Of "in the affairs of a state", the state too. */
    Stream<Token> where() {
        return Stream.of(WHERE.stream().sorted().flatMap(this::slots), onParties(), beside(WHERE))
                .flatMap(s -> s)
                .flatMap(place -> Stream.concat(
                        Stream.of(place), Stream.of("of", "poss", "adj").flatMap(slot -> of(place, slot))));
    }

    private Stream<Token> slots(String... slots) {
        return Stream.of(slots).flatMap(slot -> of(action, slot));
    }

    private Stream<Token> of(Token noun, String slot) {
        return scene.arguments().ofNoun(noun, slot).stream();
    }

    /** France of "a French-led mission". */
    private Stream<Token> leading() {
        return sentence.children(action, "amod").stream()
                .filter(a -> scene.wording().lists("done with another", a.lemma()))
                .flatMap(a -> scene.prefix(a).stream());
    }

    /** Places that hang on one of those who do it, or to whom it is done. */
    private Stream<Token> onParties() {
        var parties = Stream.concat(
                sentence.children(action, "nmod").stream()
                        .flatMap(party -> scene.arguments().members(List.of(party)).stream()),
                Stream.concat(sentence.children(action, "conj").stream(), beside(Set.of("by"))));
        return parties.flatMap(party -> sentence.children(party, "nmod").stream())
                .filter(place -> WHERE.contains(sentence.preposition(place)) && place.time() == null);
    }

    /** Phrases that stand directly behind the action, though they hang on its verb. */
    private Stream<Token> beside(Set<String> prepositions) {
        int end = sentence.subtree(action).getLast().index();
        return sentence.head(action).filter(Token::isVerb).stream()
                .flatMap(verb -> sentence.children(verb, "obl").stream())
                .filter(o -> prepositions.contains(sentence.preposition(o)) && o.time() == null)
                .filter(o -> sentence.children(o, "case").getFirst().index() == end + 1);
    }
}

package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;

/** One sentence with its phrases and arguments: where rules look. */
final class Scene {

    private static final int DEEPEST = 3;
    private static final List<String> OWNERS =
            List.of("by", "poss", "compound", "of", "from", "for", "against", "with", "between", "on", "to", "in");

    private static final Set<String> AROUND = Set.of("on", "outside", "near", "around");

    private final String text;
    private final Gazetteer gazetteer;
    private final Sentence sentence;
    private final Arguments arguments;
    private final Nominals nominals;
    private final Wording wording;
    private final ToldPlaces toldPlaces;

    Scene(String text, Sentence sentence, Wording wording, Gazetteer gazetteer, ToldPlaces toldPlaces) {
        this.toldPlaces = toldPlaces;
        this.text = text;
        this.gazetteer = gazetteer;
        this.sentence = sentence;
        this.wording = wording;
        this.arguments = new Arguments(sentence, wording);
        this.nominals = new Nominals(text, sentence, arguments, wording, gazetteer, toldPlaces);
    }

    Sentence sentence() {
        return sentence;
    }

    /** The same sentence as the second parser sees it. */
    Optional<Scene> secondOpinion() {
        return sentence.secondOpinion().map(other -> new Scene(text, other, wording, gazetteer, toldPlaces));
    }

    Arguments arguments() {
        return arguments;
    }

    Nominals nominals() {
        return nominals;
    }

    /** The phrases that stand in a slot of a predicate. */
    List<Found> in(Token predicate, Cue.Word word, String slot) {
        var heads = switch (word) {
            case VERB -> verbSlot(predicate, slot);
            case NOUN -> arguments.ofNoun(predicate, slot);
            case ADJECTIVE -> adjectiveSlot(predicate, slot);
        };
        return found(heads);
    }

    /** A phrase in a slot, with the word by which it stands there. */
    record Found(Token word, Nominal nominal) {}

    /** What stands behind the hyphen inside one word: "anti-Assad". */
    List<Found> insideWord(Token adjective) {
        return nominals.suffix(adjective)
                .map(n -> List.of(new Found(adjective, n)))
                .orElse(List.of());
    }

    private List<Found> found(List<Token> heads) {
        var found = new ArrayList<Found>();
        for (var head : heads) {
            if (!nominals.isInsideName(head) || heads.size() == 1) {
                nominals.of(head).forEach(n -> found.add(new Found(head, n)));
            }
        }
        return found;
    }

    private List<Token> verbSlot(Token verb, String slot) {
        return switch (slot) {
            case "comp" -> actorsInComplement(verb);
            case "owner" ->
                arguments.objects(verb).stream()
                        .flatMap(o -> arguments.ofNoun(o, "poss").stream())
                        .toList();
            case "around" -> aroundSubject(verb);
            case "compsubj" -> complementSubjects(verb, false, Set.of());
            case "must" -> complementSubjects(verb, true, Set.of("must"));
            case "should" -> complementSubjects(verb, true, Set.of("should", "ought"));
            default -> arguments.ofVerb(verb, slot);
        };
    }

    /** "A unit on the town's outskirts threatened to shell": where those stand who do it. */
    private List<Token> aroundSubject(Token verb) {
        return arguments.subjects(verb).stream()
                .flatMap(s -> sentence.children(s, "nmod").stream())
                .filter(p -> AROUND.contains(sentence.preposition(p)) && p.time() == null)
                .flatMap(p -> {
                    var owners = arguments.ofNoun(p, "poss");
                    return owners.isEmpty() ? arguments.members(List.of(p)).stream() : owners.stream();
                })
                .toList();
    }

    private List<Token> complementSubjects(Token verb, boolean obliged, Set<String> modals) {
        return sentence.children(verb, "ccomp", "xcomp", "acl").stream()
                .filter(c -> !obliged || sentence.children(c, "aux").stream().anyMatch(a -> modals.contains(a.lemma())))
                .flatMap(c -> arguments.members(sentence.children(c, "nsubj")).stream())
                .toList();
    }

    /** Heads of phrases in the clauses that complete a verb: those acted upon before those that act. */
    private List<Token> actorsInComplement(Token verb) {
        var found = new ArrayList<Token>();
        for (var clause : arguments.complements(verb)) {
            collect(clause, found, 0);
        }
        return found;
    }

    private void collect(Token clause, List<Token> found, int depth) {
        if (sentence.is(clause, "ccomp", "advcl") || depth > 0) {
            found.addAll(arguments.members(sentence.children(clause, "nsubj")));
        }
        var objects = arguments.members(sentence.children(clause, "obj", "iobj"));
        found.addAll(objects);
        for (var oblique : sentence.children(clause, "obl", "nmod")) {
            if (oblique.time() == null) {
                found.addAll(arguments.members(List.of(oblique)));
            }
        }
        objects.forEach(o -> found.addAll(arguments.members(sentence.children(o, "nmod").stream()
                .filter(n -> n.index() > o.index() && n.time() == null)
                .toList())));
        if (depth < DEEPEST) {
            sentence.children(clause, "xcomp", "ccomp", "advcl").stream()
                    .filter(c -> !sentence.is(c, "advcl") || sentence.hasChild(c, "mark", "if", "unless", "to"))
                    .forEach(c -> collect(c, found, depth + 1));
        }
    }

    private List<Token> adjectiveSlot(Token adjective, String slot) {
        return switch (slot) {
            case "head" -> adjectiveHead(adjective);
            case "suffix" -> suffix(adjective).map(List::of).orElse(List.of());
            case "prefix" -> prefix(adjective).map(List::of).orElse(List.of());
            case "coordinate" ->
                adjectiveHead(adjective).stream()
                        .filter(h -> sentence.is(h, "conj"))
                        .flatMap(h -> sentence.head(h).stream())
                        .toList();
            case "comp" -> actorsInComplement(adjective);
            default ->
                adjective.lemma().equals(slot) && sentence.is(adjective, "case")
                        ? sentence.head(adjective)
                                .filter(h -> !saidOf(h).isEmpty())
                                .map(h -> arguments.members(List.of(h)))
                                .orElse(List.of())
                        : arguments.prepositional(adjective, slot);
        };
    }

    /** Whom an adjective or participle is said of. */
    private List<Token> adjectiveHead(Token adjective) {
        if (sentence.is(adjective, "case", "mark")) {
            // "was in Iraq": the preposition's phrase is predicated of the subject
            return sentence.head(adjective).map(this::saidOf).orElse(List.of());
        }
        if (sentence.is(adjective, "amod", "acl", "acl:relcl") || sentence.is(adjective, "compound")) {
            // "the pro-Western president X" is said of X
            return sentence.head(adjective)
                    .map(noun -> arguments.nouns().titled(noun).orElse(noun))
                    .map(noun -> arguments.members(List.of(noun)).subList(0, 1))
                    .orElse(List.of());
        }
        return arguments.subjects(adjective).isEmpty()
                ? arguments.members(sentence.children(adjective, "nsubj"))
                : arguments.subjects(adjective);
    }

    /** The word behind the hyphen of "anti - government", where the tokenizer cuts it. */
    private Optional<Token> suffix(Token adjective) {
        int i = adjective.index();
        return i + 2 < sentence.size() && sentence.token(i + 1).tag().equals("HYPH")
                ? Optional.of(sentence.token(i + 2))
                : Optional.empty();
    }

    /** What a phrase such as "in the province" is said of: the subject, or the place before it ("the dam in the city"). */
    private List<Token> saidOf(Token place) {
        if (!sentence.children(place, "cop").isEmpty()) {
            return arguments.members(sentence.children(place, "nsubj"));
        }
        return sentence.is(place, "nmod")
                ? sentence.head(place)
                        .filter(h -> nominals.isPlace(h))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** The word before the hyphen of a compound such as "Iranian-backed". */
    Optional<Token> prefix(Token adjective) {
        int i = adjective.index();
        return i >= 2 && sentence.token(i - 1).tag().equals("HYPH")
                ? Optional.of(sentence.token(i - 2))
                : Optional.empty();
    }

    /** The actors behind a phrase that is none itself: Turkey for "Turkey's efforts to join", Israel for "Israeli raids on Lebanon". */
    List<Nominal> behind(Token head, java.util.function.Predicate<Nominal> wanted) {
        return behind(head, wanted, 0);
    }

    private List<Nominal> behind(Token head, java.util.function.Predicate<Nominal> wanted, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        for (var slot : OWNERS) {
            var heads = arguments.ofNoun(head, slot);
            if (slot.equals("compound")) {
                heads = heads.stream().filter(h -> h.index() < head.index()).toList();
            }
            var direct =
                    found(heads).stream().map(Found::nominal).filter(wanted).toList();
            if (!direct.isEmpty()) {
                return direct;
            }
            for (var owner : heads) {
                if (owner.isNoun()) {
                    var deeper = behind(owner, wanted, depth + 1);
                    if (!deeper.isEmpty()) {
                        return deeper;
                    }
                }
            }
        }
        var leaders = sentence.children(head, "amod").stream()
                .flatMap(a -> prefix(a).stream())
                .toList();
        var leading = found(leaders).stream().map(Found::nominal).filter(wanted).toList();
        if (!leading.isEmpty()) {
            return leading;
        }
        for (var clause : sentence.children(head, "acl")) {
            if (sentence.is(clause, "acl:relcl") || wording.lists("done with another", clause.lemma())) {
                continue; // what else is told of it, "a truce brokered by X"
            }
            var inClause = new ArrayList<Token>();
            collect(clause, inClause, 1);
            var direct =
                    found(inClause).stream().map(Found::nominal).filter(wanted).toList();
            if (!direct.isEmpty()) {
                return direct;
            }
        }
        return List.of();
    }

    Wording wording() {
        return wording;
    }
}

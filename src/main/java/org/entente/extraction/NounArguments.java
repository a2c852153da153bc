package org.entente.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.vocabulary.Wording;

/** Where the arguments of a noun stand: before it, behind it, with the verb that carries it, or as what it is predicated of. */
final class NounArguments {

    /** Prepositions that say in what state somebody is: "at war", "in conflict". */
    private static final Set<String> STATES = Set.of("at", "in", "on", "under");

    private final Sentence sentence;
    private final Wording wording;
    private final Arguments arguments;
    private final Subjects subjects;
    private final Perpetrators perpetrators;

    NounArguments(Sentence sentence, Wording wording, Arguments arguments, Subjects subjects) {
        this.sentence = sentence;
        this.wording = wording;
        this.arguments = arguments;
        this.subjects = subjects;
        this.perpetrators = new Perpetrators(sentence, wording, arguments, subjects);
    }

    /** What stands in a slot of a noun. */
    List<Token> of(Token noun, String slot) {
        return switch (slot) {
            case "poss" -> withTitled(noun, n -> arguments.members(sentence.children(n, "nmod:poss")));
            case "adj", "compound" -> withTitled(noun, this::modifiers);
            case "group" -> group(noun);
            case "light" -> lightSubjects(noun);
            case "clause" -> clauseSubjects(noun);
            case "pred" -> predicatedIn(noun);
            case "self" -> self(noun);
            case "done" -> doneTo(noun);
            case "asker" -> asker(noun);
            case "enabled" -> enabled(noun);
            default -> {
                var found = new LinkedHashSet<>(arguments.prepositional(noun, slot));
                if (slot.equals("of") && found.isEmpty()) {
                    // "King X of Y"
                    titled(noun).ifPresent(name -> found.addAll(arguments.prepositional(name, slot)));
                }
                lightVerb(noun).ifPresent(verb -> {
                    if (!isReceived(verb, noun) && !slot.equals("by")) {
                        found.addAll(arguments.prepositional(verb, slot));
                    }
                    if (slot.equals("by") && arguments.isPassive(verb)) {
                        found.addAll(arguments.agents(verb));
                    }
                    if (isReceived(verb, noun) && (slot.equals("from") || slot.equals("by"))) {
                        found.addAll(arguments.prepositional(verb, slot));
                    }
                    if (slot.equals("to")) {
                        found.addAll(arguments.members(sentence.children(verb, "iobj")));
                    }
                });
                if (slot.equals("by") && found.isEmpty()) {
                    found.addAll(perpetrators.of(noun));
                }
                yield List.copyOf(found);
            }
        };
    }

    Perpetrators perpetrators() {
        return perpetrators;
    }

    /**
     * Of whom a phrase is predicated: "is at odds with", "remains in league with", "put him at odds with", "a group in league with".
     * With an article before it the noun is a thing that is spoken of rather than a state that somebody is in.
     */
    private List<Token> predicatedIn(Token noun) {
        if (!sentence.children(noun, "cop").isEmpty()) {
            return arguments.members(sentence.children(noun, "nsubj"));
        }
        boolean state = STATES.contains(sentence.preposition(noun))
                && (wording.lists("holds", noun.lemma())
                        || sentence.children(noun, "det", "nmod:poss").isEmpty());
        var governor = sentence.head(noun);
        if (!state || governor.isEmpty()) {
            return List.of();
        }
        if (governor.get().isNoun()) {
            return arguments.members(List.of(governor.get()));
        }
        var objects = arguments.members(sentence.children(governor.get(), "obj"));
        return objects.isEmpty()
                        || objects.stream()
                                .allMatch(o ->
                                        o.word().endsWith("self") || o.word().endsWith("selves"))
                ? subjects.of(governor.get(), 0)
                : objects;
    }

    /** To whom an action does what a clause says of it: "a bombing that killed five soldiers". */
    private List<Token> doneTo(Token noun) {
        return sentence.children(noun, "acl").stream()
                .filter(v -> v.isVerb() && subjects.of(v, 0).contains(noun) && !arguments.isPassive(v))
                .flatMap(v -> arguments.objects(v).stream())
                .toList();
    }

    /** Who asks for what the noun tells: "requested air strikes", "appealed for help". */
    private List<Token> asker(Token noun) {
        return sentence.head(noun)
                .filter(v -> v.isVerb() && wording.lists("asking for", v.lemma()))
                .filter(_ -> sentence.is(noun, "obj")
                        || (sentence.is(noun, "obl")
                                && sentence.preposition(noun).equals("for")))
                .map(arguments::subjects)
                .orElse(List.of());
    }

    /** "Control of the port allows them to …": whom it enables has it. */
    private List<Token> enabled(Token noun) {
        return sentence.head(noun)
                .filter(v -> v.isVerb() && sentence.is(noun, "nsubj") && wording.lists("object control", v.lemma()))
                .map(arguments::objects)
                .orElse(List.of());
    }

    /** Whom a noun such as "leader" is said of: the name that it is a title of, that it stands beside, or that it is predicated of. */
    private List<Token> self(Token noun) {
        var titled = titled(noun);
        if (titled.isPresent()) {
            return List.of(titled.get());
        }
        var top = described(whole(noun), 0);
        var subjects = predicatedOf(top);
        if (!subjects.isEmpty()) {
            return subjects;
        }
        var beside = sentence.is(top, "appos")
                ? sentence.head(top).filter(h -> !isWhere(h))
                : sentence.children(top, "appos").stream()
                        .filter(Token::isProper)
                        .findFirst();
        boolean each = sentence.hasChild(top, "det", "all", "both") || sentence.hasChild(top, "advmod", "all", "both");
        // "X and Y, both allies of Z"
        return each && beside.isPresent()
                ? arguments.members(List.of(beside.get()))
                : beside.map(List::of).orElse(List.of(noun));
    }

    /** "X, a general and close ally": of whom the general is said, the ally is too. */
    private Token described(Token noun, int depth) {
        return sentence.is(noun, "conj") && !noun.isProper() && depth < 3
                ? sentence.head(noun)
                        .filter(h -> h.tag().equals("NN") && sentence.is(h, "appos", "conj", "root", "xcomp"))
                        .filter(h -> sentence.is(h, "appos", "conj")
                                || !sentence.children(h, "cop").isEmpty())
                        .map(h -> described(h, depth + 1))
                        .orElse(noun)
                : noun;
    }

    /** "In Austria, a former fighter": the country is where, not who. */
    private boolean isWhere(Token name) {
        return name.ner().equals("LOCATION")
                && Set.of("in", "at", "near", "from").contains(sentence.preposition(name));
    }

    /** "One of its supporters" for "supporters". */
    private Token whole(Token noun) {
        return sentence.preposition(noun).equals("of") && sentence.is(noun, "nmod", "obl")
                ? sentence.head(noun)
                        .filter(h -> wording.lists("one of several", h.lemma()))
                        .orElse(noun)
                : noun;
    }

    /** Of whom a noun is predicated: "is a supporter", "became a supporter", "is seen as a supporter", "called him a supporter". */
    private List<Token> predicatedOf(Token noun) {
        var own = sentence.children(noun, "nsubj");
        if (!own.isEmpty()) {
            return arguments.members(own);
        }
        boolean complement = sentence.is(noun, "xcomp")
                || (sentence.is(noun, "obl", "advcl")
                        && sentence.preposition(noun).equals("as"))
                || (sentence.is(noun, "obj")
                        && sentence.head(noun).filter(this::isLinking).isPresent());
        return complement
                ? sentence.head(noun).filter(Token::isVerb).map(this::described).orElse(List.of())
                : List.of();
    }

    private boolean isLinking(Token verb) {
        return wording.lists("linking", verb.lemma());
    }

    /** Of whom a verb's complement is said: of the object, where there is one. */
    private List<Token> described(Token verb) {
        if (arguments.isPassive(verb) || isLinking(verb)) {
            return subjects.of(verb, 0);
        }
        var objects = arguments.members(sentence.children(verb, "obj"));
        return objects.isEmpty() ? subjects.of(verb, 0) : objects;
    }

    /** The name before which a noun stands as a title: "President Bashar Assad". */
    Optional<Token> titled(Token noun) {
        // "the group's chief X": parsers do not always know that a title is one
        boolean untold = sentence.is(noun, "dep", "amod") && isTitle(noun);
        return sentence.is(noun, "compound") || untold
                ? sentence.head(noun).filter(h -> h.isProper() && h.index() > noun.index() && !noun.isNamed())
                : Optional.empty();
    }

    private List<Token> withTitled(Token noun, java.util.function.Function<Token, List<Token>> slot) {
        var own = slot.apply(noun);
        return own.isEmpty()
                ? titled(noun).map(slot).orElse(List.of()).stream()
                        .filter(t -> t.index() < noun.index())
                        .toList()
                : own;
    }

    /** "Opposition leader", "rebel chief": the common noun just before it, which says of whom. */
    private List<Token> group(Token noun) {
        var above = titled(noun).orElse(noun);
        return sentence.previous(noun)
                .filter(before -> before.isNoun() && !before.isProper() && !before.isNamed())
                .filter(before -> sentence.is(before, "compound", "amod", "nmod"))
                .filter(before -> sentence.head(before)
                        .filter(h -> h.equals(noun) || h.equals(above))
                        .isPresent())
                .map(List::of)
                .orElse(List.of());
    }

    /** Names and demonyms before a noun: "US intervention", "Turkish and Greek sides". */
    List<Token> modifiers(Token noun) {
        return arguments.members(sentence.children(noun, "compound", "amod", "nmod").stream()
                .filter(m -> m.index() < noun.index()
                        && (m.isNamed() || !isTitle(m) || wording.lists("holds", noun.lemma()))
                        && !sentence.is(m, "nmod:poss", "compound:prt")
                        && !isStance(m)
                        && !narrows(m, noun))
                .toList());
    }

    /** "Greek" of "Greek Cypriot leader": which Cypriots. */
    private boolean narrows(Token demonym, Token noun) {
        return demonym.ner().equals("MISC")
                && sentence.next(demonym)
                        .filter(n -> n.ner().equals("MISC") && n.index() < noun.index())
                        .filter(n -> sentence.head(n).equals(sentence.head(demonym)))
                        .isPresent();
    }

    /** "Pro-Western" says what somebody is for, not who. */
    private static boolean isStance(Token token) {
        var word = token.word().toLowerCase(Locale.ROOT);
        return word.startsWith("pro-") || word.startsWith("anti-");
    }

    private boolean isTitle(Token token) {
        return wording.lists("titles", token.lemma().replace(".", ""));
    }

    /** The verb that carries the noun as its object: "launched an attack", "the attack was launched", "came under attack". */
    Optional<Token> lightVerb(Token noun) {
        var top = noun;
        if (sentence.is(noun, "conj")) {
            top = sentence.head(noun).filter(Token::isNoun).orElse(noun);
        }
        var head = sentence.head(top);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        var governor = head.get();
        boolean object = sentence.is(top, "obj", "nsubj:pass")
                || (sentence.is(top, "obl")
                        && (Set.of("in", "under", "into", "to").contains(sentence.preposition(top))
                                || (sentence.preposition(top).equals("for")
                                        && wording.lists("carries for", governor.lemma()))));
        // "clashes broke out between …"
        boolean happens = sentence.is(top, "nsubj") && governor.isVerb() && wording.lists("happens", governor.lemma());
        if (happens || (object && governor.isVerb() && carriesOrReceives(governor))) {
            return head;
        }
        // "the attack launched by …"
        return sentence.children(noun, "acl").stream()
                .filter(a -> a.tag().equals("VBN") && carriesOrReceives(a))
                .findFirst();
    }

    private boolean carriesOrReceives(Token verb) {
        // "what it called an attack": it does not call for one
        boolean names = wording.lists("calling", verb.lemma())
                && sentence.children(verb, "obj").stream().anyMatch(o -> o.tag().equals("WP"));
        return !names && carries(verb);
    }

    private boolean carries(Token verb) {
        return wording.lists("carries", verb.lemma()) || wording.lists("receives", verb.lemma());
    }

    /** Whether the verb's subject is whom the noun's action reaches: "received support", "came under attack". */
    boolean isReceived(Token verb, Token noun) {
        return wording.lists("receives", verb.lemma())
                || sentence.preposition(noun).equals("under");
    }

    List<Token> lightSubjects(Token noun) {
        return lightVerb(noun)
                .filter(v -> !isReceived(v, noun))
                .map(v ->
                        sentence.is(noun, "obl") && arguments.isPassive(v) ? subjects.of(v, 0) : arguments.subjects(v))
                .orElse(List.of());
    }

    /** "In defiance of", "in support of": the subject of the clause that the phrase belongs to. */
    private List<Token> clauseSubjects(Token noun) {
        return sentence.is(noun, "obl", "advcl", "nmod")
                        && sentence.preposition(noun).startsWith("in")
                ? sentence.ancestors(noun).stream()
                        .filter(a -> a.isVerb() && !sentence.hasChild(a, "mark", "to"))
                        .findFirst()
                        .map(arguments::subjects)
                        .orElse(List.of())
                : List.of();
    }

    /** The subject of a verb such as "receive", whom the noun's action reaches. */
    List<Token> recipients(Token noun) {
        return lightVerb(noun)
                .filter(v -> isReceived(v, noun))
                .map(v -> subjects.of(v, 0))
                .orElse(List.of());
    }
}

package org.entente.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.vocabulary.Wording;

/**
 * Where the arguments of a predicate stand in a sentence: through voice, coordination, relative clauses, participles,
 * control and light verbs. A slot holds the head words of phrases; a coordinated phrase gives each of its members.
 */
final class Arguments {

    private static final int DEEPEST = 8;
    /** Prepositions that make a participle say something of the object: "accused it <i>of</i> backing". */
    private static final Set<String> OF_OBJECT = Set.of("of", "from", "for", "into", "against");

    private final Sentence sentence;
    private final Wording wording;

    Arguments(Sentence sentence, Wording wording) {
        this.sentence = sentence;
        this.wording = wording;
    }

    /** What stands in a slot of a verb. */
    List<Token> ofVerb(Token verb, String slot) {
        return switch (slot) {
            case "subj" -> subjects(verb);
            case "obj" -> objects(verb);
            case "iobj" -> members(sentence.children(verb, "iobj"));
            case "comp", "compsubj" -> List.of();
            default -> prepositional(verb, slot);
        };
    }

    /** What stands in a slot of a noun. */
    List<Token> ofNoun(Token noun, String slot) {
        return switch (slot) {
            case "poss" -> withTitled(noun, n -> members(sentence.children(n, "nmod:poss")));
            case "adj", "compound" -> withTitled(noun, this::modifiers);
            case "light" -> lightSubjects(noun);
            case "clause" -> clauseSubjects(noun);
            case "pred" ->
                sentence.children(noun, "cop").isEmpty() ? List.of() : members(sentence.children(noun, "nsubj"));
            case "self" -> self(noun);
            case "done" -> doneTo(noun);
            default -> {
                var found = new LinkedHashSet<>(prepositional(noun, slot));
                lightVerb(noun).ifPresent(verb -> {
                    if (!isReceived(verb, noun) && !slot.equals("by")) {
                        found.addAll(prepositional(verb, slot));
                    }
                    if (slot.equals("by") && isPassive(verb)) {
                        found.addAll(agents(verb));
                    }
                    if (isReceived(verb, noun) && (slot.equals("from") || slot.equals("by"))) {
                        found.addAll(prepositional(verb, slot));
                    }
                    if (slot.equals("to")) {
                        found.addAll(members(sentence.children(verb, "iobj")));
                    }
                });
                yield List.copyOf(found);
            }
        };
    }

    /** To whom an action does what a clause says of it: "a bombing that killed five soldiers". */
    private List<Token> doneTo(Token noun) {
        return sentence.children(noun, "acl").stream()
                .filter(v -> v.isVerb() && surfaceSubjects(v, 0).contains(noun) && !isPassive(v))
                .flatMap(v -> objects(v).stream())
                .toList();
    }

    /** Whom a noun such as "leader" is said of: the name that it is a title of, that it stands beside, or that it is predicated of. */
    private List<Token> self(Token noun) {
        var titled = titled(noun);
        if (titled.isPresent()) {
            return List.of(titled.get());
        }
        var top = whole(noun);
        var subjects = predicatedOf(top);
        if (!subjects.isEmpty()) {
            return subjects;
        }
        var beside = sentence.is(top, "appos")
                ? sentence.head(top)
                : sentence.children(top, "appos").stream()
                        .filter(Token::isProper)
                        .findFirst();
        return beside.map(List::of).orElse(List.of(noun));
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
            return members(own);
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
        if (isPassive(verb) || isLinking(verb)) {
            return surfaceSubjects(verb, 0);
        }
        var objects = members(sentence.children(verb, "obj"));
        return objects.isEmpty() ? surfaceSubjects(verb, 0) : objects;
    }

    /** The name before which a noun stands as a title: "President Bashar Assad". */
    private Optional<Token> titled(Token noun) {
        return sentence.is(noun, "compound")
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

    /** Who does what the verb says; empty for a passive without an agent. */
    List<Token> subjects(Token verb) {
        return isPassive(verb) ? agents(verb) : surfaceSubjects(verb, 0);
    }

    /** To whom or what it is done. */
    List<Token> objects(Token verb) {
        if (isPassive(verb)) {
            var subjects = surfaceSubjects(verb, 0);
            if (!sentence.children(verb, "obj").isEmpty() && subjects.isEmpty()) {
                return members(sentence.children(verb, "obj"));
            }
            return subjects;
        }
        var objects = members(sentence.children(verb, "obj"));
        if (!objects.isEmpty()) {
            return objects;
        }
        return gap(verb);
    }

    /** The antecedent of a relative clause whose object is missing: "the town that the rebels captured". */
    private List<Token> gap(Token verb) {
        if (!sentence.is(verb, "acl:relcl")) {
            var shared = sentence.head(verb)
                    .filter(h -> sentence.is(verb, "conj")
                            && h.isVerb()
                            && sentence.children(verb, "obl", "xcomp", "ccomp").isEmpty());
            // "bombed and captured the town": the object stands with the last verb only
            return shared.isPresent() ? List.of() : sharedObject(verb);
        }
        boolean ownSubject = sentence.children(verb, "nsubj").stream().anyMatch(s -> !isRelative(s));
        return ownSubject ? sentence.head(verb).map(List::of).orElse(List.of()) : List.of();
    }

    private List<Token> sharedObject(Token verb) {
        return sentence.children(verb, "conj").stream()
                .filter(c -> c.isVerb() && sentence.children(c, "nsubj").isEmpty())
                .filter(c -> sentence.children(verb, "obl", "ccomp", "xcomp").isEmpty())
                .flatMap(c -> members(sentence.children(c, "obj")).stream())
                .toList();
    }

    boolean isPassive(Token verb) {
        if (!sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()) {
            return true;
        }
        if (!verb.tag().equals("VBN")) {
            return false;
        }
        if (sentence.is(verb, "acl:relcl")) {
            return false;
        }
        if (sentence.is(verb, "acl", "amod")) {
            // "a group of deputies held talks": with an object of its own it is a finite verb that was misread
            return sentence.children(verb, "obj").isEmpty();
        }
        boolean finite =
                sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
        if (sentence.is(verb, "conj")
                && !finite
                && sentence.children(verb, "nsubj", "aux").isEmpty()) {
            return sentence.head(verb).filter(h -> h.isVerb() && isPassive(h)).isPresent();
        }
        return sentence.is(verb, "advcl")
                && sentence.children(verb, "nsubj", "aux").isEmpty()
                && !finite;
    }

    private List<Token> agents(Token verb) {
        return members(sentence.children(verb, "obl", "nmod").stream()
                .filter(o -> sentence.preposition(o).equals("by") && o.time() == null)
                .toList());
    }

    /** The subject as grammar has it, of the verb or of the one that it depends on. */
    private List<Token> surfaceSubjects(Token verb, int depth) {
        var own = sentence.children(verb, "nsubj").stream()
                .filter(s -> !s.lemma().equals("there"))
                .toList();
        if (!own.isEmpty()) {
            return members(own.stream()
                    .map(s -> isRelative(s) ? antecedent(s).orElse(s) : s)
                    .toList());
        }
        var head = sentence.head(verb);
        if (head.isEmpty() || depth > DEEPEST) {
            return List.of();
        }
        var governor = head.get();
        if (governor.tag().startsWith("RB")) {
            // "stopped short of attacking"
            governor = sentence.head(governor).filter(Token::isVerb).orElse(governor);
        }
        var label = sentence.label(verb);
        if (label.startsWith("acl:relcl")) {
            var relative = sentence.children(verb).stream()
                    .filter(Arguments::isRelative)
                    .findFirst();
            var noun = governor;
            return members(
                    List.of(predicated(relative.map(r -> meantBy(r, noun, verb)).orElse(noun))));
        }
        if (label.startsWith("acl") || label.equals("amod")) {
            return participle(verb, governor, depth);
        }
        if (!isPredicate(governor)) {
            return List.of();
        }
        return switch (label) {
            case "conj" -> surfaceSubjects(governor, depth + 1);
            case "xcomp" -> controller(governor, depth);
            case "ccomp" ->
                sentence.hasChild(verb, "mark", "to")
                                || verb.tag().equals("VBG")
                                || verb.tag().equals("VB")
                        ? controller(governor, depth)
                        : List.of();
            case "advcl" -> hasOwnMark(verb) ? List.of() : adverbial(verb, governor, depth);
            case "parataxis", "dep" -> verb.tag().equals("VBG") ? surfaceSubjects(governor, depth + 1) : List.of();
            default -> List.of();
        };
    }

    private List<Token> participle(Token verb, Token noun, int depth) {
        if (verb.tag().equals("VBN") && !isPassive(verb)) {
            return members(List.of(firstConjunct(noun)));
        }
        if (verb.tag().equals("VBG") && wording.lists("speech", noun.lemma())) {
            return utterers(noun);
        }
        if (verb.tag().equals("VBG") && sentence.hasChild(verb, "mark", "of") && wording.isAction(noun.lemma())) {
            return meant(noun);
        }
        if (verb.tag().equals("VBG") || verb.tag().equals("VBN")) {
            return members(List.of(noun));
        }
        // "their plan to retake the town": who has the plan, else who carries it
        var owners = ofNoun(noun, "poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        if (depth > DEEPEST) {
            return List.of();
        }
        var light = lightSubjects(noun);
        if (!light.isEmpty()) {
            return light;
        }
        var named = modifiers(noun);
        return named.isEmpty() ? members(List.of(noun)) : named;
    }

    /** "Its intention of leaving", "rejected accusations of lying": who has the intention, and who answers the accusation. */
    private List<Token> meant(Token noun) {
        var governor = sentence.head(noun).filter(h -> h.isVerb() && sentence.is(noun, "obj"));
        var owners = wording.lists("charges", noun.lemma())
                ? List.<Token>of()
                : members(sentence.children(noun, "nmod:poss"));
        return owners.isEmpty() ? governor.map(this::subjects).orElse(List.of()) : owners;
    }

    /** Whose statement, letter or resolution it is: its owner, or who issued it. */
    private List<Token> utterers(Token noun) {
        var owners = members(sentence.children(noun, "nmod:poss"));
        if (!owners.isEmpty()) {
            return owners;
        }
        return sentence.head(noun)
                .filter(h -> h.isVerb() && sentence.is(noun, "obj", "obl"))
                .map(this::subjects)
                .orElse(List.of());
    }

    private Token firstConjunct(Token noun) {
        return sentence.is(noun, "conj")
                ? sentence.head(noun).map(this::firstConjunct).orElse(noun)
                : noun;
    }

    private List<Token> adverbial(Token verb, Token governor, int depth) {
        var objects = sentence.children(governor, "obj");
        boolean ofObject = verb.tag().equals("VBG")
                && sentence.children(verb, "mark", "case").stream().anyMatch(m -> OF_OBJECT.contains(m.lemma()));
        if (ofObject && !objects.isEmpty()) {
            // "accused it of backing", "prevented them from leaving"
            return members(objects);
        }
        if (ofObject && isPassive(governor)) {
            return surfaceSubjects(governor, depth + 1);
        }
        if (sentence.hasChild(verb, "case", "include") || sentence.hasChild(verb, "mark", "include")) {
            // "accused of meddling, including by backing": as the participle before
            var before = sentence.children(governor, "advcl", "acl").stream()
                    .filter(v -> v.index() < verb.index() && v.tag().equals("VBG"))
                    .findFirst();
            if (before.isPresent()) {
                return surfaceSubjects(before.get(), depth + 1);
            }
        }
        // an infinitive of purpose or a participle has the subject of its clause
        return verb.tag().equals("VBG") || verb.tag().equals("VBN") || sentence.hasChild(verb, "mark", "to")
                ? surfaceSubjects(governor, depth + 1)
                : List.of();
    }

    private boolean hasOwnMark(Token verb) {
        return sentence.children(verb, "mark").stream()
                .anyMatch(m -> Set.of("that", "if", "because", "although", "though", "unless")
                        .contains(m.lemma()));
    }

    private List<Token> controller(Token governor, int depth) {
        var objects = sentence.children(governor, "obj", "iobj");
        boolean byObject = wording.lists("object control", governor.lemma());
        if (byObject && isPassive(governor)) {
            return surfaceSubjects(governor, depth + 1);
        }
        if (byObject && !objects.isEmpty()) {
            return members(objects);
        }
        if (byObject) {
            var addressed = new ArrayList<>(prepositional(governor, "on"));
            addressed.addAll(prepositional(governor, "upon"));
            addressed.addAll(prepositional(governor, "to"));
            addressed.addAll(prepositional(governor, "for"));
            if (!addressed.isEmpty()) {
                return addressed;
            }
        }
        return surfaceSubjects(governor, depth + 1);
    }

    private boolean isPredicate(Token token) {
        return token.isVerb() || !sentence.children(token, "nsubj", "cop").isEmpty();
    }

    private static boolean isRelative(Token token) {
        return token.tag().equals("WDT") || token.tag().equals("WP");
    }

    /** Who or what a relative pronoun stands for. */
    Optional<Token> antecedent(Token relative) {
        return sentence.ancestors(relative).stream()
                .filter(a -> sentence.is(a, "acl:relcl"))
                .findFirst()
                .flatMap(clause -> sentence.head(clause).map(noun -> meantBy(relative, noun, clause)))
                .map(this::predicated);
    }

    /** "The leader of the land, which …": what no person can be is said of the noun that stands nearer. */
    private Token meantBy(Token relative, Token noun, Token clause) {
        boolean person = noun.ner().equals("PERSON") || wording.lists("person", noun.lemma());
        if (!relative.lemma().equals("which") || !person) {
            return noun;
        }
        return sentence.children(noun, "nmod").stream()
                .filter(n -> n.index() > noun.index() && n.index() < clause.index())
                .reduce((_, last) -> last)
                .map(n -> meantBy(relative, n, clause))
                .orElse(noun);
    }

    /** "The force is a branch that …": what is said of the branch is said of the force. */
    private Token predicated(Token noun) {
        return sentence.children(noun, "cop").isEmpty()
                ? noun
                : sentence.children(noun, "nsubj").stream()
                        .filter(s -> !isRelative(s))
                        .findFirst()
                        .orElse(noun);
    }

    /** Phrases that a preposition attaches to a word, or to a relative pronoun of it ("with which"). */
    List<Token> prepositional(Token governor, String preposition) {
        var found = new ArrayList<Token>();
        for (var child : sentence.children(governor, "obl", "nmod", "advcl", "acl", "advmod", "dep")) {
            if (child.time() != null || sentence.is(child, "nmod:poss")) {
                continue;
            }
            var written = sentence.preposition(child);
            if (written.equals(preposition) || written.endsWith(" " + preposition)) {
                found.addAll(
                        members(List.of(isRelative(child) ? antecedent(child).orElse(child) : child)));
            }
        }
        for (var clause : sentence.children(governor, "acl", "advcl", "xcomp", "ccomp")) {
            // "calls for X to …": the preposition stands as the mark of the clause
            if (sentence.hasChild(clause, "mark", preposition)) {
                found.addAll(members(sentence.children(clause, "nsubj")));
            }
        }
        return found;
    }

    /** Names and demonyms before a noun: "US intervention", "Turkish and Greek sides". */
    private List<Token> modifiers(Token noun) {
        return members(sentence.children(noun, "compound", "amod", "nmod").stream()
                .filter(m -> m.index() < noun.index()
                        && (m.isNamed() || !isTitle(m))
                        && !sentence.is(m, "nmod:poss", "compound:prt"))
                .toList());
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
        return wording.lists("carries", verb.lemma()) || wording.lists("receives", verb.lemma());
    }

    /** Whether the verb's subject is whom the noun's action reaches: "received support", "came under attack". */
    boolean isReceived(Token verb, Token noun) {
        return wording.lists("receives", verb.lemma())
                || sentence.preposition(noun).equals("under");
    }

    private List<Token> lightSubjects(Token noun) {
        return lightVerb(noun)
                .filter(v -> !isReceived(v, noun))
                .map(this::subjects)
                .orElse(List.of());
    }

    /** "In defiance of", "in support of": the subject of the clause that the phrase belongs to. */
    private List<Token> clauseSubjects(Token noun) {
        return sentence.is(noun, "obl", "advcl", "nmod")
                        && sentence.preposition(noun).startsWith("in")
                ? sentence.ancestors(noun).stream()
                        .filter(a -> a.isVerb() && !sentence.hasChild(a, "mark", "to"))
                        .findFirst()
                        .map(this::subjects)
                        .orElse(List.of())
                : List.of();
    }

    /** The subject of a verb such as "receive", whom the noun's action reaches. */
    List<Token> recipients(Token noun) {
        return lightVerb(noun)
                .filter(v -> isReceived(v, noun))
                .map(v -> surfaceSubjects(v, 0))
                .orElse(List.of());
    }

    /** The words themselves and what is coordinated with them, in text order; a list in apposition counts as coordinated. */
    List<Token> members(List<Token> heads) {
        var found = new LinkedHashSet<Token>();
        heads.forEach(h -> addMembers(isRelative(h) ? antecedent(h).orElse(h) : h, found));
        return List.copyOf(found);
    }

    private void addMembers(Token head, Set<Token> found) {
        if (!found.add(head)) {
            return;
        }
        // "several towns, including X and Y"
        sentence.children(head, "nmod").stream()
                .filter(c -> c.isProper() && Set.of("including", "such as").contains(sentence.preposition(c)))
                .forEach(c -> addMembers(c, found));
        for (var child : sentence.children(head, "conj", "appos")) {
            boolean coordinated = sentence.is(child, "conj")
                    ? !child.isVerb() && !sentence.hasChild(child, "cc", "but")
                    : child.isProper() && head.isProper() && child.ner().equals(head.ner()) && isList(head);
            if (coordinated) {
                addMembers(child, found);
            }
        }
    }

    /** Whether a name's appositions are rather members of a list: there are several. */
    private boolean isList(Token head) {
        return sentence.children(head, "appos").stream()
                        .filter(a -> !isBracketed(a))
                        .count()
                > 1;
    }

    private boolean isBracketed(Token token) {
        return sentence.previous(token).filter(t -> t.tag().equals("-LRB-")).isPresent();
    }

    /** The clauses that complete a verb, noun or adjective: "agreed <i>to lift</i>", "demanded that it <i>end</i>", "after <i>leaving</i>". */
    List<Token> complements(Token predicate) {
        return sentence.children(predicate, "xcomp", "ccomp", "acl", "advcl").stream()
                .filter(c -> c.isVerb() || isPredicate(c))
                .toList();
    }
}

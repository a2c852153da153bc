package org.entente.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.vocabulary.Wording;

/**
 * Where the arguments of a predicate stand in a sentence: through voice, coordination, relative clauses, participles,
 * control and light verbs. A slot holds the head words of phrases; a coordinated phrase gives each of its members.
 */
final class Arguments {

    private static final Set<String> SEVERAL = Set.of("all", "both", "each", "neither", "none");

    private final Sentence sentence;
    private final Wording wording;
    private final Subjects subjects;
    private final NounArguments nouns;

    Arguments(Sentence sentence, Wording wording) {
        this.sentence = sentence;
        this.wording = wording;
        this.subjects = new Subjects(sentence, wording, this);
        this.nouns = new NounArguments(sentence, wording, this, subjects);
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
        return nouns.of(noun, slot);
    }

    NounArguments nouns() {
        return nouns;
    }

    /** Who does what the verb says; empty for a passive without an agent. */
    List<Token> subjects(Token verb) {
        return isPassive(verb) ? agents(verb) : subjects.of(verb, 0);
    }

    /** To whom or what it is done. */
    List<Token> objects(Token verb) {
        if (isPassive(verb)) {
            var surface = subjects.of(verb, 0);
            if (!sentence.children(verb, "obj").isEmpty() && surface.isEmpty()) {
                return members(sentence.children(verb, "obj"));
            }
            return surface;
        }
        if (takesUpClause(verb)) {
            return List.of();
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
        return ownSubject && !isOfOwner(verb)
                ? sentence.head(verb).map(List::of).orElse(List.of())
                : List.of();
    }

    /** "Accused it of backing the rebels, which it denies": not the rebels are denied. */
    private boolean takesUpClause(Token verb) {
        boolean which = sentence.children(verb, "obj").stream()
                .anyMatch(o -> o.lemma().equals("which")
                        && sentence.previous(o)
                                .filter(p -> p.word().equals(","))
                                .isPresent());
        var noun = sentence.head(verb).orElse(verb);
        return which
                && wording.lists("denying", verb.lemma())
                && !wording.lists("charges", noun.lemma())
                && !wording.lists("speech", noun.lemma())
                && (verb.lemma().equals("deny") || isOfCharge(noun));
    }

    private boolean isOfCharge(Token noun) {
        return sentence.ancestors(noun).stream()
                .anyMatch(a ->
                        wording.lists("answers", a.lemma() + " of") || wording.lists("answers", a.lemma() + " for"));
    }

    /** "The state whose soldiers fought": of the state only its soldiers are spoken of, whatever the verb does to whom. */
    private boolean isOfOwner(Token verb) {
        return sentence.children(verb, "nsubj", "obl").stream()
                .flatMap(c -> sentence.children(c, "nmod:poss").stream())
                .anyMatch(p -> p.tag().equals("WP$"));
    }

    private List<Token> sharedObject(Token verb) {
        return sentence.children(verb, "conj").stream()
                .filter(c -> c.isVerb() && sentence.children(c, "nsubj").isEmpty())
                .filter(c -> sentence.tokens().subList(verb.index() + 1, c.index()).stream()
                        .noneMatch(Token::isVerb))
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

    List<Token> agents(Token verb) {
        var own = by(verb);
        // "armed and trained by its neighbour": by whom stands with the last participle only
        return own.isEmpty()
                ? sentence.children(verb, "conj").stream()
                        .filter(c -> c.tag().equals("VBN") && verb.tag().equals("VBN"))
                        .filter(c -> sentence.children(c, "nsubj", "nsubj:pass", "aux", "aux:pass")
                                .isEmpty())
                        .filter(_ ->
                                sentence.children(verb, "obl", "xcomp", "ccomp").isEmpty())
                        .findFirst()
                        .map(this::by)
                        .orElse(own)
                : own;
    }

    private List<Token> by(Token verb) {
        return members(sentence.children(verb, "obl", "nmod").stream()
                .filter(o -> sentence.preposition(o).equals("by") && o.time() == null)
                .toList());
    }

    boolean isPredicate(Token token) {
        return token.isVerb() || !sentence.children(token, "nsubj", "cop").isEmpty();
    }

    static boolean isRelative(Token token) {
        return token.tag().equals("WDT") || token.tag().startsWith("WP");
    }

    /** Who or what a relative pronoun stands for. */
    Optional<Token> antecedent(Token relative) {
        if (relative.lemma().equals("what")) {
            return called(relative);
        }
        return sentence.ancestors(relative).stream()
                .filter(a -> sentence.is(a, "acl:relcl"))
                .findFirst()
                .flatMap(clause -> sentence.head(clause).map(noun -> meantBy(relative, noun, clause)))
                .map(noun -> isOfSeveral(relative) ? firstConjunct(noun) : noun)
                .map(this::predicated);
    }

    /** "What he called a puppet government": the government. */
    private Optional<Token> called(Token what) {
        return sentence.tokens().subList(what.index(), sentence.size()).stream()
                .filter(Token::isVerb)
                .findFirst()
                .filter(verb -> wording.lists("calling", verb.lemma()))
                .flatMap(verb -> sentence.children(verb, "xcomp", "obj", "obl").stream()
                        .filter(n -> n.isNoun() && n.index() > verb.index())
                        .findFirst());
    }

    /** "X, Y and Z, all of which …" */
    private boolean isOfSeveral(Token relative) {
        return sentence.is(relative, "nmod")
                && sentence.head(relative)
                        .filter(h -> SEVERAL.contains(h.lemma().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private Token firstConjunct(Token noun) {
        return sentence.is(noun, "conj")
                ? sentence.head(noun)
                        .filter(Token::isNoun)
                        .map(this::firstConjunct)
                        .orElse(noun)
                : noun;
    }

    /** "The leader of the land, which …": what no person can be is said of the noun that stands nearer. */
    Token meantBy(Token relative, Token noun, Token clause) {
        var nearest = nearestConjunct(relative, noun, clause);
        if (nearest.isPresent()) {
            return nearest.get();
        }
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

    /** "Israel and Hamas, whose chief was killed": what is said of one is said of the last of several. */
    private Optional<Token> nearestConjunct(Token relative, Token noun, Token clause) {
        boolean ofOne = relative.tag().equals("WP$")
                || Stream.concat(Stream.of(clause), sentence.children(clause, "aux", "cop", "aux:pass").stream())
                        .anyMatch(v -> v.tag().equals("VBZ") || v.word().equals("was"));
        return ofOne && noun.isProper()
                ? sentence.children(noun, "conj").stream()
                        .filter(c -> c.isProper() && c.index() > noun.index() && c.index() < relative.index())
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    /** "The force is a branch that …": what is said of the branch is said of the force. */
    Token predicated(Token noun) {
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
                var what = sentence.children(clause, "mark").stream()
                        .flatMap(m -> sentence.next(m).stream())
                        .filter(t -> t.lemma().equals("what"))
                        .findFirst();
                found.addAll(members(
                        what.isPresent()
                                ? called(what.get()).map(List::of).orElse(List.of())
                                : sentence.children(clause, "nsubj")));
            }
        }
        return found;
    }

    /** The words themselves and what is coordinated with them, in text order; a list in apposition counts as coordinated. */
    List<Token> members(List<Token> heads) {
        var found = new LinkedHashSet<Token>();
        heads.forEach(h -> addMembers(isRelative(h) ? antecedent(h).orElse(h) : h, found));
        return List.copyOf(found);
    }

    private void addMembers(Token head, Set<Token> found) {
        var several = head.tag().equals("DT")
                ? sentence.children(head, "nmod").stream()
                        .filter(Arguments::isRelative)
                        .findFirst()
                        .flatMap(this::antecedent)
                : Optional.<Token>empty();
        if (several.isPresent()) {
            // "X and Y, neither of which …"
            addMembers(several.get(), found);
            return;
        }
        if (!found.add(head)) {
            return;
        }
        // "several towns, including X and Y"
        sentence.children(head, "nmod").stream()
                .filter(c -> c.isNoun() && Set.of("including", "such as").contains(sentence.preposition(c)))
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

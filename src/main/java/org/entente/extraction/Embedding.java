package org.entente.extraction;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operator.Frame;
import org.entente.vocabulary.Operators;

/** How a clause, or the noun of an action, is embedded under the word above it, and which operator that word is there. */
final class Embedding {

    /** Marks verbs in {@code attribution.txt} that work on their subject: "the attempt failed". */
    private static final String OF_SUBJECT = "~";

    private final Sentence sentence;
    private final Operators operators;
    private final Speakers speakers;

    Embedding(Sentence sentence, Operators operators, Speakers speakers) {
        this.sentence = sentence;
        this.operators = operators;
        this.speakers = speakers;
    }

    /** "A report that it had left": with a subject of its own, and "that" as a conjunction, it is what the noun says. */
    boolean isContent(Token at, Token noun) {
        var says = operators
                .find(Operator.Word.NOUN, noun.lemma(), Frame.CLAUSE)
                .filter(o -> o.attitude() != null)
                .isPresent();
        return says
                && !lacksObject(at, "acl")
                && sentence.children(at, "nsubj").stream()
                        .anyMatch(s -> !s.tag().startsWith("W"))
                && sentence.children(at).stream()
                        .anyMatch(c -> c.lemma().equals("that") && c.tag().equals("IN"));
    }

    /** "A claim that the army denied": what is denied is the claim. */
    boolean lacksObject(Token verb, String label) {
        return label.startsWith("acl")
                && sentence.hasChild(verb, "mark", "that")
                && verb.isVerb()
                && operators
                        .find(Operator.Word.VERB, verb.lemma(), Frame.REPORT)
                        .filter(o -> o.attitude() != null)
                        .isPresent()
                && sentence.children(verb, "obj", "ccomp", "xcomp").isEmpty();
    }

    boolean relative(Token at) {
        var marked = sentence.children(at, "mark").stream()
                .anyMatch(m -> m.lemma().equals("to") || m.lemma().equals("that"));
        var pronoun = sentence.children(at).stream()
                .anyMatch(c -> c.tag().startsWith("W") && !c.lemma().equals("whether"));
        var participle = Set.of("VBN", "VBG").contains(at.tag())
                && sentence.children(at, "mark", "case").isEmpty();
        return !marked && (pronoun || participle);
    }

    Optional<Frame> frame(Token at, Token head, String label) {
        if (at.isVerb() || sentence.child(at, "cop").isPresent()) {
            return clauseFrame(at, head, label);
        }
        if (!at.isNoun()) {
            return Optional.empty();
        }
        if (Set.of("acl", "advcl").contains(label) && sentence.preposition(at).equals("to")) {
            return Optional.of(Frame.INFINITIVE);
        }
        var reports = operators
                .find(Operator.Word.NOUN, at.lemma())
                .filter(o -> o.attitude() != null)
                .isPresent();
        return switch (label) {
            case "obj", "nsubj:pass", "obl", "nmod", "dobj" -> Optional.of(reports ? Frame.REPORT : Frame.NOUN);
            case "nmod:of", "obl:of", "nmod:for", "obl:for" -> Optional.of(reports ? Frame.REPORT : Frame.NOUN);
            case "nsubj" -> head.isAdjective() || comesToNothing(head) ? Optional.of(Frame.NOUN) : Optional.empty();
            case "xcomp", "ccomp" -> Optional.of(Frame.NOUN);
            default -> Optional.empty();
        };
    }

    private Optional<Frame> clauseFrame(Token at, Token head, String label) {
        var to = sentence.children(at, "mark", "aux").stream()
                .anyMatch(m -> m.tag().equals("TO"));
        var having = sentence.children(at, "aux").stream()
                .anyMatch(a -> a.tag().equals("VBG") && a.lemma().equals("have"));
        var gerund = having
                || (at.tag().equals("VBG") && sentence.child(at, "aux", "nsubj").isEmpty());
        return switch (label) {
            case "ccomp",
                    "csubj",
                    "parataxis",
                    "xcomp",
                    "acl",
                    "acl:relcl",
                    "advcl",
                    "obl",
                    "nmod",
                    "dep",
                    "csubj:pass" -> {
                if (to) {
                    var passive = head.isVerb() && speakers.isPassive(sentence, head);
                    var other = sentence.child(head, "obj", "iobj").isPresent()
                            || sentence.child(at, "nsubj").isPresent()
                            || passive
                            || sentence.children(head, "obl").stream()
                                    .anyMatch(o -> Set.of("on", "upon", "for").contains(sentence.preposition(o))
                                            && o.time() == null);
                    yield Optional.of(other && !raises(head) && head.isVerb() ? Frame.OTHER : Frame.INFINITIVE);
                }
                if (label.equals("advcl") && (!gerund || (link(at, head).isEmpty() && !follows(at, head)))) {
                    yield Optional.empty();
                }
                if (gerund) {
                    yield Optional.of(Frame.GERUND);
                }
                if (label.equals("obl") || label.equals("nmod")) {
                    yield Optional.of(Frame.GERUND);
                }
                yield Optional.of(Frame.CLAUSE);
            }
            default -> Optional.empty();
        };
    }

    /** Whether a participle follows its verb at once, and so completes it whatever the parser calls that. */
    private boolean follows(Token at, Token head) {
        return at.index() == head.index() + 1;
    }

    /** "is expected to", "is said to": the participle says it, not somebody to somebody. */
    private boolean raises(Token head) {
        return speakers.isPassive(sentence, head)
                && operators
                        .find(Operator.Word.VERB, head.lemma(), Frame.OTHER)
                        .filter(o -> o.attitude() != null)
                        .isEmpty();
    }

    String link(Token at, Token head) {
        var preposition = sentence.preposition(at);
        if (preposition.isEmpty()) {
            preposition = sentence.children(at, "mark").stream()
                    .filter(m -> m.tag().equals("IN"))
                    .map(m -> m.lemma().toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse("");
        }
        var particle = sentence.child(head, "compound:prt")
                .map(p -> p.lemma().toLowerCase(Locale.ROOT))
                .orElse("");
        return particle.isEmpty() ? preposition : particle;
    }

    /** What a verb does to its subject: "the attempt failed". */
    Optional<Operator> ofSubject(Token verb) {
        return operators.find(Operator.Word.VERB, OF_SUBJECT + verb.lemma(), Frame.NOUN);
    }

    private boolean comesToNothing(Token verb) {
        return verb.isVerb() && ofSubject(verb).isPresent();
    }

    Optional<Operator> operator(Token head, Frame frame, String link) {
        var lemma = head.lemma().toLowerCase(Locale.ROOT);
        if (head.isVerb() && frame == Frame.NOUN && isNaming(head)) {
            return Optional.empty();
        }
        if (head.isVerb()) {
            if (speakers.isPassive(sentence, head) && frame != Frame.CLAUSE) {
                var participle = operators
                        .find(
                                Operator.Word.ADJECTIVE,
                                head.word().toLowerCase(Locale.ROOT),
                                frame == Frame.OTHER ? Frame.INFINITIVE : frame)
                        .filter(o -> o.attitude() == null);
                if (participle.isPresent()) {
                    return participle;
                }
            }
            if (!link.isEmpty()) {
                var phrasal = find(Operator.Word.VERB, lemma + "+" + link.replace(' ', '+'), frame);
                if (phrasal.isPresent()) {
                    return phrasal;
                }
            }
            if (sentence.child(head, "compound:prt").isPresent()) {
                return Optional.empty();
            }
            var found = find(Operator.Word.VERB, lemma, frame);
            if (found.isEmpty() && frame == Frame.INFINITIVE && speakers.isPassive(sentence, head)) {
                found = operators.find(Operator.Word.VERB, lemma, Frame.CLAUSE).filter(o -> o.attitude() != null);
            }
            return found;
        }
        if (head.isNoun()) {
            return find(Operator.Word.NOUN, lemma, frame);
        }
        return head.isAdjective() || head.tag().startsWith("RB")
                ? find(Operator.Word.ADJECTIVE, lemma, frame)
                : Optional.empty();
    }

    /** "What it called interference". */
    private boolean isNaming(Token verb) {
        return sentence.children(verb, "obj").stream().anyMatch(o -> o.tag().equals("WP") && o.index() < verb.index());
    }

    private Optional<Operator> find(Operator.Word word, String lemma, Frame frame) {
        var found = operators.find(word, lemma, frame);
        return found.isEmpty() && frame == Frame.REPORT ? operators.find(word, lemma, Frame.NOUN) : found;
    }

    /** Whether an event noun is part of what the word above says, as in "a series of attacks". */
    boolean isTransparent(Token at, Token head, String label) {
        return Set.of("compound", "fixed", "flat", "appos").contains(label)
                || (at.isNoun()
                        && head.isNoun()
                        && operators
                                .find(Operator.Word.NOUN, head.lemma(), Frame.NOUN)
                                .filter(Operator::isTransparent)
                                .isPresent());
    }
}

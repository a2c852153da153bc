package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;
import org.entente.vocabulary.Operator;
import org.entente.vocabulary.Operator.Frame;
import org.entente.vocabulary.Operators;

/**
 * Climbs from a predicate to the root of its sentence and gathers what it stands under: who says it, whether it is negated,
 * wanted, supposed. What is presupposed (a relative clause, "after they left") keeps its speakers only.
 */
final class Scope {

    private static final Set<String> NEGATION_RISES =
            Set.of("think", "believe", "expect", "consider", "want", "plan", "intend");

    /** Marks verbs in {@code attribution.txt} that work on their subject: "the attempt failed". */
    private static final String OF_SUBJECT = "~";

    private final Sentence sentence;
    private final Operators operators;
    private final Speakers speakers;

    private final List<Voice> voices = new ArrayList<>();
    private final List<Modality> modalities = new ArrayList<>();
    private final List<String> hedges = new ArrayList<>();
    private final Set<Integer> negators = new HashSet<>();
    private boolean would;
    private boolean future;
    private boolean presupposed;

    Scope(Sentence sentence, Operators operators) {
        this.sentence = sentence;
        this.operators = operators;
        this.speakers = new Speakers(operators);
    }

    /** Outermost first. */
    List<Voice> voices() {
        return voices;
    }

    /** Innermost first, without those that the voices imply. */
    List<Modality> modalities() {
        return modalities;
    }

    List<String> hedges() {
        return hedges;
    }

    boolean negative() {
        return negators.size() % 2 == 1;
    }

    boolean would() {
        return would;
    }

    boolean future() {
        return future;
    }

    void climbFrom(Token predicate) {
        take(Clause.of(sentence, predicate, operators));
        beside(predicate);
        cited(predicate);
        supposed(predicate);
        var seen = new HashSet<Token>();
        var at = predicate;
        while (seen.add(at)) {
            var head = sentence.head(at);
            if (head.isEmpty()) {
                return;
            }
            var sent = sender(at, head.get());
            if (sent.isPresent()) {
                inherit(sent.get());
            } else {
                step(at, head.get());
            }
            at = sent.orElse(head.get());
            beside(at);
        }
    }

    private void take(Clause clause) {
        negators.addAll(clause.negators());
        would |= clause.would();
        future |= clause.future();
        modalities.addAll(clause.modalities());
        hedges.addAll(clause.hedges());
        clause.adverbs().forEach(o -> {
            var attitude = Attitude.valueOf(java.util.Objects.requireNonNull(o.attitude()));
            voices.addFirst(Attribution.unnamed(sentence, o.name(), attitude));
            hedges.add(o.name());
        });
    }

    /** What stands in front of the comma of a sentence that begins with "if" is supposed, whatever the parser made of it. */
    private void supposed(Token predicate) {
        var comma = sentence.tokens().stream().filter(t -> t.word().equals(",")).findFirst();
        var conditional = operators
                .find(Operator.Word.MARKER, sentence.token(0).word().toLowerCase(Locale.ROOT))
                .filter(o -> Modality.HYPOTHETICAL.name().equals(o.modality()))
                .isPresent();
        if (conditional && comma.filter(c -> predicate.index() < c.index()).isPresent()) {
            modalities.add(Modality.HYPOTHETICAL);
        }
    }

    /** Speakers that stand beside a clause rather than above it: "according to", "citing", ", officials said". */
    private void beside(Token clause) {
        for (var child : sentence.children(clause, "obl", "nmod", "advmod", "dep")) {
            if (sentence.preposition(child).startsWith("according") || isAccording(child)) {
                add(speakers.voice(sentence, child, "according to", reliedOn(child)));
            }
        }
        for (var child : sentence.children(clause, "advcl", "obl", "dep")) {
            if (child.lemma().equals("accord")) {
                sentence.child(child, "obl", "nmod")
                        .ifPresent(o -> add(speakers.voice(sentence, o, "according to", reliedOn(o))));
            }
        }
        for (var child : sentence.children(clause, "parataxis")) {
            operator(child, Frame.CLAUSE, "")
                    .filter(o -> o.attitude() != null
                            && child.isVerb()
                            && sentence.child(child, "nsubj").isPresent())
                    .ifPresent(o -> add(speakers.of(sentence, child, attitude(o))));
        }
    }

    /** Whoever relies on a rumour, or on a report that nobody confirms, alleges. */
    private Attitude reliedOn(Token source) {
        var doubted = sentence.children(source, "amod").stream()
                .anyMatch(a -> operators
                        .find(Operator.Word.ADJECTIVE, a.lemma(), Frame.REPORT)
                        .filter(o -> Attitude.ALLEGES.name().equals(o.attitude()))
                        .isPresent());
        var rumour = operators
                .find(Operator.Word.NOUN, source.lemma(), Frame.CLAUSE)
                .filter(o -> Attitude.ALLEGES.name().equals(o.attitude()))
                .isPresent();
        return doubted || rumour ? Attitude.ALLEGES : Attitude.ASSERTS;
    }

    /** "citing officials": whom the speaker of a clause relies on stands inside of that speaker. */
    private void cited(Token clause) {
        for (var child : sentence.children(clause, "advcl", "xcomp", "dep", "acl")) {
            var citing = child.tag().equals("VBG")
                    && operators.find(Operator.Word.MARKER, child.lemma()).isPresent();
            if (citing) {
                sentence.child(child, "obj")
                        .ifPresent(o -> add(speakers.voice(sentence, o, child.word(), Attitude.ASSERTS)));
            }
        }
    }

    private boolean isAccording(Token nominal) {
        return sentence.children(nominal, "case").stream()
                .anyMatch(c -> c.lemma().equals("accord") || c.lemma().equals("according"));
    }

    private void add(Voice voice) {
        if (voices.stream().noneMatch(v -> v.who() != null && v.who().equals(voice.who()))) {
            voices.addFirst(voice);
        }
    }

    private void step(Token at, Token head) {
        var label = sentence.label(at);
        if (label.equals("conj")) {
            conjunct(at, head);
            return;
        }
        var relative = label.startsWith("acl:relcl") || (label.startsWith("acl") && relative(at));
        if (relative && !isContent(at, head)) {
            presupposed = true;
            return;
        }
        var frame = frame(at, head, label);
        if (frame.isEmpty()) {
            presupposed |= !isTransparent(at, head, label);
            return;
        }
        var operator = label.equals("nsubj") && head.isVerb()
                ? operators.find(Operator.Word.VERB, OF_SUBJECT + head.lemma(), Frame.NOUN)
                : operator(head, frame.get(), link(at, head));
        if (operator.isPresent()) {
            apply(operator.get(), head, frame.get());
        } else if (frame.get() == Frame.NOUN) {
            presupposed |= !isTransparent(at, head, label);
        } else {
            unknown(at, head, frame.get(), label);
        }
    }

    /** A verb that the lexicon does not have, or a purpose, a manner, a circumstance. */
    private void unknown(Token at, Token head, Frame frame, String label) {
        if (label.equals("advcl") && frame != Frame.INFINITIVE && frame != Frame.OTHER) {
            var manner = frame == Frame.GERUND
                    && sentence.children(at, "mark", "case").stream()
                            .anyMatch(m -> Set.of("by", "in").contains(m.lemma()));
            if (manner) {
                inherit(head);
            } else {
                presupposed = true;
            }
            return;
        }
        if (frame == Frame.INFINITIVE || frame == Frame.OTHER) {
            var predicate = head.isVerb() || sentence.child(head, "cop").isPresent();
            if (predicate && !presupposed) {
                purpose(Clause.of(sentence, head, operators));
            } else if (head.isNoun()) {
                modalities.add(Modality.PLANNED);
            }
            return;
        }
        inherit(head);
    }

    /** What is done in order to do something else is planned; where that is only alleged, so is this. */
    private void purpose(Clause above) {
        take(above.adverbs(), above.hedges());
        if (modalities.isEmpty() && voices.stream().noneMatch(v -> Modalities.of(v.attitude()) == Modality.ALLEGED)) {
            modalities.add(Modality.PLANNED);
        }
        if (above.negative()) {
            modalities.add(Modality.HYPOTHETICAL);
        }
        modalities.addAll(above.modalities());
    }

    private void take(List<Operator> adverbs, List<String> words) {
        hedges.addAll(words);
        adverbs.forEach(o -> voices.addFirst(Attribution.unnamed(
                sentence, o.name(), Attitude.valueOf(java.util.Objects.requireNonNull(o.attitude())))));
    }

    /** What the clause above is, this one is too. */
    private void inherit(Token head) {
        if (!presupposed) {
            take(Clause.of(sentence, head, operators));
        }
    }

    private void apply(Operator operator, Token head, Frame frame) {
        var above = Clause.of(sentence, head, operators);
        if (operator.attitude() == null) {
            if (presupposed) {
                return;
            }
            take(above);
            negate(operator, head);
            if (operator.modality() != null) {
                modalities.add(Modality.valueOf(operator.modality()));
                hedges.add(head.word());
            }
            return;
        }
        var attitude =
                above.negative() && attitude(operator) == Attitude.DENIES ? Attitude.SUPPOSES : attitude(operator);
        var raised = frame == Frame.INFINITIVE && attitude == Attitude.ASSERTS;
        var says = Set.of(Modality.ASSERTED, Modality.ALLEGED).contains(Modalities.of(attitude));
        if (presupposed && !says) {
            return;
        }
        if (!presupposed) {
            negate(operator, head);
            weigh(above, head, says);
        }
        cited(head);
        if (speakers.isPassive(sentence, head) && isQuoting(head)) {
            sentence.child(head, "nsubj:pass")
                    .ifPresent(s -> add(speakers.voice(sentence, s, Speakers.cue(sentence, head), Attitude.ASSERTS)));
        }
        add(speakers.of(sentence, head, raised ? Attitude.ALLEGES : attitude));
        quotedBy(head);
    }

    private void negate(Operator operator, Token at) {
        if (operator.negative()) {
            negators.add(at.index());
        }
    }

    /** What negation and modal verbs at a word of saying do to what is said. */
    private void weigh(Clause above, Token head, boolean says) {
        if (above.negative()) {
            if (NEGATION_RISES.contains(head.lemma())) {
                negators.addAll(above.negators());
            } else {
                modalities.add(Modality.HYPOTHETICAL);
            }
        }
        if (!says && above.modalities().contains(Modality.HYPOTHETICAL)) {
            modalities.add(Modality.HYPOTHETICAL);
        }
        hedges.addAll(above.hedges());
        above.adverbs().forEach(o -> hedges.add(o.name()));
    }

    /** "was quoted by the agency as saying": the agency stands outside of the one whom it quotes. */
    private void quotedBy(Token saying) {
        sentence.head(saying)
                .filter(h -> sentence.children(saying, "mark", "case").stream()
                        .anyMatch(m -> m.lemma().equals("as")))
                .filter(this::isQuoting)
                .ifPresent(h -> speakers.subject(sentence, h)
                        .or(() -> speakers.agent(sentence, saying))
                        .ifPresent(a -> add(speakers.voice(sentence, a, Speakers.cue(sentence, h), Attitude.ASSERTS))));
    }

    private boolean isQuoting(Token verb) {
        return operators
                .find(Operator.Word.VERB, verb.lemma() + "+as", Frame.GERUND)
                .isPresent();
    }

    private void conjunct(Token at, Token head) {
        if (presupposed) {
            return;
        }
        var coordinator = sentence.children(at, "cc").stream()
                .map(c -> c.lemma().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        var own = !sentence.children(at, "nsubj", "aux", "nsubj:pass").isEmpty();
        if (coordinator.equals("nor")) {
            sentence.children(at, "cc").forEach(c -> negators.add(c.index()));
        }
        var bare = at.isVerb()
                && !own
                && Set.of("VB", "VBG", "VBN").contains(at.tag())
                && at.tag().equals(head.tag());
        var above = Clause.of(sentence, head, operators);
        if (bare || (at.isNoun() && head.isNoun())) {
            modalities.addAll(above.modalities());
            would |= above.would();
            future |= above.future();
            var contrast = coordinator.equals("but");
            if (above.negative() && !contrast && !coordinator.equals("nor")) {
                negators.addAll(above.negators());
            }
            if (at.isNoun()) {
                take(above.adverbs(), above.hedges());
            }
        } else if (above.negative() && !own && coordinator.equals("or")) {
            negators.addAll(above.negators());
        }
    }

    /** "Would not send soldiers occupying the land": what they are sent to do is as the sending is. */
    private Optional<Token> sender(Token at, Token noun) {
        var indefinite = sentence.children(noun, "det", "nmod:poss").isEmpty() && !noun.isProper();
        var pursues = sentence.is(at, "acl")
                && at.tag().equals("VBG")
                && sentence.children(at, "mark", "case", "nsubj").isEmpty()
                && indefinite
                && sentence.is(noun, "obj");
        return pursues ? sentence.head(noun).filter(Token::isVerb) : Optional.empty();
    }

    /** "A report that it had left": with a subject of its own, and "that" as a conjunction, it is what the noun says. */
    private boolean isContent(Token at, Token noun) {
        var says = operators
                .find(Operator.Word.NOUN, noun.lemma(), Frame.CLAUSE)
                .filter(o -> o.attitude() != null)
                .isPresent();
        return says
                && sentence.children(at, "nsubj").stream()
                        .anyMatch(s -> !s.tag().startsWith("W"))
                && sentence.children(at).stream()
                        .anyMatch(c -> c.lemma().equals("that") && c.tag().equals("IN"));
    }

    private boolean relative(Token at) {
        var marked = sentence.children(at, "mark").stream()
                .anyMatch(m -> m.lemma().equals("to") || m.lemma().equals("that"));
        var pronoun = sentence.children(at).stream()
                .anyMatch(c -> c.tag().startsWith("W") && !c.lemma().equals("whether"));
        var participle = Set.of("VBN", "VBG").contains(at.tag())
                && sentence.children(at, "mark", "case").isEmpty();
        return !marked && (pronoun || participle);
    }

    private Optional<Frame> frame(Token at, Token head, String label) {
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

    private String link(Token at, Token head) {
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

    private boolean comesToNothing(Token verb) {
        return verb.isVerb()
                && operators
                        .find(Operator.Word.VERB, OF_SUBJECT + verb.lemma(), Frame.NOUN)
                        .isPresent();
    }

    private Optional<Operator> operator(Token head, Frame frame, String link) {
        var lemma = head.lemma().toLowerCase(Locale.ROOT);
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

    private Optional<Operator> find(Operator.Word word, String lemma, Frame frame) {
        var found = operators.find(word, lemma, frame);
        return found.isEmpty() && frame == Frame.REPORT ? operators.find(word, lemma, Frame.NOUN) : found;
    }

    /** Whether an event noun is part of what the word above says, as in "a series of attacks". */
    private boolean isTransparent(Token at, Token head, String label) {
        return Set.of("compound", "fixed", "flat", "appos").contains(label)
                || (at.isNoun()
                        && head.isNoun()
                        && operators
                                .find(Operator.Word.NOUN, head.lemma(), Frame.NOUN)
                                .filter(Operator::isTransparent)
                                .isPresent());
    }

    private static Attitude attitude(Operator operator) {
        return Attitude.valueOf(java.util.Objects.requireNonNull(operator.attitude()));
    }
}

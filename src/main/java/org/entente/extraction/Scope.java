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

    private final Sentence sentence;
    private final Operators operators;
    private final Speakers speakers;
    private final Embedding embedding;
    private final SpeakersBeside speakersBeside;

    private final List<Voice> voices = new ArrayList<>();
    private final List<Modality> modalities = new ArrayList<>();
    private final List<String> hedges = new ArrayList<>();
    private final Set<Integer> negators = new HashSet<>();
    private boolean would;
    private boolean future;
    private boolean presupposed;
    /** Planned only since it is what something else is done for. */
    private boolean purpose;
    /** Told of a time only, so that what is claimed above does not reach it. */
    private boolean background;

    Scope(Sentence sentence, Operators operators) {
        this.sentence = sentence;
        this.operators = operators;
        this.speakers = new Speakers(operators);
        this.embedding = new Embedding(sentence, operators, speakers);
        this.speakersBeside = new SpeakersBeside(sentence, operators, speakers, embedding, this::add);
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
        speakersBeside.of(predicate);
        speakersBeside.citedBy(predicate);
        supposed(predicate);
        var seen = new HashSet<Token>();
        var at = predicate;
        while (seen.add(at)) {
            var head = sentence.head(at);
            if (head.isEmpty() || sentence.isCutBetween(at, head.get())) {
                return;
            }
            var sent = sender(at, head.get());
            if (sent.isPresent()) {
                inherit(sent.get());
            } else {
                step(at, head.get());
            }
            at = sent.orElse(head.get());
            speakersBeside.of(at);
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
        var relative = label.startsWith("acl:relcl") || (label.startsWith("acl") && embedding.relative(at));
        var sinceThen =
                label.equals("acl") && sentence.hasChild(at, "mark", "since", "after", "before", "when", "while");
        background |= sinceThen;
        if (Set.of("VBZ", "VBP").contains(at.tag()) && sentence.hasChild(at, "mark", "until", "till", "once")) {
            modalities.add(Modality.HYPOTHETICAL);
        }
        if (sinceThen || ((relative || embedding.lacksObject(at, label)) && !embedding.isContent(at, head))) {
            presupposed = true;
            return;
        }
        var frame = embedding.frame(at, head, label);
        if (frame.isEmpty()) {
            presupposed |= !embedding.isTransparent(at, head, label);
            return;
        }
        var operator = label.equals("nsubj") && head.isVerb()
                ? embedding.ofSubject(head)
                : embedding.operator(head, frame.get(), embedding.link(at, head));
        if (operator.isPresent()) {
            apply(operator.get(), head, frame.get());
        } else if (frame.get() == Frame.NOUN) {
            presupposed |= !embedding.isTransparent(at, head, label);
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
        purpose = modalities.isEmpty();
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
        var modality = Modalities.of(attitude);
        var says = modality == Modality.ASSERTED || (modality == Modality.ALLEGED && !background);
        if (presupposed && !says) {
            return;
        }
        if (purpose && attitude == Attitude.ACCUSES) {
            // "accused it of sending troops to support them": of supporting them too
            modalities.remove(Modality.PLANNED);
        }
        if (!presupposed) {
            negate(operator, head);
            weigh(above, head, says);
        }
        speakersBeside.citedBy(head);
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

    static Attitude attitude(Operator operator) {
        return Attitude.valueOf(java.util.Objects.requireNonNull(operator.attitude()));
    }
}

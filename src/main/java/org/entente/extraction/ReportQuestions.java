package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.TextSpan;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question.Manner;
import org.entente.extraction.Question.Sought;
import org.entente.statement.Reading;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Wording;

/** What a question asks about reports themselves, read off its parse: "what has X said about Y", "what changed in Z". */
final class ReportQuestions {

    /** Words that ask, and name nothing that is asked about. */
    private static final List<String> ASKING =
            List.of("asked changes", "asked events", "asked ties", "asked portraits", "asked disputes");

    private final Sentence sentence;
    private final Reading reading;
    private final Wording wording;
    private final Restatement restatement;

    ReportQuestions(Sentence sentence, Reading reading, Wording wording, Restatement restatement) {
        this.sentence = sentence;
        this.reading = reading;
        this.wording = wording;
        this.restatement = restatement;
    }

    /** Empty where the question is about the world. */
    Optional<Sought> sought() {
        var root = sentence.root();
        var turned = turned();
        if (turned.isPresent()) {
            return turned;
        }
        if (restatement.manner() == Manner.WHO && !restatement.asksForPerson()) {
            if (wording.lists("asked changes", root.lemma())) {
                return Optional.of(new Question.Changed(named()));
            }
            if (wording.lists("asked events", root.lemma())) {
                return Optional.of(new Question.Happened(named(), between()));
            }
            var said = said().or(this::denied).or(this::accused).or(this::position);
            if (said.isPresent()) {
                return said;
            }
        }
        return connected().or(this::held).or(this::about).or(this::disputed);
    }

    /** "What has X said about Y": the question word is what is said. */
    private Optional<Sought> said() {
        var root = sentence.root();
        var subject = sentence.child(root, "nsubj").filter(s -> !s.tag().startsWith("W"));
        if (!wording.lists("saying", root.lemma())
                || subject.isEmpty()
                || !sentence.children(root, "ccomp").isEmpty()) {
            return Optional.empty();
        }
        return referent(subject.get())
                .map(speaker -> new Question.Said(speaker, others(subject.get(), speaker), false, Set.of()));
    }

    /** "What is X accused of". */
    private Optional<Sought> accused() {
        var root = sentence.root();
        return wording.lists("asked charges", root.lemma())
                        && root.tag().equals("VBN")
                        && sentence.token(restatement.lastWord()).tag().equals("IN")
                ? named().stream().findFirst().map(Question.Accused::new)
                : Optional.empty();
    }

    /** "What did X call for": what X said by way of that. */
    Optional<Sought> urged() {
        var root = sentence.root();
        if (restatement.manner() != Manner.WHO || restatement.asksForPerson() || restatement.noun() != null) {
            return Optional.empty();
        }
        var ways = wording.cues(Cue.Word.VERB, root.lemma()).stream()
                .filter(cue -> cue.noun() == null && cue.particle() == null)
                .map(Cue::relation)
                .filter(relation -> wording.lists("relations with content", relation))
                .collect(Collectors.toUnmodifiableSet());
        var subject = sentence.child(root, "nsubj").filter(s -> !s.tag().startsWith("W"));
        return ways.isEmpty()
                ? Optional.empty()
                : subject.flatMap(this::referent)
                        .map(speaker -> new Question.Said(
                                speaker,
                                others(subject.get(), speaker).stream()
                                        .filter(named()::contains)
                                        .toList(),
                                false,
                                ways));
    }

    /** "What does X deny": not what X rejects. */
    private Optional<Sought> denied() {
        var root = sentence.root();
        var subject = sentence.child(root, "nsubj").filter(s -> !s.tag().startsWith("W"));
        return wording.lists("asked denials", root.lemma()) && restatement.noun() == null
                ? subject.flatMap(this::referent)
                        .map(speaker -> new Question.Said(speaker, others(subject.get(), speaker), true, Set.of()))
                : Optional.empty();
    }

    /** "What is contested in X", "What rests on one side's word": how places are held. */
    private Optional<Sought> held() {
        var words = sentence.tokens();
        if (restatement.manner() != Manner.WHO
                || restatement.asksForPerson()
                || !reading.statements().isEmpty()) {
            return Optional.empty();
        }
        var onOneWord = words.stream().anyMatch(t -> t.isVerb() && wording.lists("asked reliance", t.lemma()))
                && words.stream()
                        .anyMatch(t -> wording.lists("asked besides", t.lemma())
                                || t.lemma().equals("side"));
        var open = words.stream().anyMatch(t -> wording.lists("asked contests", t.lemma()))
                && words.stream().noneMatch(t -> t.lemma().equals("about"));
        var on = named();
        return onOneWord || open
                ? Optional.of(
                        new Question.Held(on, onOneWord ? Question.Holding.ON_ONE_WORD : Question.Holding.CONTESTED))
                : Optional.empty();
    }

    /** "Who changed sides". */
    private Optional<Sought> turned() {
        var turns = wording.lists("asked turns", sentence.root().lemma())
                && sentence.tokens().stream().anyMatch(t -> t.isNoun() && wording.lists("asked sides", t.lemma()));
        return turns ? Optional.of(new Question.Turned(named())) : Optional.empty();
    }

    /** "What is X's position on Y". */
    private Optional<Sought> position() {
        for (var noun : sentence.tokens()) {
            if (!noun.isNoun() || !wording.lists("positions", noun.lemma())) {
                continue;
            }
            var owner = sentence.children(noun, "nmod:poss").stream().findFirst();
            var of = owner.flatMap(this::referent);
            if (of.isPresent()) {
                return Optional.of(new Question.Position(of.get(), others(noun, of.get())));
            }
        }
        return Optional.empty();
    }

    /** "How are X and Y connected", "What is the relationship between X and Y". */
    private Optional<Sought> connected() {
        var ends = restatement.manner() == Manner.WHO && between() ? joined() : named();
        var root = sentence.root();
        var asks = restatement.manner() == Manner.HOW
                ? wording.lists("asked ties", root.lemma())
                : restatement.manner() == Manner.WHO
                        && between()
                        && sentence.tokens().stream()
                                .anyMatch(t -> t.isNoun() && wording.lists("asked ties", t.lemma()))
                        && onlyCopula();
        return asks && ends.size() > 1 ? Optional.of(new Question.Connected(ends)) : Optional.empty();
    }

    /** "What is known about X", "Tell me about X", "Who is X". */
    private Optional<Sought> about() {
        var of = named();
        if (of.isEmpty() || restatement.manner() == Manner.WHEN || restatement.manner() == Manner.WHERE) {
            return Optional.empty();
        }
        var told = sentence.tokens().stream()
                .anyMatch(t -> t.isVerb() && wording.lists("asked portraits", t.lemma()) && !actsBy(t, of));
        var topic = sentence.tokens().stream()
                .filter(t -> t.lemma().equals("about") || t.lemma().equals("of"))
                .anyMatch(t -> t.index() > 1);
        return (told && topic && onlyTelling()) || isWho(of) ? Optional.of(new Question.About(of)) : Optional.empty();
    }

    /** Whether one who is named does the telling. */
    private boolean actsBy(Token verb, List<ReferentId> named) {
        return sentence.child(verb, "nsubj")
                .flatMap(this::referent)
                .filter(named::contains)
                .isPresent();
    }

    private boolean onlyTelling() {
        return sentence.tokens().stream()
                .filter(Token::isVerb)
                .allMatch(t -> wording.lists("asked portraits", t.lemma())
                        || t.lemma().equals("be")
                        || t.lemma().equals("have")
                        || t.lemma().equals("do"));
    }

    private boolean onlyCopula() {
        return sentence.tokens().stream()
                .filter(Token::isVerb)
                .allMatch(t -> t.lemma().equals("be") || t.lemma().equals("do"));
    }

    /** "Who is X": nothing but the question word, the copula and one name. */
    private boolean isWho(List<ReferentId> named) {
        if (named.size() != 1 || restatement.manner() != Manner.WHO || !onlyCopula()) {
            return false;
        }
        var mentions = reading.referents().stream()
                .filter(r -> r.id().equals(named.getFirst()))
                .flatMap(r -> r.mentions().stream())
                .toList();
        return sentence.tokens().stream()
                .filter(t -> t.index() > 1 && t.index() <= restatement.lastWord())
                .filter(t -> !t.tag().equals("DT"))
                .allMatch(t -> t.isProper()
                        && mentions.stream().anyMatch(m -> m.span().overlaps(new TextSpan(t.start(), t.end()))));
    }

    /** "Do reports differ on X", "What is disputed about X". */
    private Optional<Sought> disputed() {
        var about = named();
        return !about.isEmpty()
                        && sentence.tokens().stream().anyMatch(t -> wording.lists("asked disputes", t.lemma()))
                        && reading.statements().isEmpty()
                ? Optional.of(new Question.Disputed(about))
                : Optional.empty();
    }

    private boolean between() {
        return sentence.tokens().stream().anyMatch(t -> t.lemma().equals("between") && t.time() == null)
                && joined().size() > 1;
    }

    /** Whom the question names, and actors that it describes: "between Russia and the Syrian government". */
    private List<ReferentId> joined() {
        var from = sentence.tokens().stream()
                .filter(t -> t.lemma().equals("between"))
                .mapToInt(Token::start)
                .findFirst()
                .orElse(0);
        return reading.referents().stream()
                .filter(r -> r.mentions().getFirst().span().start() > from)
                .filter(r -> r.named() || r.kind().family() == Family.ACTOR)
                .filter(r -> reading.referents().stream()
                        .noneMatch(whole -> !whole.equals(r)
                                && r.id().equals(whole.owner())
                                && whole.kind().family() == Family.ACTOR))
                .map(Referent::id)
                .toList();
    }

    private List<ReferentId> others(Token known, ReferentId self) {
        var aside = sentence.is(known, "nsubj") && known.isProper() ? sentence.subtree(known) : List.<Token>of();
        var found = new ArrayList<ReferentId>();
        for (var token : sentence.tokens()) {
            if (!token.equals(known) && !aside.contains(token) && token.index() > known.index()) {
                referent(token)
                        .filter(r -> !r.equals(self) && !found.contains(r))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<ReferentId> named() {
        return reading.referents().stream()
                .filter(r -> r.named() || r.issue() != null)
                .filter(r -> !ASKING.stream().anyMatch(list -> wording.lists(list, r.head())))
                .map(Referent::id)
                .toList();
    }

    private Optional<ReferentId> referent(Token token) {
        var span = new TextSpan(token.start(), token.end());
        return reading.referents().stream()
                .filter(r -> r.mentions().stream().anyMatch(m -> m.span().overlaps(span)))
                .max(Comparator.comparingInt(r -> r.mentions().getFirst().span().length()))
                .map(Referent::id);
    }
}

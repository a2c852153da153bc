package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.extraction.Predicates.Antecedents;
import org.entente.extraction.Slots.Argument;
import org.entente.extraction.Slots.Match;
import org.entente.vocabulary.Cue;

/**
 * Deeds that one sentence tells and another lays on somebody: "A bomb hit the bank. The group claimed responsibility for the attack."
 * Where the sentence beside names who did it, nobody else did.
 */
final class DeedsBeside {

    /** The feature of what was found so: to whom it was done stands in another sentence. */
    static final String FEATURE = "object:beside";

    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "both");
    private static final Set<String> NOBODY = Set.of("no", "neither", "any");

    private final Predicates predicates;
    private final Scene scene;
    private final Sentence sentence;
    private final Antecedents antecedents;
    private final Supplier<List<Scene>> beside;

    /** @param beside the sentences around, the likeliest first */
    DeedsBeside(Predicates predicates, Scene scene, Antecedents antecedents, Supplier<List<Scene>> beside) {
        this.predicates = predicates;
        this.scene = scene;
        this.sentence = scene.sentence();
        this.antecedents = antecedents;
        this.beside = beside;
    }

    private record Deed(Cue cue, Nominal object) {}

    /** @param found what the sentence tells by itself */
    List<Candidate> of(List<Candidate> found) {
        var candidates = new ArrayList<Candidate>();
        for (var noun : sentence.tokens()) {
            boolean told = found.stream().anyMatch(c -> c.predicate().equals(noun));
            var doers = noun.isNoun() && !told ? doers(noun) : List.<Token>of();
            if (doers.isEmpty()) {
                continue;
            }
            var laid = new HashSet<List<Object>>();
            for (var deed : deeds(noun)) {
                doers.stream()
                        .flatMap(doer -> subjects(doer, deed))
                        .filter(s -> laid.add(List.of(
                                deed.cue().relation(), s.span(), deed.object().span())))
                        .forEach(s -> candidates.add(candidate(noun, deed, s)));
            }
        }
        return candidates;
    }

    /** On whom the sentence lays a deed that it does not tell. */
    private List<Token> doers(Token noun) {
        if (noun.lemma().equals("responsibility")) {
            boolean bare = sentence.children(noun, "nmod", "acl").isEmpty();
            return sentence.head(noun)
                    .filter(v -> bare && v.isVerb() && sentence.is(noun, "obj"))
                    .filter(v -> sentence.children(v, "obl").stream()
                            .allMatch(o ->
                                    o.time() != null || !sentence.preposition(o).equals("for")))
                    .filter(v -> predicates.wording().lists("owns up", v.lemma()))
                    .map(v -> scene.arguments().subjects(v))
                    .orElse(List.of());
        }
        boolean pointsBack = predicates.wording().lists("deeds", noun.lemma())
                && sentence.children(noun, "det").stream()
                        .anyMatch(d -> POINTING.contains(d.word().toLowerCase(Locale.ROOT)))
                && sentence.children(noun, "nmod", "acl", "nmod:poss").stream()
                        .allMatch(
                                c -> c.time() != null || sentence.preposition(c).equals("by") || isLaidOn(noun, c));
        return pointsBack ? scene.arguments().ofNoun(noun, "by") : List.of();
    }

    private boolean isLaidOn(Token noun, Token phrase) {
        var perpetrators = scene.arguments().nouns().perpetrators();
        return sentence.head(noun)
                .filter(v -> v.isVerb() && perpetrators.isLaidOn(v, phrase))
                .isPresent();
    }

    private Stream<Nominal> subjects(Token doer, Deed deed) {
        return scene.nominals().of(doer).stream()
                .filter(n -> sentence.children(n.head(), "det").stream()
                        .noneMatch(d -> NOBODY.contains(d.word().toLowerCase(Locale.ROOT))))
                .flatMap(n -> antecedents.all(n, s -> predicates.takesSubject(deed.cue(), s)).stream())
                .filter(n -> !Combination.isSame(n, deed.object()));
    }

    /** What the nearest sentence beside tells that the noun may mean. */
    private List<Deed> deeds(Token noun) {
        return beside.get().stream()
                .map(other -> told(other).stream().filter(d -> mayMean(noun, d)).toList())
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "The killing" means that somebody was killed, "the abduction" that somebody was taken; "the attack" and "the crime" any force. */
    private boolean mayMean(Token noun, Deed deed) {
        var wording = predicates.wording();
        var own = wording.cues(Cue.Word.NOUN, noun.lemma()).stream()
                .map(Cue::relation)
                .filter(r -> wording.lists("relations of deeds", r))
                .toList();
        boolean harm = own.stream().anyMatch(r -> wording.lists("relations of harm", r));
        return harm
                ? own.contains(deed.cue().relation())
                : wording.lists("relations of force", deed.cue().relation());
    }

    private List<Deed> told(Scene other) {
        var told = new ArrayList<Deed>();
        var slots = new Slots(predicates, other, antecedents);
        var words = new CueWords(other, predicates.wording());
        for (var token : other.sentence().tokens()) {
            boolean noun = token.isNoun() && !token.isProper();
            if (noun || happened(token)) {
                matches(token, noun ? Cue.Word.NOUN : Cue.Word.VERB, words)
                        .forEach(match -> told.addAll(deeds(match, slots)));
            }
        }
        return told;
    }

    private static boolean happened(Token token) {
        return Set.of("VBD", "VBN", "VBG").contains(token.tag());
    }

    private Stream<Match> matches(Token token, Cue.Word word, CueWords words) {
        return predicates.wording().cues(word, token.lemma().toLowerCase(Locale.ROOT)).stream()
                .filter(cue -> predicates.wording().lists("relations of deeds", cue.relation()))
                .map(cue -> new Match(token, cue, words.of(token, cue)))
                .filter(match -> !match.words().isEmpty());
    }

    private List<Deed> deeds(Match match, Slots slots) {
        var cue = match.cue();
        boolean known = slots.standing(match, cue.subjects(), n -> predicates.takesSubject(cue, n)).stream()
                .map(Argument::nominal)
                .anyMatch(n -> n.isName() || n.nation() != null);
        return known
                ? List.of()
                : slots.standing(match, cue.objects(), n -> predicates.takesObject(cue, n)).stream()
                        .map(o -> new Deed(cue, o.nominal()))
                        .toList();
    }

    private Candidate candidate(Token noun, Deed deed, Nominal subject) {
        var features = new TreeMap<String, Double>();
        features.put("word:noun", 1.0);
        features.put("subject:direct", 1.0);
        features.put("object:context", 1.0);
        features.put(FEATURE, 1.0);
        features.put("subject:" + (subject.isName() ? "name" : "description"), 1.0);
        features.put("object:" + (deed.object().isName() ? "name" : "description"), 1.0);
        return new Candidate(
                sentence,
                noun,
                deed.cue(),
                predicates.relation(deed.cue()),
                subject,
                deed.object(),
                null,
                null,
                noun,
                List.of(noun),
                features);
    }
}

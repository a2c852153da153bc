package org.entente.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.TextSpan;
import org.entente.entity.Mention;
import org.entente.extraction.NameFinder.Named;
import org.entente.vocabulary.Wording;

/** Finds out whom or what the noun phrases of one sentence name or describe. */
final class Nominals {

    /** Prepositions by which one of several places is told from the others. */
    private static final Set<String> COUNTERPARTS = Set.of("in", "at", "near", "with", "outside", "on", "to", "from");

    /** Kinds of places that lie in or near others after which they are called … */
    private static final Set<String> SITES = Set.of("base", "dam", "road", "crossing");
    /** … and of those others. */
    private static final Set<String> SETTLED = Set.of("town", "province", "country", "state");

    private final String text;
    private final Sentence sentence;
    private final Gazetteer gazetteer;
    private final Arguments arguments;
    private final Wording wording;
    private final NounKinds nounKinds;
    private final PhraseWords phraseWords;
    private final NounPhrases phrases;
    private final Suffixes suffixes;
    private final ToldPlaces toldPlaces;
    private final Map<Integer, Named> named = new HashMap<>();

    Nominals(
            String text,
            Sentence sentence,
            Arguments arguments,
            Wording wording,
            Gazetteer gazetteer,
            ToldPlaces toldPlaces) {
        this.toldPlaces = toldPlaces;
        this.text = text;
        this.sentence = sentence;
        this.gazetteer = gazetteer;
        this.arguments = arguments;
        this.wording = wording;
        this.nounKinds = new NounKinds(wording, gazetteer);
        this.phraseWords = new PhraseWords(text, sentence, arguments, wording, gazetteer, named);
        this.phrases = new NounPhrases(text, sentence, wording, gazetteer, named, phraseWords, toldPlaces);
        this.suffixes = new Suffixes(sentence, wording, gazetteer);
        for (var name : new NameFinder(gazetteer, wording).find(text, sentence.tokens())) {
            for (int i = name.first(); i <= name.last(); i++) {
                named.put(i, name);
            }
        }
    }

    /** Whether the word lies inside a known name, but is not the word by which the name hangs in the sentence. */
    boolean isInsideName(Token token) {
        var name = named.get(token.index());
        return name != null && nameHead(name) != token.index();
    }

    /** Jordan of "King Abdullah of Jordan", which is one name. */
    private Optional<Nominal> landInName(Token head, Named name) {
        if (!name.known().kinds().equals(Set.of("person"))
                || !sentence.preposition(head).equals("of")) {
            return Optional.empty();
        }
        int first = sentence.children(head, "case").getLast().index() + 1;
        return gazetteer
                .find(text.substring(
                        sentence.token(first).start(),
                        sentence.token(name.last()).end()))
                .filter(known -> known.kinds().contains("state"))
                .map(known -> phrases.known(head, new Named(first, name.last(), known)));
    }

    private int nameHead(Named name) {
        for (int i = name.first(); i <= name.last(); i++) {
            var head = sentence.head(sentence.token(i));
            if (head.isEmpty()
                    || head.get().index() < name.first()
                    || head.get().index() > name.last()) {
                return i;
            }
        }
        return name.last();
    }

    /**
     * What the phrase around a head word names or describes. "US and British forces" are two; what stands behind "parts of"
     * is what the phrase is of.
     */
    List<Nominal> of(Token head) {
        if (head.time() != null) {
            return List.of();
        }
        var name = named.get(head.index());
        if (name != null && nameHead(name) != head.index()) {
            return landInName(head, name).map(List::of).orElseGet(() -> of(sentence.token(nameHead(name))));
        }
        var content = content(head);
        if (!content.equals(head)) {
            var place = nounKinds.of(head.lemma());
            return Stream.concat(Stream.of(content), listedBehind(head, content))
                    .flatMap(t -> arguments.members(List.of(t)).stream())
                    .distinct()
                    .flatMap(t -> of(t).stream())
                    .map(n -> n.isName() && place.stream().anyMatch(NounKinds.PLACES::contains) ? asPlace(n, place) : n)
                    .toList();
        }
        if (head.isPronoun() || isEllipsis(head)) {
            return List.of(phrases.pronoun(head));
        }
        var counterpart = counterpart(head);
        if (counterpart.isPresent()) {
            return List.of(counterpart.get());
        }
        var group = group(head);
        if (!group.isEmpty()) {
            return group;
        }
        var single = phrases.build(head, null);
        if (single.isEmpty()) {
            return List.of();
        }
        if (single.get().is("issue")) {
            var shared = byEachDoer(single.get());
            if (shared.size() > 1) {
                return shared;
            }
        }
        var nations = phraseWords.coordinatedNations(head);
        if (nations.size() < 2 || single.get().isName()) {
            return List.of(single.get());
        }
        return nations.stream().flatMap(n -> phrases.build(head, n).stream()).toList();
    }

    /** "Intervention by one state and another": an issue for each. */
    private List<Nominal> byEachDoer(Nominal issue) {
        var slots = wording.lists("done-by-of", issue.noun()) ? List.of("by", "of") : List.of("by");
        var doers = slots.stream()
                .flatMap(slot -> arguments.ofNoun(issue.head(), slot).stream())
                .filter(d -> d.isProper() && d.index() > issue.head().index())
                .toList();
        return doers.stream()
                .map(d -> issue.spanning(new TextSpan(issue.span().start(), d.end())))
                .toList();
    }

    /** Whether the phrase is of a part, and which words say so: "parts of", "the Syrian side of". */
    Optional<TextSpan> extent(Token head) {
        boolean part = wording.lists("part", head.lemma()) || wording.lists("side", head.lemma());
        if (!part || content(head).equals(head)) {
            return Optional.empty();
        }
        var last = sentence.children(head, "nmod").stream()
                .flatMap(n -> sentence.children(n, "case").stream())
                .filter(c -> c.index() > head.index())
                .findFirst()
                .orElse(head);
        return Optional.of(
                new TextSpan(sentence.token(phraseWords.firstModifier(head)).start(), last.end()));
    }

    /** The noun that the phrase is of: behind "parts of", "hundreds of", "one of", "the town of". */
    Token content(Token head) {
        if (head.isProper()
                || named.containsKey(head.index())
                || !phraseWords.coordinatedNations(head).isEmpty()) {
            return head;
        }
        boolean partitive = wording.lists("partitive", head.lemma())
                || wording.lists("part", head.lemma())
                || wording.lists("side", head.lemma())
                || head.tag().equals("CD");
        boolean place = nounKinds.of(head.lemma()).stream().anyMatch(NounKinds.PLACES::contains);
        if (!partitive && !place) {
            return head;
        }
        var of = sentence.children(head, "nmod").stream()
                .filter(n -> sentence.preposition(n).equals("of") && n.time() == null)
                .filter(n -> partitive || n.isProper() || n.isNamed() || named.containsKey(n.index()))
                .filter(n -> partitive || !isOfOtherPlace(head, n))
                .findFirst();
        if (of.isEmpty() && place) {
            // "the provincial capital Ramadi"
            of = sentence.children(head, "appos").stream()
                    .filter(Token::isProper)
                    .findFirst();
        }
        return of.map(noun -> oneByName(head, noun).orElseGet(() -> content(noun)))
                .orElse(head);
    }

    /** "The airport of X" is not X, "the town of X" and "the hill of X" are. */
    private boolean isOfOtherPlace(Token head, Token of) {
        var name = named.get(of.index());
        if (wording.lists("seats", head.lemma())) {
            // "the capital of the province"
            return name != null
                    ? !name.known().kinds().contains("town")
                    : !nounKinds.of(of.lemma()).isEmpty();
        }
        return SITES.stream().anyMatch(kind -> wording.lists(kind, head.lemma()))
                && !wording.lists("town", head.lemma())
                && (name != null
                        ? name.known().kinds().stream().anyMatch(SETTLED::contains)
                        : wording.lists("named after its place", head.lemma()));
    }

    /** "One of its commanders, X": X. */
    private Optional<Token> oneByName(Token one, Token several) {
        return one.lemma().equals("one")
                ? sentence.children(several, "appos").stream()
                        .filter(name -> name.isProper() && name.ner().equals("PERSON"))
                        .findFirst()
                : Optional.empty();
    }

    /** "The towns of X, Y and Z", where a parser takes what stands behind the comma for another name of the towns. */
    private Stream<Token> listedBehind(Token head, Token content) {
        boolean several = head.tag().equals("NNS") && sentence.is(content, "nmod");
        return several
                ? sentence.children(head, "appos").stream().filter(a -> a.isProper() && a.index() > content.index())
                : Stream.empty();
    }

    /** Who is named behind the hyphen of a word such as "anti-Assad" or "pro-Russian". */
    Optional<Nominal> suffix(Token word) {
        return suffixes.of(word);
    }

    /** Whether the phrase describes or names a place and nothing else. */
    boolean isPlace(Token head) {
        var found = of(head);
        return !found.isEmpty()
                && found.stream().allMatch(n -> !n.kinds().isEmpty() && NounKinds.PLACES.containsAll(n.kinds()));
    }

    /** "The town of X": X is a town, whatever else it was taken for. */
    private Nominal asPlace(Nominal nominal, Set<String> place) {
        toldPlaces.note(nominal.name(), NounKinds.placesOf(place), sentence);
        if (nominal.kinds().stream().anyMatch(NounKinds.PLACES::contains)) {
            return nominal;
        }
        return new Nominal(
                nominal.sentence(),
                nominal.head(),
                nominal.span(),
                nominal.words(),
                nominal.name(),
                nominal.form(),
                place,
                nominal.modifiers(),
                List.of(),
                nominal.nation(),
                false,
                true);
    }

    /** "Fighters of X and its allies", "X guerrillas": what they do, X does. */
    private List<Nominal> group(Token head) {
        if (head.isProper() || !wording.lists("members", head.lemma())) {
            return List.of();
        }
        var of = sentence.children(head, "nmod", "compound", "amod").stream()
                .filter(m -> m.index() < head.index() || Set.of("of", "from").contains(sentence.preposition(m)))
                .filter(m -> m.isProper() || named.containsKey(m.index()))
                .filter(m -> phrases.build(m, null).filter(Nominals::isGroup).isPresent())
                .findFirst();
        return of.stream()
                .flatMap(m -> arguments.members(List.of(m)).stream())
                .flatMap(m -> phrases.build(m, null).stream())
                .map(n -> isGroup(n) ? standingFor(head, n) : n)
                .toList();
    }

    private static boolean isGroup(Nominal nominal) {
        return nominal.isName() && (nominal.is("armed-group") || (nominal.is("organisation") && !nominal.is("state")));
    }

    private Nominal standingFor(Token head, Nominal group) {
        return new Nominal(
                sentence,
                group.head(),
                group.span(),
                phraseWords.phrase(head),
                group.name(),
                group.form(),
                group.kinds(),
                group.modifiers(),
                group.titles(),
                group.nation(),
                true,
                true);
    }

    private boolean isEllipsis(Token head) {
        return (head.tag().equals("DT") || head.tag().equals("CD"))
                && sentence.children(head, "nmod").isEmpty()
                && head.time() == null;
    }

    /** "Crossings like <i>the one in the south</i>", "two bases, <i>another near the capital</i>": what the noun before it describes. */
    private Optional<Nominal> counterpart(Token head) {
        boolean stands = Set.of("one", "another").contains(head.lemma().toLowerCase(Locale.ROOT))
                && sentence.children(head, "nmod").stream()
                        .anyMatch(n -> COUNTERPARTS.contains(sentence.preposition(n)) && n.time() == null);
        if (!stands) {
            return Optional.empty();
        }
        return sentence.tokens().subList(0, head.index()).reversed().stream()
                .filter(t -> t.isNoun() && !t.isProper())
                .filter(t -> nounKinds.of(t.lemma()).stream().anyMatch(NounKinds.PLACES::contains))
                .findFirst()
                .map(t -> new Nominal(
                        sentence,
                        head,
                        new TextSpan(head.start(), head.end()),
                        phraseWords.phrase(head),
                        t.lemma(),
                        Mention.Form.DESCRIPTION,
                        nounKinds.of(t.lemma()),
                        phraseWords.modifiers(t, t.index()),
                        List.of(),
                        null,
                        false,
                        false));
    }
}

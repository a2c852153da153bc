package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.document.TextSpan;
import org.entente.entity.Mention;
import org.entente.extraction.Gazetteer.Nation;
import org.entente.extraction.NameFinder.Named;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** Finds out whom or what the noun phrases of one sentence name or describe. */
final class Nominals {

    /** Kinds that head nouns tell, in the order in which they are preferred. */
    private static final List<String> DESCRIBED = List.of(
            "government",
            "armed-group",
            "organisation",
            "community",
            "person",
            "coalition",
            "state",
            "crossing",
            "dam",
            "base",
            "road",
            "province",
            "town",
            "region",
            "country",
            "agreement",
            "conflict",
            "asset");

    private static final Set<String> PLACES =
            Set.of("town", "province", "region", "country", "crossing", "road", "dam", "base");

    /** Prepositions by which one of several places is told from the others. */
    private static final Set<String> COUNTERPARTS = Set.of("in", "at", "near", "with", "outside", "on", "to", "from");

    private final String text;
    private final Sentence sentence;
    private final Arguments arguments;
    private final Wording wording;
    private final Gazetteer gazetteer;
    private final Map<Integer, Named> named = new HashMap<>();

    Nominals(String text, Sentence sentence, Arguments arguments, Wording wording, Gazetteer gazetteer) {
        this.text = text;
        this.sentence = sentence;
        this.arguments = arguments;
        this.wording = wording;
        this.gazetteer = gazetteer;
        for (var name : new NameFinder(gazetteer).find(text, sentence.tokens())) {
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
            return of(sentence.token(nameHead(name)));
        }
        var content = content(head);
        if (!content.equals(head)) {
            var place = describedKinds(head.lemma());
            return arguments.members(List.of(content)).stream()
                    .flatMap(t -> of(t).stream())
                    .map(n -> n.isName() && place.stream().anyMatch(PLACES::contains) ? asPlace(n, place) : n)
                    .toList();
        }
        if (head.isPronoun() || isEllipsis(head)) {
            return List.of(pronoun(head));
        }
        var counterpart = counterpart(head);
        if (counterpart.isPresent()) {
            return List.of(counterpart.get());
        }
        var group = group(head);
        if (!group.isEmpty()) {
            return group;
        }
        var single = build(head, null);
        if (single.isEmpty()) {
            return List.of();
        }
        var nations = coordinatedNations(head);
        if (nations.size() < 2 || single.get().isName()) {
            return List.of(single.get());
        }
        return nations.stream().flatMap(n -> build(head, n).stream()).toList();
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
        return Optional.of(new TextSpan(sentence.token(firstModifier(head)).start(), last.end()));
    }

    /** The noun that the phrase is of: behind "parts of", "hundreds of", "one of", "the town of". */
    Token content(Token head) {
        if (head.isProper()
                || named.containsKey(head.index())
                || !coordinatedNations(head).isEmpty()) {
            return head;
        }
        boolean partitive = wording.lists("partitive", head.lemma())
                || wording.lists("part", head.lemma())
                || wording.lists("side", head.lemma())
                || head.tag().equals("CD");
        boolean place = describedKinds(head.lemma()).stream().anyMatch(PLACES::contains);
        if (!partitive && !place) {
            return head;
        }
        var of = sentence.children(head, "nmod").stream()
                .filter(n -> sentence.preposition(n).equals("of") && n.time() == null)
                .filter(n -> partitive || n.isProper() || n.isNamed() || named.containsKey(n.index()))
                .findFirst();
        if (of.isEmpty() && place) {
            // "the provincial capital Ramadi"
            of = sentence.children(head, "appos").stream()
                    .filter(Token::isProper)
                    .findFirst();
        }
        return of.map(this::content).orElse(head);
    }

    /** Who is named behind the hyphen of a word such as "anti-Assad" or "pro-Russian". */
    Optional<Nominal> suffix(Token word) {
        int hyphen = word.word().indexOf('-');
        if (hyphen < 0 || word.end() - word.start() != word.word().length()) {
            return Optional.empty();
        }
        var rest = word.word().substring(hyphen + 1);
        var span = new TextSpan(word.start() + hyphen + 1, word.end());
        var known = gazetteer.find(rest);
        var nation = gazetteer.nation(rest);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        if (known.isEmpty() && nation.isEmpty()) {
            return described(word, span, rest);
        }
        return Optional.of(new Nominal(
                sentence,
                word,
                span,
                rest,
                rest,
                Mention.Form.NAME,
                known.map(k -> k.kinds()).orElse(ordered("state", "government")),
                List.of(),
                List.of(),
                known.isPresent() && known.get().nation() != null ? known.get().nation() : nation.orElse(null),
                false,
                true));
    }

    /** "Anti-government", "pro-independence": whoever or whatever stands behind the hyphen, as the text describes it. */
    private Optional<Nominal> described(Token word, TextSpan span, String rest) {
        var kinds = describedKinds(rest);
        if (kinds.isEmpty() || Character.isUpperCase(rest.codePointAt(0))) {
            return Optional.empty();
        }
        return Optional.of(new Nominal(
                sentence,
                word,
                span,
                rest,
                rest,
                Mention.Form.DESCRIPTION,
                kinds,
                List.of(),
                List.of(),
                null,
                false,
                true));
    }

    /** Whether the phrase describes or names a place and nothing else. */
    boolean isPlace(Token head) {
        var found = of(head);
        return !found.isEmpty() && found.stream().allMatch(n -> !n.kinds().isEmpty() && PLACES.containsAll(n.kinds()));
    }

    /** "The town of X": X is a town, whatever else it was taken for. */
    private static Nominal asPlace(Nominal nominal, Set<String> place) {
        if (nominal.kinds().stream().anyMatch(PLACES::contains)) {
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
                .filter(m -> build(m, null).filter(Nominals::isGroup).isPresent())
                .findFirst();
        return of.stream()
                .flatMap(m -> arguments.members(List.of(m)).stream())
                .flatMap(m -> build(m, null).stream())
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
                phrase(head),
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
                .filter(t -> describedKinds(t.lemma()).stream().anyMatch(PLACES::contains))
                .findFirst()
                .map(t -> new Nominal(
                        sentence,
                        head,
                        new TextSpan(head.start(), head.end()),
                        phrase(head),
                        t.lemma(),
                        Mention.Form.DESCRIPTION,
                        describedKinds(t.lemma()),
                        modifiers(t, t.index()),
                        List.of(),
                        null,
                        false,
                        false));
    }

    private Nominal pronoun(Token head) {
        var word = head.word().toLowerCase(Locale.ROOT);
        boolean plural = Set.of(
                        "they", "them", "their", "theirs", "we", "us", "our", "these", "those", "both", "two", "three")
                .contains(word);
        return new Nominal(
                sentence,
                head,
                new TextSpan(head.start(), head.end()),
                head.word(),
                head.word(),
                Mention.Form.PRONOUN,
                Set.of(),
                List.of(),
                List.of(),
                null,
                plural,
                true);
    }

    private Optional<Nominal> build(Token head, @Nullable Token nationWord) {
        var known = Optional.ofNullable(named.get(head.index()));
        if (known.isPresent()) {
            return Optional.of(known(head, known.get()));
        }
        if (head.isAdjective() || head.isProper() || head.ner().equals("MISC")) {
            var nation = gazetteer.nation(head.word());
            if (nation.isPresent()
                    && (head.isAdjective()
                            || !head.isProper()
                            || !head.isNamed()
                            || head.ner().equals("MISC"))) {
                return Optional.of(demonym(head, nation.get()));
            }
        }
        if (head.isAdjective() || head.tag().equals("CD")) {
            return head.isNamed() ? Optional.of(name(head)) : Optional.empty();
        }
        if (head.isNamed() || head.isProper()) {
            return Optional.of(name(head));
        }
        return head.isNoun() || head.tag().equals("VBG") ? description(head, nationWord) : Optional.empty();
    }

    private Nominal known(Token head, Named name) {
        var span = new TextSpan(
                sentence.token(name.first()).start(),
                sentence.token(name.last()).end());
        var kinds = name.known().kinds();
        return new Nominal(
                sentence,
                head,
                span,
                phrase(head),
                span.of(text),
                Mention.Form.NAME,
                kinds,
                List.of(),
                titles(head, name.first()),
                name.known().nation(),
                head.tag().endsWith("S"),
                true);
    }

    private Nominal demonym(Token head, Nation nation) {
        boolean people = head.isNoun() && (head.tag().endsWith("S") || sentence.hasChild(head, "det"));
        return new Nominal(
                sentence,
                head,
                new TextSpan(head.start(), head.end()),
                phrase(head),
                head.word(),
                Mention.Form.NAME,
                people ? ordered("community") : ordered("state", "government"),
                List.of(),
                List.of(),
                nation,
                people,
                true);
    }

    private Nominal name(Token head) {
        int first = head.index();
        int last = head.index();
        while (first > 0 && belongs(head, sentence.token(first - 1))) {
            first--;
        }
        while (last + 1 < sentence.size() && belongs(head, sentence.token(last + 1))) {
            last++;
        }
        while (first < head.index()
                && isTitle(sentence.token(first))
                && !sentence.token(first).ner().equals("ORGANIZATION")) {
            first++;
        }
        var span =
                new TextSpan(sentence.token(first).start(), sentence.token(last).end());
        var titles = titles(head, first);
        var nation = nationOf(head);
        return new Nominal(
                sentence,
                head,
                span,
                phrase(head),
                span.of(text),
                Mention.Form.NAME,
                kindsOfName(head, titles),
                modifiers(head, first),
                titles,
                nation,
                false,
                true);
    }

    private boolean belongs(Token head, Token other) {
        boolean attached = sentence.head(other).filter(h -> h.equals(head)).isPresent()
                || sentence.head(other)
                        .flatMap(sentence::head)
                        .filter(h -> h.equals(head))
                        .isPresent();
        if (!attached || named.containsKey(other.index())) {
            return false;
        }
        if (sentence.is(other, "compound", "flat", "nummod")
                || (sentence.is(other, "punct") && other.tag().equals("HYPH"))) {
            return head.ner().equals(other.ner())
                    && (other.isProper() || other.tag().equals("HYPH") || other.isNamed());
        }
        return sentence.is(other, "amod")
                && other.ner().equals(head.ner())
                && head.ner().equals("ORGANIZATION");
    }

    private boolean isTitle(Token token) {
        var lemma = token.lemma().toLowerCase(Locale.ROOT);
        return wording.lists("titles", lemma) || wording.lists("titles", lemma.replace(".", ""));
    }

    private Set<String> kindsOfName(Token head, List<String> titles) {
        var kinds = new LinkedHashSet<String>();
        if (head.ner().equals("PERSON") || (!titles.isEmpty() && !head.ner().equals("ORGANIZATION"))) {
            kinds.add("person");
            return kinds;
        }
        var described = describedKinds(head.lemma());
        if (!described.isEmpty() && !head.ner().equals("PERSON")) {
            kinds.addAll(described);
        }
        switch (head.ner()) {
            case "ORGANIZATION" -> kinds.add("organisation");
            case "LOCATION" -> {
                gazetteer.nation(head.word()).ifPresent(_ -> kinds.add("government"));
                if (described.isEmpty()) {
                    kinds.add("town");
                }
            }
            default -> {
                if (kinds.isEmpty() && head.isProper()) {
                    kinds.add("actor");
                }
            }
        }
        return kinds;
    }

    private Set<String> describedKinds(String lemma) {
        var word = lemma.toLowerCase(Locale.ROOT);
        var singular = word.endsWith("men")
                ? word.substring(0, word.length() - 2) + "an"
                : word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
        var kinds = new LinkedHashSet<String>();
        for (var kind : DESCRIBED) {
            if (wording.lists(kind, word) || wording.lists(kind, singular)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private Optional<Nominal> description(Token head, @Nullable Token nationWord) {
        var kinds = new LinkedHashSet<>(describedKinds(head.lemma()));
        boolean action = wording.cues(Cue.Word.NOUN, head.lemma()).stream()
                .anyMatch(c -> !c.subjects().contains("self"));
        if (action || head.tag().equals("VBG") || (kinds.isEmpty() && wording.isAction(head.lemma()))) {
            kinds.add("issue");
        }
        if (kinds.isEmpty() && wording.isPerson(head.lemma()) && (nationWord != null || nationOf(head) != null)) {
            // strangers count where the text ties them to a state: "Chilean truckers"
            kinds.add("person");
        }
        if (kinds.isEmpty() && gazetteer.isRole(head.lemma()) && wording.isPerson(head.lemma())) {
            kinds.add("person");
        }
        keepKindsOfNumber(kinds, isSeveral(head));
        if (kinds.isEmpty()) {
            var nation = nationWord == null
                    ? nationOf(head)
                    : gazetteer.nation(nationWord.word()).orElse(null);
            boolean side =
                    nation != null && (wording.lists("side", head.lemma()) || wording.lists("faction", head.lemma()));
            if (!side) {
                return Optional.of(thing(head));
            }
            kinds.add("government");
        }
        var modifiers = modifiers(head, head.index());
        int first = modifiers.isEmpty() ? head.index() : firstModifier(head);
        // of "Syrian and Jordanian officials" each has its own span
        var span = nationWord == null || nationWord.index() + 1 == head.index()
                ? new TextSpan(nationWord == null ? sentence.token(first).start() : nationWord.start(), head.end())
                : new TextSpan(nationWord.start(), nationWord.end());
        var nation = nationWord == null
                ? nationOf(head)
                : gazetteer.nation(nationWord.word()).orElse(null);
        var name = nationWord == null ? span.of(text) : nationWord.word() + " " + head.word();
        var words = nationWord == null ? phrase(head) : name;
        boolean definite = sentence.hasChild(head, "det", "the", "these", "those", "this", "that")
                || !sentence.children(head, "nmod:poss").isEmpty();
        return Optional.of(new Nominal(
                sentence,
                head,
                span,
                words,
                name,
                Mention.Form.DESCRIPTION,
                kinds,
                modifiers,
                List.of(),
                nation,
                head.tag().endsWith("S"),
                definite));
    }

    /** Whether the noun is plural: "militiamen" too, which the tagger may take for a singular. */
    private static boolean isSeveral(Token head) {
        return head.tag().endsWith("S") || head.word().endsWith("men");
    }

    /** One leader is a person, several are a group that is described. */
    private static void keepKindsOfNumber(Set<String> kinds, boolean plural) {
        if (!kinds.contains("person")) {
            return;
        }
        if (plural) {
            kinds.remove("person");
            kinds.add("community");
        } else {
            kinds.remove("community");
        }
    }

    private Nominal thing(Token head) {
        var span = new TextSpan(head.start(), head.end());
        return new Nominal(
                sentence,
                head,
                span,
                phrase(head),
                span.of(text),
                Mention.Form.DESCRIPTION,
                Set.of(),
                modifiers(head, head.index()),
                List.of(),
                nationOf(head),
                head.tag().endsWith("S"),
                true);
    }

    private int firstModifier(Token head) {
        int first = head.index();
        for (int i = head.index() - 1; i >= 0; i--) {
            var t = sentence.token(i);
            boolean own = sentence.dominates(head, t) && !t.tag().equals("POS");
            boolean outside = sentence.is(t, "det", "nmod:poss", "nummod", "case", "punct", "cc", "mark");
            if (!own || (outside && !t.tag().equals("HYPH"))) {
                break;
            }
            boolean word = t.isNoun()
                    || t.isAdjective()
                    || t.tag().equals("HYPH")
                    || t.tag().startsWith("VB")
                    || t.isNamed();
            if (!word || wording.lists("determiners", t.lemma())) {
                break;
            }
            first = i;
        }
        return first;
    }

    private List<String> modifiers(Token head, int before) {
        var found = new ArrayList<String>();
        for (var m : sentence.children(head, "amod", "compound")) {
            if (m.index() < before && !wording.lists("determiners", m.lemma())) {
                var name = named.get(m.index());
                found.add(
                        name == null
                                ? m.word()
                                : text.substring(
                                        sentence.token(name.first()).start(),
                                        sentence.token(name.last()).end()));
            }
        }
        return found.stream().distinct().toList();
    }

    /** Titles that stand before a name, and posts in apposition to it. */
    private List<String> titles(Token head, int firstOfName) {
        var found = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (int i = 0; i < firstOfName; i++) {
            var t = sentence.token(i);
            if (sentence.dominates(head, t)
                    && (t.isNoun() || t.isAdjective())
                    && !gazetteer.nation(t.word()).isPresent()
                    && sentence.ancestors(t).indexOf(head) <= 1
                    && !sentence.is(t, "nmod")
                    && sentence.children(t, "case").isEmpty()) {
                run.add(t.word());
            } else if (!run.isEmpty() && !sentence.dominates(head, t)) {
                run.clear();
            }
        }
        if (run.stream()
                .anyMatch(
                        w -> wording.lists("titles", w.toLowerCase(Locale.ROOT).replace(".", "")))) {
            found.add(String.join(" ", run));
        }
        for (var appositive : sentence.children(head, "appos")) {
            if (appositive.isNoun()
                    && !appositive.isProper()
                    && (wording.lists("person", appositive.lemma()) || wording.lists("titles", appositive.lemma()))) {
                found.add(appositive.word());
            }
        }
        return found;
    }

    /** The state that the phrase is tied to by a demonym, an owner or a place in it. */
    private @Nullable Nation nationOf(Token head) {
        for (var m : sentence.children(head, "amod", "compound", "nmod:poss", "nmod", "appos")) {
            if (sentence.is(m, "nmod")
                    && !sentence.is(m, "nmod:poss")
                    && !Set.of("of", "in", "from").contains(sentence.preposition(m))
                    && m.index() > head.index()) {
                continue;
            }
            var known = named.get(m.index());
            var nation = known != null && known.known().nation() != null
                    ? Optional.of(known.known().nation())
                    : gazetteer.nation(m.word());
            if (nation.isPresent()) {
                return nation.get();
            }
            if (!sentence.is(m, "appos") && sentence.children(m).size() < 6) {
                var deeper = nationOf(m);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    /** Demonyms that are coordinated before one noun. */
    private List<Token> coordinatedNations(Token head) {
        return sentence.children(head, "amod", "compound").stream()
                .filter(m -> m.index() < head.index()
                        && gazetteer.nation(m.word()).isPresent()
                        && !sentence.children(m, "conj").isEmpty())
                .flatMap(m -> arguments.members(List.of(m)).stream())
                .filter(m -> gazetteer.nation(m.word()).isPresent())
                .toList();
    }

    /** The phrase with what belongs to it, without its article and its clauses. */
    private String phrase(Token head) {
        var indices = new TreeSet<Integer>();
        collect(head, indices, 0);
        indices.add(firstModifier(head));
        for (int i : List.copyOf(indices)) {
            var name = named.get(i);
            if (name != null) {
                indices.add(name.first());
                indices.add(name.last());
            }
        }
        int first = indices.first();
        int last = indices.last();
        while (first < head.index()
                && (wording.lists("determiners", sentence.token(first).lemma()) || !indices.contains(first))) {
            first++;
        }
        return text.substring(
                sentence.token(first).start(), sentence.token(last).end());
    }

    private void collect(Token token, Set<Integer> found, int depth) {
        found.add(token.index());
        for (var child : sentence.children(token)) {
            boolean part = sentence.is(child, "compound", "flat", "amod", "nummod", "nmod", "det", "advmod")
                    || (depth > 0 && sentence.is(child, "case", "conj", "cc"))
                    || (sentence.is(child, "punct") && child.tag().equals("HYPH"))
                    || child.tag().equals("POS");
            boolean near = !sentence.is(child, "nmod")
                    || sentence.is(child, "nmod:poss")
                    || Set.of("of", "in", "from", "for").contains(sentence.preposition(child))
                    || child.index() < token.index();
            if (part && near && depth < 4 && child.time() == null) {
                collect(child, found, depth + 1);
            }
        }
    }

    private static Set<String> ordered(String... kinds) {
        return new LinkedHashSet<>(List.of(kinds));
    }
}

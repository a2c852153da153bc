package org.entente.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.TextSpan;
import org.entente.entity.Mention;
import org.entente.extraction.Gazetteer.Nation;
import org.entente.extraction.NameFinder.Named;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** Makes a nominal of the phrase around one head word: a name, a demonym, a description, a pronoun, what a hyphen joins. */
final class NounPhrases {

    private final String text;
    private final Sentence sentence;
    private final Wording wording;
    private final Gazetteer gazetteer;
    private final Map<Integer, Named> named;
    private final NounKinds nounKinds;
    private final PhraseWords phraseWords;
    private final ToldPlaces toldPlaces;

    /** @param named the known names of the sentence, at each of their words */
    NounPhrases(
            String text,
            Sentence sentence,
            Wording wording,
            Gazetteer gazetteer,
            Map<Integer, Named> named,
            PhraseWords phraseWords,
            ToldPlaces toldPlaces) {
        this.text = text;
        this.sentence = sentence;
        this.wording = wording;
        this.gazetteer = gazetteer;
        this.named = named;
        this.nounKinds = new NounKinds(wording, gazetteer);
        this.phraseWords = phraseWords;
        this.toldPlaces = toldPlaces;
    }

    Nominal pronoun(Token head) {
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

    Optional<Nominal> build(Token head, @Nullable Token nationWord) {
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

    /** A known name around a head word. */
    Nominal known(Token head, Named name) {
        var span = new TextSpan(
                sentence.token(name.first()).start(),
                sentence.token(name.last()).end());
        var kinds = name.known().kinds();
        if (kinds.equals(Set.of("person")) && name.last() > name.first()) {
            toldPlaces.notePerson(sentence.token(name.last()).word(), sentence);
        }
        return new Nominal(
                sentence,
                head,
                span,
                phraseWords.phrase(head),
                span.of(text),
                Mention.Form.NAME,
                kinds,
                List.of(),
                phraseWords.titles(head, name.first()),
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
                phraseWords.phrase(head),
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
        while (first > 0 && phraseWords.belongs(head, sentence.token(first - 1))) {
            first--;
        }
        while (last + 1 < sentence.size() && phraseWords.belongs(head, sentence.token(last + 1))) {
            last++;
        }
        while (first < head.index()
                && phraseWords.isTitle(sentence.token(first))
                && !sentence.token(first).ner().equals("ORGANIZATION")) {
            first++;
        }
        var span =
                new TextSpan(sentence.token(first).start(), sentence.token(last).end());
        var titles = phraseWords.titles(head, first);
        var nation = phraseWords.nationOf(head);
        var name = span.of(text);
        return new Nominal(
                sentence,
                head,
                span,
                phraseWords.phrase(head),
                name,
                Mention.Form.NAME,
                kindsOfName(head, name, titles),
                phraseWords.modifiers(head, first),
                titles,
                nation,
                false,
                true);
    }

    /** Villages that no gazetteer has look like persons to the tools; the document itself may tell: "X, a market town". */
    private Set<String> kindsOfName(Token head, String name, List<String> titles) {
        if (titles.isEmpty()) {
            sentence.children(head, "appos").stream()
                    .map(a -> NounKinds.placesOf(nounKinds.of(a.lemma())))
                    .filter(kinds -> !kinds.isEmpty())
                    .findFirst()
                    .ifPresent(kinds -> toldPlaces.note(name, kinds, sentence));
        }
        if (head.ner().equals("PERSON") && name.indexOf(' ') > 0) {
            toldPlaces.notePerson(head.word(), sentence);
            toldPlaces.notePerson(name.substring(0, name.indexOf(' ')), sentence);
        } else if (!head.ner().equals("PERSON") && toldPlaces.isPerson(name, sentence)) {
            // "Ngoma" behind "Willy Ngoma": the tools take many a last name for a town or a body
            return Set.of("person");
        }
        var told = titles.isEmpty() ? toldPlaces.of(name, sentence) : Set.<String>of();
        return told.isEmpty() ? nounKinds.ofName(head, titles) : told;
    }

    private Optional<Nominal> description(Token head, @Nullable Token nationWord) {
        var kinds = new LinkedHashSet<>(kindsOf(head));
        boolean action = wording.cues(Cue.Word.NOUN, head.lemma()).stream()
                .anyMatch(c -> !c.subjects().contains("self"));
        if (isLed(head)) {
            kinds.clear();
        }
        if (action
                || head.tag().equals("VBG")
                || wording.lists("done-by-of", head.lemma())
                || (kinds.isEmpty() && (isLed(head) || wording.isAction(head.lemma())))) {
            kinds.add("issue");
        }
        if (kinds.isEmpty()
                && wording.isPerson(head.lemma())
                && !wording.lists("firms", head.lemma())
                && (nationWord != null || phraseWords.nationOf(head) != null)) {
            // strangers count where the text ties them to a state: "Chilean truckers"
            kinds.add("person");
        }
        if (kinds.isEmpty() && gazetteer.isRole(head.lemma()) && wording.isPerson(head.lemma())) {
            kinds.add("person");
        }
        NounKinds.keepKindsOfNumber(kinds, NounKinds.isSeveral(head));
        if (kinds.isEmpty()) {
            var nation = nationWord == null
                    ? phraseWords.nationOf(head)
                    : gazetteer.nation(nationWord.word()).orElse(null);
            boolean side =
                    nation != null && (wording.lists("side", head.lemma()) || wording.lists("faction", head.lemma()));
            if (!side) {
                return Optional.of(thing(head));
            }
            kinds.add("government");
        }
        var modifiers = modifiers(head, nationWord);
        int first = modifiers.isEmpty() ? head.index() : phraseWords.firstOfName(head);
        while (first < head.index()
                && (sentence.token(first).tag().equals("HYPH")
                        || (first > 0
                                && sentence.token(first - 1).tag().equals("HYPH")
                                && sentence.token(first - 1).ner().equals("NUMBER")))) {
            first++; // "six-point plan"
        }
        // of "Syrian and Jordanian officials" each has its own span
        var span = nationWord == null || nationWord.index() + 1 == head.index() || kinds.contains("issue")
                ? new TextSpan(nationWord == null ? sentence.token(first).start() : nationWord.start(), head.end())
                : new TextSpan(nationWord.start(), nationWord.end());
        var side = nationWord == null && modifiers.isEmpty() && kinds.contains("community")
                ? phraseWords.sideOf(head)
                : null;
        var told = nationWord == null ? side : nationWord;
        var nation = told == null
                ? phraseWords.nationOf(head)
                : gazetteer.nation(told.word()).orElse(null);
        var name = told == null
                ? span.of(text)
                : told.word() + " " + (side == null ? head.word() : head.word().toLowerCase(Locale.ROOT));
        var words = nationWord == null ? phraseWords.phrase(head) : name;
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

    /** Of "oil field" what the two words say, where they are listed as one. */
    private Set<String> kindsOf(Token head) {
        var both = sentence.previous(head)
                .filter(p -> sentence.is(p, "compound") && !p.isProper())
                .map(p -> nounKinds.of(p.lemma() + " " + head.lemma()))
                .orElse(Set.of());
        return both.isEmpty() ? nounKinds.of(head.lemma()) : both;
    }

    /** "A French-led mission" is what is done rather than who does it. */
    private boolean isLed(Token head) {
        return wording.lists("led", head.lemma())
                && sentence.children(head, "amod").stream()
                        .anyMatch(a -> wording.lists("done with another", a.lemma())
                                && a.index() > 0
                                && sentence.token(a.index() - 1).tag().equals("HYPH"));
    }

    /** Of "Syrian and Jordanian officials" each has its own state. */
    private List<String> modifiers(Token head, @Nullable Token nationWord) {
        var words = phraseWords.modifiers(head, head.index());
        if (nationWord == null) {
            return words;
        }
        var nations =
                phraseWords.coordinatedNations(head).stream().map(Token::word).toList();
        return Stream.concat(Stream.of(nationWord.word()), words.stream().filter(word -> !nations.contains(word)))
                .toList();
    }

    private Nominal thing(Token head) {
        var span = new TextSpan(head.start(), head.end());
        return new Nominal(
                sentence,
                head,
                span,
                phraseWords.phrase(head),
                span.of(text),
                Mention.Form.DESCRIPTION,
                Set.of(),
                phraseWords.modifiers(head, head.index()),
                List.of(),
                phraseWords.nationOf(head),
                head.tag().endsWith("S"),
                true);
    }

    private static Set<String> ordered(String... kinds) {
        return new LinkedHashSet<>(List.of(kinds));
    }
}

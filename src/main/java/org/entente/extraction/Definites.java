package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.vocabulary.Wording;

/**
 * What a description takes up: "the militants" those just spoken of, "the group" a group that was named, "the town" the town,
 * "the president" the one with that title. Where two could be meant alike, the link is left open.
 */
final class Definites {

    /** How far back a description of the same words may stand. */
    static final int SAME_DESCRIPTION_BACK = 60;

    private static final int SAME_WORDS_BACK = 4;
    /** Any of the nouns for those who fight a government; all of them may be said of several groups. */
    private static final String GROUP = "rebel";

    /** Any of the nouns for those who fight for a state: of many an army the name has another of them. */
    private static final String FORCES = "force";

    private static final double CLEAR = 1.5;
    private static final double CLEAR_OF_GROUPS = 6.5;

    private static final Set<String> PLACES =
            Set.of("town", "province", "crossing", "dam", "base", "road", "region", "country");

    private final Wording wording;

    Definites(Wording wording) {
        this.wording = wording;
    }

    /** @param chains what was spoken of so far, in the order of first mentions */
    Optional<Chain> antecedent(Nominal nominal, List<Chain> chains) {
        var described = lastWhere(chains, c -> isSameDescription(c, nominal, false))
                .or(() -> lastWhere(chains, c -> isSameDescription(c, nominal, true)));
        if (described.isEmpty() || isNameLater(described.get(), nominal, chains)) {
            return (pointsBack(nominal) ? named(nominal, chains) : Optional.<Chain>empty()).or(() -> described);
        }
        return described;
    }

    /** "They took another town … they took X … the town": X, which something was done to since. */
    private static boolean isNameLater(Chain described, Nominal nominal, List<Chain> chains) {
        return !nominal.plural()
                && nominal.modifiers().isEmpty()
                && !described.last().definite()
                && nominal.kinds().stream().anyMatch(PLACES::contains)
                && chains.stream()
                        .map(Chain::last)
                        .anyMatch(n -> n.isName()
                                && sharesPlaceKind(n, nominal)
                                && n.span().start() > described.last().span().start()
                                && n.sentence().is(n.head(), "obj", "nsubj:pass"));
    }

    private static Optional<Chain> lastWhere(List<Chain> chains, Predicate<Chain> wanted) {
        for (int i = chains.size() - 1; i >= 0; i--) {
            if (wanted.test(chains.get(i))) {
                return Optional.of(chains.get(i));
            }
        }
        return Optional.empty();
    }

    /** A definite description takes up one with the same head; an indefinite one only the very same words. */
    private boolean isSameDescription(Chain chain, Nominal nominal, boolean interchangeable) {
        return !chain.named()
                && chain.mentions().stream().anyMatch(other -> isSame(chain, other, nominal, interchangeable));
    }

    private boolean isSame(Chain chain, Nominal other, Nominal nominal, boolean interchangeable) {
        var one = other.noun();
        var two = nominal.noun();
        if (other.plural() != nominal.plural()
                || nominal.is("issue")
                || (nominal.nation() != null && !nominal.nation().equals(other.nation()))) {
            return false;
        }
        if (!nominal.definite()) {
            return one.equals(two)
                    && Prominence.distance(chain.last(), nominal) <= SAME_DESCRIPTION_BACK
                    && Set.copyOf(other.modifiers()).equals(Set.copyOf(nominal.modifiers()))
                    && !nominal.modifiers().isEmpty();
        }
        var modifiers = distinguishing(nominal);
        boolean close = Prominence.distance(chain.last(), nominal) <= SAME_WORDS_BACK
                || (nominal.modifiers().equals(other.modifiers())
                        && Prominence.distance(chain.last(), nominal) <= SAME_DESCRIPTION_BACK);
        return close
                && (one.equals(two)
                        || (interchangeable && wording.mayStandForEachOther(one, two) && !isNarrowed(other, two)))
                && other.modifiers().containsAll(modifiers)
                && sameOwner(other, nominal);
    }

    /** "Fighters of the army", "fighters loyal to him", "pro-government fighters": not whoever else fights. */
    private boolean isNarrowed(Nominal other, String noun) {
        var sentence = other.sentence();
        var head = other.head();
        boolean ofGroups = wording.mayStandForEachOther(GROUP, noun);
        boolean narrowed = other.nation() != null
                || sentence.children(head, "nmod", "nmod:poss", "acl").stream().anyMatch(c -> c.time() == null)
                || sentence.children(head, "amod").stream()
                        .anyMatch(a -> a.index() > head.index() || isJoined(sentence, a));
        return ofGroups && narrowed;
    }

    private static boolean sameOwner(Nominal one, Nominal other) {
        return other.sentence().children(other.head(), "nmod:poss").isEmpty()
                || one.words().equals(other.words());
    }

    /** What narrows a description, without "same" and the like, which only point back. */
    private List<String> distinguishing(Nominal nominal) {
        return nominal.modifiers().stream()
                .filter(m -> !wording.lists("pointers", m))
                .toList();
    }

    /** Whether the phrase says of itself that its referent is known, and nothing in it would tell a new one. */
    private boolean pointsBack(Nominal nominal) {
        var sentence = nominal.sentence();
        var head = nominal.head();
        if (!nominal.definite() || !sentence.children(head, "nmod:poss").isEmpty()) {
            return false;
        }
        boolean narrowed = sentence.children(head, "nmod", "acl").stream()
                .filter(c -> c.index() > head.index() && c.time() == null)
                .anyMatch(c -> !isBehindComma(sentence, head, c));
        narrowed |= sentence.children(head, "advmod").stream().anyMatch(a -> a.index() == head.index() + 1);
        boolean others = sentence.children(head, "amod").stream().anyMatch(a -> isJoined(sentence, a));
        return !narrowed && !others && nominal.modifiers().stream().noneMatch(m -> wording.lists("differs", m));
    }

    /** "Kurdish-led", whether or not the tools cut it at its hyphen. */
    private static boolean isJoined(Sentence sentence, Token adjective) {
        return adjective.word().contains("-")
                || sentence.children(adjective).stream().anyMatch(c -> c.tag().equals("HYPH"));
    }

    private static boolean isBehindComma(Sentence sentence, Token head, Token child) {
        for (int i = head.index() + 1; i < child.index(); i++) {
            if (sentence.token(i).word().equals(",")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Chain> named(Nominal nominal, List<Chain> chains) {
        if (nominal.is("person")) {
            return titled(nominal, chains);
        }
        if (nominal.is("country") && !nominal.plural()) {
            return country(nominal, chains);
        }
        boolean place = nominal.kinds().stream().anyMatch(PLACES::contains);
        return place && !nominal.plural()
                ? place(nominal, chains)
                : bearing(nominal, chains).isPresent()
                        ? bearing(nominal, chains)
                        : clearest(nominal, chains, c -> mayBe(c, nominal)).or(() -> onlyGroup(nominal, chains));
    }

    /** "The alliance" is first of all one that is called an alliance. */
    private Optional<Chain> bearing(Nominal nominal, List<Chain> chains) {
        boolean common = wording.lists("members", nominal.noun())
                || wording.mayStandForEachOther(FORCES, nominal.noun())
                || wording.mayStandForEachOther(GROUP, nominal.noun());
        return nominal.plural() || common
                ? Optional.empty()
                : clearest(nominal, chains, c -> mayBe(c, nominal) && isInName(c.best(), nominal.noun()));
    }

    /** "They took X, a stronghold near Y. The town …": X, to which something was done, rather than what X only lies near or in. */
    private Optional<Chain> place(Nominal nominal, List<Chain> chains) {
        Predicate<Chain> wanted = c -> isPlaceOfKind(c, nominal) && bearsItsName(c, nominal);
        var nearest = chains.stream()
                .filter(wanted)
                .filter(c -> c.last().span().start() < nominal.span().start())
                .mapToInt(c -> Prominence.distance(c.last(), nominal))
                .min();
        var clear = clearest(nominal, chains, wanted);
        // which of them is a capital their roles do not tell
        return wording.lists("seats", nominal.noun())
                ? clear
                : clear.or(() -> clearest(
                        nominal,
                        chains,
                        wanted.and(c ->
                                Prominence.distance(c.last(), nominal) == nearest.orElse(0) && isDoneTo(c.last()))));
    }

    /** Whether something is done to the place, by its name or by "the town of". */
    private boolean isDoneTo(Nominal place) {
        var sentence = place.sentence();
        var at = place.head();
        boolean named = sentence.is(at, "nmod")
                && sentence.preposition(at).equals("of")
                && sentence.head(at)
                        .filter(h -> PLACES.stream().anyMatch(kind -> wording.lists(kind, h.lemma())))
                        .isPresent();
        if (named) {
            at = sentence.head(at).orElse(at);
        }
        return sentence.is(at, "obj", "nsubj:pass", "nsubj") || (sentence.is(at, "nmod") && isDeed(sentence, at));
    }

    /** "The fall of X", "the attack on X". */
    private boolean isDeed(Sentence sentence, Token place) {
        return Set.of("of", "on").contains(sentence.preposition(place))
                && sentence.head(place).filter(h -> wording.isAction(h.lemma())).isPresent();
    }

    /** "The guerrillas", far from the name, where the text has named one armed group and no other. */
    private Optional<Chain> onlyGroup(Nominal nominal, List<Chain> chains) {
        if (!nominal.plural()
                || nominal.nation() != null
                || !distinguishing(nominal).isEmpty()) {
            return Optional.empty();
        }
        var groups = chains.stream()
                .filter(c -> c.best().isName() && c.best().is("armed-group"))
                .toList();
        return groups.size() == 1 && mayBe(groups.getFirst(), nominal)
                ? Optional.of(groups.getFirst())
                : Optional.empty();
    }

    /** "The president": the one who was given that title; the country of the title must not be another. */
    private Optional<Chain> titled(Nominal nominal, List<Chain> chains) {
        if (nominal.plural()) {
            return Optional.empty();
        }
        var wanted = new ArrayList<>(distinguishing(nominal));
        wanted.add(nominal.noun());
        return clearest(
                nominal,
                chains,
                c -> c.mentions().stream()
                        .flatMap(m -> m.titles().stream())
                        .anyMatch(t -> words(t).containsAll(wanted.stream()
                                .map(w -> w.toLowerCase(Locale.ROOT))
                                .toList())));
    }

    private static Set<String> words(String title) {
        return new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[ -]", -1)));
    }

    /** "The country": of those named shortly before, the one of which most is said. */
    private static Optional<Chain> country(Nominal nominal, List<Chain> chains) {
        var recent = chains.stream()
                .filter(c -> c.named() && c.best().is("country") && !Prominence.isRivalArgument(c.last(), nominal))
                .toList();
        var near = recent.stream()
                .filter(c -> Prominence.distance(c.last(), nominal) <= Prominence.SENTENCES_BACK)
                .toList();
        return (near.isEmpty() ? recent : near)
                .stream()
                        .max(java.util.Comparator.comparingInt((Chain c) -> c.size())
                                .thenComparingInt(c -> c.last().span().start()));
    }

    private static boolean sharesPlaceKind(Nominal one, Nominal other) {
        return other.kinds().stream().filter(PLACES::contains).anyMatch(one::is);
    }

    private static boolean isPlaceOfKind(Chain chain, Nominal nominal) {
        return chain.named()
                && chain.mentions().stream()
                        .filter(Nominal::isName)
                        .anyMatch(m -> sharesPlaceKind(m, nominal)
                                || (nominal.is("town")
                                        && m.is("province")
                                        && m.words().equals(m.name())));
    }

    /** "The X crossing" is no other crossing that was named; "the X town" may be a town in X. */
    private static boolean bearsItsName(Chain chain, Nominal nominal) {
        return nominal.is("town")
                || nominal.sentence().children(nominal.head(), "compound").stream()
                        .filter(Token::isProper)
                        .allMatch(c -> chain.mentions().stream()
                                .anyMatch(
                                        m -> words(m.words()).contains(c.word().toLowerCase(Locale.ROOT))));
    }

    /** "A rebel group, the M23": whether the one can be a name of what the other describes. */
    boolean mayName(Nominal name, Nominal described) {
        return name.isName()
                && !described.isName()
                && name.kinds().stream().anyMatch(k -> wording.lists("stands for " + k, described.noun()));
    }

    /** Whether the head noun may stand for a named group of that kind. */
    private boolean mayBe(Chain chain, Nominal nominal) {
        var name = chain.best();
        if (!name.isName() || name.is("person")) {
            return false;
        }
        if (nominal.nation() != null && !nominal.nation().equals(name.nation())) {
            return false;
        }
        return isInName(name, nominal.noun())
                || name.kinds().stream().anyMatch(k -> wording.lists("stands for " + k, nominal.noun()));
    }

    /** "The army" takes up a "Resistance Army", "the ministry" a ministry; neither takes up any other organisation. */
    private static boolean isInName(Nominal name, String noun) {
        return words(name.words()).contains(noun);
    }

    /** The one that stands out; what narrows the phrase narrows it to the only one. */
    private Optional<Chain> clearest(Nominal nominal, List<Chain> chains, Predicate<Chain> wanted) {
        // of two groups that "the rebels" may mean, the nearer is often the other one
        double margin = wording.mayStandForEachOther(GROUP, nominal.noun()) ? CLEAR_OF_GROUPS : CLEAR;
        return Prominence.clearest(
                nominal, chains, wanted, distinguishing(nominal).isEmpty() ? margin : Double.POSITIVE_INFINITY);
    }
}

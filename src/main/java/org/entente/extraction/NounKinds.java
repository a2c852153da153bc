package org.entente.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.vocabulary.Wording;

/** As what kinds of actor, place or thing names and nouns may be meant, by their head words. */
final class NounKinds {

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

    static final Set<String> PLACES =
            Set.of("town", "province", "region", "country", "crossing", "road", "dam", "base");

    private final Wording wording;
    private final Gazetteer gazetteer;

    NounKinds(Wording wording, Gazetteer gazetteer) {
        this.wording = wording;
        this.gazetteer = gazetteer;
    }

    Set<String> ofName(Token head, List<String> titles) {
        var kinds = new LinkedHashSet<String>();
        var described = of(head.lemma());
        boolean place = !described.isEmpty() && PLACES.containsAll(described);
        if (head.ner().equals("PERSON")
                || (!titles.isEmpty() && !place && !head.ner().equals("ORGANIZATION"))) {
            kinds.add("person");
            return kinds;
        }
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

    Set<String> of(String lemma) {
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

    /** Those of the kinds that are places: a town may also be an asset. */
    static Set<String> placesOf(Set<String> kinds) {
        var places = new LinkedHashSet<>(kinds);
        places.retainAll(PLACES);
        return places;
    }

    /** Whether the noun is plural: "militiamen" too, which the tagger may take for a singular. */
    static boolean isSeveral(Token head) {
        return head.tag().endsWith("S") || head.word().endsWith("men");
    }

    /** One leader is a person, several are a group that is described. */
    static void keepKindsOfNumber(Set<String> kinds, boolean plural) {
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
}

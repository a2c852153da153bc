package org.entente.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what pages print around their articles, from {@code furniture.tsv}. */
final class Furniture {

    private static final int LONGEST = 30;

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> sections = new HashMap<>();
    private final List<Phrase> starts = new ArrayList<>();
    private final List<Phrase> contained = new ArrayList<>();

    private record Phrase(String words, String reason) {}

    Furniture() {
        for (var row : PhraseFile.rows("furniture.tsv")) {
            var words = row.get(1);
            var reason = row.get(2);
            switch (row.get(0)) {
                case "whole" -> whole.put(Fold.of(words), reason);
                case "section" -> sections.put(Fold.of(words), reason);
                case "start" -> starts.add(new Phrase(words, reason));
                case "contains" -> contained.add(new Phrase(words, reason));
                default -> throw new IllegalStateException("furniture.tsv: no such match: " + row);
            }
        }
    }

    /** Why a block is furniture, if it is. */
    Optional<String> reason(Block block) {
        var folded = block.folded();
        if (folded.isEmpty() || folded.chars().noneMatch(Character::isLetter)) {
            return Optional.of("page furniture");
        }
        var known = whole.getOrDefault(folded, sections.get(folded));
        if (known != null) {
            return Optional.of(known);
        }
        if (block.words() > LONGEST) {
            return Optional.empty();
        }
        var lower = block.text().toLowerCase(java.util.Locale.ROOT);
        return starts.stream()
                .filter(p -> lower.startsWith(p.words())
                        && (!block.endsLikeASentence() || p.words().length() > 9))
                .findFirst()
                .or(() -> contained.stream()
                        .filter(p -> lower.contains(p.words()))
                        .findFirst())
                .map(Phrase::reason);
    }

    /** Why short blocks behind this heading are not read, if it heads such a section. */
    Optional<String> section(Block block) {
        return Optional.ofNullable(sections.get(block.folded()));
    }
}

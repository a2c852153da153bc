package org.entente.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.document.TextSpan;
import org.entente.entity.Mention;
import org.entente.vocabulary.Wording;

/** Whom or what the part of a word behind its hyphen names or describes. */
final class Suffixes {

    private static final Set<String> STATE = new LinkedHashSet<>(List.of("state", "government"));

    private final Sentence sentence;
    private final Gazetteer gazetteer;
    private final NounKinds nounKinds;

    Suffixes(Sentence sentence, Wording wording, Gazetteer gazetteer) {
        this.sentence = sentence;
        this.gazetteer = gazetteer;
        this.nounKinds = new NounKinds(wording, gazetteer);
    }

    /** Who is named behind the hyphen of a word such as "anti-Assad" or "pro-Russian". */
    Optional<Nominal> of(Token word) {
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
                known.map(k -> k.kinds()).orElse(STATE),
                List.of(),
                List.of(),
                known.isPresent() && known.get().nation() != null ? known.get().nation() : nation.orElse(null),
                false,
                true));
    }

    /** "Anti-government", "pro-independence": whoever or whatever stands behind the hyphen, as the text describes it. */
    private Optional<Nominal> described(Token word, TextSpan span, String rest) {
        var kinds = nounKinds.of(rest);
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
}

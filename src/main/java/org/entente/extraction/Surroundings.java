package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.statement.Attitude;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.vocabulary.Wording;

/** What stands around a predicate: negation, modal verbs, verbs of saying, wanting and refusing above it. */
final class Surroundings {

    private static final Set<String> PLANS = Set.of(
            "plan",
            "intend",
            "want",
            "hope",
            "aim",
            "seek",
            "prepare",
            "expect",
            "decide",
            "consider",
            "wish",
            "ready");
    private static final Set<String> PROMISES =
            Set.of("promise", "pledge", "vow", "agree", "offer", "commit", "swear", "undertake", "propose", "willing");
    private static final Set<String> REQUESTS = Set.of(
            "urge",
            "ask",
            "request",
            "demand",
            "call",
            "appeal",
            "order",
            "tell",
            "press",
            "invite",
            "require",
            "advise",
            "encourage",
            "allow",
            "must",
            "should",
            "insist");
    private static final Set<String> REFUSES =
            Set.of("refuse", "fail", "decline", "deny", "stop", "reject", "avoid", "cease", "prevent", "ban", "forbid");

    private final Wording wording;

    Surroundings(Wording wording) {
        this.wording = wording;
    }

    Framing framing(Sentence sentence, Token predicate) {
        var polarity = Polarity.POSITIVE;
        var modality = Modality.ASSERTED;
        var links = new ArrayList<Framing.Link>();
        var at = predicate;
        while (true) {
            if (isNegated(sentence, at)) {
                polarity = polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
            }
            var modals = sentence.children(at, "aux").stream().map(Token::lemma).toList();
            if (modality == Modality.ASSERTED) {
                modality = modals.contains("will") || modals.contains("would") || modals.contains("'ll")
                        ? Modality.PLANNED
                        : modals.contains("must") || modals.contains("should")
                                ? Modality.REQUESTED
                                : modals.contains("may") || modals.contains("might") || modals.contains("could")
                                        ? Modality.HYPOTHETICAL
                                        : sentence.hasChild(at, "mark", "if", "unless")
                                                ? Modality.HYPOTHETICAL
                                                : modality;
            }
            var head = sentence.head(at);
            if (head.isEmpty() || sentence.is(at, "nsubj")) {
                break;
            }
            var above = head.get();
            if (sentence.is(at, "xcomp", "ccomp", "advcl", "acl", "obj", "obl")) {
                var lemma = above.lemma();
                boolean clause =
                        sentence.is(at, "xcomp", "ccomp", "acl") || (sentence.is(at, "obl") && lemma.equals("agree"));
                if (clause && REFUSES.contains(lemma)) {
                    polarity = Polarity.NEGATIVE;
                } else if (modality == Modality.ASSERTED && clause) {
                    modality = lemma.startsWith("threat")
                            ? Modality.THREATENED
                            : PROMISES.contains(lemma)
                                    ? Modality.PROMISED
                                    : PLANS.contains(lemma)
                                            ? Modality.PLANNED
                                            : REQUESTS.contains(lemma)
                                                    ? Modality.REQUESTED
                                                    : lemma.equals("accuse")
                                                                    || lemma.equals("allege")
                                                                    || lemma.equals("suspect")
                                                                    || lemma.equals("claim")
                                                            ? Modality.ALLEGED
                                                            : modality;
                } else if (modality == Modality.ASSERTED && sentence.is(at, "obj", "obl") && REQUESTS.contains(lemma)) {
                    modality = Modality.REQUESTED;
                } else if (modality == Modality.ASSERTED && sentence.is(at, "advcl") && lemma.equals("accuse")) {
                    modality = Modality.ALLEGED;
                }
                if (sentence.is(at, "ccomp") && wording.lists("saying", lemma)) {
                    sentence.child(above, "nsubj")
                            .ifPresent(s -> links.addFirst(
                                    new Framing.Link(s, sentence.index(), above.word(), Attitude.ASSERTS)));
                }
            }
            at = above;
        }
        return new Framing(polarity, modality, List.copyOf(links));
    }

    private static boolean isNegated(Sentence sentence, Token at) {
        return sentence.children(at, "advmod", "neg", "det", "cc").stream()
                .anyMatch(c ->
                        Set.of("not", "n't", "never", "no", "neither", "nor").contains(c.lemma()));
    }
}

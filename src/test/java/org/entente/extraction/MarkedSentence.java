package org.entente.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Reading;
import org.entente.statement.Statement;

/** A sentence and what a person finds in it. */
record MarkedSentence(int number, String text, List<Wanted> wanted) {

    private static final Set<String> EMPTY = Set.of("the", "a", "an", "of", "and", "in", "s");
    private static final String ANY = "-";
    private static final int SHORTEST_STEM = 5;

    /** One statement; {@code subject} and {@code object} in words of the sentence, or names of the states that those stand for. */
    record Wanted(String subject, String relation, String object, Polarity polarity, Modality modality) {

        @Override
        public String toString() {
            return "%s | %s | %s | %s | %s".formatted(subject, relation, object, polarity, modality);
        }
    }

    /** How what was read agrees with one wanted statement. */
    enum Verdict {
        RIGHT,
        MISSED,
        /** Subject and object are exchanged. */
        TURNED,
        /** What is denied to be so is told as so, or the other way round. */
        POLARITY,
        /** It is told as a fact, though it is only said, wanted or supposed. */
        UNREPORTED_MODALITY,
        /** It is known that it is no fact, but in another way. */
        OTHER_MODALITY
    }

    static List<MarkedSentence> in(String resource) {
        var found = new ArrayList<MarkedSentence>();
        for (var line : lines(resource)) {
            var cells = line.split("\t", -1);
            var wanted = new ArrayList<Wanted>();
            if (!cells[1].strip().equals("-")) {
                for (var statement : cells[1].split(";;", -1)) {
                    var parts = statement.split("\\|", -1);
                    if (parts[1].strip().equals(ANY)) {
                        continue; // something is reported, but none of our relations says it exactly
                    }
                    wanted.add(new Wanted(
                            parts[0].strip(),
                            parts[1].strip(),
                            parts[2].strip(),
                            Polarity.valueOf(parts[3].strip().toUpperCase(Locale.ROOT)),
                            Modality.valueOf(parts[4].strip().toUpperCase(Locale.ROOT))));
                }
            }
            found.add(new MarkedSentence(found.size(), cells[0].strip(), wanted));
        }
        return found;
    }

    static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(MarkedSentence.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict verdict(Wanted wanted, Reading reading, boolean symmetric) {
        var referents = new HashMap<ReferentId, Referent>();
        reading.referents().forEach(r -> referents.put(r.id(), r));
        var worst = Verdict.MISSED;
        for (var s : reading.statements()) {
            if (!s.claim().relation().name().equals(wanted.relation())) {
                continue;
            }
            var subject = words(s.claim().subject(), referents);
            var object = words(s.claim().object(), referents);
            boolean straight = meets(wanted.subject(), subject) && meets(wanted.object(), object);
            boolean turned = meets(wanted.subject(), object) && meets(wanted.object(), subject);
            if (straight || (turned && symmetric)) {
                var verdict = compare(wanted, s);
                if (verdict == Verdict.RIGHT) {
                    return verdict;
                }
                worst = verdict;
            } else if (turned) {
                worst = Verdict.TURNED;
            }
        }
        return worst;
    }

    private static Verdict compare(Wanted wanted, Statement read) {
        if (read.claim().polarity() != wanted.polarity()) {
            return Verdict.POLARITY;
        }
        if (read.modality() == wanted.modality()) {
            return Verdict.RIGHT;
        }
        return read.modality() == Modality.ASSERTED ? Verdict.UNREPORTED_MODALITY : Verdict.OTHER_MODALITY;
    }

    private static Set<String> words(ReferentId id, Map<ReferentId, Referent> referents) {
        var words = new HashSet<String>();
        var referent = referents.get(id);
        if (referent != null) {
            words.addAll(words(referent.name()));
            words.addAll(referent.modifiers().stream()
                    .map(m -> m.toLowerCase(Locale.ROOT))
                    .toList());
            referent.mentions().forEach(m -> words.addAll(words(m.text())));
            for (var near : new ReferentId[] {referent.owner(), referent.place()}) {
                if (near != null && referents.containsKey(near)) {
                    words.addAll(words(referents.get(near).name()));
                }
            }
            var issue = referent.issue();
            if (issue != null) {
                words.add(issue.action());
                for (var part : new ReferentId[] {issue.agent(), issue.target(), issue.place()}) {
                    if (part != null && referents.containsKey(part)) {
                        words.addAll(words(referents.get(part).name()));
                    }
                }
            }
        }
        return words;
    }

    private static boolean meets(String wanted, Set<String> read) {
        var words = words(wanted);
        return words.stream().anyMatch(w -> read.stream().anyMatch(r -> sameStem(w, r)));
    }

    private static boolean sameStem(String one, String other) {
        int shared = Math.min(Math.min(one.length(), other.length()), SHORTEST_STEM);
        return one.equals(other)
                || (shared >= SHORTEST_STEM && one.substring(0, shared).equals(other.substring(0, shared)));
    }

    private static Set<String> words(String name) {
        var words = new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.removeAll(EMPTY);
        words.remove("");
        return words;
    }
}

package org.entente.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** How English says the relations of the ontology: cues, word lists and event codes, read once. Immutable. */
public final class Wording {

    private static final String NOMINALISATIONS = "ontology/propbank-nouns.tsv";

    private final List<Cue> cues;
    private final Map<String, List<Cue>> byWord = new HashMap<>();
    private final Map<String, Cue> byRule = new HashMap<>();
    private final Map<String, Set<String>> lists;
    private final List<Set<String>> interchangeable = new ArrayList<>();
    private final Coding coding;
    private final Set<String> actions;
    private final Set<String> people;

    private Wording(
            List<Cue> cues, Map<String, Set<String>> lists, Coding coding, Set<String> actions, Set<String> people) {
        this.people = people;
        this.actions = actions;
        this.cues = cues;
        this.lists = lists;
        this.coding = coding;
        for (var cue : cues) {
            byWord.computeIfAbsent(key(cue.word(), cue.lemma()), _ -> new ArrayList<>())
                    .add(cue);
            byRule.putIfAbsent(cue.rule(), cue);
        }
        byWord.values()
                .forEach(c -> c.sort(Comparator.comparingInt(Cue::demands).reversed()));
        lists.forEach((name, words) -> {
            if (name.startsWith("same ")) {
                interchangeable.add(words);
            }
        });
    }

    /**
     * Reads the wording that is shipped with the program.
     *
     * @throws UnknownTerm if a cue is for a relation that the vocabulary does not define
     */
    public static Wording shipped(Vocabulary vocabulary) {
        var cues = CueFile.read("ontology/cues.txt", NOMINALISATIONS);
        cues.forEach(cue -> vocabulary.relation(cue.relation()));
        return new Wording(
                cues,
                CueFile.readLists("ontology/words.txt"),
                readCoding(),
                CueFile.readActions(NOMINALISATIONS),
                CueFile.readWords("ontology/wordnet-people.txt"));
    }

    private static Coding readCoding() {
        var model = RDFDataMgr.loadModel("ontology/codes.ttl");
        var root = model.createProperty(OntologyFile.NAMESPACE, "cameoRoot");
        var modality = model.createProperty(OntologyFile.NAMESPACE, "modality");
        var sign = model.createProperty(OntologyFile.NAMESPACE, "sign");
        var roots = new TreeMap<String, String>();
        var byModality = new TreeMap<String, String>();
        model.listStatements(null, root, (org.apache.jena.rdf.model.RDFNode) null)
                .forEach(s -> {
                    if (s.getSubject().hasProperty(RDF.type)) {
                        byModality.put(
                                s.getSubject().getProperty(modality).getString() + " "
                                        + s.getSubject().getProperty(sign).getString(),
                                s.getString());
                    } else {
                        roots.put(s.getSubject().getLocalName(), s.getString());
                    }
                });
        return new Coding(roots, byModality);
    }

    /** All cues, in the order of the file. */
    public List<Cue> cues() {
        return cues;
    }

    /** The cues that a word may be, the most demanding first. */
    public List<Cue> cues(Cue.Word word, String lemma) {
        return byWord.getOrDefault(key(word, lemma.toLowerCase(Locale.ROOT)), List.of());
    }

    /** The cue that a statement's rule names. */
    public Optional<Cue> cue(String rule) {
        return Optional.ofNullable(byRule.get(rule));
    }

    /** Whether a list of {@code ontology/words.txt} holds a lemma. */
    public boolean lists(String list, String lemma) {
        return words(list).contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** A list of {@code ontology/words.txt}; empty if there is none of that name. */
    public Set<String> words(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** Whether two head nouns may stand for the same described group: equal, or in one list of interchangeable ones. */
    public boolean mayStandForEachOther(String one, String other) {
        return one.equals(other) || interchangeable.stream().anyMatch(s -> s.contains(one) && s.contains(other));
    }

    /** Whether a noun describes persons: WordNet has it so in its first sense. */
    public boolean isPerson(String noun) {
        return people.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Whether a noun names an action: PropBank has it as the noun of some verb. */
    public boolean isAction(String noun) {
        return actions.contains(noun.toLowerCase(Locale.ROOT));
    }

    public Coding coding() {
        return coding;
    }

    private static String key(Cue.Word word, String lemma) {
        return word + " " + lemma;
    }
}

package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.entente.document.Document;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is read in windows tells what it tells as a whole. */
class WindowsTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 14);

    private static final List<String> PARAGRAPHS = List.of(
            "Fighters of the Farabundo Front (FF) seized the town of Perquin on Monday, officials said. The group has held Gotera since"
                    + " January. Its leader, Rubio Salinas, said the town would not be given back.",
            "Colonel Rubio Salinas was born in a village near the border. He studied law before the war. He has led the FF for ten years.",
            "The museum opened an exhibition of Flemish paintings. Visitors queued around the block. Heavy rain fell along the coast."
                    + " The striker scored twice. Shares fell after the airline published its results. The lake froze in March.",
            "\"Honduras does not support the rebels,\" Governor Mario Paz said. \"El Salvador has accused us of arming them.\" He urged"
                    + " Guatemala to attack the group.",
            "The prices of coffee rose on Monday. A new bridge was opened. The orchestra played for an hour. The school has a garden."
                    + " The library closed for repairs. The river is shallow in summer. The bakery sells bread. The train was late.",
            "Salvadoran troops attacked the rebels near Gotera on Sunday. They killed four guerrillas. The FF denied the report.",
            "Salinas accused the United States of supplying the army. Washington rejected the accusation. Nicaragua condemned the FF.");

    @ParameterizedTest(name = "in windows of {0} sentences")
    @ValueSource(ints = {1, 4, 9, 20})
    void tellsWhatItTellsAsAWhole(int size) {
        var document = document(String.join("\n\n", PARAGRAPHS));
        var analysis = Analyses.READER.analyse(document);
        var whole = Analyses.READER.read(document, analysis);

        var windows = Analyses.READER.read(document, new Windows(paragraphs(analysis), size));

        assertThat(whole.statements()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(windows.statements()).containsExactlyElementsOf(whole.statements());
        assertThat(windows.referents()).containsExactlyInAnyOrderElementsOf(whole.referents());
    }

    @Test
    void isReadOnceAndWhole() {
        var document = document(String.join("\n\n", PARAGRAPHS));
        var analysis = Analyses.READER.analyse(document);
        var read = new ArrayList<Integer>();

        new Windows(paragraphs(analysis), 5).forEachRemaining(w -> w.sentences().forEach(s -> read.add(s.index())));

        assertThat(read)
                .isEqualTo(analysis.sentences().stream().map(Sentence::index).toList());
    }

    @Test
    void isNeverHeldAsAWhole() {
        var paragraphs = new ArrayList<String>();
        for (int chapter = 1; chapter <= 6; chapter++) {
            for (var paragraph : PARAGRAPHS) {
                paragraphs.add(paragraph + " Chapter " + chapter + " goes on.");
            }
        }
        var document = document(String.join("\n\n", paragraphs));
        var analysis = Analyses.READER.analyse(document);
        var held = new ArrayList<Integer>();

        new Windows(paragraphs(analysis), 10)
                .forEachRemaining(w -> held.add(w.analysis().sentences().size()));

        assertThat(analysis.sentences()).hasSizeGreaterThan(150);
        assertThat(held)
                .hasSizeGreaterThan(5)
                .allSatisfy(size -> assertThat(size).isLessThan(60));
    }

    private static Document document(String text) {
        return new Documents().from(Submission.text(text).publishedOn(PUBLISHED));
    }

    private static Iterator<Analysis> paragraphs(Analysis analysis) {
        var pieces = new ArrayList<Analysis>();
        var piece = new ArrayList<Sentence>();
        for (var sentence : analysis.sentences()) {
            boolean begins = !piece.isEmpty()
                    && analysis.text()
                            .substring(
                                    piece.getLast().span().end(),
                                    sentence.span().start())
                            .contains("\n");
            if (begins) {
                pieces.add(piece(analysis, piece));
                piece = new ArrayList<>();
            }
            piece.add(sentence);
        }
        pieces.add(piece(analysis, piece));
        return pieces.iterator();
    }

    private static Analysis piece(Analysis analysis, List<Sentence> sentences) {
        var times =
                sentences.stream().flatMap(s -> analysis.timesIn(s).stream()).toList();
        return new Analysis(analysis.text(), sentences, times);
    }
}

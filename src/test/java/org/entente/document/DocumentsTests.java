package org.entente.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2013, 5, 7);

    private static final String PAGE = """
            Tuesday 3 March 2020

            World

            Rebels take the river port

            By Ana Ruiz in Maputo

            A dredger lies at the quay of the river port, seen in an undated picture (Photo: A. Ruiz/AFP)
            A dredger lies at the quay of the river port, seen in an undated picture (Photo: A. Ruiz/AFP)

            Rebels took the river port on Monday, the governor said, after two days of fighting.

            The army withdrew to the north bank and blew up the bridge behind it.

            "We shall be back," the governor told reporters.

            Reuters

            Related stories

            Ferry sinks off the coast, dozens feared dead

            Sign up for our newsletter

            Share

            12 comments
            """;

    private final Documents documents = new Documents();

    private Document read(String text) {
        return documents.from(Submission.text(text).publishedOn(DAY));
    }

    private static List<String> passages(Document document) {
        return document.passages().stream()
                .map(p -> p.span().of(document.text()))
                .toList();
    }

    private static List<String> dropped(Document document) {
        return document.dropped().stream()
                .map(d -> d.reason() + ": " + d.span().of(document.text()))
                .toList();
    }

    @Test
    void keepsTheTextAsItWasReceived() {
        assertThat(read(PAGE).text()).isEqualTo(PAGE);
    }

    @Test
    void readsHeadlineCaptionAndBodyAndNothingElse() {
        var document = read(PAGE);

        assertThat(passages(document))
                .containsExactly(
                        "Rebels take the river port",
                        "A dredger lies at the quay of the river port, seen in an undated picture",
                        "Rebels took the river port on Monday, the governor said, after two days of fighting.",
                        "The army withdrew to the north bank and blew up the bridge behind it.",
                        "\"We shall be back,\" the governor told reporters.");
        assertThat(document.passages().stream().map(Passage::kind))
                .startsWith(Passage.Kind.HEADLINE, Passage.Kind.CAPTION, Passage.Kind.BODY);
    }

    @Test
    void saysWhyEachPartWasDropped() {
        assertThat(dropped(read(PAGE)))
                .contains(
                        "date line: Tuesday 3 March 2020",
                        "navigation: World",
                        "byline: By Ana Ruiz in Maputo",
                        "agency line: Reuters",
                        "teasers: Related stories",
                        "teasers: Ferry sinks off the coast, dozens feared dead",
                        "newsletter: Sign up for our newsletter",
                        "page furniture: Share")
                .anyMatch(d -> d.startsWith("repeated line: A dredger"))
                .anyMatch(d -> d.startsWith("photo credit:"));
    }

    @Test
    void creditsTheAgencyOfTheReportNotOfThePicture() {
        assertThat(read(PAGE).agency()).isEqualTo("Reuters");
    }

    @Test
    void neverTrustsADateInTheText() {
        var document = read(PAGE);
        assertThat(document.published()).isEqualTo(new Published(DAY, Published.Source.CALLER));
        assertThat(document.notes())
                .singleElement()
                .asString()
                .contains("Tuesday 3 March 2020", "not used", "2013-05-07");

        var undated = documents.from(Submission.text(PAGE));
        assertThat(undated.published()).isEqualTo(Published.UNKNOWN);
        assertThat(undated.notes()).anyMatch(n -> n.contains("No publication date is known"));
    }

    @Test
    void passagesAndDroppedPartsNeverOverlapAndComeInOrder() {
        var document = read(PAGE);
        var spans = java.util.stream.Stream.concat(
                        document.passages().stream().map(Passage::span),
                        document.dropped().stream().map(Dropped::span))
                .sorted()
                .toList();
        for (var i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).end()).isLessThanOrEqualTo(spans.get(i).start());
        }
        assertThat(document.passages().stream().map(Passage::span)).isSorted();
        assertThat(document.dropped().stream().map(Dropped::span)).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kenya has asked Uganda to release two fishermen",
                "Kenya and Uganda have agreed to share water, a minister said Friday.",
                "Troops storm border post",
                "By dawn the rebels had left the port."
            })
    void readsAnyTextOfOneSentence(String sentence) {
        assertThat(passages(read(sentence))).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    NAIROBI, May 6 (Reuters) - Two ministers resigned on Monday.        | Reuters                  | Two ministers resigned on Monday.
                    LA PAZ, 6 MAY 13 (AFP) -- [TEXT] TWO MINISTERS RESIGNED ON MONDAY.  | Agence France-Presse     | TWO MINISTERS RESIGNED ON MONDAY.
                    Nairobi (AP) — Two ministers resigned on Monday.                    | Associated Press         | Two ministers resigned on Monday.
                    (Xinhua) -- Two ministers resigned on Monday.                       | Xinhua                   | Two ministers resigned on Monday.
                    LUSAKA (Copper Wire) - Two ministers resigned on Monday.            | Copper Wire              | Two ministers resigned on Monday.
                    KAMPALA — Two ministers resigned on Monday.                         |                          | Two ministers resigned on Monday.
                    NATO-led forces left the valley on Monday.                          |                          | NATO-led forces left the valley on Monday.
                    Lakeside Front (LF) - once a militia - ran for parliament in May.   |                          | Lakeside Front (LF) - once a militia - ran for parliament in May.
                    EU: two ministers resigned on Monday, a day early.                  |                          | EU: two ministers resigned on Monday, a day early.
                    """)
    void readsADatelineAsACredit(String text, String agency, String rest) {
        var document = read(text);

        assertThat(passages(document)).containsExactly(rest);
        assertThat(document.agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Published: 7 May 2013 09:15 GMT   | true
                    Last updated May 7th, 2013        | true
                    2013-05-07T10:00:00Z              | true
                    07/05/2013                        | true
                    Tue, 7 May 2013 at 9:15 am        | true
                    In May 2013 the town fell         | false
                    7 May 2013 was a quiet day        | false
                    31 February 2013                  | false
                    """)
    void tellsADateLineFromASentence(String line, boolean expected) {
        assertThat(DateLine.of(line).isPresent()).isEqualTo(expected);
    }

    @Test
    void joinsLinesThatAProgramWrappedAndKeepsParagraphsOfOneLine() {
        var wrapped = """
                The coastal council said on Tuesday that it would close both ports
                to ships of the island republic until the dispute over the fishing
                grounds has been settled.

                The island republic called the step illegal.
                The council rejected that.
                """;
        assertThat(passages(read(wrapped))).hasSize(3).first().asString().endsWith("settled.");
    }

    @Test
    void dropsRunningHeadsTablesAndNotices() {
        var report = """
                The commission met in the capital and heard both sides on the border.

                Border Commission Report

                Year\tDead\tWounded
                2011\t12\t40

                The commission found that militias had crossed the border in nine places.

                Border Commission Report

                We use cookies to give you the best experience. Accept all cookies.

                The commission asked both governments to withdraw their militias.

                Border Commission Report
                """;
        assertThat(passages(read(report))).hasSize(3).allMatch(p -> p.startsWith("The commission"));
    }

    @Test
    void readsThroughOddCharactersWithoutMovingOffsets() {
        var text =
                "The min\u00ADister\u00A0said \u201Cwe won\u2019t leave\u201D the Ju\u0301ba\u200B garrison.\r\nHe then left the capital.";
        var readable = read(text).readable();

        assertThat(readable).hasSameSizeAs(text);
        assertThat(readable).startsWith("The minister  said \"we won't leave\" the Júba");
        assertThat(readable.indexOf("garrison")).isEqualTo(text.indexOf("garrison"));
        assertThat(readable.lines().filter(l -> !l.isBlank())).hasSize(2);
    }

    @Test
    void blanksWhatIsNotRead() {
        var readable = read(PAGE).readable();

        assertThat(readable).hasSameSizeAs(PAGE).doesNotContain("Reuters", "2020", "newsletter", "Photo");
        assertThat(readable.lines().map(String::strip).filter(l -> !l.isEmpty()))
                .hasSize(5);
    }

    @Test
    void copiesShareAClusterWhateverThePageAroundThem() {
        var story =
                "The governor of the river province said on Monday that rebels had taken the port after two days of fighting. "
                        + "The army withdrew to the north bank and blew up the bridge behind it, witnesses said, while families fled in boats. "
                        + "Aid workers said that at least four hundred people had reached the camps on the other side of the lake.";
        var copy = "Port falls\n\nBy Ana Ruiz\n\n" + story + "\n\nRelated stories\n\nFerry sinks";
        var other = story.replace("governor", "mayor")
                .replace("taken the port after two days of fighting", "left the market in the night without a shot");

        assertThat(read(copy).cluster()).isEqualTo(read(story).cluster());
        assertThat(read("The army left the port.").cluster())
                .isNotEqualTo(read("The army left the town.").cluster());
        assertThat(read(other.substring(0, 200)).cluster())
                .isNotEqualTo(read(story.substring(0, 200)).cluster());
    }

    @Test
    void nearCopiesHaveSketchesThatAreNear() {
        var first =
                "The governor of the river province said on Monday that rebels had taken the port after two days of fighting. ";
        var second =
                "The army withdrew to the north bank and blew up the bridge behind it, witnesses said, while families fled in boats. ";
        var third =
                "Aid workers said that at least four hundred people had reached the camps on the other side of the lake. ";
        var fourth =
                "The port handles most of the grain that the capital eats, and traders there expect prices to rise within the week. ";
        var story = read(first + second + third + fourth).sketch();
        var other =
                read("A mayor in the hills told reporters that the port had been lost to the rebels, who came by boat at night. "
                                + "Shops were shut and the ferry stayed away, he added, but nobody in his town had been hurt so far.")
                        .sketch();

        assertThat(List.of(
                        read("By Ana Ruiz\n\n" + first + second + fourth).sketch(),
                        read("Rebels take port\n\n" + first + third + fourth).sketch(),
                        read((first + second + third + fourth)
                                        .replace("at least", "some")
                                        .replace("Monday", "Tuesday"))
                                .sketch()))
                .allSatisfy(copy -> assertThat(CopySketch.near(story, copy)).isTrue());
        assertThat(CopySketch.near(story, other)).isFalse();
        assertThat(read("The army left the port.").sketch()).isEmpty();
        assertThat(CopySketch.near("", "")).isFalse();
    }

    @Test
    void refusesWhatItCannotReadAndSaysWhatToDo() {
        assertThatThrownBy(() -> read(" \n\t "))
                .isInstanceOf(EmptyDocument.class)
                .hasMessageContaining("Send the article");
        assertThatThrownBy(() -> read("12 34 -- 56")).isInstanceOf(EmptyDocument.class);
        assertThatThrownBy(() -> read("%PDF-1.7\u0000\u0001\uFFFD\uFFFD stream"))
                .isInstanceOf(BinaryDocument.class)
                .hasMessageContaining("plain text");
        assertThatThrownBy(() -> new Documents(100).from(Submission.text(PAGE)))
                .isInstanceOf(OversizedDocument.class)
                .hasMessageContaining("limit is 100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Die Armee hat sich aus der Stadt zurückgezogen, und die Rebellen sind in den Hafen eingerückt. | de
                    El gobierno dijo que los rebeldes se retiraron de la ciudad por la noche. | es
                    Les rebelles se sont emparés de la ville dans la nuit, a dit le ministre. | fr
                    Войска покинули город ночью. | ru
                    انسحب الجيش من المدينة ليلا. | ar
                    Les rebelles ont pris la ville de Rutba samedi soir, ont dit des responsables de la province. | fr
                    Rząd potępił atak na miasto. | pl
                    """)
    void refusesOtherLanguages(String text, String language) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadLanguage.class, e -> assertThat(e.language()).isEqualTo(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Taliban fighters overran Kunduz.",
                "Venezuela refused to release Leopoldo Lopez.",
                "Mekelle is besieged by Ethiopian troops."
            })
    void takesAHeadlineFullOfNamesForEnglish(String text) {
        assertThat(read(text).language()).isEqualTo("en");
    }
}

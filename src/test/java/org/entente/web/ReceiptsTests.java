package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two answers are the same when their hashes are, and where they differ is told. */
class ReceiptsTests {

    @Test
    void theOrderOfFieldsAndTheReceiptDoNotCount() {
        assertThat(hash("{'a': 1, 'b': [true, null], 'receipt': {'position': 3}}"))
                .isEqualTo(hash("{'b': [true, null], 'a': 1, 'c': null, 'receipt': {'position': 4}}"));
    }

    @Test
    void theOrderOfAListAndEveryValueCount() {
        var one = hash("{'a': [1, 2], 'b': 'x'}");

        assertThat(one).isNotEqualTo(hash("{'a': [2, 1], 'b': 'x'}"));
        assertThat(one).isNotEqualTo(hash("{'a': [1, 2], 'b': 'y'}"));
        assertThat(one).isNotEqualTo(hash("{'a': [1], 'b': 'x'}"));
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(hash("{'a': ['12', '3']}")).isNotEqualTo(hash("{'a': ['1', '23']}"));
        assertThat(hash("{'a': {'b': 1}}")).isNotEqualTo(hash("{'a': {}, 'b': 1}"));
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(hash("{'a': 1.0, 'b': 0.50}")).isEqualTo(hash("{'a': 1, 'b': 0.5}"));
        assertThat(hash("{'a': 1}")).isNotEqualTo(hash("{'a': '1'}"));

        var found = new ArrayList<ReplayController.Difference>();
        ReplayController.differences("", json("{'a': 1.0, 'b': null}"), json("{'a': 1}"), found);
        assertThat(found).isEmpty();
    }

    @Test
    void tellsWhereTwoAnswersDiffer() {
        var found = new ArrayList<ReplayController.Difference>();

        ReplayController.differences(
                "", json("{'a': [1, {'b/c': 2}], 'd': 3}"), json("{'a': [1, {'b/c': 4}, 5], 'd': 3}"), found);

        assertThat(found).extracting(ReplayController.Difference::at).containsExactly("/a/1/b~1c", "/a/2");
    }

    private static String hash(String text) {
        return Receipts.hash(json(text));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}

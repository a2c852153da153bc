package org.entente.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.vocabulary.EntityKind.Family;
import org.junit.jupiter.api.Test;

class VocabularyTests {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    @Test
    void findsARelationByItsNameOrItsEdgeType() {
        assertThat(VOCABULARY.relation("captures").sort()).isEqualTo(Relation.Sort.EVENT);
        assertThat(VOCABULARY.findRelation("CAPTURES")).contains(VOCABULARY.relation("captures"));
        assertThat(VOCABULARY.relation("captures").edgeType()).isEqualTo("CAPTURES");
    }

    @Test
    void namesTheClosestRelationWhenThereIsNone() {
        assertThatThrownBy(() -> VOCABULARY.relation("capture"))
                .isInstanceOf(UnknownTerm.class)
                .hasMessageContaining("Closest: 'captures'");
    }

    @Test
    void aFamilysOwnKindAdmitsAllItsKinds() {
        var controls = VOCABULARY.relation("controls");

        assertThat(controls.takesSubject(VOCABULARY.kind("armed-group"))).isTrue();
        assertThat(controls.takesObject(VOCABULARY.kind("crossing"))).isTrue();
    }

    @Test
    void refusesAPlaceThatControlsAnActor() {
        var controls = VOCABULARY.relation("controls");

        assertThat(controls.takesSubject(VOCABULARY.kind("town"))).isFalse();
        assertThat(controls.takesObject(VOCABULARY.kind("state"))).isFalse();
    }

    @Test
    void everyFamilyHasAKindOfItsOwnName() {
        for (var family : Family.values()) {
            assertThat(VOCABULARY.kind(family).family()).isEqualTo(family);
        }
    }

    @Test
    void everyEffectIsOnAState() {
        assertThat(VOCABULARY.relations())
                .flatExtracting(Relation::effects)
                .isNotEmpty()
                .allSatisfy(effect ->
                        assertThat(VOCABULARY.relation(effect.state()).sort()).isEqualTo(Relation.Sort.STATE));
    }

    @Test
    void whatIsExclusiveIsAState() {
        assertThat(VOCABULARY.relations().stream().filter(Relation::exclusive))
                .isNotEmpty()
                .allSatisfy(relation -> assertThat(relation.sort()).isEqualTo(Relation.Sort.STATE));
    }

    @Test
    void everyAspectHasARelationThatAnswersIt() {
        for (var aspect : Aspect.values()) {
            assertThat(VOCABULARY.relations(aspect))
                    .as(aspect.name())
                    .isNotEmpty()
                    .allSatisfy(relation -> assertThat(relation.sort()).isEqualTo(Relation.Sort.STATE));
        }
    }

    @Test
    void aDescribedGroupMayBeAnArmedGroupButNoState() {
        var described = VOCABULARY.kind("community");

        assertThat(VOCABULARY.mayBeOne(described, VOCABULARY.kind("armed-group")))
                .isTrue();
        assertThat(VOCABULARY.mayBeOne(VOCABULARY.kind("armed-group"), described))
                .isTrue();
        assertThat(VOCABULARY.mayBeOne(described, VOCABULARY.kind("state"))).isFalse();
        assertThat(VOCABULARY.mayBeOne(VOCABULARY.kind("armed-group"), VOCABULARY.kind("armed-group")))
                .isFalse();
    }
}

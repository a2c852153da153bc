package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may see which library, and proof that the rules have something to look at. */
class LibraryWallsTests {

    private static final String BASE = "org.entente";
    private static final List<String> PLAIN = List.of("vocabulary", "document", "entity", "statement", "relationship");

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(BASE);

    record Wall(String library, List<String> packages, List<String> mayUse) {

        @Override
        public String toString() {
            return "only " + String.join(", ", mayUse) + " may use " + library;
        }
    }

    static Stream<Wall> walls() {
        return Stream.of(
                new Wall("Neo4j", List.of("org.neo4j..", "org.springframework.data.neo4j.."), List.of("graph")),
                new Wall("Jena", List.of("org.apache.jena.."), List.of("vocabulary", "rdf")),
                new Wall("Lucene", List.of("org.apache.lucene.."), List.of("authority")),
                new Wall("MVStore", List.of("org.h2.."), List.of("extraction")),
                new Wall("CoreNLP", List.of("edu.stanford.."), List.of("extraction")),
                new Wall(
                        "Spring MVC",
                        List.of("org.springframework.web.servlet..", "jakarta.servlet.."),
                        List.of("web")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    @DisplayName("Each library is known to its own rooms alone")
    void eachLibraryIsKnownToItsOwnRoomsAlone(Wall wall) {
        var outside = JavaClass.Predicates.resideInAPackage(BASE + "..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packagesOf(wall.mayUse()))));

        ArchRule rule = noClasses()
                .that(outside)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(wall.packages().toArray(String[]::new));

        rule.check(PRODUCTION);
    }

    @Test
    @DisplayName("The plain rooms know no Spring and no driver")
    void thePlainRoomsKnowNoSpringAndNoDriver() {
        // package-info names Modulith's annotation, which is how a room states its neighbours
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(packagesOf(PLAIN))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.neo4j..", "jakarta..", "tools.jackson..");

        rule.check(PRODUCTION);
    }

    @Test
    @DisplayName("The rules above read every room")
    void theRulesReadEveryRoom() {
        var rooms = PRODUCTION.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(BASE + "."))
                .map(name -> name.substring(BASE.length() + 1).replaceAll("\\..*", ""))
                .distinct();

        assertThat(rooms).as("rooms read").hasSize(15);
    }

    private static String[] packagesOf(List<String> rooms) {
        return rooms.stream().map(room -> BASE + "." + room + "..").toArray(String[]::new);
    }
}

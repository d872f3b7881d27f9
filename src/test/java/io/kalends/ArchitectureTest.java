package io.kalends;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.kalends.House.MAIN;
import static io.kalends.House.ROOT;
import static io.kalends.House.in;
import static io.kalends.House.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that keep the packages as {@code package-info} draws them. Each has been seen to fail once. */
class ArchitectureTest {

    private static final String[] FEATURES = {
        "listing", "registration", "feed", "embed", "page", "editing", "harvest", "webhook"
    };
    /** What features share, each with the rooms it may itself lean on. */
    private static final List<String> FOUNDATIONS = List.of("view", "search", "change", "event", "access", "http");

    /** Rules about no classes hold always: an import that finds nothing would pass them all. */
    @Test
    void theClassesWereRead() {
        assertThat(MAIN).hasSizeGreaterThan(40);
        assertThat(MAIN.contain(SystemClock.class)).isTrue();
    }

    @Test
    void everyRoomHasItsPlace() {
        List<String> rooms = Stream.concat(
                        Stream.concat(Arrays.stream(FEATURES), FOUNDATIONS.stream()),
                        Stream.of("embedded", "rehearsal"))
                .map(House::named)
                .toList();
        assertThat(MAIN.getPackage(ROOT).getSubpackages())
                .extracting(JavaPackage::getName)
                .isSubsetOf(rooms);
    }

    @Test
    void theRootHoldsOnlyTheClockAndWhatItEnds() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .haveSimpleName("SystemClock")
                .orShould()
                .haveSimpleName("Perishable")
                .orShould()
                .haveSimpleName("package-info")
                .check(MAIN);
    }

    @Test
    void dependenciesPointDownwards() {
        LayeredArchitecture house = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .withOptionalLayers(true)
                .layer("features")
                .definedBy(in(FEATURES))
                .layer("embedded")
                .definedBy(in("embedded"))
                .layer("rehearsal")
                .definedBy(in("rehearsal"));
        for (String foundation : FOUNDATIONS) {
            house = house.layer(foundation).definedBy(in(foundation));
        }
        house.whereLayer("features")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("embedded")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("embedded")
                .mayNotAccessAnyLayer()
                .whereLayer("rehearsal")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("rehearsal")
                .mayNotAccessAnyLayer()
                .whereLayer("view")
                .mayOnlyBeAccessedByLayers("features")
                .whereLayer("view")
                .mayOnlyAccessLayers("search", "event", "http")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("features", "view")
                .whereLayer("search")
                .mayOnlyAccessLayers("change", "event", "http")
                .whereLayer("change")
                .mayOnlyAccessLayers("event", "http")
                .whereLayer("access")
                .mayOnlyBeAccessedByLayers("features")
                .whereLayer("access")
                .mayOnlyAccessLayers("http")
                .whereLayer("event")
                .mayNotAccessAnyLayer()
                .whereLayer("http")
                .mayNotAccessAnyLayer()
                .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT))
                .check(MAIN);
    }

    /** What is asked and what words mean is told without an index, and neither engine knows the other. */
    @Test
    void theRoomsOfTheSearchPointDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(named("search") + "..")
                .layer("search")
                .definedBy(named("search"))
                .layer("lucene")
                .definedBy(in("search.lucene"))
                .layer("opensearch")
                .definedBy(in("search.opensearch"))
                .layer("index")
                .definedBy(in("search.index"))
                .layer("words")
                .definedBy(in("search.words"))
                .layer("query")
                .definedBy(in("search.query"))
                .whereLayer("search")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("lucene")
                .mayOnlyBeAccessedByLayers("search")
                .whereLayer("opensearch")
                .mayOnlyBeAccessedByLayers("search")
                .whereLayer("index")
                .mayOnlyAccessLayers("words", "query")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .whereLayer("query")
                .mayNotAccessAnyLayer()
                .ensureAllClassesAreContainedInArchitectureIgnoring(resideOutsideOfPackage(named("search") + ".."))
                .check(MAIN);
    }

    /** What all requests pass through leans on the rooms, and a problem on nothing. */
    @Test
    void theRoomsOfHttpPointDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(named("http") + "..")
                .layer("http")
                .definedBy(named("http"))
                .layer("caching")
                .definedBy(in("http.caching"))
                .layer("contract")
                .definedBy(in("http.contract"))
                .layer("request")
                .definedBy(in("http.request"))
                .layer("sending")
                .definedBy(in("http.sending"))
                .layer("problem")
                .definedBy(in("http.problem"))
                .whereLayer("http")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("caching")
                .mayOnlyBeAccessedByLayers("http")
                .whereLayer("contract")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("contract")
                .mayOnlyAccessLayers("problem")
                .whereLayer("request")
                .mayOnlyAccessLayers("problem")
                .whereLayer("sending")
                .mayOnlyAccessLayers("problem")
                .whereLayer("problem")
                .mayNotAccessAnyLayer()
                .ensureAllClassesAreContainedInArchitectureIgnoring(resideOutsideOfPackage(named("http") + ".."))
                .check(MAIN);
    }

    @Test
    void onlyTheSearchKnowsItsEngines() {
        noClasses()
                .that()
                .resideOutsideOfPackage(named("search") + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("search.lucene", "search.opensearch"))
                .check(MAIN);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(in(FOUNDATIONS.toArray(String[]::new))))
                .check(MAIN);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** A package and those below it are rooms of their own here. */
    @Test
    void roomsInPackagesFormNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }
}

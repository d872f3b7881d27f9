package io.kalends;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules that keep the packages as {@code package-info} draws them. Each has been seen to fail once. */
class ArchitectureTest {

    private static final String ROOT = "io.kalends";
    private static final String[] FEATURES = {
        "listing", "registration", "feed", "embed", "page", "editing", "harvest", "webhook"
    };
    /** What features share, each with the rooms it may itself lean on. */
    private static final List<String> FOUNDATIONS = List.of("view", "search", "change", "event", "access", "http");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

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
                .map(ArchitectureTest::named)
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

    @Test
    void resourcesStayInsideTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .notBePublic()
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    /** Quarkus ignores an endpoint that is not public, and only warns at build time. */
    @Test
    void endpointsArePublic() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void entitiesDoNotLeaveThroughHttp() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(annotatedWith(Entity.class))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    /**
     * The log's reader needs what no repository offers: a listening connection, and PostgreSQL's snapshots. Failures of
     * the database may be recognized everywhere.
     */
    @Test
    void onlyRepositoriesTalkToTheDatabase() {
        noClasses()
                .that()
                .areNotAssignableTo(PanacheRepositoryBase.class)
                .and()
                .resideOutsideOfPackages(in("change", "embedded"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence.criteria..")
                        .and(not(assignableTo(SQLException.class))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManager.class)
                .check(MAIN);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(MAIN);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SystemClock")
                .should()
                .callMethodWhere(readsTheTimeOfThisMachine())
                .check(MAIN);
    }

    @Test
    void theModelKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(in("event", "change"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                .check(MAIN);
    }

    @Test
    void nothingThrowsOrPrintsCarelessly() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(MAIN);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }

    @Test
    void namesSayWhatThingsDo() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(MAIN.getPackage(ROOT).getSubpackagesInTree())
                .filteredOn(it -> !it.getClasses().isEmpty())
                .allSatisfy(it -> assertThat(it.isAnnotatedWith(NullMarked.class))
                        .as(it.getName())
                        .isTrue());
    }

    private static String named(String room) {
        return ROOT + "." + room;
    }

    private static String[] in(String... rooms) {
        return Arrays.stream(rooms).map(it -> named(it) + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeOfThisMachine() {
        return DescribedPredicate.describe("reads the time of this machine instead of the clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            boolean handedAClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Clock.class));
            return owner.startsWith("java.time.") && method.equals("now") && !handedAClock
                    || owner.equals(Clock.class.getName()) && method.startsWith("system")
                    || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        });
    }
}

package io.kalends;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static io.kalends.House.MAIN;
import static io.kalends.House.ROOT;
import static io.kalends.House.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds in each package, whatever it is for. Each rule has been seen to fail once. */
class CodingRulesTest {

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

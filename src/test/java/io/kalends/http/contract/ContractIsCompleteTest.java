package io.kalends.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kalends.access.Administrator;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.junit.jupiter.api.Test;

/** The contract names what there is, and nothing else. */
@QuarkusTest
class ContractIsCompleteTest {

    @Inject
    @Any
    Instance<ParameterNames> names;

    @Test
    void isOpenApi31WithANameAVersionAndALicence() {
        var document = Contract.served().document();
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/info/title").asText()).isEqualTo("Kalends");
        assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(document.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void hasEveryRouteAndNoOther() {
        Set<String> documented = Contract.served().operations().stream()
                .map(it -> it.method() + " " + it.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(routes()).hasSizeGreaterThan(8);
    }

    @Test
    void hasExactlyTheQueryParametersThatEachResourceAccepts() {
        Contract contract = Contract.served();
        Map<String, Method> methods = methods();
        assertThat(contract.operations()).allSatisfy(it -> {
            Method method = methods.get(it.method() + " " + it.path());
            assertThat(contract.queryParameters(it))
                    .as(it.id())
                    .extracting(parameter -> parameter.path("name").asText())
                    .containsExactlyInAnyOrderElementsOf(DeclaredParameters.of(method, names));
        });
    }

    @Test
    void asksForTheKeyWhereItIsNeeded() {
        Map<String, Method> methods = methods();
        assertThat(Contract.served().operations()).allSatisfy(it -> {
            Method method = methods.get(it.method() + " " + it.path());
            boolean isClosed = method.isAnnotationPresent(Administrator.class)
                    || method.getDeclaringClass().isAnnotationPresent(Administrator.class);
            assertThat(it.said().has("security")).as(it.id()).isEqualTo(isClosed);
            assertThat(it.said().path("responses").has("401")).as(it.id()).isEqualTo(isClosed);
            assertThat(it.said().path("responses").has("403")).as(it.id()).isEqualTo(isClosed);
        });
    }

    @Test
    void describesEverythingItNames() {
        Contract contract = Contract.served();
        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.id()).isNotBlank();
            assertThat(operation.said().path("summary").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(operation.said().path("tags")).as(operation.id()).hasSize(1);
            assertThat(operation.said().path("parameters")).allSatisfy(it -> {
                var parameter = contract.resolved(it);
                String name = operation.id() + " " + parameter.path("name").asText();
                assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                assertThat(parameter.path("schema").has("type")).as(name).isTrue();
            });
        });
    }

    /** Of an item of which only some fields were asked for, none is. */
    @Test
    void saysWhichMembersAreAlwaysThere() {
        assertThat(Contract.served().document().at("/components/schemas").properties())
                .filteredOn(it -> it.getValue().has("properties"))
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(it.getValue().path("required").isEmpty())
                        .as(it.getKey())
                        .isEqualTo(it.getKey().equals("EventItemPart")));
    }

    /** What linters and generators read is what callers get. */
    @Test
    void isKeptAsItIsServed() throws IOException {
        assertThat(Contract.json(Files.readString(java.nio.file.Path.of("target/openapi/openapi.json"))))
                .isEqualTo(Contract.served().document());
    }

    /** HTTP method and path of whatever a REST resource answers. */
    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if (!path.startsWith("/specimens")) {
                            routes.add(route(method, path));
                        }
                    }
                });
        return routes;
    }

    /** The resource methods by their routes; of several that answer the same in other media types, one. */
    private static Map<String, Method> methods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.kalends").stream()
                        .filter(it -> it.isAnnotatedWith(Path.class))
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.isMetaAnnotatedWith(HttpMethod.class))
                        .map(it -> it.reflect())
                        .collect(Collectors.toMap(ContractIsCompleteTest::route, it -> it, (one, other) -> one));
    }

    private static String route(Method method) {
        String verb = Stream.of(method.getAnnotations())
                .flatMap(it -> Stream.ofNullable(it.annotationType().getAnnotation(HttpMethod.class)))
                .findFirst()
                .orElseThrow()
                .value();
        Path below = method.getAnnotation(Path.class);
        String path = method.getDeclaringClass().getAnnotation(Path.class).value();
        return route(verb, path + "/" + (below == null ? "" : below.value()));
    }

    private static String route(String method, String path) {
        String plain = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return method + " " + plain.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}

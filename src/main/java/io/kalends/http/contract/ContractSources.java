package io.kalends.http.contract;

import io.kalends.http.problem.Fails;
import io.kalends.http.problem.ForPeople;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemCatalogue;
import io.kalends.http.problem.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What resources say of themselves in annotations of ours, found by the {@code operationId} of each, while building. */
final class ContractSources {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, MethodInfo> methods;
    private final Map<String, ProblemType> problems;

    ContractSources(IndexView index) {
        // The index is made of several, which overlap.
        this.methods = index.getAnnotations(OPERATION).stream()
                .filter(it -> it.target().kind() == AnnotationTarget.Kind.METHOD && it.value("operationId") != null)
                .collect(Collectors.toMap(
                        it -> it.value("operationId").asString(),
                        it -> it.target().asMethod(),
                        (one, same) -> one));
        this.problems = index.getAllKnownImplementations(ProblemCatalogue.class).stream()
                .map(it -> it.name().toString())
                .distinct()
                .map(it -> made(it, ProblemCatalogue.class))
                .flatMap(it -> it.types().stream())
                .collect(Collectors.toMap(ProblemType::name, Function.identity()));
    }

    /** The names of the parameters that an operation accepts beside those on its method. */
    Set<String> accepted(Operation operation) {
        return annotation(operation, Accepts.class)
                .map(it -> made(it.value().asClass().name().toString(), ParameterNames.class))
                .map(it -> new TreeSet<>(it.names()))
                .orElseGet(TreeSet::new);
    }

    /** The names of the problems that an operation answers with beside those of every one. */
    List<String> failures(Operation operation) {
        return annotation(operation, Fails.class)
                .map(it -> Arrays.asList(it.value().asStringArray()))
                .orElse(List.of());
    }

    /** In which media types an operation answers with problems. */
    List<String> problemsIn(Operation operation) {
        return annotation(operation, ForPeople.class)
                .map(it -> it.value("always") == null
                        ? List.of(Problem.MEDIA_TYPE, MediaType.TEXT_HTML)
                        : List.of(MediaType.TEXT_HTML))
                .orElse(List.of(Problem.MEDIA_TYPE));
    }

    ProblemType problem(String name) {
        return Optional.ofNullable(problems.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "No catalogue has a problem named " + name + "; known are " + problems.keySet()));
    }

    private Optional<AnnotationInstance> annotation(Operation operation, Class<?> kind) {
        DotName name = DotName.createSimple(kind);
        return Optional.ofNullable(methods.get(String.valueOf(operation.getOperationId())))
                .flatMap(it -> Optional.ofNullable(it.annotation(name))
                        .or(() -> Optional.ofNullable(it.declaringClass().declaredAnnotation(name))));
    }

    /** An application class, as it is while the application is being built. */
    private static <T> T made(String name, Class<T> kind) {
        try {
            var constructor = Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return kind.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    name + " needs a constructor without parameters to stand in the contract", e);
        }
    }
}

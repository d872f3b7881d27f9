package io.kalends.http.contract;

import io.kalends.http.problem.ProblemType;
import io.kalends.http.problem.ProblemTypes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Says in the contract what every resource does without saying so itself: the parameters that it {@link Accepts}, the
 * problems that it answers with, the headers of its answers, and that GET is conditional. What a resource says itself
 * with annotations of OpenAPI stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 100)
public final class AnswersInContract implements OASFilter {

    private static final List<String> EVERYWHERE =
            List.of("bad-request", "invalid-parameter", "internal-error", "unavailable");
    /** Where there is something to choose; told before it is known whether a person asks. */
    static final String NEGOTIATED = ProblemTypes.NOT_ACCEPTABLE.name();

    private static final List<String> WITH_BODY = List.of("body-too-large", "unsupported-media-type");
    /** On all answers; the contract does not repeat what only browsers heed. */
    private static final List<String> ALWAYS = List.of("X-Request-Id", "Access-Control-Allow-Origin");

    private static final List<String> CACHING = List.of("Cache-Control");
    private static final Set<String> LANGUAGE = Set.of("lang");

    private final ContractSources sources;

    public AnswersInContract(IndexView index) {
        this.sources = new ContractSources(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        ProblemsInContract problems = new ProblemsInContract(contract.getComponents());
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    Set<String> accepted = sources.accepted(operation);
                    contract.getComponents().getParameters().keySet().stream()
                            .filter(accepted::contains)
                            .filter(it -> !says(operation, it))
                            .forEach(it -> operation.addParameter(reference(it)));
                    if (method == HttpMethod.GET && succeeds(operation)) {
                        conditional(operation, accepted.containsAll(LANGUAGE));
                    }
                    operation.getResponses().getAPIResponses().values().forEach(it -> header(it, ALWAYS));
                    if (method == HttpMethod.GET) {
                        operation.getResponses().getAPIResponses().values().forEach(it -> header(it, CACHING));
                    }
                    problems(operation).forEach((status, types) -> {
                        if (!operation.getResponses().hasAPIResponse(status)) {
                            operation
                                    .getResponses()
                                    .addAPIResponse(status, problems.response(types, sources.problemsIn(operation)));
                        }
                    });
                    example(contract, operation);
                }));
    }

    private static boolean says(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> parameter.equals(it.getName()));
    }

    private static boolean succeeds(Operation operation) {
        return operation.getResponses().hasAPIResponse("200");
    }

    private static void conditional(Operation operation, boolean inLanguages) {
        operation.addParameter(reference("If-None-Match"));
        APIResponse found = operation.getResponses().getAPIResponse("200");
        header(found, List.of("ETag", "Vary"));
        if (inLanguages) {
            operation.addParameter(reference("Accept-Language"));
            header(found, List.of("Content-Language"));
        }
        APIResponse known = OASFactory.createAPIResponse().description("What the caller has is still right.");
        header(known, List.copyOf(found.getHeaders().keySet()));
        operation.getResponses().addAPIResponse("304", known);
    }

    /** By status. */
    private Map<String, List<ProblemType>> problems(Operation operation) {
        Set<String> names = new TreeSet<>(EVERYWHERE);
        if (succeeds(operation)) {
            names.add(NEGOTIATED);
        }
        names.addAll(sources.failures(operation));
        if (operation.getRequestBody() != null) {
            names.addAll(WITH_BODY);
        }
        Map<String, List<ProblemType>> byStatus = new TreeMap<>();
        names.stream()
                .map(sources::problem)
                .forEach(it -> byStatus.computeIfAbsent(Integer.toString(it.status()), ignored -> new ArrayList<>())
                        .add(it));
        return byStatus;
    }

    /** An example named like the operation shows what it answers. */
    private static void example(OpenAPI contract, Operation operation) {
        String name = operation.getOperationId();
        if (contract.getComponents().getExamples() != null
                && contract.getComponents().getExamples().containsKey(name)) {
            Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                    .map(it -> it.getContent().getMediaType("application/json"))
                    .ifPresent(
                            it -> it.addExample(name, OASFactory.createExample().ref(name)));
        }
    }

    static void header(APIResponse response, List<String> names) {
        for (String name : names) {
            if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
                Header reference = OASFactory.createHeader().ref(name);
                response.addHeader(name, reference);
            }
        }
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref(name);
    }
}

package io.kalends.http.contract;

import io.kalends.http.problem.Diagnosis;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemType;
import io.kalends.http.problem.ProblemTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that are problems: one under the components of the contract for each choice of problem types with one status. */
final class ProblemsInContract {

    private static final String REQUEST_ID = "0b5e0d1c-6f3a-4c58-9d0e-6a1f0c2b7d11";

    private final Components components;

    ProblemsInContract(Components components) {
        this.components = components;
    }

    /** A reference to the answer with one of these types, in one of some media types. */
    APIResponse response(List<ProblemType> types, List<String> mediaTypes) {
        List<String> named = types.stream().map(ProblemType::name).toList();
        List<String> forms = named.contains(AnswersInContract.NEGOTIATED) ? List.of(Problem.MEDIA_TYPE) : mediaTypes;
        String name = String.join("_or_", named)
                + (forms.contains(Problem.MEDIA_TYPE) ? forms.size() > 1 ? "_or_a_page" : "" : "_on_a_page");
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, described(types, forms));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    private static APIResponse described(List<ProblemType> types, List<String> forms) {
        Content content = OASFactory.createContent();
        forms.forEach(it -> content.addMediaType(it, it.equals(Problem.MEDIA_TYPE) ? document(types) : page()));
        APIResponse response = OASFactory.createAPIResponse()
                .description(types.stream()
                        .map(it -> "`" + it.name() + "`: " + it.title() + ". " + it.explanation())
                        .collect(Collectors.joining("\n\n")))
                .content(content);
        AnswersInContract.header(
                response, List.of("Cache-Control", "Content-Language", "X-Request-Id", "Access-Control-Allow-Origin"));
        switch (types.get(0).status()) {
            case 401 -> AnswersInContract.header(response, List.of("WWW-Authenticate"));
            case 503 -> AnswersInContract.header(response, List.of("Retry-After"));
            default -> {}
        }
        return response;
    }

    private static MediaType document(List<ProblemType> types) {
        MediaType document =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(it -> document.addExample(
                it.name(), OASFactory.createExample().summary(it.title()).value(example(it))));
        return document;
    }

    private static MediaType page() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static Map<String, Object> example(ProblemType type) {
        Problem problem = occurrence(type);
        String address = "https://events.example.org/problems/" + type.name();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", address);
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", problem.detail());
        document.put("instance", address + "#" + REQUEST_ID);
        if (!problem.causes().isEmpty()) {
            document.put(
                    "errors",
                    problem.causes().stream()
                            .map(it -> Map.of("parameter", String.valueOf(it.parameter()), "detail", it.detail()))
                            .toList());
        }
        document.put("requestId", REQUEST_ID);
        return document;
    }

    private static Problem occurrence(ProblemType type) {
        return type.equals(ProblemTypes.INVALID_PARAMETER)
                ? Problem.inParameter("limit", "limit=500 is not a whole number between 1 and 100.")
                : Diagnosis.typical(type);
    }
}

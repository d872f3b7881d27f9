package io.kalends.harvest;

import io.kalends.http.Problem;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Stands in for the problem documents of the http package until it has them; to be deleted then. */
class ProblemsUntilHttpAnswersThem {

    @ServerExceptionMapper
    public RestResponse<Map<String, Object>> answer(Problem problem) {
        Map<String, Object> document = new HashMap<>(problem.members());
        document.put("type", "/problems/" + problem.type().name());
        document.put("status", problem.type().status());
        document.put("detail", problem.detail());
        document.put("errors", problem.causes());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(problem.type().status()), document)
                .header("Content-Type", "application/problem+json")
                .build();
    }
}

package io.kalends.http;

import io.kalends.http.caching.FromMemory;
import io.kalends.http.problem.Diagnosis;
import io.kalends.http.request.BodyCoding;
import io.kalends.http.request.BodyLimit;
import io.kalends.http.request.NamedHost;
import io.kalends.http.request.WellFormedRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * What happens to every request, whoever answers it: REST resources, static files, Swagger UI, health, or nobody. The
 * order is the order of the lines.
 */
@Singleton
class Pipeline {

    /** After everything that could answer. */
    private static final int LAST_ROUTE = Integer.MAX_VALUE - 1;
    /** Failures of REST resources have had their say before. */
    private static final int LAST_FAILURE = 1_000_000;

    private final FromMemory memory;
    private final ProblemAnswers problems;

    @Inject
    Pipeline(FromMemory memory, ProblemAnswers problems) {
        this.memory = memory;
        this.problems = problems;
    }

    void precede(@Observes Filters filters) {
        filters.register(Pipeline::setHeaders, 1_000_400);
        filters.register(memory::answer, 1_000_350);
        filters.register(NamedHost::settle, 1_000_345);
        filters.register(Pipeline::prepare, 1_000_340);
        filters.register(WellFormedRequest::check, 1_000_300);
        filters.register(Preflight::answer, 1_000_200);
        filters.register(BodyLimit::check, 1_000_100);
        filters.register(BodyCoding::check, 1_000_050);
    }

    void conclude(@Observes Router router) {
        Handler<RoutingContext> nobody = request -> request.fail(Diagnosis.ofStatus(404));
        router.route().order(LAST_ROUTE).handler(nobody);
        router.route().order(LAST_FAILURE).failureHandler(problems::answerFailure);
        // A path that cannot be decoded breaks the search for a route, and so never reaches the line above.
        router.errorHandler(400, problems::answerFailure);
    }

    /** What is answered from memory logs nothing, and its headers are settled. */
    private static void prepare(RoutingContext request) {
        RequestId.log(request);
        CommonHeaders.keepLast(request);
        request.next();
    }

    private static void setHeaders(RoutingContext request) {
        CommonHeaders.set(request);
        request.next();
    }
}

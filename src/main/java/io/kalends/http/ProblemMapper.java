package io.kalends.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.kalends.http.problem.Diagnosis;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.problem.ProblemsForPeople;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Turns whatever a REST resource throws into a problem document, or into a page where a person looks at it. */
@Singleton
class ProblemMapper {

    private final ProblemAnswers problems;
    private final ProblemsForPeople pages;

    @Inject
    ProblemMapper(ProblemAnswers problems, ProblemsForPeople pages) {
        this.problems = problems;
        this.pages = pages;
    }

    /** Types beside Throwable are named where the platform brings a mapper of its own, which would be nearer. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        ForbiddenException.class
    })
    public Response answer(
            Throwable failure, RoutingContext request, UriInfo asked, HttpHeaders headers, ResourceInfo resource) {
        if (failure instanceof WebApplicationException intended
                && intended.getResponse().getStatus() < 400) {
            return intended.getResponse();
        }
        Problem problem = Diagnosis.of(failure, asked);
        problems.log(problem, failure, request);
        if (problem.type().status() == ProblemTypes.METHOD_NOT_ALLOWED.status()) {
            problem.withHeader("Allow", AllowedMethods.at(asked.getPath()));
        }
        // A failed resource may have fixed that its answer is written as JSON; ours is written already.
        CurrentRequestManager.get().resetBuildTimeSerialization();
        if (Audience.isPeople(resource, headers)) {
            return pages.show(problem, asked);
        }
        Response.ResponseBuilder answer =
                Response.status(problem.type().status()).entity(problems.document(problem, request));
        problems.headers(problem).forEach(answer::header);
        return answer.build();
    }
}

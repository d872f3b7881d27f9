package io.kalends.http.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Shows problems as pages, where a resource is {@link ForPeople}. */
public interface ProblemsForPeople {

    /** The page of a problem that a request has met. */
    Response show(Problem problem, UriInfo asked);
}

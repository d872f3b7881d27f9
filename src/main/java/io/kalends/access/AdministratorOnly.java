package io.kalends.access;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stands before every {@link Administrator} resource, and before its body is read. */
@Provider
@Administrator
@Priority(Priorities.AUTHENTICATION)
class AdministratorOnly implements ContainerRequestFilter {

    private static final String HEADER = "X-API-Key";
    private static final String CHALLENGE = "ApiKey realm=\"kalends\", header=\"X-API-Key\"";

    private final AdministratorKey key;

    @Inject
    AdministratorOnly(AdministratorKey key) {
        this.key = key;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!key.isConfigured()) {
            throw new Problem(
                    ProblemTypes.FORBIDDEN,
                    "This server has no administrator. Its operator can set the environment variable KALENDS_ADMIN_KEY to"
                            + " a long random text and start it again.");
        }
        String sent = request.getHeaderString(HEADER);
        if (sent == null || !key.matches(sent)) {
            throw new Problem(
                            ProblemTypes.UNAUTHORIZED,
                            sent == null
                                    ? "Send the administrator's key in the header X-API-Key."
                                    : "The key in the header X-API-Key is not the administrator's.")
                    .withHeader("WWW-Authenticate", CHALLENGE);
        }
    }
}

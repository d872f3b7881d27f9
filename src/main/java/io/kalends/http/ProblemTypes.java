package io.kalends.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The problems that any endpoint can answer with. A feature with problems of its own is another {@link ProblemCatalogue}. */
@ApplicationScoped
public class ProblemTypes implements ProblemCatalogue {

    public static final ProblemType INVALID_PARAMETER = new ProblemType(
            "invalid-parameter",
            400,
            "A parameter cannot be understood",
            "A query parameter is unknown, has an impossible value, or contradicts another one. The member errors names"
                    + " each of them. Nothing is ignored or capped in silence: correct the parameter and ask again.");

    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable",
            503,
            "The service cannot answer now",
            "Something that the answer needs is away or not ready. Ask again after the time that Retry-After tells.");

    @Override
    public List<ProblemType> types() {
        return List.of(INVALID_PARAMETER, UNAVAILABLE);
    }
}

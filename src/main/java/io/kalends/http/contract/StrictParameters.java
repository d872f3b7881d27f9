package io.kalends.http.contract;

import io.kalends.http.problem.NearMiss;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the asked resource does not know: a mistyped filter must not look like no filter. */
@Singleton
class StrictParameters {

    private static final int LONGEST_SHOWN = 80;

    private final Instance<ParameterNames> elsewhere;
    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    @Inject
    StrictParameters(@Any Instance<ParameterNames> elsewhere) {
        this.elsewhere = elsewhere;
    }

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo asked) {
        if (asked.getQueryParameters().isEmpty()) {
            return;
        }
        SortedSet<String> allowed =
                known.computeIfAbsent(resource.getResourceMethod(), method -> DeclaredParameters.of(method, elsewhere));
        List<Problem.Cause> unknown = asked.getQueryParameters().keySet().stream()
                .filter(it -> !allowed.contains(it))
                .sorted()
                .map(it -> Problem.Cause.inParameter(it, detail(it, allowed)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Problem(ProblemTypes.INVALID_PARAMETER, unknown.get(0).detail(), unknown)
                    .with("allowed", List.copyOf(allowed));
        }
    }

    private static String detail(String name, SortedSet<String> allowed) {
        String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
        return "There is no parameter `" + shown + "` here. "
                + NearMiss.nearest(name, allowed)
                        .map(it -> "Did you mean `" + it + "`?")
                        .orElse(
                                allowed.isEmpty()
                                        ? "This address takes no parameters."
                                        : "The member allowed lists those there are.");
    }
}

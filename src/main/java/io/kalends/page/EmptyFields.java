package io.kalends.page;

import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.Site;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A form sends every field, filled in or not. What was left empty asks for nothing: the visitor goes on to the address
 * without it, which is also the one to share.
 */
@Singleton
class EmptyFields {

    private static final Set<String> WITH_FORMS = Set.of("/", "/builder");

    private final Provider<Site> site;

    /** Filters are made while the application is built into memory, before its settings are known. */
    @Inject
    EmptyFields(Provider<Site> site) {
        this.site = site;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response leaveOut(ContainerRequestContext request) {
        UriInfo asked = request.getUriInfo();
        if (!WITH_FORMS.contains(asked.getPath())
                || asked.getQueryParameters().values().stream().allMatch(EmptyFields::isFilled)) {
            return null;
        }
        PublicAddress address = site.get().address(asked);
        for (Map.Entry<String, List<String>> parameter :
                asked.getQueryParameters().entrySet()) {
            if (!isFilled(parameter.getValue())) {
                List<String> filled = parameter.getValue().stream()
                        .filter(it -> !it.isBlank())
                        .toList();
                address = filled.isEmpty()
                        ? address.without(parameter.getKey())
                        : address.with(parameter.getKey(), filled.toArray(String[]::new));
            }
        }
        return Response.seeOther(address.uri()).build();
    }

    private static boolean isFilled(List<String> values) {
        return values.stream().noneMatch(String::isBlank);
    }
}

package io.kalends.http;

import io.kalends.http.problem.ForPeople;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/** Whether somebody looks at an answer, or a program reads it. */
final class Audience {

    private static final Set<String> DOCUMENTS = Set.of("json", "problem+json", "*");

    private Audience() {}

    /** Whether a problem of a resource is to be a page; no resource is known where none was found. */
    static boolean isPeople(ResourceInfo resource, HttpHeaders headers) {
        return Optional.ofNullable(resource.getResourceMethod())
                .flatMap(Audience::said)
                .filter(it -> it.always() || prefersPages(headers))
                .isPresent();
    }

    private static Optional<ForPeople> said(Method method) {
        return Optional.ofNullable(method.getAnnotation(ForPeople.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(ForPeople.class)));
    }

    /** Of a page and a document, the one that is accepted first is preferred; of those that accept anything, a document. */
    private static boolean prefersPages(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(it -> isPage(it) || isDocument(it))
                    .findFirst()
                    .filter(Audience::isPage)
                    .isPresent();
        } catch (IllegalArgumentException | WebApplicationException e) {
            return false; // a header that cannot be read prefers nothing
        }
    }

    private static boolean isPage(MediaType type) {
        return type.getType().equals("text") && (type.getSubtype().equals("html") || type.isWildcardSubtype());
    }

    private static boolean isDocument(MediaType type) {
        return type.isWildcardType() || (type.getType().equals("application") && DOCUMENTS.contains(type.getSubtype()));
    }
}

package io.kalends.http;

import io.kalends.http.request.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in headers what an answer knows of itself: its language and its neighbours. */
@Singleton
class AnswerHeaders {

    private final RequestLanguage language;

    @Inject
    AnswerHeaders(RequestLanguage language) {
        this.language = language;
    }

    @ServerResponseFilter
    public void say(ContainerResponseContext response) {
        if (response.getStatus() < 300) {
            language.used().ifPresent(it -> response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, it));
        }
        if (response.getEntity() instanceof Linked linked && !linked.links().isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.LINK, Links.header(linked.links()));
        }
    }
}

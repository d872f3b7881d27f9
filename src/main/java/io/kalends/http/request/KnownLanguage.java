package io.kalends.http.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a language that is none, also where an answer has no words in it. */
@Singleton
class KnownLanguage {

    private final RequestLanguage language;

    @Inject
    KnownLanguage(RequestLanguage language) {
        this.language = language;
    }

    /** Behind the names of parameters: who has mistyped one is told that first. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    public void check(UriInfo asked) {
        if (asked.getQueryParameters().containsKey("lang")) {
            language.locale();
        }
    }
}

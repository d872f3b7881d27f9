package io.kalends.page;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemsForPeople;
import io.kalends.http.request.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Makes the pages of problems. */
@ApplicationScoped
class ProblemPages implements ProblemsForPeople {

    private final PageSettings settings;
    private final Site site;

    ProblemPages(PageSettings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public Response show(Problem problem, UriInfo asked) {
        ProblemShown page = ProblemShown.of(
                problem, settings.title(), site.address(asked).base().toString());
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .entity(page.render())
                .header(HttpHeaders.CONTENT_TYPE, PagesResource.HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}

package io.kalends.page;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemsForPeople;
import io.kalends.http.request.RequestLanguage;
import io.kalends.http.request.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;

/** Makes the pages of problems. */
@ApplicationScoped
class ProblemPages implements ProblemsForPeople {

    private final PageSettings settings;
    private final Site site;
    private final RequestLanguage language;

    ProblemPages(PageSettings settings, Site site, RequestLanguage language) {
        this.settings = settings;
        this.site = site;
        this.language = language;
    }

    @Override
    public Response show(Problem problem, UriInfo asked) {
        Optional<Locale> chosen = language.chosen();
        ProblemWords told = ProblemWords.of(problem.type(), chosen.orElseGet(language::preferred));
        ProblemShown page = ProblemShown.of(
                problem, settings.title(), told, site.address(asked).at("/"), chosen.map(Locale::toLanguageTag));
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .entity(page.render())
                .header(HttpHeaders.CONTENT_TYPE, PagesResource.HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, told.language())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}

package io.kalends.embed;

import io.kalends.http.RequestLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The files that pages of other sites load. They are no static files of the platform: those have no entity tag, and are
 * told to be kept for a day without asking.
 */
@Path("/embed")
@Tag(name = "Embeds")
class EmbedFilesResource {

    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";
    private static final String COMPONENT = EmbedFile.read("kalends.js");
    private static final String RESIZE = EmbedFile.read("resize.js");
    private static final String PAGE_SCRIPT = EmbedFile.read("page.js");
    private static final String PAGE_STYLE = PageStyle.of(COMPONENT, EmbedFile.read("page.css"));

    private final RequestLanguage language;
    private final Duration maxAge;

    EmbedFilesResource(RequestLanguage language, EmbedSettings settings) {
        this.language = language;
        this.maxAge = settings.filesMaxAge();
    }

    @GET
    @Path("/kalends.js")
    @Produces(JAVASCRIPT)
    @Operation(
            summary = "The web component <kalends-events>",
            description = "An ES module: <script type=\"module\" src=\"…/embed/kalends.js\"></script>, then"
                    + " <kalends-events topic=\"…\" limit=\"5\"></kalends-events> anywhere on the page. Every parameter of a"
                    + " search is an attribute; the file itself says which others there are.")
    public RestResponse<String> component() {
        return kept(COMPONENT);
    }

    @GET
    @Path("/resize.js")
    @Produces(JAVASCRIPT)
    @Operation(
            summary = "Gives frames the height of what they show",
            description =
                    "For a page that shows /embed/events in a frame: <script async src=\"…/embed/resize.js\"></script>.")
    public RestResponse<String> resize() {
        return kept(RESIZE);
    }

    @GET
    @Path("/page.js")
    @Produces(JAVASCRIPT)
    @Operation(hidden = true)
    public RestResponse<String> pageScript() {
        return kept(PAGE_SCRIPT);
    }

    @GET
    @Path("/page.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> pageStyle() {
        return kept(PAGE_STYLE);
    }

    /** What the component says, in the language asked for, else in English. */
    @GET
    @Path("/words")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<Map<String, String>> words(@RestQuery String lang) {
        return kept(Words.of(language.locale()).all());
    }

    private <T> RestResponse<T> kept(T file) {
        return ResponseBuilder.ok(file)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + maxAge.toSeconds()
                                + ", stale-while-revalidate=86400, stale-if-error=604800")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}

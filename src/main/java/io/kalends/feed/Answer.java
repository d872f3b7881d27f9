package io.kalends.feed;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A document on its way out: with its media type, and the name under which a caller would save it. */
final class Answer {

    private Answer() {}

    static RestResponse<FeedDocument> of(FeedDocument document, String name, FeedFormat format) {
        return ResponseBuilder.ok(document, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(name + "." + format.extension()))
                .build();
    }

    /** RFC 6266; names are slugs, whose letters may be those of any script. */
    private static String inline(String file) {
        String ascii = file.replaceAll("[^A-Za-z0-9._-]", "_");
        return "inline; filename=\"" + ascii + "\""
                + (ascii.equals(file)
                        ? ""
                        : "; filename*=UTF-8''"
                                + URLEncoder.encode(file, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
    }
}

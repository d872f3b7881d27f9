package io.kalends.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kalends.http.request.PublicAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to show an address of this site elsewhere (oEmbed 1.0, section 2.3.4.4).
 *
 * @param html a frame
 * @param cacheAge seconds
 */
@Schema(
        requiredProperties = {
            "type",
            "version",
            "title",
            "provider_name",
            "provider_url",
            "cache_age",
            "width",
            "height",
            "html"
        })
record Oembed(
        String type,
        String version,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") long cacheAge,
        int width,
        int height,
        String html) {

    /** Everything by its name, for forms other than JSON. */
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("version", version);
        members.put("title", title);
        members.put("provider_name", providerName);
        members.put("provider_url", providerUrl);
        members.put("cache_age", Long.toString(cacheAge));
        members.put("width", Integer.toString(width));
        members.put("height", Integer.toString(height));
        members.put("html", html);
        return members;
    }

    /** Where content systems find the description of a page (section 4). */
    record Links(String json, String xml) {

        static Links of(PublicAddress page) {
            PublicAddress description = page.at("/oembed").with("url", page.toString());
            return new Links(
                    description.with("format", "json").toString(),
                    description.with("format", "xml").toString());
        }

        String header() {
            return "<" + json + ">; rel=\"alternate\"; type=\"application/json+oembed\", <" + xml
                    + ">; rel=\"alternate\"; type=\"text/xml+oembed\"";
        }
    }
}

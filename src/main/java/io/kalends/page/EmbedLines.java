package io.kalends.page;

import io.kalends.http.request.PublicAddress;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The lines that somebody copies into a page of their own. */
final class EmbedLines {

    private static final int HEIGHT_OF_A_LIST = 600;
    private static final int HEIGHT_OF_AN_EVENT = 420;

    private EmbedLines() {}

    /** The component, for pages where a script may run. */
    static String component(PublicAddress site, Map<String, List<String>> attributes) {
        Element script = new Element("script")
                .attr("type", "module")
                .attr("src", site.at("/embed/kalends.js").toString());
        return script.outerHtml() + element(attributes);
    }

    /** The component alone. */
    static String element(Map<String, List<String>> attributes) {
        Element events = new Element("kalends-events");
        attributes.forEach((name, values) -> events.attr(attribute(name), String.join(",", values)));
        return events.outerHtml();
    }

    /** A frame with a list, and the script that gives it the height of what it shows. */
    static String frame(PublicAddress list, String title) {
        Element script = new Element("script")
                .attr("async", true)
                .attr("src", list.at("/embed/resize.js").toString());
        return frame(list, title, HEIGHT_OF_A_LIST) + script.outerHtml();
    }

    /** A frame with one event. */
    static String ofEvent(PublicAddress event, String title) {
        return frame(event, title, HEIGHT_OF_AN_EVENT);
    }

    private static String frame(PublicAddress address, String title, int height) {
        return new Element("iframe")
                .attr("src", address.toString())
                .attr("title", title)
                .attr("width", "100%")
                .attr("height", Integer.toString(height))
                .attr("loading", "lazy")
                .attr("style", "border:0")
                .outerHtml();
    }

    /** {@code topicAll} is {@code topic-all} in HTML. */
    private static String attribute(String parameter) {
        return parameter.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}

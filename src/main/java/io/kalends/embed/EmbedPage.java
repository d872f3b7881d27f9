package io.kalends.embed;

import io.kalends.event.Event;
import io.kalends.view.Appearance;
import io.kalends.view.EventViews;
import io.kalends.view.SchemaOrg;
import io.kalends.view.Viewpoint;
import io.kalends.view.Words;
import java.util.List;

/**
 * What stands on a page around the events.
 *
 * @param files where the page's style and script stand, relative to it
 * @param jsonLd the events for search engines, fit for a script element
 * @param oembed addresses that describe the page to content systems
 */
record EmbedPage(Appearance look, String title, String files, Viewpoint from, String jsonLd, Oembed.Links oembed) {

    static EmbedPage of(Appearance look, String title, String files, EventViews views, List<Event> listed) {
        Viewpoint from = views.from();
        return new EmbedPage(
                look,
                title,
                files,
                from,
                SchemaOrg.script(listed.stream().map(views::open).toList()),
                Oembed.Links.of(from.address()));
    }

    public String language() {
        return from.language();
    }

    public String languageOfWords() {
        return from.languageOfWords();
    }

    public String direction() {
        return from.direction();
    }

    public Words words() {
        return from.words();
    }

    public String canonical() {
        return from.address().toString();
    }
}

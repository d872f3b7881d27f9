package io.kalends.page;

import io.kalends.http.request.PublicAddress;
import io.kalends.view.Viewpoint;
import io.kalends.view.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param site name of the site
 * @param title of the page
 * @param description one sentence about it, for search engines
 * @param canonical its address without what changes nothing
 * @param jsonLd its events for search engines, fit for a script element
 * @param feeds the same events in other forms
 */
record PageFrame(
        String site,
        String title,
        Optional<String> description,
        Viewpoint from,
        Words words,
        PublicAddress canonical,
        Optional<String> jsonLd,
        List<FeedLink> feeds) {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "ar");

    /** A language that the page can be read in. */
    record Language(String tag, String name, String address, boolean current) {}

    static PageFrame of(String site, Viewpoint from, PublicAddress canonical) {
        return new PageFrame(
                site,
                site,
                Optional.empty(),
                from,
                PageWords.of(from.locale()),
                canonical,
                Optional.empty(),
                List.of());
    }

    PageFrame titled(String name) {
        return new PageFrame(site, name + " – " + site, description, from, words, canonical, jsonLd, feeds);
    }

    PageFrame about(Optional<String> sentence) {
        return new PageFrame(site, title, sentence, from, words, canonical, jsonLd, feeds);
    }

    PageFrame with(String script, List<FeedLink> links) {
        return new PageFrame(site, title, description, from, words, canonical, Optional.of(script), links);
    }

    /** Where the site begins, in the language of the page when that was chosen. */
    public String home() {
        return address("/");
    }

    public String builder() {
        return address("/builder");
    }

    public String docs() {
        return from.address().at("/docs").toString();
    }

    private String address(String path) {
        return at(path).toString();
    }

    /** Another page, in the language that was chosen. */
    PublicAddress at(String path) {
        return from.address().sharing("lang", path);
    }

    /** Files of the service, wherever it stands. */
    public String file(String path) {
        return from.address().at(path).toString();
    }

    public String oembed() {
        return from.address()
                .at("/oembed")
                .with("format", "json")
                .with("url", canonical.toString())
                .toString();
    }

    public List<Language> languages() {
        return LANGUAGES.stream()
                .map(it -> new Language(
                        it,
                        nameOf(it),
                        from.address().with("lang", it).toString(),
                        words.locale().getLanguage().equals(it)))
                .toList();
    }

    /** What a language calls itself. */
    static String nameOf(String language) {
        Locale own = Locale.forLanguageTag(language);
        return own.getDisplayLanguage(own);
    }
}

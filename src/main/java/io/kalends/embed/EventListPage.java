package io.kalends.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * A list of events.
 *
 * @param range which of how many
 * @param guess other words, when these find nothing
 */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EventListPage(
        EmbedPage page,
        List<EmbedPage.Group> groups,
        Optional<String> range,
        Optional<Guess> guess,
        Optional<String> previous,
        Optional<String> next)
        implements TemplateInstance {

    record Guess(String sentence, String address) {}
}

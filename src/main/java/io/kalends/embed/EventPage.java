package io.kalends.embed;

import io.kalends.view.EventView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One event. */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EventPage(EmbedPage page, EventView event) implements TemplateInstance {}

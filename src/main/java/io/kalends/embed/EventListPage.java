package io.kalends.embed;

import io.kalends.view.Results;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A list of events. */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EventListPage(EmbedPage page, Results results) implements TemplateInstance {}

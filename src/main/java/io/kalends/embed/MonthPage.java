package io.kalends.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * The events of a month.
 *
 * @param incomplete says that there are more than are shown
 */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MonthPage(EmbedPage page, MonthCalendar calendar, boolean empty, Optional<String> incomplete)
        implements TemplateInstance {}

package io.kalends.page;

import io.kalends.view.EventView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * One event with everything that is known about it.
 *
 * @param facts where, who, how much
 * @param topics lead to other events about them
 * @param calendars lead to the event in calendars; empty when it is over or cancelled
 * @param website its own page
 * @param embed the line that shows it on another page
 * @param related other events about the same
 * @param moreRelated leads to all of those
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EventPage(
        PageFrame frame,
        EventView event,
        List<Fact> facts,
        List<Option> topics,
        List<ProgrammeEntry> programme,
        List<Option> calendars,
        List<Option> links,
        Optional<String> website,
        String embed,
        List<EventView> related,
        Optional<String> moreRelated)
        implements TemplateInstance {}

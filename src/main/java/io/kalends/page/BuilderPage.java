package io.kalends.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The builder of embeds: a form, how its answer looks, and the lines to copy.
 *
 * @param filters which events
 * @param looks how they are shown
 * @param visitors whether visitors can search and filter
 * @param more whether visitors can load more
 * @param preview the component, as markup
 * @param found how many events there are now, as a sentence
 * @param page the search as a page, which content systems turn into a frame
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BuilderPage(
        PageFrame frame,
        Asked asked,
        List<Asked.Field> beside,
        List<Select> filters,
        List<Select> looks,
        boolean visitors,
        boolean more,
        String preview,
        String framePreview,
        String found,
        String componentLine,
        String frameLine,
        String page)
        implements TemplateInstance {}

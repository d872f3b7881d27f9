package io.kalends.page;

import io.kalends.view.Results;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * A search with what it found.
 *
 * @param heading what is shown, as a person would say it
 * @param asked fills the forms
 * @param windows named windows in time
 * @param orders in which the events can stand; empty when there is only one
 * @param clear address without any filter; absent when there is none
 * @param past leads to what is over
 * @param builder where this search becomes an embed
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchPage(
        PageFrame frame,
        String heading,
        Asked asked,
        List<Asked.Field> beside,
        List<Asked.Field> besideDates,
        Results results,
        List<Option> windows,
        List<Option> months,
        List<FilterGroup> filters,
        List<Option> orders,
        List<Option> chosen,
        Optional<String> clear,
        Optional<Option> past,
        String builder)
        implements TemplateInstance {}

package io.kalends.http.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page of all kinds of problems.
 *
 * @param up the way from the page to the root of the service
 */
@CheckedTemplate(basePath = "problems", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemList(List<ProblemType> problems, String up) implements TemplateInstance {}

package io.kalends.http.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page of one kind of problem.
 *
 * @param up the way from the page to the root of the service
 */
@CheckedTemplate(basePath = "problems", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(ProblemType problem, String up) implements TemplateInstance {}

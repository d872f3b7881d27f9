package io.kalends.http.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page of all kinds of problems. */
@CheckedTemplate(basePath = "problems", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemList(List<ProblemType> problems) implements TemplateInstance {}

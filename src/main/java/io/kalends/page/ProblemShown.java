package io.kalends.page;

import io.kalends.http.problem.Problem;
import io.kalends.view.CleanText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Why a page cannot be shown, for whoever looks at it, and the way back. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemShown(String site, String title, List<String> sentences, String base) implements TemplateInstance {

    static ProblemShown of(Problem problem, String site, String base) {
        List<String> sentences = problem.causes().isEmpty()
                ? List.of(problem.detail())
                : problem.causes().stream().map(Problem.Cause::detail).toList();
        return new ProblemShown(
                site,
                problem.type().title(),
                sentences.stream().map(CleanText::line).toList(),
                base);
    }
}

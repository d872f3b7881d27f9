package io.kalends.embed;

import io.kalends.http.problem.Problem;
import io.kalends.view.CleanText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Why a page cannot be shown, for whoever looks at the frame. */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemInFrame(String title, List<String> sentences, String files) implements TemplateInstance {

    static ProblemInFrame of(Problem problem, String files) {
        List<String> sentences = problem.causes().isEmpty()
                ? List.of(problem.detail())
                : problem.causes().stream().map(Problem.Cause::detail).toList();
        return new ProblemInFrame(
                problem.type().title(), sentences.stream().map(CleanText::line).toList(), files);
    }
}

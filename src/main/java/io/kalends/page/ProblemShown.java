package io.kalends.page;

import io.kalends.http.problem.Problem;
import io.kalends.http.request.PublicAddress;
import io.kalends.view.CleanText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * Why a page cannot be shown, in the language of whoever looks at it, and the way back; below, in English, what is told to
 * everybody else.
 *
 * @param lang the language to go on in, where one was chosen
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemShown(
        String site, ProblemWords told, String title, List<String> sentences, PublicAddress home, Optional<String> lang)
        implements TemplateInstance {

    static ProblemShown of(Problem problem, String site, ProblemWords told, PublicAddress home, Optional<String> lang) {
        List<String> sentences = problem.causes().isEmpty()
                ? List.of(problem.detail())
                : problem.causes().stream().map(Problem.Cause::detail).toList();
        return new ProblemShown(
                site,
                told,
                problem.type().title(),
                sentences.stream().map(CleanText::line).toList(),
                lang.map(it -> home.with("lang", it)).orElse(home),
                lang);
    }
}

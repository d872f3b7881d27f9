package io.kalends.page;

import io.kalends.http.problem.Problem;
import io.kalends.http.request.PublicAddress;
import io.kalends.view.CleanText;
import io.kalends.view.PublicEvent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * Why a page cannot be shown, in the language of whoever looks at it, and the way back; below, in English, what is told to
 * everybody else.
 *
 * @param lang the language to go on in, where one was chosen
 * @param event the page of the event that the problem is about
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemShown(
        String site,
        ProblemWords told,
        String title,
        List<String> sentences,
        PublicAddress home,
        Optional<String> lang,
        Optional<PublicAddress> event)
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
                in(lang, home),
                lang,
                Optional.ofNullable(problem.members().get("event"))
                        .map(it -> in(lang, home.at(PublicEvent.path(it.toString())))));
    }

    private static PublicAddress in(Optional<String> lang, PublicAddress address) {
        return lang.map(it -> address.with("lang", it)).orElse(address);
    }
}

package io.kalends.feed;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All forms that there are. */
@ApplicationScoped
class FeedFormats {

    private final List<FeedFormat> formats;

    FeedFormats(@All List<FeedFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(FeedFormat::extension))
                .toList();
    }

    /** The form whose addresses end so; a problem 404 when there is none. */
    FeedFormat get(String extension) {
        return formats.stream()
                .filter(it -> it.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemTypes.NOT_FOUND,
                        "There is no feed in this form. An address of a feed ends in one of: "
                                + formats.stream()
                                        .map(it -> "." + it.extension())
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /**
     * The form that a caller likes best who accepts at least one of them; the best liked stand first.
     *
     * @param extensions of the forms that there are
     */
    FeedFormat accepted(List<MediaType> acceptable, Set<String> extensions) {
        return acceptable.stream()
                .flatMap(wanted -> formats.stream().filter(it -> wanted.isCompatible(it.mediaType())))
                .filter(it -> extensions.contains(it.extension()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemTypes.NOT_ACCEPTABLE, "Ask for one of the forms of a feed."));
    }

    Set<String> extensions() {
        return formats.stream().map(FeedFormat::extension).collect(Collectors.toUnmodifiableSet());
    }
}

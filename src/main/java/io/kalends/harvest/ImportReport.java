package io.kalends.harvest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the items of one import.
 *
 * @param lastTransaction the PostgreSQL transaction id of the last commit that changed an event: who waits until a
 *     reader of the change log has read it sees the whole import; absent when nothing was changed
 */
@Schema(
        description =
                "What became of the items of one import. The four counts add up to the items read; a repetition of an"
                        + " event within the file counts as unchanged, or as changed when its event was.")
record ImportReport(
        @Schema(description = "Events that are new.", minimum = "0")
        int listed,

        @Schema(description = "Events that say something else than before.", minimum = "0")
        int changed,

        @Schema(description = "Events that say the same.", minimum = "0")
        int unchanged,

        @Schema(description = "Items that are no usable event.", minimum = "0")
        int refused,

        @Schema(
                description = "Why items were refused, in the order of the file, the first of them.",
                maxItems = ImportTally.MOST_PROBLEMS)
        List<ItemProblem> problems,

        @Schema(description = "How many more problems there were.", minimum = "0")
        int problemsOmitted,

        @JsonIgnore Optional<String> lastTransaction) {

    @Schema(name = "ImportProblem", description = "Why one item was refused.")
    record ItemProblem(
            @Schema(description = "Position among the items of the file, from 0.", minimum = "0")
            int index,

            @Schema(description = "What the item calls itself.")
            Optional<String> id,

            @Schema(description = "The schema.org property at fault.")
            String field,

            String detail) {}
}

package io.kalends.harvest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * What became of the items of one import. The four counts add up to the items read; a repetition of an event within the
 * file counts as {@code unchanged}, or as {@code changed} when its event was.
 *
 * @param listed events that are new
 * @param changed events that say something else than before
 * @param unchanged events that say the same
 * @param refused items that are no usable event
 * @param problems why items were refused, in the order of the file, the first {@value ImportTally#MOST_PROBLEMS}
 * @param problemsOmitted how many more there were
 * @param lastTransaction the PostgreSQL transaction id of the last commit that changed an event: who waits until a
 *     reader of the change log has read it sees the whole import; absent when nothing was changed
 */
record ImportReport(
        int listed,
        int changed,
        int unchanged,
        int refused,
        List<ItemProblem> problems,
        int problemsOmitted,
        @JsonIgnore Optional<String> lastTransaction) {

    /**
     * Why one item was refused.
     *
     * @param index position among the items of the file, from 0
     * @param id what the item calls itself; absent when it does not
     * @param field the schema.org property at fault
     */
    record ItemProblem(int index, Optional<String> id, String field, String detail) {}
}

package io.kalends.harvest;

import io.kalends.harvest.ImportReport.ItemProblem;
import io.kalends.harvest.jsonld.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what becomes of the items while an import runs. */
final class ImportTally {

    static final int MOST_PROBLEMS = 1_000;

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<ItemProblem> problems = new ArrayList<>();
    private Optional<String> lastTransaction = Optional.empty();

    void count(Outcome outcome, int items) {
        counts.merge(outcome, items, Integer::sum);
    }

    void refuse(int index, Optional<String> id, Refusal refusal) {
        count(Outcome.REFUSED, 1);
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new ItemProblem(index, id, refusal.field(), refusal.detail()));
        }
    }

    void committed(Optional<String> transaction) {
        lastTransaction = transaction.or(() -> lastTransaction);
    }

    ImportReport report() {
        problems.sort(Comparator.comparingInt(ItemProblem::index));
        return new ImportReport(
                counted(Outcome.LISTED),
                counted(Outcome.CHANGED),
                counted(Outcome.UNCHANGED),
                counted(Outcome.REFUSED),
                List.copyOf(problems),
                counted(Outcome.REFUSED) - problems.size(),
                lastTransaction);
    }

    private int counted(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}

package io.kalends.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Does several works in turns, as often as each allows, so that other load on the machine disturbs all of them alike. */
final class InTurns {

    private static final int ROUNDS = 3;

    /** What has just ended is counted by who waits for it, a little later. */
    private static final long SETTLED_AFTER_MILLIS = 200;

    private final int threads;
    private final double seconds;

    /**
     * @param threads that do a work at once
     * @param seconds for which each work is done altogether
     */
    InTurns(int threads, double seconds) {
        this.threads = threads;
        this.seconds = seconds;
    }

    /** Work to do, and the clock of those who spend processor time on it. */
    record Side(Work.Maker work, Supplier<Seconds> clock) {}

    /** Seconds of the processor: of what answers, and of the database where that is another process. */
    record Seconds(double service, double database) {

        Seconds plus(Seconds other) {
            return new Seconds(service + other.service, database + other.database);
        }

        Seconds since(Seconds before) {
            return new Seconds(service - before.service, database - before.database);
        }
    }

    /** What was done, and what of the processor it took. */
    record Spent(Rates.Done done, Seconds seconds) {

        private Spent plus(Spent other) {
            return new Spent(done.plus(other.done), seconds.plus(other.seconds));
        }

        double serviceMillis() {
            return 1_000 * seconds.service / done.micros().getTotalCount();
        }

        double databaseMillis() {
            return 1_000 * seconds.database / done.micros().getTotalCount();
        }
    }

    /** What became of each side. */
    List<Spent> spent(List<Side> sides) throws Exception {
        List<Spent> all = new ArrayList<>();
        for (Side side : sides) {
            all.add(turn(side));
        }
        for (int round = 1; round < ROUNDS; round++) {
            for (int i = 0; i < sides.size(); i++) {
                all.set(i, all.get(i).plus(turn(sides.get(i))));
            }
        }
        return all;
    }

    private Spent turn(Side side) throws Exception {
        Seconds before = side.clock().get();
        Rates.Done done = Rates.asOftenAsPossible(side.work(), threads, seconds / ROUNDS);
        Thread.sleep(SETTLED_AFTER_MILLIS);
        return new Spent(done, side.clock().get().since(before));
    }
}

package io.kalends.change;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Leads one reader along the log on a thread of its own, from where it stopped until it is closed. */
public final class ChangeTail implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ChangeTail.class);
    private static final int BATCH = 10_000;
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Taking in many changes at once costs less than many times some; who waits for one is not kept waiting. */
    private static final Duration PACE = Duration.ofMillis(500);

    /** The same while there are so many that nobody looks for a single one. */
    private static final Duration PACE_OF_MANY = Duration.ofSeconds(1);

    private static final int MANY = 1_000;

    private final ChangeLog log;
    private final ChangeReader reader;
    private final ChangeSignal signal;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private int waiting;
    private long readUpTo;
    private volatile boolean closed;

    /** Starts to lead the reader; {@code name} is the thread's. */
    public ChangeTail(String name, ChangeLog log, AgroalDataSource database, ChangeReader reader) {
        this.log = log;
        this.reader = reader;
        this.signal = new ChangeSignal(database);
        this.thread = new Thread(this::follow, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        while (!closed) {
            try {
                long began = System.nanoTime();
                int read = readAll();
                if (read > 0) {
                    keepPace(began, read < MANY ? PACE : PACE_OF_MANY);
                }
                signal.await(POLL);
            } catch (ChangeLogUnavailable | SQLException e) {
                LOG.warnf("%s waits for the database: %s", thread.getName(), e.getMessage());
                signal.close();
                rest();
            } catch (RuntimeException | Error e) { // whatever it is, the thread must not end
                LOG.errorf(e, "%s could not take in a change and tries again", thread.getName());
                rest();
            }
        }
        signal.close();
    }

    private void keepPace(long began, Duration pace) {
        lock.lock();
        try {
            long left = pace.toNanos() - (System.nanoTime() - began);
            while (waiting == 0 && left > 0 && !closed) {
                left = wanted.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** How many changes there were. */
    private int readAll() {
        int read = 0;
        boolean more = true;
        while (more && !closed) {
            Changes next = log.after(reader.position(), BATCH);
            reader.read(next);
            read += next.changes().size();
            more = next.changes().size() == BATCH;
            if (!more) {
                advance(next.readUpTo());
            }
        }
        return read;
    }

    private void advance(long transaction) {
        lock.lock();
        try {
            readUpTo = Math.max(readUpTo, transaction);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the reader has taken in what a committed transaction wrote.
     *
     * @return false when it has not within the time
     */
    public boolean await(long transaction, Duration longest) throws InterruptedException {
        long nanos = longest.toNanos();
        lock.lockInterruptibly();
        waiting++;
        wanted.signalAll();
        try {
            while (readUpTo <= transaction) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = advanced.awaitNanos(nanos);
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Waits until the reader has been given everything that could be read when this tail was started. */
    public void awaitFirstRead() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (readUpTo == 0) {
                advanced.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Ends after the changes being read now. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.kalends;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What a class logs from now on, until this is closed. */
public final class Overheard extends Handler {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final Logger logger;
    private final BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();

    /** Listens at once. */
    public Overheard(Class<?> speaker) {
        logger = Logger.getLogger(speaker.getName());
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord told) {
        records.add(told);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }

    /** The messages that were not awaited, in their order. */
    public List<String> messages() {
        return new ArrayList<>(records).stream().map(MESSAGE::format).toList();
    }

    /** The next, absent when none comes so soon. */
    public Optional<LogRecord> await(long milliseconds) throws InterruptedException {
        return Optional.ofNullable(records.poll(milliseconds, TimeUnit.MILLISECONDS));
    }
}

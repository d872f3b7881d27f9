package io.kalends;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of stories in which time passes only when they say so. */
@Alternative
@Singleton
public class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2020-02-20T08:00:00Z");

    public void moveTo(Instant instant) {
        now = instant;
    }

    public void move(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for it");
    }
}

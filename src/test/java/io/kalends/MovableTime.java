package io.kalends;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Time stands still, and the workers are few. */
public class MovableTime implements QuarkusTestProfile {

    /** How many requests can be worked on at once. */
    public static final int WORKERS = 8;

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MovableClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.thread-pool.core-threads", "2", "quarkus.thread-pool.max-threads", Integer.toString(WORKERS));
    }
}

package io.kalends.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Not ready, and not started, until the index has taken in what was committed before the start. */
@Readiness
@Startup
class IndexReadiness implements HealthCheck {

    private final EventIndex index;

    IndexReadiness(EventIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(index.isReady())
                .withData("state", index.progress())
                .build();
    }
}

package io.kalends.http.caching;

import io.kalends.Perishable;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Resources to look at how answers are kept. What they do is decided by the story. */
@Path("/specimens/kept")
@Produces(MediaType.APPLICATION_JSON)
class KeptSpecimens {

    /** How often an answer was made. */
    static final AtomicInteger MADE = new AtomicInteger();

    /** Everybody waits for it. */
    static volatile CountDownLatch gate = new CountDownLatch(0);

    static volatile boolean databaseIsAway;

    /** Returns when an answer has begun to be made. */
    static void awaitMaking() throws InterruptedException {
        for (int i = 0; MADE.get() == 0 && i < 1_000; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    record Specimen(int number, String content, Optional<Instant> validUntil) implements Perishable {}

    @GET
    @Kept
    public Specimen make(
            @RestQuery Optional<String> name, @RestQuery Optional<Integer> size, @RestQuery Optional<Instant> until)
            throws InterruptedException {
        int number = MADE.incrementAndGet();
        if (!gate.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody opened the gate");
        }
        if (databaseIsAway) {
            throw new PersistenceException(new SQLException("refused", "08001"));
        }
        return new Specimen(number, name.orElse("x").repeat(size.orElse(1)), until);
    }

    @GET
    @Kept
    @Path("/{name}")
    public Specimen named(@RestPath String name) {
        return new Specimen(MADE.incrementAndGet(), name, Optional.empty());
    }

    @GET
    @Path("/not")
    public Specimen notKept() {
        return new Specimen(MADE.incrementAndGet(), "not", Optional.empty());
    }
}

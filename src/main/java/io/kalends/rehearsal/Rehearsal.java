package io.kalends.rehearsal;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Waits until the service is ready, asks it what visitors ask, and ends the process: with 1 when an answer is not 200. */
@ApplicationScoped
class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROUNDS = 10;
    /** Each round has another limit, so that answers are made as well as remembered. */
    private static final List<String> ADDRESSES = List.of(
            "/v1/events?limit=%d",
            "/v1/events?q=textiles&when=any&facets=topic,registration,city&limit=%d",
            "/v1/events?q=procuremnt&when=any&limit=%d",
            "/v1/suggestions?q=tex&when=any&limit=%d",
            "/v1/topics",
            "/feeds/events.ics?limit=%d",
            "/feeds/events.rss?limit=%d",
            "/feeds/events.atom?limit=%d",
            "/feeds/events.json?limit=%d",
            "/feeds/events.jsonld?limit=%d",
            "/feeds/events.csv?limit=%d",
            "/embed/events?limit=%d",
            "/?q=textiles",
            "/q/metrics");

    private final RehearsalSettings settings;

    Rehearsal(RehearsalSettings settings) {
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        if (settings.isWanted()) {
            Thread rehearsing = new Thread(this::run, "rehearsal");
            rehearsing.setDaemon(true);
            rehearsing.start();
        }
    }

    private void run() {
        try {
            HttpClient visitor = HttpClient.newHttpClient();
            awaitReady(visitor);
            for (int round = 1; round <= ROUNDS; round++) {
                for (String address : ADDRESSES) {
                    ask(visitor, address.formatted(round));
                }
            }
            Quarkus.asyncExit(0);
        } catch (IOException | RuntimeException e) {
            LOG.error("The rehearsal failed", e);
            Quarkus.asyncExit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(HttpClient visitor) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (port() == 0 || status(visitor, "/q/health/ready") != 200) {
            if (System.nanoTime() > end) {
                throw new IOException("the service is not ready after " + PATIENCE);
            }
            Thread.sleep(100);
        }
    }

    private static void ask(HttpClient visitor, String address) throws IOException, InterruptedException {
        int status = status(visitor, address);
        if (status != 200) {
            throw new IOException(address + " answers " + status);
        }
    }

    private static int status(HttpClient visitor, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + address))
                .build();
        return visitor.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** A rehearsal listens on any free port: 0 until it does. */
    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }
}

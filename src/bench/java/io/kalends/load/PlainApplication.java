package io.kalends.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same answer by a Quarkus application that asks the same table through JDBC, as one would write it first. */
record PlainApplication(String what, KeptData data, BareApplication bare, Requests requests, boolean byStart)
        implements Limit {

    /** The upcoming page with total and months. */
    static Limit upcomingPage(KeptData data, BareApplication bare, Requests requests) {
        return new PlainApplication(
                "page, total and months by plain Quarkus and JDBC on the same table", data, bare, requests, true);
    }

    /** One event by its slug. */
    static Limit event(KeptData data, BareApplication bare, Requests requests) {
        return new PlainApplication(
                "one event by plain Quarkus and JDBC on the same table", data, bare, requests, false);
    }

    @Override
    public Prepared prepare() throws Exception {
        Optional<UpcomingIndex> index = byStart ? Optional.of(new UpcomingIndex(data)) : Optional.empty();
        Prepared started = bare.start(
                List.of("-Dbare.file=/dev/null", "-Dbare.type=text/plain"),
                requests,
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", data.jdbcUrl()));
        long postmaster = data.postmaster();
        return new Prepared() {
            @Override
            public Work.Maker work() {
                return started.work();
            }

            @Override
            public double seconds() {
                return started.seconds() + ProcessFigures.secondsOfFamily(postmaster);
            }

            @Override
            public void close() throws IOException, SQLException {
                started.close();
                if (index.isPresent()) {
                    index.get().close();
                }
            }
        };
    }
}

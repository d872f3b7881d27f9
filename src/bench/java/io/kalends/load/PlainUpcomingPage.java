package io.kalends.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The upcoming page with total and months, by a Quarkus application that asks the same table through JDBC. */
record PlainUpcomingPage(KeptData data, BareApplication bare, Requests requests) implements Limit {

    @Override
    public String what() {
        return "page, total and months by plain Quarkus and JDBC on the same table";
    }

    @Override
    public Prepared prepare() throws Exception {
        UpcomingIndex index = new UpcomingIndex(data);
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
                index.close();
            }
        };
    }
}

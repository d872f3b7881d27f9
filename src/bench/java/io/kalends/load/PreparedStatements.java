package io.kalends.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** One statement again and again through JDBC, every column of every row read. */
record PreparedStatements(String what, String sql, LongFunction<Object> parameter, KeptData data, boolean byStart)
        implements Limit {

    /** One event by its slug. */
    static Limit lookup(KeptData data, LongFunction<Object> slugs) {
        return new PreparedStatements(
                "`select * from event where slug = ?` through prepared JDBC",
                "select * from event where slug = ?",
                slugs,
                data,
                false);
    }

    /** Twenty events from an instant on, with an index by start. */
    static Limit page(KeptData data, LongFunction<Object> instants) {
        return new PreparedStatements(
                "`select * from event where deleted_at is null and start >= ? order by start, id limit 20` through"
                        + " prepared JDBC, on an index (start, id) made for it",
                "select * from event where deleted_at is null and " + UpcomingIndex.START + " >= ? order by "
                        + UpcomingIndex.START + ", id limit 20",
                instants,
                data,
                true);
    }

    @Override
    public Prepared prepare() throws Exception {
        Optional<UpcomingIndex> index = byStart ? Optional.of(new UpcomingIndex(data)) : Optional.empty();
        long postmaster = data.postmaster();
        long self = ProcessHandle.current().pid();
        AtomicLong numbers = new AtomicLong();
        return new Prepared() {
            @Override
            public Work.Maker work() {
                return () -> new Statement(data.connect(), sql, parameter, numbers);
            }

            @Override
            public double seconds() {
                return ProcessFigures.secondsOfFamily(postmaster) + ProcessFigures.seconds(self);
            }

            @Override
            public void close() throws IOException, SQLException {
                if (index.isPresent()) {
                    index.get().close();
                }
            }
        };
    }

    private static final class Statement implements Work {

        private final Connection connection;
        private final PreparedStatement statement;
        private final LongFunction<Object> parameter;
        private final AtomicLong numbers;

        Statement(Connection connection, String sql, LongFunction<Object> parameter, AtomicLong numbers)
                throws SQLException {
            this.connection = connection;
            this.statement = connection.prepareStatement(sql);
            this.parameter = parameter;
            this.numbers = numbers;
        }

        @Override
        public boolean once() throws SQLException {
            statement.setObject(1, parameter.apply(numbers.getAndIncrement()));
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                int read = 0;
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        read += rows.getString(column) == null ? 0 : 1;
                    }
                }
                return read > 0;
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
            connection.close();
        }
    }
}

package io.kalends.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the service keeps in its data directory: the embedded database and the index. */
record KeptData(Path directory) {

    private Path postgres() {
        return directory.resolve("postgres");
    }

    Path index() {
        return directory.resolve("index");
    }

    /** Whether an earlier run has loaded so many events. */
    boolean isLoaded(int events) {
        return Files.exists(loaded(events));
    }

    void setLoaded(int events) throws IOException {
        Files.createFile(loaded(events));
    }

    private Path loaded(int events) {
        return directory.resolve("loaded-" + events);
    }

    /** The process id of the database's server. */
    long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().get(0).strip());
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(postgres().resolve("data").resolve("postmaster.pid"));
    }

    /** The address of the database, user and password included. */
    String jdbcUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/postgres?user=postgres&password=%s"
                .formatted(
                        postmasterFile().get(3).strip(),
                        Files.readString(postgres().resolve("password")).strip());
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    void execute(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Slugs from all over the table, at most about 50,000. */
    List<String> slugs(int events) throws IOException, SQLException {
        List<String> slugs = new ArrayList<>();
        int every = Math.max(1, events / 50_000);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select slug from event where abs(hashtext(slug)::bigint) %% %d = 0 order by hashtext(slug)"
                                .formatted(every))) {
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        return slugs;
    }

    long databaseMebibytes() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_database_size(current_database()) / 1048576")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    long indexMebibytes() throws IOException {
        try (Stream<Path> files = Files.walk(index())) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(it -> it.toFile().length())
                            .sum()
                    / 1_048_576;
        }
    }

    /** Removes the index, as one may at any time while the service does not run. */
    void removeIndex() throws IOException {
        try (Stream<Path> files = Files.walk(index())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package io.kalends.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPostgresTest {

    /** Shared, because unpacking the program and creating a cluster takes seconds. */
    @TempDir
    static Path home;

    @Test
    void keepsItsDataBetweenStarts() throws Exception {
        try (KeptPostgres first = KeptPostgres.start(home);
                Connection connection = connect(first, KeptPostgres.password(home));
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 'yes' as answer");
        }

        try (KeptPostgres second = KeptPostgres.start(home);
                Connection connection = connect(second, KeptPostgres.password(home));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("yes");
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void admitsNobodyWithoutThePassword() throws Exception {
        try (KeptPostgres postgres = KeptPostgres.start(home)) {
            assertThatThrownBy(() -> connect(postgres, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void makesANewPasswordWhenTheFileIsLost() throws Exception {
        KeptPostgres.start(home).close();
        Files.delete(home.resolve("password"));

        try (KeptPostgres postgres = KeptPostgres.start(home);
                Connection connection = connect(postgres, KeptPostgres.password(home))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void tellsASecondInstanceThatTheHomeIsInUse() throws Exception {
        try (KeptPostgres first = KeptPostgres.start(home)) {
            assertThatThrownBy(() -> KeptPostgres.start(home))
                    .hasMessageContaining(home.toString())
                    .hasMessageContaining("in use by another running instance");
            connect(first, KeptPostgres.password(home)).close();
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftBehind() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DiesAtOnce.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor()).isEqualTo(137);
        long orphan = postmaster();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (KeptPostgres next = KeptPostgres.start(home)) {
            connect(next, KeptPostgres.password(home)).close();
            assertThat(postmaster()).isNotEqualTo(orphan);
        }
    }

    /** Ends like a process that was killed: without its shutdown hooks, and the server runs on. */
    static final class DiesAtOnce {

        private DiesAtOnce() {}

        public static void main(String[] arguments) throws IOException {
            KeptPostgres.startUntilExit(Path.of(arguments[0]));
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void leavesSomebodyElsesProcessAlone() throws Exception {
        KeptPostgres.start(home).close();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        Files.writeString(home.resolve("data/postmaster.pid"), bystander.pid() + "\n");

        new OrphanedPostgres(home).stop();

        assertThat(bystander.isAlive()).isTrue();
        bystander.destroy();
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(0).strip());
    }

    private static Connection connect(KeptPostgres postgres, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres", "postgres", password);
    }
}

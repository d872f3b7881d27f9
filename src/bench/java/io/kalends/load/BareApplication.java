package io.kalends.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application that does nothing but what a limit needs; see {@code src/bench/bare}. */
record BareApplication(Path jar, Path work) {

    private static final String NO_DATABASE = "jdbc:postgresql://127.0.0.1:1/none";

    /** Starts it, and answers requests to it as prepared work. */
    Limit.Prepared start(List<String> properties, Requests requests, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> complete = new HashMap<>(environment);
        complete.putIfAbsent("QUARKUS_DATASOURCE_JDBC_URL", NO_DATABASE);
        List<String> command = new ArrayList<>(properties);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", jar.toString()));
        Program program = Program.start(command, complete, "/bytes", work);
        return new Limit.Prepared() {
            @Override
            public Work.Maker work() {
                return requests.from(program.port());
            }

            @Override
            public double seconds() {
                return ProcessFigures.seconds(program.pid());
            }

            @Override
            public void close() {
                program.close();
            }
        };
    }
}

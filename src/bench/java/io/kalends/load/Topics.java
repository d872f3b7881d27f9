package io.kalends.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The topics of the service's own tree, as its migration lists them. */
final class Topics {

    private static final String MIGRATION = "/db/migration/V3__topic_tree.sql";
    private static final Pattern ROW = Pattern.compile("(?m)^ {2}\\('([a-z0-9-]+)', (?:null|'[a-z0-9-]+'), ");

    private Topics() {}

    /** Their slugs, in the order of the file. */
    static List<String> slugs() throws IOException {
        try (InputStream migration = Topics.class.getResourceAsStream(MIGRATION)) {
            if (migration == null) {
                throw new IOException(MIGRATION + " is not on the class path");
            }
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            return ROW.matcher(sql)
                    .results()
                    .map((MatchResult it) -> it.group(1))
                    .toList();
        }
    }
}

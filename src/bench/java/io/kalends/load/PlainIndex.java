package io.kalends.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * All events in an OpenSearch node as one would put them there first: each row as a JSON document that is given back whole,
 * its texts analyzed by the standard analyzer, what is filtered and counted as numbers and keywords.
 */
final class PlainIndex {

    static final String NAME = "plain-events";

    private static final int AT_ONCE = 1_000;

    private static final String FORM = """
            {"settings":{"number_of_shards":1,"number_of_replicas":0,"refresh_interval":"-1"},
             "mappings":{"dynamic":false,"properties":{
               "name":{"type":"text"},"subtitle":{"type":"text"},"description":{"type":"text"},
               "programme":{"properties":{"title":{"type":"text"},"description":{"type":"text"}}},
               "end":{"type":"long"},"topics":{"type":"keyword"},"attendance":{"type":"keyword"},
               "country":{"type":"keyword"}}}}""";

    private static final String EVENTS = """
            select id, jsonb_strip_nulls(to_jsonb(event) || jsonb_build_object(
                'end', floor(extract(epoch from
                  coalesce(ends_at, starts_at, (last_day + 1)::timestamp at time zone time_zone)) * 1000),
                'attendance', lower(attendance_mode),
                'country', venue ->> 'country'))::text
              from event where deleted_at is null""";

    private final int port;

    PlainIndex(int port) {
        this.port = port;
    }

    /** Makes it, and fills it with all live events. */
    void fill(KeptData data) throws IOException, SQLException {
        Progress.say("putting all events into OpenSearch as they are");
        try (HttpConnection node = new HttpConnection(port);
                Connection connection = data.connect()) {
            send(node, HttpConnection.send(port, "PUT", "/" + NAME, FORM));
            connection.setAutoCommit(false); // or all rows would be fetched at once
            try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
                statement.setFetchSize(AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    fill(node, rows);
                }
            }
            send(node, HttpConnection.post(port, "/" + NAME + "/_forcemerge?max_num_segments=7", ""));
            send(node, HttpConnection.post(port, "/" + NAME + "/_refresh", ""));
        }
    }

    private void fill(HttpConnection node, ResultSet rows) throws IOException, SQLException {
        StringBuilder bulk = new StringBuilder();
        for (int read = 1; rows.next(); read++) {
            bulk.append("{\"index\":{\"_id\":\"").append(rows.getString(1)).append("\"}}\n");
            bulk.append(rows.getString(2)).append('\n');
            if (read % AT_ONCE == 0) {
                send(node, HttpConnection.post(port, "/" + NAME + "/_bulk", bulk.toString()));
                bulk.setLength(0);
            }
        }
        if (!bulk.isEmpty()) {
            send(node, HttpConnection.post(port, "/" + NAME + "/_bulk", bulk.toString()));
        }
    }

    private static void send(HttpConnection node, byte[] request) throws IOException {
        int status = node.ask(request);
        if (status != HttpConnection.OK) {
            throw new IOException("OpenSearch answers " + status);
        }
    }
}

package io.kalends.bare;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as maps of text. */
final class Rows {

    private Rows() {}

    static List<Map<String, Object>> of(PreparedStatement statement) throws SQLException {
        List<Map<String, Object>> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= columns; column++) {
                    row.put(rows.getMetaData().getColumnLabel(column), rows.getString(column));
                }
                all.add(row);
            }
        }
        return all;
    }
}

package io.kalends.bare;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** One event as one would write it first: one statement on the table of the service, its row as a map, JSON by Jackson. */
@Path("/event")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

    private final AgroalDataSource database;

    EventResource(AgroalDataSource database) {
        this.database = database;
    }

    @GET
    public Map<String, Object> get(@QueryParam("slug") String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select * from event where slug = ?")) {
            statement.setString(1, slug);
            return Rows.of(statement).stream().findFirst().orElseThrow(NotFoundException::new);
        }
    }
}

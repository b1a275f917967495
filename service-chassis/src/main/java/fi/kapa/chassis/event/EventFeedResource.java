package fi.kapa.chassis.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.CurrentCaller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.DatabaseFailure;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Limit;
import fi.kapa.chassis.problem.Problem;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The change feed: this service's events in the order in which they were published, for consumers that cannot reach Kafka. */
// On a resource that every service has: the scanner tells the roles of operations under a scheme that has scopes.
@SecurityScheme(securitySchemeName = "issuer", type = SecuritySchemeType.OAUTH2)
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventFeedResource {
    private static final String FEED = """
            select position, payload from outbox
            where position > ? and (?::text is null or event_key = ? or (?::boolean and event_key like ? || '~%'))
            order by position limit ?
            """;

    private final DataSource database;
    private final CurrentCaller caller;
    private final String service;

    EventFeedResource(
            DataSource database,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.caller = caller;
        this.service = service;
    }

    /** Events, oldest first. */
    @Schema(name = "EventPage")
    record EventPage(List<FeedItem> items, @Nullable String next) {}

    /** A CloudEvent as it was published. */
    @Schema(implementation = CloudEvent.class)
    record FeedItem(@JsonRawValue String event) {
        @com.fasterxml.jackson.annotation.JsonValue
        @JsonRawValue
        @Override
        public String event() {
            return event;
        }
    }

    @GET
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Operation(
            operationId = "listEvents",
            summary = "Events of this service after a cursor; an organisation sees its own")
    @APIResponse(responseCode = "200", description = "The next events, oldest first")
    @APIResponse(
            responseCode = "410",
            description = "The cursor is older than what is kept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public EventPage list(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit) {
        long position = Cursor.number("after", after, service);
        int most = Limit.of(limit);
        try (Connection connection = database.getConnection()) {
            if (position < oldest(connection) - 1 && after != null) {
                throw Refusal.of(410, "CURSOR_EXPIRED").exception();
            }
            return page(connection, position, most);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static long oldest(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select coalesce(min(position), 1) from outbox");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Its positions are this service's: a cursor of another's feed would pass over events. */
    private EventPage page(Connection connection, long position, int most) throws SQLException {
        @Nullable String key = ownKey();
        try (PreparedStatement query = connection.prepareStatement(FEED)) {
            query.setLong(1, position);
            query.setString(2, key);
            query.setString(3, key);
            query.setBoolean(4, key != null && !key.contains("~"));
            query.setString(5, key);
            query.setInt(6, most);
            List<FeedItem> items = new ArrayList<>();
            long last = position;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    items.add(new FeedItem(row.getString(2)));
                }
            }
            return new EventPage(items, items.isEmpty() ? null : Cursor.after(String.valueOf(last), service));
        }
    }

    /** An organisation sees what concerns itself; a token that names none sees nothing. */
    private @Nullable String ownKey() {
        Caller who = caller.get();
        return who.is(Role.ORGANISATION)
                ? who.organisation().map(OrganisationKey::toString).orElse("-")
                : null;
    }
}

package io.kalends.event;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is kept: an identity, its history, and its {@link EventDetails} spread over the columns of one row.
 * A deleted event stays as a tombstone. What stands in its columns is also what an {@link EventCopy} has.
 */
@Entity
@Table(name = "event")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Event {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String slug;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    private String source;

    @Column(name = "external_id")
    private String externalId;

    private @Nullable String license;

    private String fingerprint;

    private String name;

    private @Nullable String subtitle;

    private @Nullable String description;

    @Embedded
    private KeptSchedule schedule;

    @Embedded
    private @Nullable KeptStart previousStart;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_mode")
    private AttendanceMode attendanceMode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Venue venue;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OrganizerReference> organizers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProgrammeItem> programme;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Registration registration;

    @Column(name = "registration_url")
    private @Nullable String registrationUrl;

    private @Nullable String image;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Link> links;

    private @Nullable String url;

    /** Made of the columns when it is first asked for. */
    @Transient
    @JsonIgnore
    private @Nullable EventDetails details;

    /** For Hibernate, and for copies. */
    protected Event() {}

    /** A new event; {@code slug} stays its address for ever. */
    public Event(String slug, Instant now) {
        this.slug = slug;
        this.createdAt = now;
    }

    /**
     * Takes over what a source publishes now. A tombstone comes back to life.
     *
     * <p>An event that is moved keeps the start that it is moved away from, whatever else changes later; of several the
     * latest. That holds for one that is moved back, too: its people have noted where it was meanwhile. An earlier start
     * that the source itself publishes goes before what was seen here.
     *
     * @param digest a digest of the details and source, by which an unchanged event is told without comparing it
     */
    public void describe(EventDetails details, Source from, String digest, Instant now) {
        Schedule next = details.schedule();
        Optional<StartDate> moved = Optional.ofNullable(schedule)
                .map(KeptSchedule::schedule)
                .filter(next::isMovedFrom)
                .map(Schedule::startDate);
        previousStart = details.previousStartDate()
                .or(() -> moved)
                .or(this::previousStartDate)
                .filter(it -> !it.equals(next.startDate()))
                .map(KeptStart::of)
                .orElse(null);
        takeOver(details, from, digest, now);
    }

    /** Like {@link #describe}, for a set of events that is dated anew as a whole: the calendar has moved, not the event. */
    public void dateAnew(EventDetails details, Source from, String digest, Instant now) {
        previousStart = details.previousStartDate().map(KeptStart::of).orElse(null);
        takeOver(details, from, digest, now);
    }

    private void takeOver(EventDetails described, Source from, String digest, Instant now) {
        details = null;
        source = from.name();
        externalId = from.externalId();
        license = from.license().orElse(null);
        fingerprint = digest;
        modifiedAt = now;
        deletedAt = null;
        name = described.name();
        subtitle = described.subtitle().orElse(null);
        description = described.description().orElse(null);
        schedule = KeptSchedule.of(described.schedule());
        status = described.status();
        attendanceMode = described.attendanceMode();
        languages = described.languages();
        venue = described.venue().orElse(null);
        organizers = described.organizers();
        topics = described.topics();
        programme = described.programme();
        registration = described.registration().orElse(null);
        registrationUrl = described
                .registration()
                .flatMap(Registration::link)
                .flatMap(RegistrationLink::comparable)
                .orElse(null);
        image = described.image().map(URI::toString).orElse(null);
        links = described.links();
        url = described.url().map(URI::toString).orElse(null);
    }

    /** Leaves a tombstone. */
    public void delete(Instant now) {
        deletedAt = now;
        modifiedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant modifiedAt() {
        return modifiedAt;
    }

    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    public Source source() {
        return new Source(source, externalId, Optional.ofNullable(license));
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** The slugs of its topics. */
    public List<String> topics() {
        return topics;
    }

    /** When the event takes place. */
    public Schedule schedule() {
        return schedule.schedule();
    }

    private Optional<StartDate> previousStartDate() {
        return Optional.ofNullable(previousStart).map(KeptStart::startDate);
    }

    /** What it takes to decide about registration. */
    Registrable registrable() {
        EventDetails known = details();
        return new Registrable(id, deletedAt(), known.schedule(), known.status(), known.registration());
    }

    /** Everything published about the event, and the start that it was moved away from. */
    public EventDetails details() {
        EventDetails known = details;
        if (known == null) {
            known = read();
            details = known;
        }
        return known;
    }

    private EventDetails read() {
        return new EventDetails(
                name,
                Optional.ofNullable(subtitle),
                Optional.ofNullable(description),
                schedule(),
                previousStartDate(),
                status,
                attendanceMode,
                languages,
                Optional.ofNullable(venue),
                organizers,
                topics,
                programme,
                Optional.ofNullable(registration),
                Optional.ofNullable(image).map(URI::create),
                links,
                Optional.ofNullable(url).map(URI::create));
    }
}

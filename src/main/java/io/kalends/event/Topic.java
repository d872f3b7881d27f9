package io.kalends.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What events are about: a node of a tree, with labels by BCP 47 language and other spellings under which sources name it. */
@Entity
@Table(name = "topic")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Topic {

    @Id
    private String slug;

    private @Nullable String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> labels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases;

    /** For Hibernate. */
    protected Topic() {}

    /** A topic at the top of the tree, named by one label of unknown language. */
    public Topic(String slug, String label) {
        this.slug = slug;
        this.labels = Map.of("und", label);
        this.aliases = List.of();
    }

    public String slug() {
        return slug;
    }

    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    public List<String> aliases() {
        return aliases;
    }

    public Map<String, String> labels() {
        return labels;
    }

    /** The label in a language, else in English, else any. */
    public String label(Locale locale) {
        String fallback = labels.values().iterator().next();
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", fallback));
    }
}

package io.kalends.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics at one moment: a topic includes its descendants. */
public final class TopicTree {

    private final Map<String, Topic> bySlug = new LinkedHashMap<>();
    private final Map<String, Topic> byAlias = new LinkedHashMap<>();

    public TopicTree(Collection<Topic> topics) {
        for (Topic topic : topics) {
            bySlug.put(topic.slug(), topic);
            byAlias.put(topic.slug(), topic);
        }
        for (Topic topic : topics) {
            topic.aliases().forEach(it -> byAlias.putIfAbsent(Slug.of(it), topic));
        }
    }

    public List<Topic> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<Topic> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The topic that a source means by a keyword: by slug or by another spelling. */
    public Optional<Topic> findByKeyword(String keyword) {
        return Optional.ofNullable(byAlias.get(Slug.of(keyword)));
    }

    /** These topics and all above them. */
    public Set<String> withAncestors(Collection<String> slugs) {
        Set<String> closure = new LinkedHashSet<>();
        for (String slug : slugs) {
            Optional<String> next = Optional.of(slug);
            while (next.filter(closure::add).isPresent()) {
                next = next.flatMap(this::find).flatMap(Topic::parent);
            }
        }
        return closure;
    }

    /** The topics directly below one. */
    public List<Topic> children(String slug) {
        return bySlug.values().stream()
                .filter(it -> it.parent().filter(slug::equals).isPresent())
                .toList();
    }

    /** The label of a topic in a language; of an unknown one its slug. */
    public String label(String slug, Locale locale) {
        return find(slug).map(it -> it.label(locale)).orElse(slug);
    }

    /** Every label of these topics in every language, as searched by words. */
    public List<String> allLabels(Collection<String> slugs) {
        List<String> labels = new ArrayList<>();
        slugs.forEach(
                slug -> find(slug).ifPresent(it -> labels.addAll(it.labels().values())));
        return labels;
    }
}

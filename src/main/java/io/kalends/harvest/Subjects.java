package io.kalends.harvest;

import io.kalends.event.Slug;
import io.kalends.event.Topic;
import io.kalends.event.TopicTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topics that keywords stand for during one import: known ones by slug or alias, new ones made from the keyword. */
final class Subjects {

    private static final int MOST_TOPICS = 20;

    private final TopicTree tree;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    Subjects(TopicTree tree) {
        this.tree = tree;
    }

    /** The topics of these keywords in the order of their slugs, at most 20. */
    List<String> topics(Collection<String> keywords) {
        return keywords.stream()
                .map(it -> slugs.computeIfAbsent(it, this::slug))
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_TOPICS)
                .toList();
    }

    private String slug(String keyword) {
        return tree.findByKeyword(keyword).map(Topic::slug).orElseGet(() -> {
            String slug = Slug.of(keyword);
            labels.putIfAbsent(slug, keyword);
            return slug;
        });
    }

    /** The topics among these that are not kept yet, with the label they get. */
    Map<String, String> missing(Collection<String> topics) {
        Map<String, String> missing = new LinkedHashMap<>();
        topics.stream()
                .distinct()
                .filter(it -> tree.find(it).isEmpty() && !kept.contains(it))
                .sorted()
                .forEach(it -> missing.put(it, labels.getOrDefault(it, it)));
        return missing;
    }

    /** Notes that these topics are kept by now. */
    void keep(Collection<String> topics) {
        kept.addAll(topics);
    }
}

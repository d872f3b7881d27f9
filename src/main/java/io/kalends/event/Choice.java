package io.kalends.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closed choices as they stand in addresses and answers: {@code NOT_YET_OPEN} is {@code notYetOpen}. */
public final class Choice {

    /** Those asked for so far: a page asks for some of them a hundred times. */
    private static final Map<Enum<?>, String> NAMES = new ConcurrentHashMap<>();

    private Choice() {}

    /** The name of a choice, in lower camel case. */
    public static String name(Enum<?> choice) {
        return NAMES.computeIfAbsent(choice, Choice::inCamelCase);
    }

    private static String inCamelCase(Enum<?> choice) {
        String[] words = choice.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    /** The names of all choices of a kind. */
    public static <E extends Enum<E>> List<String> names(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Choice::name).toList();
    }
}

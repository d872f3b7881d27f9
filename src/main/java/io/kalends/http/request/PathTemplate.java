package io.kalends.http.request;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The path of a resource method, with its parameters in braces, no more than one between two slashes. */
public final class PathTemplate {

    /** How a parameter is written; what it may look like does not matter here. */
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private static final Pattern SLASHES = Pattern.compile("/+");

    private final List<Segment> segments;

    private PathTemplate(List<Segment> segments) {
        this.segments = segments;
    }

    public static PathTemplate of(String template) {
        return new PathTemplate(
                Arrays.stream(SLASHES.split(PARAMETER.matcher(template).replaceAll("{}")))
                        .filter(it -> !it.isEmpty())
                        .map(Segment::of)
                        .toList());
    }

    /** Whether a path, as it was asked, is one that the method answers at. */
    public boolean matches(String path) {
        int at = 0;
        for (Segment segment : segments) {
            if (at == path.length() || path.charAt(at) != '/') {
                return false;
            }
            int next = path.indexOf('/', at + 1);
            int end = next < 0 ? path.length() : next;
            if (!segment.matches(path, at + 1, end)) {
                return false;
            }
            at = end;
        }
        return at == path.length() || (at == path.length() - 1 && path.charAt(at) == '/');
    }

    /**
     * What stands between two slashes.
     *
     * @param open whether anything, but not nothing, stands between {@code before} and {@code after}
     */
    private record Segment(String before, boolean open, String after) {

        static Segment of(String template) {
            int parameter = template.indexOf("{}");
            return parameter < 0
                    ? new Segment(template, false, "")
                    : new Segment(template.substring(0, parameter), true, template.substring(parameter + 2));
        }

        boolean matches(String path, int start, int end) {
            int between = end - start - before.length() - after.length();
            return (open ? between > 0 : between == 0)
                    && path.startsWith(before, start)
                    && path.startsWith(after, end - after.length());
        }
    }
}

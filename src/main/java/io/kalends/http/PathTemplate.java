package io.kalends.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a resource method, with its parameters in braces. */
record PathTemplate(Pattern pattern) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/]*?}");

    static PathTemplate of(String template) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (Matcher parameter = PARAMETER.matcher(template); parameter.find(); end = parameter.end()) {
            pattern.append(Pattern.quote(template.substring(end, parameter.start())))
                    .append("[^/]+");
        }
        return new PathTemplate(Pattern.compile(pattern + Pattern.quote(template.substring(end)) + "/?"));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}

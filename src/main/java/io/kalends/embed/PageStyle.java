package io.kalends.embed;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style of the pages. Component and pages look the same because their style stands once, in the script of the
 * component, which cannot load a file under every policy; what is the component's host is the page's root.
 */
final class PageStyle {

    private static final Pattern STYLE = Pattern.compile("const STYLE = `(.*?)`;", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile(":host(?:\\(([^)]*)\\))?");

    private PageStyle() {}

    static String of(String script, String ownStyle) {
        Matcher style = STYLE.matcher(script);
        if (!style.find()) {
            throw new IllegalStateException("the script holds no style");
        }
        String shared = HOST.matcher(style.group(1))
                .replaceAll((MatchResult it) -> ":root" + (it.group(1) == null ? "" : it.group(1)))
                .replace("[theme=", "[data-theme=");
        return ownStyle + shared;
    }
}

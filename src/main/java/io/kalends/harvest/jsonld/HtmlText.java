package io.kalends.harvest.jsonld;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/** The text of HTML: blocks become paragraphs, line breaks and list items lines; scripts and styles are left out. */
final class HtmlText {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)[\\s/>]");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
    private static final Pattern SLASHED = Pattern.compile("\\\\(['\"n\\\\])");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "option");

    private HtmlText() {}

    /** The text of what may be HTML; plain text, such as {@code List<String> & more}, comes back as it is. */
    static String of(String published) {
        boolean entities =
                published.indexOf('&') >= 0 && ENTITY.matcher(published).find();
        Markup markup = published.indexOf('<') >= 0 ? markup(published) : Markup.NONE;
        return switch (markup) {
            case NONE -> entities ? decoded(published) : published;
            case INLINE -> text(linesKept(published));
            case BLOCKS -> text(published);
        };
    }

    /** Entities are characters, unless they hide HTML that was escaped once more, as for a script. */
    private static String decoded(String published) {
        String html = unslashed(Parser.unescapeEntities(published, false));
        return hasElements(html) ? of(html) : text(linesKept(published.replace("<", "&lt;")));
    }

    /** Whether a tag is closed again or breaks a line behind a word; prose only mentions tags. */
    private static boolean hasElements(String html) {
        Set<String> opened = new HashSet<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            String name = tags.group(1).toLowerCase(Locale.ROOT);
            boolean closes = html.charAt(tags.start() + 1) == '/';
            if (closes ? opened.contains(name) : name.equals("br") && isBehindAWord(html, tags.start())) {
                return true;
            }
            if (Tag.isKnownTag(name)) {
                opened.add(name);
            }
        }
        return false;
    }

    private static boolean isBehindAWord(String html, int place) {
        return place > 0 && !Character.isWhitespace(html.charAt(place - 1));
    }

    private static String unslashed(String published) {
        return published.indexOf('\\') < 0
                ? published
                : SLASHED.matcher(published)
                        .replaceAll(it -> it.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(it.group(1)));
    }

    private enum Markup {
        NONE,
        INLINE,
        BLOCKS
    }

    private static Markup markup(String published) {
        Markup found = published.contains("<!--") ? Markup.INLINE : Markup.NONE;
        Matcher tags = TAG.matcher(published);
        while (tags.find()) {
            String name = tags.group(1).toLowerCase(Locale.ROOT);
            if (Tag.isKnownTag(name)) {
                if (LINES.contains(name) || Tag.valueOf(name).isBlock()) {
                    return Markup.BLOCKS;
                }
                found = Markup.INLINE;
            }
        }
        return found;
    }

    private static String linesKept(String published) {
        return published.replace("\r\n", "\n").replace("\n", "<br>");
    }

    private static String text(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, noscript, template, iframe, object, svg, head, title")
                .remove();
        StringBuilder text = new StringBuilder(html.length());
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[\\r\\n]+", " "));
                } else {
                    text.append(breaks(node));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (!node.nameIs("br")) {
                    text.append(breaks(node));
                }
            }
        });
        return text.toString();
    }

    private static String breaks(Node node) {
        if (!(node instanceof Element element)) {
            return "";
        }
        if (LINES.contains(element.normalName())) {
            return "\n";
        }
        return element.isBlock() ? "\n\n" : "";
    }
}

package io.kalends.embed;

import java.util.List;

/** What somebody might publish to make a page do something, break, or read other than it is. */
public final class HostileValues {

    public static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</SCRIPT ><img src=x onerror=alert(1)>",
            "<!--<script>alert(1)</script>-->",
            "--><script>alert(1)</script>",
            "<!--",
            "]]>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<math><mtext></p><img src=x onerror=alert(1)>",
            "<iframe src=javascript:alert(1)></iframe>",
            "<a href=javascript:alert(1)>click</a>",
            "<base href=https://evil.example/>",
            "<meta http-equiv=refresh content=0;url=https://evil.example/>",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<style>*{display:none}</style>",
            "<form action=https://evil.example/><input name=q></form>",
            "<template><script>alert(1)</script></template>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "</title><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)' autofocus='",
            "` onclick=`alert(1)`",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "{{constructor.constructor('alert(1)')()}}",
            "${7*7} #{7*7} {page.jsonLd.raw} {#if true}x{/if}",
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#60;b&#62;",
            "one\r\nSet-Cookie: hostile=1\r\n\r\n<script>alert(1)</script>",
            "BEGIN:VEVENT\r\nSUMMARY:hostile\r\nEND:VEVENT",
            "tab\there\u000bvertical\fform",
            "bell\u0007 escape\u001b[31m backspace\b delete\u007f c1\u0085\u009f",
            "line\u2028separator\u2029paragraph",
            "\u202egnp.exe\u202c right-to-left override",
            "\u2066isolate without end",
            "\u202d\u202e\u202b\u202a overrides without end",
            "zero\u200bwidth\u200djoiner\ufeffmark",
            "non-character \ufdd0 \uffff \ufffe",
            "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
            "\\\"; alert(1); //",
            "=HYPERLINK(\"https://evil.example\")",
            "quotes \" ' ` « » and \\ backslash",
            "W".repeat(10_000),
            "漢".repeat(3_000),
            "e" + "\u0301".repeat(500) + " zalgo",
            "👩‍👩‍👧‍👦 🏳️‍🌈 emoji");

    private HostileValues() {}
}

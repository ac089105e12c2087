namespace KnowledgeBase.Browser.Tests.Hostile;

/// <summary>Hostile texts of one line, for every field that a capture can have. All of them carry the marker, so that pages can be asked for it.</summary>
internal static class HostileWords
{
    /// <summary>A part of every word that every reader of captures leaves as it is.</summary>
    public const string Marker = "__pwned";

    public static IReadOnlyList<string> All { get; } =
    [
        "<script>window.__pwned=1</script>",
        "\"><img src=x onerror=window.__pwned=1>",
        "' onmouseover='window.__pwned=1' autofocus onfocus='window.__pwned=1' x='",
        "\"><svg onload=window.__pwned=1><a xlink:href=javascript:window.__pwned=1>",
        "</title><script>window.__pwned=1</script>",
        "</script><script>window.__pwned=1</script>",
        "javascript:window.__pwned=1",
        "<iframe srcdoc=\"<script>parent.__pwned=1</script>\"></iframe>",
        "<iframe src=javascript:parent.__pwned=1></iframe><object data=data:text/html,__pwned><embed src=//evil.example/__pwned>",
        "&lt;script&gt;window.__pwned=1&lt;/script&gt;&#60;img src=x onerror=window.__pwned=1&#62;",
        "--><script>window.__pwned=1</script><!-- ]]> <![CDATA[",
        "</textarea></style></noscript></template></xmp><img src=x onerror=window.__pwned=1>",
        "\u202e<b onclick=window.__pwned=1>\u202c\u200b\u2066\ufeff",
        "\" onfocus=window.__pwned=1 autofocus title=\"so long that a few control characters look like text: \u0001javascript:window.__pwned=1\u0002",
        "<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example/__pwned>",
        "<math><mtext><table><mglyph><style><img src=x onerror=window.__pwned=1></style>",
        "<details open ontoggle=window.__pwned=1><summary>x</summary></details>",
        "<style>@import '//evil.example/__pwned.css';</style><link rel=stylesheet href=//evil.example/__pwned.css>",
        "<form action=//evil.example/__pwned><input name=cookie><button formaction=javascript:window.__pwned=1>",
        "{{constructor.constructor('window.__pwned=1')()}} ${window.__pwned=1} @(window.__pwned) #{7*7}",
        "＜script＞window.__pwned=1＜/script＞ \\u003cscript\\u003ewindow.__pwned=1",
        "<p title='`--><script>window.__pwned=1</script>' onclick=`window.__pwned=1`",
    ];

    public static IReadOnlyList<string> Addresses { get; } =
    [
        "javascript:window.__pwned=1",
        "JaVa&#x0A;Script&colon;window.__pwned=1",
        "java\tscript:window.__pwned=1",
        " \u0001javascript:window.__pwned=1",
        "vbscript:window.__pwned=1",
        "data:text/html,<script>parent.__pwned=1</script>",
        "data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19wd25lZD0xPC9zY3JpcHQ+",
        "https://evil.example/\"onmouseover=\"window.__pwned=1",
        "https://evil.example/'><script>window.__pwned=1</script>",
        "https://evil.example/?</script><script>window.__pwned=1</script>",
        "//evil.example/__pwned",
        "https://javascript:window.__pwned=1@evil.example/",
        "http://evil.example/%22%3E%3Cscript%3Ewindow.__pwned=1%3C/script%3E",
        "feed:javascript:window.__pwned=1",
    ];
}

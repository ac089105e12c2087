using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Web.Tests.Hostile;

/// <summary>Files that were made to hurt a reader, by name.</summary>
internal static class HostileFiles
{
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["yaml-flow-lists.md"] = () => FrontMatter("a: " + Times("[", 20_000) + Times("]", 20_000)),
        ["yaml-flow-maps.md"] = () => FrontMatter("a: " + Times("{a: ", 25_000) + Times("}", 25_000)),
        ["yaml-lists-in-a-line.md"] = () => FrontMatter("a:\n" + Times("- ", 30_000)),
        ["yaml-bomb.md"] = () => FrontMatter("a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat("bcdefghi".Select(c => $"{c}: &{c} [{Times($"*{(char)(c - 1)},", 9)}]\n"))),
        ["yaml-tags.md"] = () => FrontMatter("a: !!python/object/apply:os.system [id]\nb: !<tag:x> y"),
        ["nested-quotes.md"] = () => Text(Times(">", 10_000) + " a"),
        ["ever-deeper-quotes.md"] = () => Text(string.Join('\n', Enumerable.Range(1, 2_000).Select(depth => Times(">", depth) + " a"))),
        ["nested-lists.md"] = () => Text(Times("- ", 10_000) + "a"),
        ["ever-deeper-lists.md"] = () => Text(string.Join('\n', Enumerable.Range(0, 2_000).Select(depth => Times(" ", 2 * depth) + "- a"))),
        ["nested-brackets.md"] = () => Text(Times("[", 10_000) + "a" + Times("](b)", 10_000)),
        ["many-links.md"] = () => Text(Times("[a](https://a.example/archives/1) ", 100_000)),
        ["many-links-on-lines.md"] = () => Text(Times("[a](https://a.example/archives/1)\n\n", 100_000)),
        ["unclosed-links.md"] = () => Text(Times("[a](b", 30_000)),
        ["autolinks.md"] = () => Text(Times("<https://a.example/> ", 100_000)),
        ["headings.md"] = () => Text(Times("# a\n\n", 100_000)),
        ["rules.md"] = () => Text(Times("---\n\n", 100_000)),
        ["backticks.md"] = () => Text(string.Concat(Enumerable.Range(1, 1_500).Select(length => Times("`", length) + " a "))),
        ["stars.md"] = () => Text(Times("*a_ **b ", 200_000)),
        ["comments.md"] = () => Text(Times("<!--", 300_000)),
        ["tables.md"] = () => Text(Times("a|", 20_000) + "\n" + Times("-|", 20_000) + "\n" + Times("a|\n", 1_000)),
        ["sources-without-end.md"] = () => Text(Times("src=", 1_000_000)),
        ["hr-elements.md"] = () => Text(Times("<hr>", 100_000)),
        ["deep-html.md"] = () => Text(Times("<div>", 100_000)),
        ["deep-page.html"] = () => Text("<!doctype html><html><body>" + Times("<div>", 100_000) + "a"),
        ["deep-formatting.html"] = () => Text("<!doctype html><p>" + Times("<font color=red><b>", 20_000) + Times("<p>x", 20_000)),
        ["deep-tables.html"] = () => Text("<!doctype html>" + Times("<table><tr><td>", 30_000)),
        ["many-rows.html"] = () => Text("<!doctype html><table>" + Times("<tr><td>a", 100_000)),
        ["many-attributes.html"] = () => Text("<!doctype html><a " + string.Concat(Enumerable.Range(0, 150_000).Select(i => $"a{i} ")) + ">a</a>"),
        ["json-ld.html"] = () => Text("<!doctype html><script type=application/ld+json>" + Times("[", 100_000) + "</script><p>a"),
        ["one-line.md"] = () => Text(Times("文章です。", 900_000)),
        ["beyond-the-limit.md"] = () => Text(Times("a", 50_000_000)),
        ["nul-bytes.md"] = () => new byte[3_000_000],
        ["nul-in-text.md"] = () => Text(Times("a\0\0\n", 30)),
        ["words-and-nul.md"] = () => Text("# 題\n\n" + Times("これは文章です。", 2_000) + "\0\u0001\u001b[2J"),
        ["random.md"] = () => Random(300_000),
        ["utf-16.txt"] = () => [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Times("[あ](", 50_000))],
        ["empty.md"] = () => [],
        ["bomb.zip"] = () => Zip(("bomb.md", new byte[60_000_000])),
        ["way-out.zip"] = () => Zip(("../../way-out.md", Text("# 外"))),
        ["absolute.zip"] = () => Zip(("/etc/absolute.md", Text("# 絶対"))),
        ["zip-in-zip.zip"] = () => Zip(("inner.zip", Zip(("a.md", Text("# 中"))))),
        ["many-members.zip"] = () => Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"{i}.md", Text("# 多い")))]),
        ["cut-off.zip"] = () => Zip(("a.md", Text("# 途中")))[..60],
    };

    /// <summary>Small, but read apart, and not in a moment. Another one for each number.</summary>
    public static byte[] Slow(int number) => Text(Times("[a](https://a.example/archives/1)\n\n", 5_000) + $"{number}");

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] FrontMatter(string yaml) => Text($"---\ntitle: 題\n{yaml}\n---\n\n本文です。\n");

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var member = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                member.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}

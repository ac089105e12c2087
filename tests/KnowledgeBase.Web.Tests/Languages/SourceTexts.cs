using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeBase.Web.Tests.Languages;

/// <summary>The texts that the sources of pages use as keys, and the English beside them.</summary>
internal static partial class SourceTexts
{
    // The command line speaks English; the other is about type-setting, not about words.
    private static readonly string[] NotWords = ["Commands", "Text/Labels.cs", "wwwroot/lib", "obj", "bin"];

    // Scripts and styles take their words from the page.
    private static readonly string[] Types = [".cs", ".cshtml", ".js", ".css"];

    private static readonly string Root =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "src", "KnowledgeBase.Web"));

    /// <summary>English by key, in the order of the file.</summary>
    public static IReadOnlyList<(string Key, string English)> Entries { get; } =
    [
        .. XDocument.Load(Path.Combine(Root, "Resources", "Texts.en.resx")).Root!.Elements("data")
            .Select(entry => (entry.Attribute("name")!.Value, entry.Element("value")!.Value)),
    ];

    /// <summary>Every key that a source uses, a count with both of its forms.</summary>
    public static IReadOnlySet<string> Keys { get; } = Sources().SelectMany(source => Uses().Matches(source.Text)).SelectMany(KeysOf).ToHashSet();

    /// <summary>Lines with Japanese that is no key.</summary>
    public static IEnumerable<string> Strays() =>
        from source in Sources()
        from line in Uses().Replace(source.Text, "").Split('\n')
        where Japanese.IsIn(line)
        select $"{source.Path}: {line.Trim()}";

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where Types.Contains(Path.GetExtension(path)) && !NotWords.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        select (path, Comments().Replace(File.ReadAllText(file), match => match.Value.StartsWith('"') ? match.Value : ""));

    private static IEnumerable<string> KeysOf(Match use)
    {
        var text = Regex.Unescape(use.Groups["text"].Value);
        return use.Groups["how"].Value switch
        {
            ".As" => [$"{text}|{use.Groups["sense"].Value}"],
            ".Count" => [text, $"{text}|1"],
            _ => [text],
        };
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("""(?:\bT|\btexts)(?:(?<how>\.As|\.Count|\.Html|\.Both)\(|\[)\s*"(?<text>(?:[^"\\]|\\.)*)"(?:,\s*"(?<sense>\w+)")?""")]
    private static partial Regex Uses();

    // Strings are matched, too, so that // in an address begins no comment.
    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""|@\*.*?\*@|/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();
}

internal static class Japanese
{
    public static bool IsIn(string text) => text.Any(IsLetter);

    /// <summary>Kana, ideographs, and the marks and full-width forms set with them.</summary>
    public static bool IsLetter(char c) => c is (>= '\u3001' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff01' and <= '\uffef');
}

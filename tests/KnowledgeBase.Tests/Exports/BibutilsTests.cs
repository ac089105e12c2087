using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using KnowledgeBase.Exports.Formats;

namespace KnowledgeBase.Tests.Exports;

/// <summary>What a reader that is none of ours (bibutils, https://sourceforge.net/p/bibutils/) finds in the files that are written here.</summary>
public sealed class BibutilsTests
{
    private static readonly XNamespace Mods = "http://www.loc.gov/mods/v3";

    [BibutilsTheory]
    [InlineData("bib2xml", "bibtex")]
    [InlineData("ris2xml", "ris")]
    public async Task FindsEveryPaperWithItsTitleNamesDateAndDoi(string reader, string format)
    {
        var papers = new[] { CitationExportTests.Preprint, CitationExportTests.Published };
        var read = await ReadAsync(reader, CitationFormats.Of(format)!.Write(papers));
        Assert.Equal(
            ["BERT & Friends: 100% of {GPT-4}’s C#_code costs $5 ~ x⌃2", "Highly accurate protein structure prediction with AlphaFold"],
            read.Select(TitleOf).Select(title => title.Replace('\'', '’').Replace('^', '⌃'))); // as bibutils writes them
        Assert.Equal(["Jörg Müller", "太郎 山田", "Łukasz Kaiser", "OpenAI", "Laurens van der Maaten"], NamesOf(read[0]));
        Assert.Equal("10.1038/s41586-021-03819-2", DoiOf(read[1])); // of RIS it takes only DOIs whose prefix has four digits
        Assert.StartsWith("2024-01", read[0].Descendants(Mods + "dateIssued").First().Value, StringComparison.Ordinal);
        Assert.Contains("Nature", read[1].Descendants(Mods + "relatedItem").Descendants(Mods + "title").Select(title => title.Value));
    }

    private static string TitleOf(XElement paper) =>
        paper.Element(Mods + "titleInfo") is { } title && title.Element(Mods + "subTitle") is { } sub
            ? $"{title.Element(Mods + "title")!.Value}: {sub.Value}"
            : paper.Element(Mods + "titleInfo")!.Element(Mods + "title")!.Value;

    private static IEnumerable<string> NamesOf(XElement paper) =>
        paper.Elements(Mods + "name").Select(name => string.Join(' ', name.Elements(Mods + "namePart").Select(part => part.Value)));

    private static string? DoiOf(XElement paper) =>
        paper.Elements(Mods + "identifier").FirstOrDefault(identifier => identifier.Attribute("type")?.Value == "doi")?.Value;

    private static async Task<List<XElement>> ReadAsync(string reader, string text)
    {
        var start = new ProcessStartInfo(reader)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        var xml = await process.StandardOutput.ReadToEndAsync();
        return [.. XDocument.Parse(xml.TrimStart('\uFEFF')).Root!.Elements(Mods + "mods")];
    }
}

/// <summary>Runs where bibutils is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BibutilsTheoryAttribute : TheoryAttribute
{
    public BibutilsTheoryAttribute() => Skip = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "bib2xml")))
        ? null
        : "bibutils is not installed; on Debian, apt install bibutils.";
}

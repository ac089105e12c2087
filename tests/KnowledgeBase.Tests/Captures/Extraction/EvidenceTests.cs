using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Extraction.Furniture;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Tests.Captures.Extraction;

/// <summary>What holds of the evidence of every reading, tried on all captures at hand.</summary>
public sealed partial class EvidenceTests
{
    // Fields whose value stands as printed in the lines it comes from.
    private static readonly EvidenceField[] Printed =
        [EvidenceField.Title, EvidenceField.Heading, EvidenceField.PaperTitle, EvidenceField.PaperAuthor, EvidenceField.PaperAffiliation, EvidenceField.PaperUrl];

    public static TheoryData<string> Capture => [.. Captures().Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Capture))]
    public void EveryRuleHasAReason(string path)
    {
        var article = Read(path);
        var rules = article.Evidence.Select(one => one.Rule).Concat(article.Dropped.Select(line => line.Rule)).Concat(article.Related.Select(link => link.Rule));
        Assert.Equal([], rules.Where(rule => !RuleCatalog.Knows(rule)).Distinct());
    }

    [Fact]
    public void EveryRuleOfFurnitureHasAReason() =>
        Assert.Equal([], FurnitureRules.All.Select(rule => rule.Name).Where(name => !RuleCatalog.Knows(name)).Distinct());

    [Fact]
    public void EveryReasonIsASentenceInBothLanguages()
    {
        Assert.Equal([], RuleCatalog.All.Where(rule => !RuleCatalog.Reason(rule, japanese: true).EndsWith('。')));
        Assert.Equal([], RuleCatalog.All.Where(rule => !RuleCatalog.Reason(rule, japanese: false).EndsWith('.')));
    }

    [Theory]
    [MemberData(nameof(Capture))]
    public void EveryFieldKnowsWhereItComesFrom(string path)
    {
        var article = Read(path);
        var known = article.Evidence.Select(one => $"{one.Paper} {one.Field} {one.Value}").ToHashSet();
        Assert.Equal([], Fields(article).Where(field => !known.Contains(field)));
        Assert.Equal([], known.Where(one => !one.Contains($"{EvidenceField.Truncated}", StringComparison.Ordinal)).Except(Fields(article)));
    }

    [Theory]
    [MemberData(nameof(Capture))]
    public void EveryPrintedValueStandsInTheLinesNamed(string path)
    {
        var article = Read(path);
        if (Path.GetExtension(path) == ".html")
        {
            return; // entities stand for letters there
        }

        var lines = Lines(path);
        Assert.Equal([], article.Evidence.Where(one => Printed.Contains(one.Field) && one.FirstLine is not null)
            .Where(one => !StandsIn(string.Join('\n', lines[(one.FirstLine!.Value - 1)..one.LastLine!.Value]), one.Value)));
    }

    [Theory]
    [MemberData(nameof(Capture))]
    public void EveryLineIsInTheTextOrWasDroppedByARule(string path)
    {
        var article = Read(path);
        if (Path.GetExtension(path) == ".html")
        {
            return; // lines there are not lines of text
        }

        var dropped = article.Dropped.Select(line => line.Number).ToHashSet();
        var text = Letters(article.Markdown);
        var lost = Lines(path).Select((line, i) => (Number: i + 1, Letters: Letters(EmbedWidth().Replace(line, ""))))
            .Where(line => line.Letters.Length > 0 && !dropped.Contains(line.Number) && !text.Contains(line.Letters, StringComparison.Ordinal));
        Assert.Equal([], lost);
    }

    [Theory]
    [MemberData(nameof(Capture))]
    public void NoLineIsNamedThatTheCaptureDoesNotHave(string path)
    {
        var article = Read(path);
        var last = Lines(path).Length;
        Assert.All(article.Evidence.Where(one => one.FirstLine is not null), one => Assert.True(one.FirstLine >= 1 && one.FirstLine <= one.LastLine && one.LastLine <= last, $"{one}"));
        Assert.All(article.Dropped, line => Assert.InRange(line.Number, 1, last));
    }

    private static IEnumerable<string> Fields(ExtractedArticle article)
    {
        yield return $" {EvidenceField.Title} {article.Title}";
        (EvidenceField Field, string? Value)[] single =
        [
            (EvidenceField.SourceUrl, article.Source?.Address), (EvidenceField.Site, article.Site), (EvidenceField.Published, article.Published),
            (EvidenceField.Captured, article.CapturedUtc is { } at ? $"{at:O}" : null), (EvidenceField.BestDate, article.BestDate), (EvidenceField.Thumbnail, article.ThumbnailUrl),
        ];
        var papers = article.Papers.SelectMany((paper, i) => OfPaper(paper).Select(field => $"{i} {field.Field} {field.Value}"));
        var all = single.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => $" {field.Field} {field.Value}")
            .Concat(article.Headings.Select(heading => $" {EvidenceField.Heading} {heading.Text}"))
            .Concat(article.Related.Select(link => $" {EvidenceField.Related} {link.Text}"))
            .Concat(papers);
        foreach (var field in all)
        {
            yield return field;
        }
    }

    private static IEnumerable<(EvidenceField Field, string Value)> OfPaper(ExtractedPaper paper) =>
    [
        (EvidenceField.PaperTitle, paper.Title),
        .. paper.Authors.Select(name => (EvidenceField.PaperAuthor, name)),
        .. paper.Affiliations.Select(name => (EvidenceField.PaperAffiliation, name)),
        .. paper.Urls.Select(url => (EvidenceField.PaperUrl, url)),
        .. paper.Links.Select(link => (EvidenceField.PaperLink, link.Url)),
        .. paper.Arxiv is { } arxiv ? [(EvidenceField.PaperArxivId, arxiv.Value)] : Array.Empty<(EvidenceField, string)>(),
        .. paper.Doi is { } doi ? [(EvidenceField.PaperDoi, doi.Printed)] : Array.Empty<(EvidenceField, string)>(),
        .. paper.PublishedOn is { } day ? [(EvidenceField.PaperPublishedOn, day)] : Array.Empty<(EvidenceField, string)>(),
    ];

    private static IEnumerable<string> Captures() => CaptureCasesTests.Inputs
        .Concat(Directory.GetFiles(Repository.Samples, "*", SearchOption.AllDirectories))
        .Concat(Repository.SharedCaptures is { } real ? Directory.GetFiles(real, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".md" or ".txt" && !file.EndsWith("FORMS.md", StringComparison.Ordinal)) : [])
        .Where(file => CaptureReader.Read(file, File.ReadAllBytes(file)) is CaptureReading.Readable)
        .Order(StringComparer.Ordinal);

    private static ExtractedArticle Read(string path) =>
        Assert.IsType<CaptureReading.Readable>(CaptureReader.Read(Path.GetFileName(path), File.ReadAllBytes(Path.Combine(Repository.Root, path)))).Article;

    private static string[] Lines(string path) =>
        [.. SourceLine.Split(DecodedText.From(File.ReadAllBytes(Path.Combine(Repository.Root, path)))!.Text).Select(line => line.Text)];

    // A glossary's link within a name parts its letters.
    private static bool StandsIn(string text, string value) =>
        Letters(text).Contains(Letters(value), StringComparison.Ordinal) || Letters(LinkTarget().Replace(text, "")).Contains(Letters(value), StringComparison.Ordinal);

    // Accents that stand apart from their letters are no letters.
    private static string Letters(string text) => string.Concat(Uri.UnescapeDataString(text).Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\]\([^()]*\)")]
    private static partial Regex LinkTarget();

    // Obsidian's own way to say how wide a picture is shown, and Zenn's to say the same and what a card is, which Markdown has not.
    [GeneratedRegex(@"\|\d+(?=\]\])| =\d*x\d*(?=\))|(?<=@\[)\w+(?=\]\()")]
    private static partial Regex EmbedWidth();
}

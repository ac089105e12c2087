using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Exports.Formats;
using KnowledgeBase.Papers.Metadata.Formats;
using KnowledgeBase.Tests.Papers.Metadata;

namespace KnowledgeBase.Tests.Exports;

public sealed class CitationExportTests
{
    internal static readonly CitedPaper Preprint = new()
    {
        Id = 12,
        Title = "BERT & Friends: 100% of {GPT-4}'s C#_code costs $5 ~ x^2",
        Authors = [CitedName.Of("Jörg Müller"), CitedName.Of("山田 太郎"), CitedName.Of("Łukasz Kaiser"), CitedName.Of("OpenAI"), CitedName.Of("Laurens van der Maaten")],
        IssuedOn = "2024-01-15",
        ArxivId = "2401.01234",
        Categories = ["cs.CL", "cs.AI"],
        Abstract = "One \\ backslash.\nTwo } braces { and an end\r\nER  - ",
    };

    internal static readonly CitedPaper Published = new()
    {
        Id = 13,
        Title = "Highly accurate protein structure prediction with AlphaFold",
        Authors = [CitedName.Of("John Jumper")],
        AuthorsTruncated = true,
        IssuedOn = "2021",
        Doi = "10.1038/s41586-021-03819-2",
        Journal = "Nature",
    };

    [Fact]
    public void BibTexIsWhatReferenceManagersExpect() => Assert.Equal("""
        @article{jumper2021highly,
          author        = {Jumper, John and others},
          title         = {Highly accurate protein structure prediction with {AlphaFold}},
          journal       = {Nature},
          year          = {2021},
          doi           = {10.1038/s41586-021-03819-2},
          url           = {https://doi.org/10.1038/s41586-021-03819-2},
          language      = {en}
        }

        """.ReplaceLineEndings("\n"), new BibTexExport().Write([Published]));

    [Fact]
    public void BibTexOfAPreprintNamesTheArchiveForEveryReader()
    {
        var text = new BibTexExport().Write([Preprint]);
        foreach (var line in (string[])["@misc{muller2024bert,", "month         = jan,", "eprint        = {2401.01234}", "archivePrefix = {arXiv}", "eprinttype    = {arxiv}", "primaryClass  = {cs.CL}", "doi           = {10.48550/arXiv.2401.01234}"])
        {
            Assert.Contains(line, text, StringComparison.Ordinal);
        }

        Assert.Contains(@"{BERT} \& Friends: 100\% of {\textbraceleft{}GPT-4\textbraceright{}'s} C\#\_code costs \$5 \textasciitilde{} x\textasciicircum{}2", text, StringComparison.Ordinal);
        Assert.Contains("Müller, Jörg and 山田, 太郎 and Kaiser, Łukasz and {OpenAI} and van der Maaten, Laurens", text, StringComparison.Ordinal);
    }

    [Fact]
    public void KeysAreUniqueAndAscii()
    {
        var text = new BibTexExport().Write([Published, Published, Published with { Authors = [], Title = "題", IssuedOn = null, Id = 7 }]);
        Assert.Contains("@article{jumper2021highly,", text, StringComparison.Ordinal);
        Assert.Contains("@article{jumper2021highlya,", text, StringComparison.Ordinal);
        Assert.Contains("@article{paper7,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void RisLinesCannotBeBrokenOutOf()
    {
        var lines = new RisExport().Write([Preprint, Published]).Split("\r\n");
        Assert.Equal(2, lines.Count(line => line == "ER  - "));
        Assert.Equal(["TY  - GEN", "TY  - JOUR"], lines.Where(line => line.StartsWith("TY", StringComparison.Ordinal)));
        Assert.Contains("AU  - van der Maaten, Laurens", lines);
        Assert.Contains("DA  - 2024/01/15", lines);
        Assert.Contains("AB  - One \\ backslash. Two } braces { and an end ER -", lines);
        Assert.All(lines.SkipLast(1), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
    }

    [Fact]
    public void CslJsonHoldsOnlyWhatItsSchemaKnows()
    {
        var items = JsonNode.Parse(new CslJsonExport().Write([Preprint, Published]))!.AsArray();
        string[] known = ["id", "type", "title", "author", "issued", "container-title", "publisher", "number", "genre", "DOI", "URL", "abstract", "language", "keyword", "custom"];
        Assert.All(items, item => Assert.Subset(known.ToHashSet(), item!.AsObject().Select(pair => pair.Key).ToHashSet()));
        Assert.All(items, item => Assert.DoesNotContain(null, item!.AsObject().Select(pair => pair.Value)));
        Assert.Equal("[[2024,1,15]]", items[0]!["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal("""{"literal":"OpenAI"}""", items[0]!["author"]![3]!.ToJsonString());
        Assert.Equal("article-journal", items[1]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task OurOwnReadersFindInItWhatWasWritten()
    {
        foreach (var (format, text) in new (IMetadataFormat, string)[] { (new BibTexFormat(), new BibTexExport().Write([Preprint])), (new CslJsonFormat(), new CslJsonExport().Write([Preprint])) })
        {
            var (entry, fields) = await Reading.OneAsync(format, text);
            Assert.Equal(["arxiv:2401.01234"], entry.Identifiers);
            Assert.Equal(Preprint.Title, fields.Title);
            Assert.Equal(["Jörg Müller", "山田 太郎", "Łukasz Kaiser", "OpenAI", "Laurens van der Maaten"], fields.Authors);
            Assert.StartsWith("2024-01", fields.IssuedOn, StringComparison.Ordinal);
            Assert.Equal(["cs.CL"], fields.Categories);
        }
    }

    [Fact]
    public void AnyTitleAndNameComeBackAsTheyWere() => Prop.ForAll(
        Gen.Elements("{", "}", "\\", "$", "%", "&", "#", "_", "^", "~", "\"", "@", ",", "and", "GPT", "Ab", "論文", "é", "<b>", "\n", "\0", "=", "(", ")").ListOf().Select(parts => "T " + string.Join(' ', parts)).ToArbitrary(),
        text =>
        {
            var paper = Preprint with { Title = text, Authors = [CitedName.Of(text)] };
            var expected = CitationText.OneLine(text);
            var (_, bib) = Reading.OneAsync(new BibTexFormat(), new BibTexExport().Write([paper])).GetAwaiter().GetResult();
            var csl = JsonNode.Parse(new CslJsonExport().Write([paper]))![0]!["title"]!.GetValue<string>();
            return bib.Title == expected && CitationText.OneLine(csl) == expected && bib.Authors.Count == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void EveryFormIsFoundByItsName()
    {
        Assert.Equal(["bibtex", "ris", "csl-json"], CitationFormats.All.Select(format => format.Name));
        Assert.IsType<RisExport>(CitationFormats.Of("RIS"));
        Assert.Null(CitationFormats.Of("marc"));
        Assert.All(CitationFormats.All, format => Assert.Equal(0, Encoding.UTF8.GetByteCount(format.Write([])) / 8));
    }
}

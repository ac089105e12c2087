using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Papers.Metadata.Formats;

namespace KnowledgeBase.Tests.Papers.Metadata;

public sealed class BibTexFormatTests
{
    private static readonly BibTexFormat Format = new();

    [Fact]
    public async Task AnArxivEntryIsReadWhole()
    {
        var (entry, fields) = await Reading.OneAsync(Format, """
            @misc{vaswani2017attention,
              title = {Attention Is All
                       {Y}ou Need},
              author = {Vaswani, Ashish and Shazeer, Noam and {\L}ukasz Kaiser and {Google Brain, Inc.}},
              year = 2017, month = jun,
              eprint = {1706.03762v5}, archivePrefix = {arXiv}, primaryClass = {cs.CL},
              abstract = {A model that uses attention alone.

                          It is fast.}
            }
            """);
        Assert.Equal(["arxiv:1706.03762"], entry.Identifiers);
        Assert.Equal("Attention Is All You Need", fields.Title);
        Assert.Equal(["Ashish Vaswani", "Noam Shazeer", "Łukasz Kaiser", "Google Brain, Inc."], fields.Authors);
        Assert.False(fields.AuthorsTruncated);
        Assert.Equal("2017-06", fields.IssuedOn);
        Assert.Equal(["cs.CL"], fields.Categories);
        Assert.Equal("A model that uses attention alone.\nIt is fast.", fields.Abstract);
    }

    [Theory]
    [InlineData("journal = {arXiv preprint arXiv:2311.16989}", "arxiv:2311.16989")]
    [InlineData("doi = {10.48550/ARXIV.2311.16989}", "arxiv:2311.16989")]
    [InlineData("url = {https://arxiv.org/abs/2311.16989v2}", "arxiv:2311.16989")]
    [InlineData("eprint = \"2311.16989\", eprinttype = \"arxiv\"", "arxiv:2311.16989")]
    [InlineData("eprint = {hep-th/9901001}", "arxiv:hep-th/9901001")]
    [InlineData("doi = {https://doi.org/10.1038/S41586-021-03819-2}", "doi:10.1038/s41586-021-03819-2")]
    [InlineData("doi = {10.1007/978-3-030-58452-8\\_13}", "doi:10.1007/978-3-030-58452-8_13")]
    [InlineData("eprint = {2311.16989}, archiveprefix = {PMC}", "")]
    [InlineData("note = {An extension of arXiv:2311.16989}", "")]
    public async Task IdentifiersAreFoundWherePeopleWriteThem(string field, string identifier)
    {
        var (entry, _) = await Reading.OneAsync(Format, $"@article{{key, title = {{T}}, {field}}}");
        Assert.Equal(identifier, string.Join(' ', entry.Identifiers));
    }

    [Fact]
    public async Task StringsAreJoinedAndMonthsKnown()
    {
        var (_, fields) = await Reading.OneAsync(Format, """
            % a comment with an address: someone@example.org
            @string{nips = "Advances in Neural " # "Information Processing Systems"}
            @comment{ @article{no, title = {No}} }
            @preamble{ "\newcommand{\x}{y}" }
            @inproceedings(key, title = "A {"}quoted{"} word", booktitle = nips # " 30", year = "2017", month = "10~" # dec,)
            """);
        Assert.Equal("Advances in Neural Information Processing Systems 30", fields.Journal);
        Assert.Equal("2017-12", fields.IssuedOn);
        Assert.Equal("A \"quoted\" word", fields.Title);
    }

    [Theory]
    [InlineData("date = {2024-01-15}", "2024-01-15")]
    [InlineData("date = {2024-01/2024-02}", "2024-01")]
    [InlineData("date = {2024}", "2024")]
    [InlineData("year = 2024, month = {January}", "2024-01")]
    [InlineData("year = {2024}, month = 7", "2024-07")]
    [InlineData("year = {in press}", null)]
    public async Task DatesAreAsPreciseAsWritten(string field, string? date) =>
        Assert.Equal(date, (await Reading.OneAsync(Format, $"@article{{key, title = {{T}}, {field}}}")).Fields.IssuedOn);

    [Theory]
    [InlineData("Smith, Jr., John", "John Smith Jr.")]
    [InlineData("van der Maaten, Laurens", "Laurens van der Maaten")]
    [InlineData("Ludwig van Beethoven", "Ludwig van Beethoven")]
    [InlineData("{OpenAI}", "OpenAI")]
    [InlineData("{Barnes and Noble} and M{\\\"u}ller, J{\\\"o}rg", "Barnes and Noble; Jörg Müller")]
    [InlineData("山田, 太郎", "山田 太郎")]
    public async Task NamesAreInReadingOrder(string field, string names) =>
        Assert.Equal(names, string.Join("; ", (await Reading.OneAsync(Format, $"@article{{key, title = {{T}}, author = {{{field}}}}}")).Fields.Authors));

    [Fact]
    public async Task AndOthersCutsTheList()
    {
        var (_, fields) = await Reading.OneAsync(Format, "@article{key, title = {T}, author = {A. One and B. Two AND others}}");
        Assert.Equal(["A. One", "B. Two"], fields.Authors);
        Assert.True(fields.AuthorsTruncated);
    }

    [Fact]
    public async Task ABrokenEntryCostsNoOther()
    {
        var readings = await Reading.AllAsync(Format, """
            @article{one, title = {Never closed,
              year = 2020

            @article{two, title = {Fine}, doi = {10.1000/2}}
            @article{three, title "No sign"}
            @article{four, title = {Fine, too}, doi = {10.1000/4}
            """);
        Assert.Equal(["1", "doi:10.1000/2", "5", "6"], readings.Select(reading => reading switch
        {
            MetadataReading.Found found => string.Join(' ', found.Entry.Identifiers),
            MetadataReading.Trouble trouble => $"{trouble.Line}",
            _ => "?",
        }));
    }

    [Fact]
    public async Task OtherEncodingsAreRead()
    {
        var text = "@article{k, title = {Études}, author = {Müller, Jörg}, doi = {10.1000/1}}";
        var latin = Assert.IsType<MetadataReading.Found>(Assert.Single(await Reading.AllAsync(Format, Encoding.Latin1.GetBytes(text)))).Entry.Read()!;
        Assert.Equal(["Jörg Müller"], latin.Authors);
        var marked = Assert.IsType<MetadataReading.Found>(Assert.Single(await Reading.AllAsync(Format, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]))).Entry.Read()!;
        Assert.Equal("Études", marked.Title);
    }

    [Fact]
    public void AnyTextCanBeRead() => Prop.ForAll(
        Gen.Elements("@article{", "@string{", "key,", "title", "=", "{", "}", "\"", "#", ",", "\\", " ", "\n", "@", "(", ")", "author = {A and B}").ListOf().Select(string.Concat).ToArbitrary(),
        text => Reading.AllAsync(Format, text).GetAwaiter().GetResult().All(reading => reading is MetadataReading.Trouble || ((MetadataReading.Found)reading).Entry.Read()?.Title != "")).QuickCheckThrowOnFailure();
}

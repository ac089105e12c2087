using System.Net;

namespace KnowledgeBase.Web.Tests.Http;

public sealed class CitationFilesTests(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("/papers/1.bib", "application/x-bibtex", "@misc{lovelace2017attention,")]
    [InlineData("/papers/1.ris", "application/x-research-info-systems", "AU  - Turing, Alan")]
    [InlineData("/papers/1.csl.json", "application/vnd.citationstyles.csl+json", "\"DOI\": \"10.48550/arXiv.1706.03762\"")]
    [InlineData("/papers/1/cite", "application/x-bibtex", "eprint        = {1706.03762}")]
    [InlineData("/papers/1/cite?format=RIS", "application/x-research-info-systems", "AN  - arXiv:1706.03762")]
    public async Task GiveAPaperInEveryForm(string path, string type, string part)
    {
        var answer = await library.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        Assert.StartsWith("paper-1.", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Contains(part, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GiveTheListAsItIsFilteredAndSorted()
    {
        Assert.Equal(3, Entries(await library.Client.GetStringAsync("/papers.bib")));
        var filtered = await library.Client.GetStringAsync("/papers.bib?author=2&sort=oldest&page=7&pageSize=1");
        Assert.Equal(2, Entries(filtered));
        Assert.True(filtered.IndexOf("1706.03762", StringComparison.Ordinal) < filtered.IndexOf("1810.04805", StringComparison.Ordinal));
        Assert.Equal("[]\n", await library.Client.GetStringAsync("/papers.csl.json?q=nowhere"));
    }

    [Theory]
    [InlineData("/papers/99.bib")]
    [InlineData("/papers/0.ris")]
    [InlineData("/papers/1.marc")]
    [InlineData("/papers/1/cite?format=marc")]
    [InlineData("/papers/99999999999999999999.bib")]
    public async Task OfNothingAreNotFound(string path) => Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync(path)).StatusCode);

    private static int Entries(string bibTex) => bibTex.Split("\n@").Length;
}

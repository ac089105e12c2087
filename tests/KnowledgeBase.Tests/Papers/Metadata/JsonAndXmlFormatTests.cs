using System.Text;
using System.Text.Json;
using System.Xml;
using KnowledgeBase.Papers.Metadata;
using KnowledgeBase.Papers.Metadata.Formats;

namespace KnowledgeBase.Tests.Papers.Metadata;

public sealed class JsonAndXmlFormatTests
{
    private const string Atom = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
          <title type="html">ArXiv Query</title>
          <opensearch:totalResults>1</opensearch:totalResults>
          <entry>
            <id>http://arxiv.org/abs/1706.03762v7</id>
            <updated>2023-08-02T00:41:18Z</updated>
            <published>2017-06-12T17:57:34Z</published>
            <title>Attention Is All
          You Need</title>
            <summary>  A network of attention alone
        reaches 28.4 BLEU &amp; trains in $3.5$ days.
          It generalises.
        </summary>
            <author><name>Ashish Vaswani</name></author>
            <author><name>Łukasz Kaiser</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Google</arxiv:affiliation></author>
            <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/ABC</arxiv:doi>
            <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">NIPS 2017</arxiv:journal_ref>
            <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
            <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
            <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
          </entry>
        </feed>
        """;

    [Fact]
    public async Task AnAnswerOfArxivsApiIsReadWhole()
    {
        var (entry, fields) = await Reading.OneAsync(new ArxivAtomFormat(), Atom);
        Assert.Equal(["arxiv:1706.03762", "doi:10.1000/abc"], entry.Identifiers);
        Assert.Equal("10.1000/ABC", entry.Doi!.Printed);
        Assert.Equal("Attention Is All You Need", fields.Title);
        Assert.Equal("A network of attention alone reaches 28.4 BLEU & trains in 3.5 days.\nIt generalises.", fields.Abstract);
        Assert.Equal(["Ashish Vaswani", "Łukasz Kaiser"], fields.Authors);
        Assert.Equal(["cs.CL", "cs.LG"], fields.Categories);
        Assert.Equal("2017-06-12", fields.IssuedOn);
        Assert.Equal("NIPS 2017", fields.Journal);
    }

    [Fact]
    public async Task AnErrorOfArxivsApiIsTold()
    {
        var readings = await Reading.AllAsync(new ArxivAtomFormat(), """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title><summary>incorrect id format for x</summary></entry></feed>
            """);
        Assert.Contains("incorrect id format", Assert.IsType<MetadataReading.Trouble>(Assert.Single(readings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentTypesAreRefused() => await Assert.ThrowsAsync<XmlException>(() => Reading.AllAsync(new ArxivAtomFormat(), """
        <?xml version="1.0"?>
        <!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&c;</title></entry></feed>
        """));

    [Fact]
    public async Task ALineOfTheSnapshotIsReadWhole()
    {
        var (entry, fields) = await Reading.OneAsync(new ArxivSnapshotFormat(), """
            {"id":"math/0611800","submitter":"A","authors":"C. Bal\\'azs, E. L. Berger","title":"Calculation of prompt\n  production at $\\sqrt{s}$","comments":null,"journal-ref":"Phys.Rev.D76:013009,2007","doi":"10.1103/PhysRevD.76.013009","report-no":null,"categories":"math.CA hep-ph","license":null,"abstract":"  A fully differential\ncalculation.\n  It is compared with data.\n","versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},{"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"update_date":"2008-11-26","authors_parsed":[["Balázs","C.",""],["Berger","E. L.","Jr."]]}
            """.Trim());
        Assert.Equal(["arxiv:math/0611800", "doi:10.1103/physrevd.76.013009"], entry.Identifiers);
        Assert.Equal(@"Calculation of prompt production at √s", fields.Title);
        Assert.Equal("A fully differential calculation.\nIt is compared with data.", fields.Abstract);
        Assert.Equal(["C. Balázs", "E. L. Berger Jr."], fields.Authors);
        Assert.Equal(["math.CA", "hep-ph"], fields.Categories);
        Assert.Equal("2007-04-02", fields.IssuedOn);
        Assert.Equal("Phys.Rev.D76:013009,2007", fields.Journal);
    }

    [Fact]
    public async Task BrokenAndOverlongLinesCostNoOther()
    {
        var longest = $$"""{"id":"2401.00003","title":"{{new string('x', JsonLines.Longest + 10)}}"}""";
        var readings = await Reading.AllAsync(new ArxivSnapshotFormat(), $"{{\"id\":\"2401.00001\"}}\r\n\r\nnot json\n{longest}\n{{\"id\":17}}\n{{\"id\":\"x\"}}\n{{\"id\":\"2401.00002\"}}");
        Assert.Equal(["arxiv:2401.00001", "3", "4", "5", "6", "arxiv:2401.00002"], readings.Select(reading =>
            reading is MetadataReading.Found found ? found.Entry.Identifiers.Single() : $"{((MetadataReading.Trouble)reading).Line}"));
    }

    [Fact]
    public async Task ACslItemIsReadWhole()
    {
        var (entry, fields) = await Reading.OneAsync(new CslJsonFormat(), """
            [{"id":"p","type":"article-journal","title":"Highly accurate <i>protein</i> structure &amp; more","container-title":["Nature"],"DOI":"10.1038/S41586-021-03819-2",
              "author":[{"family":"Jumper","given":"John"},{"family":"Maaten","given":"Laurens","non-dropping-particle":"van der","suffix":"Jr."},{"literal":"OpenAI"},{"family":"山田","given":"太郎"}],
              "issued":{"date-parts":[["2021",7,15]]},"abstract":"<jats:p>First.</jats:p><jats:p>Second.</jats:p>"}]
            """);
        Assert.Equal(["doi:10.1038/s41586-021-03819-2"], entry.Identifiers);
        Assert.Equal("Highly accurate protein structure & more", fields.Title);
        Assert.Equal(["John Jumper", "Laurens van der Maaten Jr.", "OpenAI", "山田 太郎"], fields.Authors);
        Assert.Equal("First.\nSecond.", fields.Abstract);
        Assert.Equal("2021-07-15", fields.IssuedOn);
        Assert.Equal("Nature", fields.Journal);
    }

    [Theory]
    [InlineData("""{"type":"article","title":"T","number":"arXiv:2401.01234v2"}""", "arxiv:2401.01234")]
    [InlineData("""{"type":"article","title":"T","URL":"https://arxiv.org/abs/2401.01234"}""", "arxiv:2401.01234")]
    [InlineData("""{"type":"article","title":"T","note":"arXiv:2401.01234 [cs]"}""", "arxiv:2401.01234")]
    [InlineData("""{"type":"article","title":"T","DOI":"10.48550/arXiv.2401.01234"}""", "arxiv:2401.01234")]
    [InlineData("""{"type":"article","title":"T","custom":{"arxiv":"2401.01234"}}""", "arxiv:2401.01234")]
    [InlineData("""{"type":"article","title":"T","note":"see arXiv:2401.01234","custom":7}""", "")]
    public async Task CslItemsNameTheirArxivIdentifierInManyPlaces(string item, string identifier) =>
        Assert.Equal(identifier, string.Join(' ', (await Reading.OneAsync(new CslJsonFormat(), item)).Entry.Identifiers));

    [Theory]
    [InlineData("""{"date-parts":[[2024]]}""", "2024")]
    [InlineData("""{"date-parts":[[2024,2],[2024,3]]}""", "2024-02")]
    [InlineData("""{"date-parts":[[2024,2,31]]}""", "2024-02")]
    [InlineData("""{"raw":"2024-02-03"}""", "2024-02-03")]
    [InlineData("""{"literal":"in press"}""", null)]
    [InlineData("""{"date-parts":[]}""", null)]
    [InlineData("""[2024]""", null)]
    public async Task CslDatesAreAsPreciseAsGiven(string issued, string? date) =>
        Assert.Equal(date, (await Reading.OneAsync(new CslJsonFormat(), $$"""[{"type":"article","title":"T","issued":{{issued}}}]""")).Fields.IssuedOn);

    [Fact]
    public async Task OddItemsAreToldAndBrokenJsonEnds()
    {
        var readings = await Reading.AllAsync(new CslJsonFormat(), """[1, {"type":"article"}]""");
        Assert.IsType<MetadataReading.Trouble>(readings[0]);
        Assert.Null(Assert.IsType<MetadataReading.Found>(readings[1]).Entry.Read());
        await Assert.ThrowsAsync<JsonException>(() => Reading.AllAsync(new CslJsonFormat(), """[{"type":"article"},"""));
        await Assert.ThrowsAsync<JsonException>(() => Reading.AllAsync(new CslJsonFormat(), new string('[', 100_000)));
    }

    [Theory]
    [InlineData(Atom, MetadataSource.ArxivApi)]
    [InlineData("{\"id\":\"0704.0001\",\"title\":\"T\",\"categories\":\"hep-ph\"}\n", MetadataSource.ArxivSnapshot)]
    [InlineData("[{\"id\":\"x\",\"type\":\"article\",\"title\":\"T\"}]", MetadataSource.CslJson)]
    [InlineData("\n\n{\n  \"type\": \"book\",\n \"title\": \"T\"}", MetadataSource.CslJson)]
    [InlineData("Exported by hand\n\n  @Article {k, title = {T}}", MetadataSource.BibTex)]
    [InlineData("<html><body>@ page</body></html>", null)]
    [InlineData("Dear someone@example.org", null)]
    [InlineData("", null)]
    public void TheFormIsToldByTheContent(string text, MetadataSource? source) =>
        Assert.Equal(source, MetadataFormats.Of(Encoding.UTF8.GetBytes(text))?.Source);
}

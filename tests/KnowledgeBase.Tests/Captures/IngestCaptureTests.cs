using System.Text;
using KnowledgeBase.Captures;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures;

public sealed class IngestCaptureTests
{
    [Theory]
    [InlineData("empty.md", "", "empty")]
    [InlineData("blank.txt", " \n\t\n", "white space")]
    public async Task ATextWithoutTextIsUnreadableAndSaysSo(string name, string text, string reason)
    {
        await using var library = await Library.OpenAsync();
        var done = Assert.Single(await library.IngestTextAsync(name, text));
        Assert.Equal(CaptureStatus.Unreadable, done.Outcome.Status);
        Assert.Contains(reason, done.Outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BytesThatAreNoTextAreUnreadableAndTheRestGoesOn()
    {
        await using var library = await Library.OpenAsync();
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);
        var bad = Assert.Single(await library.IngestBytesAsync("picture.md", noise));
        var good = Assert.Single(await library.IngestTextAsync("good.md", Some.Capture(1)));

        Assert.Equal(CaptureStatus.Unreadable, bad.Outcome.Status);
        Assert.Contains("not text", bad.Outcome.Reason, StringComparison.Ordinal);
        Assert.Equal(CaptureStatus.Ingested, good.Outcome.Status);
    }

    [Fact]
    public async Task ATextWithACharacterThatUnicodeRefusesIsRead()
    {
        await using var library = await Library.OpenAsync();
        var text = Some.Capture(1, title: "題\ufffe", paper: "A Paper\ufffe", body: "&#xFFFE; \ufffe").Replace("Taro Suzuki", "Taro\ufffe Suzuki", StringComparison.Ordinal)
            .Replace("captured_at:", "tags: [\"札\ufffe\"]\ncaptured_at:", StringComparison.Ordinal);
        Assert.Contains("tags:", text, StringComparison.Ordinal);
        var done = Assert.Single(await library.IngestTextAsync("a.md", text));
        Assert.Equal(CaptureStatus.Ingested, done.Outcome.Status);
    }

    [Fact]
    public async Task AFileAboveTheLimitIsListedAsUnreadableAndNotKept()
    {
        await using var library = await Library.OpenAsync(settings: ("Ingestion:MaxCaptureBytes", "2048"));
        Assert.Empty(await library.IngestBytesAsync("large.md", new byte[2049]));

        var capture = await library.AskAsync(db => db.Captures.Include(capture => capture.Content).SingleAsync());
        Assert.Equal(CaptureStatus.Unreadable, capture.Status);
        Assert.Contains("2,049 bytes", capture.Reason, StringComparison.Ordinal);
        Assert.Empty(capture.Content!.Bytes);
    }

    [Fact]
    public async Task InvalidUtf8InAJapaneseTextIsRepairedWithAWarning()
    {
        await using var library = await Library.OpenAsync();
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Some.Capture(1)), 0xC3, 0x28, .. "おわり"u8];
        Assert.Equal(CaptureStatus.Ingested, Assert.Single(await library.IngestBytesAsync("damaged.md", bytes)).Outcome.Status);
        Assert.Contains("encoding-damaged", await library.AskAsync(db => db.Diagnostics.Select(diagnostic => diagnostic.Code).ToListAsync()));
    }

    [Fact]
    public async Task FrontMatterThatIsNoYamlIsReadLineByLine()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("broken.md", $"---\nsource_url: {Some.Site}/7\ntitle: \"ReAct: 「考える\": と「動く\n\ttags: [a, 'b\n---\n\n本文です。これは短い本文です。");

        var article = await library.AskAsync(db => db.Articles.SingleAsync());
        Assert.Equal($"{Some.Site}/7", article.SourceUrl);
        Assert.StartsWith("ReAct", article.Title, StringComparison.Ordinal);
        Assert.Contains("front-matter-salvaged", await library.AskAsync(db => db.Diagnostics.Select(diagnostic => diagnostic.Code).ToListAsync()));
    }

    [Fact]
    public async Task WithoutTitleTheFileNameStandsIn()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("2024-05-memo.md", $"---\nsource_url: {Some.Site}/8\n---\n\n題名のない本文が続きます。");
        Assert.Equal("2024-05-memo", (await library.AskAsync(db => db.Articles.SingleAsync())).Title);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public async Task AnAddressThatIsNoWebAddressIsNotUsed(string url)
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("odd.md", $"---\nsource_url: \"{url}\"\ntitle: 題\n---\n\n本文です。");
        Assert.Null((await library.AskAsync(db => db.Articles.SingleAsync())).SourceUrl);
        Assert.Contains("source-url-refused", await library.AskAsync(db => db.Diagnostics.Select(diagnostic => diagnostic.Code).ToListAsync()));
    }

    [Fact]
    public async Task TheSameBytesTwiceAreOneCapture()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1));
        Assert.Empty(await library.IngestTextAsync("b.md", Some.Capture(1)));
        Assert.Equal(1, await library.AskAsync(db => db.Captures.CountAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALinkHealsWhicheverEndComesFirst(bool targetFirst)
    {
        await using var library = await Library.OpenAsync();
        string[] texts = [Some.Capture(2), Some.Capture(1, related: [2, 3])];
        foreach (var text in targetFirst ? texts : texts.Reverse())
        {
            await library.IngestTextAsync("a.md", text);
        }

        var links = await library.AskAsync(db => db.RelatedLinks.Include(link => link.TargetArticle).OrderBy(link => link.Position).ToListAsync());
        Assert.Equal($"{Some.Site}/2", links[0].TargetArticle?.SourceUrl);
        Assert.Null(links[1].TargetArticle);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheNewestCaptureOfAnArticleWins(bool newestFirst)
    {
        await using var library = await Library.OpenAsync();
        string[] texts = [Some.Capture(1, title: "新しい題", capturedAt: "2026-02-01T00:00:00Z"), Some.Capture(1, title: "古い題", capturedAt: "2026-01-01T00:00:00Z")];
        foreach (var text in newestFirst ? texts : texts.Reverse())
        {
            await library.IngestTextAsync("a.md", text);
        }

        Assert.Equal("新しい題", (await library.AskAsync(db => db.Articles.SingleAsync())).Title);
        Assert.Equal([CaptureStatus.Ingested, CaptureStatus.Superseded], (await library.AskAsync(db => db.Captures.Select(capture => capture.Status).ToListAsync())).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ANewerStubDoesNotReplaceAFullText(bool stubFirst)
    {
        await using var library = await Library.OpenAsync();
        string[] texts = [$"---\nsource_url: {Some.Site}/1\ntitle: 題\ncaptured_at: 2026-03-01T00:00:00Z\n---\n\n書き出しだけ。", Some.Capture(1, title: "全文")];
        foreach (var text in stubFirst ? texts : texts.Reverse())
        {
            await library.IngestTextAsync("a.md", text);
        }

        Assert.Equal("全文", (await library.AskAsync(db => db.Articles.SingleAsync())).Title);
    }

    [Fact]
    public async Task WhenANewCaptureNamesAnotherPaperTheFormerOneIsGone()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2401.00002", capturedAt: "2026-02-01T00:00:00Z"));

        Assert.Equal(["Second Paper"], await library.AskAsync(db => db.Papers.Select(paper => paper.Title).ToListAsync()));
        Assert.Equal(["2401.00002"], await library.AskAsync(db => db.PaperIdentifiers.Select(id => id.Value).ToListAsync()));
        Assert.Equal(2, await library.AskAsync(db => db.Authors.CountAsync()));
    }

    [Fact]
    public async Task OnePaperUnderTwoTitlesIsOneByItsIdentifier()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "A Paper", paperUrl: "https://arxiv.org/pdf/2401.00001v3"));
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "A Paper: Extended Title", paperUrl: "https://doi.org/10.48550/arXiv.2401.00001"));
        Assert.Equal(1, await library.AskAsync(db => db.Papers.CountAsync()));
        Assert.Equal(2, await library.AskAsync(db => db.ArticlePapers.CountAsync()));
    }

    [Fact]
    public async Task TwoPapersOfOneTitleStayTwoWhenTheirIdentifiersDiffer()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "Same Title", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "Same Title", paperUrl: "https://arxiv.org/abs/2402.00002"));
        await library.IngestTextAsync("c.md", Some.Capture(3, paper: "Same “Title”"));
        Assert.Equal(2, await library.AskAsync(db => db.Papers.CountAsync()));
        Assert.Equal(2, await library.AskAsync(db => db.ArticlePapers.CountAsync(mention => mention.Paper!.Identifiers.Any(id => id.Value == "2401.00001"))));
    }

    [Fact]
    public async Task ABridgeThatGoesPartsThePapersItJoined()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "One Name", paperUrl: "https://arxiv.org/abs/2401.00001"));
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "Other Name", paperUrl: "https://doi.org/10.1000/xyz"));
        await library.IngestTextAsync("c.md", Some.Capture(3, paper: "Other Name", paperUrl: "https://arxiv.org/abs/2401.00001"));
        Assert.Equal(1, await library.AskAsync(db => db.Papers.CountAsync()));

        await library.IngestTextAsync("c.md", Some.Capture(3, capturedAt: "2026-05-01T00:00:00Z", body: "論文の紹介は取り下げました。本文は残しておきますが、書誌情報は誤りだったため削除しました。ここには十分な長さの文章が続きます。"));
        Assert.Equal(2, await library.AskAsync(db => db.Papers.CountAsync()));
    }
}

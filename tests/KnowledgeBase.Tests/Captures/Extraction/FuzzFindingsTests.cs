using System.Text;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Tests.Captures.Extraction;

/// <summary>What fuzzing has found.</summary>
public sealed class FuzzFindingsTests
{
    [Fact]
    public void AHostThatIdnaRefusesIsNoAddress()
    {
        const string Address = "https://a\ufffdb.example/archives/1";
        Assert.Null(ArticleUrl.Parse(Address));
        Assert.NotNull(PreparedCapture.From("a.md", Encoding.UTF8.GetBytes($"---\nsource_url: {Address}\ntitle: 題\n---\n\n本文です。")).Prepared);
    }

    [Fact]
    public void AGapOfThousandsOfSpacesBetweenNamesIsOneSpace() =>
        Assert.Equal(["Ada Lovelace", "Alan Turing"], AuthorList.Read($"Ada Lovelace,{new string(' ', 20_000)}Alan{new string(' ', 20_000)}Turing").Names);

    // Each line was added to the title before it, and every one of these titles kept as evidence.
    [Fact]
    public void ATitleThatThousandsOfLinesGoOnWithEndsWhereNoTitleIsLonger()
    {
        var text = "# 題\n\n**論文情報**\n\nタイトル：A Title That Goes On\n" + string.Concat(Enumerable.Repeat("and on, and on, as no title does\n", 3_000));
        var prepared = PreparedCapture.From("a.md", Encoding.UTF8.GetBytes(text)).Prepared!;
        var paper = Assert.Single(prepared.Article.Papers);
        Assert.InRange(paper.Title.Length, 500, 700);
        Assert.InRange(paper.Evidence.Sum(evidence => evidence.Value.Length), 0, 2_000);
    }
}

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
}

using System.Net;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>Whatever is typed gives a page. The same seeds give the same queries.</summary>
public sealed class RandomQueries(Library library) : IClassFixture<Library>
{
    private static readonly string[] Pieces =
    [
        "推論", "学", "の", "ー", "・", "LLM", "a", "ng", "é", "が", "か\u3099", "ﾃﾞ", "\"", "“", "＂", "'", "-", "－", "*", "^", "+", "(", ")", "{", "}", "[", "]", ":", "：", ",", "\\", "%", "_", "?", "&", "#",
        " ", "\u3000", "\t", "\n", "\0", "\u0001", "\u200B", "\uFEFF", "\uFFFE", "\uD800", "\uDC00", "😀", "👩‍🔬", "AND", " OR ", " NOT ", "NEAR(a b, 3)", "title:", "author:", "affil:", "site:", "year:", "2023", "..", "9999",
        "arxiv:", "2311.11045", "10.48550/arXiv.", "https://", "site.example", "/archives/1", "foo:", "年:", "タグ：", "rowid", "ArticleIndex", "; DROP TABLE", "𠮷", "한국어", "ไทย", "Ω", "½", "㍑", "rank:", "Labels:", "ス", "キ1",
    ];

    private static readonly string[] Lists =
        ["/", "/api/v1/articles", "/api/v1/articles", "/papers", "/api/v1/papers", "/api/v1/authors", "/api/v1/affiliations", "/authors", "/api/v1/suggest", "/affiliations", "/feed.atom"];

    [Fact]
    public async Task GiveAPage()
    {
        var random = new Random(4);
        var wrong = new List<string>();
        for (var round = 0; round < 10_000; round++)
        {
            var query = Uri.EscapeDataString(Query(random, round).Replace('\uD800', '\uFFFD').Replace('\uDC00', '\uFFFD')) + (round % 10 == 0 ? "%ED%A0%80" : "");
            var answer = await library.Client.GetAsync($"{Lists[round % Lists.Length]}?pageSize=1&q={query}", HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
            {
                wrong.Add($"{answer.StatusCode}: {Lists[round % Lists.Length]} {query}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join('\n', wrong.Take(20))}");
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(200)]
    public async Task AreBoundedInLength(int length)
    {
        foreach (var piece in new[] { "長", "a ", "\"", "-a ", "author:", "(", "😀" })
        {
            var text = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
            if (text.Length < 30_000)
            {
                foreach (var list in Lists)
                {
                    Assert.Equal(HttpStatusCode.OK, (await library.Client.GetAsync($"{list}?q={text}")).StatusCode);
                }
            }
        }
    }

    private static string Query(Random random, int round) => round % 100 == 99
        ? new string((char)random.Next(1, 0xD7FF), 300)
        : string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}

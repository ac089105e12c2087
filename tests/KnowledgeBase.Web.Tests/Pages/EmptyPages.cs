using System.Net;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class EmptyPages(EmptyLibrary library) : IClassFixture<EmptyLibrary>
{
    [Theory]
    [InlineData("/", "KnowledgeBase:CaptureFolders:0")]
    [InlineData("/papers", "まだ論文がありません")]
    [InlineData("/authors", "まだ著者がありません")]
    [InlineData("/affiliations", "まだ所属がありません")]
    [InlineData("/graph", "まだ何もありません")]
    [InlineData("/uncaptured", "未収録の記事はありません")]
    public async Task SayWhatToDoNext(string path, string words)
    {
        var answer = await library.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

using KnowledgeBase.Articles;
using KnowledgeBase.Papers;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>Query of the page about connections.</summary>
/// <param name="From">Name of the node at one end.</param>
/// <param name="To">Name of the node at the other end.</param>
/// <param name="FromQ">Words to look for the one end with, while it is not chosen.</param>
/// <param name="ToQ">Likewise for the other.</param>
public sealed record GraphPathQuery(string? From, string? To, string? FromQ, string? ToQ)
{
    internal ListUrl Url => new("/graph/path", new Dictionary<string, string?> { ["from"] = From, ["to"] = To, ["fromq"] = FromQ, ["toq"] = ToQ });
}

/// <summary>How one article, paper or author is connected with another.</summary>
public sealed class GraphPathModel(FindPath find, ShowGraphNode show, ListArticles articles, ListPapers papers) : PageModel
{
    private const int MostFound = 6;

    public PathEnd From { get; private set; } = null!;

    public PathEnd To { get; private set; } = null!;

    /// <summary>Null until both ends are chosen.</summary>
    public GraphPath? Path { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] GraphPathQuery query, CancellationToken cancellationToken)
    {
        if (await EndAsync("from", query.From, query.FromQ, query, cancellationToken) is not { } from || await EndAsync("to", query.To, query.ToQ, query, cancellationToken) is not { } to)
        {
            return NotFound();
        }

        (From, To) = (from, to);
        Path = from.Chosen is null || to.Chosen is null ? null : await find.RunAsync(from.Chosen.Id, to.Chosen.Id, cancellationToken);
        return Page();
    }

    private async Task<PathEnd?> EndAsync(string side, string? name, string? typed, GraphPathQuery query, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            return await show.RunAsync(name.Trim(), cancellationToken) is { } node
                ? new PathEnd(side, new NodeShown(node.Id, node.Kind, node.Label, node.Url, node.Year), null, [], query)
                : null;
        }

        var words = QueryText.Clean(typed);
        return new PathEnd(side, null, words, words is null ? [] : await FoundAsync(words, cancellationToken), query);
    }

    private async Task<IReadOnlyList<NodeShown>> FoundAsync(string words, CancellationToken cancellationToken)
    {
        var onPapers = await papers.RunAsync(new ListPapersInput { Q = words, PageSize = MostFound }, cancellationToken);
        var inArticles = await articles.RunAsync(new ListArticlesInput { Q = words, PageSize = MostFound }, cancellationToken);
        return
        [
            .. onPapers.Items.Select(paper => new NodeShown($"p{paper.Id}", "paper", paper.Title, $"/papers/{paper.Id}", null)),
            .. inArticles.Items.Select(article => new NodeShown($"a{article.Id}", "article", article.Title, $"/articles/{article.Id}", null)),
        ];
    }
}

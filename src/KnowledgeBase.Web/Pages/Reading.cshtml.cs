using KnowledgeBase.Articles;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>What a reader marked. The marks are in the browser; the address says which articles are asked for.</summary>
public sealed class ReadingModel(PickArticles pick) : PageModel
{
    /// <summary>Nothing was asked for, as on a first visit or without scripts.</summary>
    public bool Unasked { get; private set; }

    public IReadOnlyList<ArticleSummary> Bookmarked { get; private set; } = [];

    public IReadOnlyList<ArticleSummary> Read { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] ReadingQuery query, CancellationToken cancellationToken)
    {
        Unasked = !Request.Query.ContainsKey("places") && !Request.Query.ContainsKey("read");
        Bookmarked = await pick.RunAsync(IdList.Read(query.Places), cancellationToken);
        Read = await pick.RunAsync(IdList.Read(query.Read), cancellationToken);
    }
}

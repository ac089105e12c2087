using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>What the library got last, or since an instant.</summary>
public sealed class NewModel(ListNewArticles list) : PageModel
{
    public NewQuery Query { get; private set; } = null!;

    /// <summary>Null when none is said that can be read.</summary>
    public DateTime? Since { get; private set; }

    public Listed<NewArticle> Articles { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] NewQuery query, CancellationToken cancellationToken)
    {
        (Query, Since) = (query, Lenient.Instant(query.Since));
        Articles = await list.RunAsync(new ListNewArticlesInput(Since, Lenient.Number(query.Page, 1), Lenient.Number(query.PageSize, Paging.DefaultSize)), cancellationToken);
    }
}

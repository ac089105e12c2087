using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>The articles that somebody deleted, each of which can come back.</summary>
[Authorize(Policies.Edit)]
public sealed class DeletedModel(ListDeleted list) : PageModel
{
    public Listed<DeletedArticleShown> List { get; private set; } = null!;

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(string? page, CancellationToken cancellationToken) =>
        List = await list.RunAsync(Lenient.Number(page, 1), cancellationToken);
}

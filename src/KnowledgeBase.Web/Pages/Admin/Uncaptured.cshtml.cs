using KnowledgeBase.Data;
using KnowledgeBase.Related;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Uncaptured targets, for a person to decide which need not be captured.</summary>
[Authorize(Policies.Edit)]
public sealed class UncapturedModel(ListUncaptured list, Decide decide) : PageModel
{
    public Listed<UncapturedTarget> Targets { get; private set; } = null!;

    public UncapturedQuery Query { get; private set; } = null!;

    public bool Unwanted => Lenient.Flag(Query.Unwanted) == true;

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync([FromQuery] UncapturedQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Targets = await list.RunAsync(query.ToInput(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] UncapturedQuery query, string? target, int? correction, CancellationToken cancellationToken)
    {
        Notice = (correction is { } id ? await decide.UndoAsync(id, cancellationToken) : await decide.UnwantedAsync(target, cancellationToken)).Notice;
        return LocalRedirect(query.Url("/admin/uncaptured").With("page", query.Page));
    }
}

using KnowledgeBase.Audit;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>What everybody did.</summary>
[Authorize(Policies.Administer)]
public sealed class AuditModel(ListAudit list) : PageModel
{
    private const string Address = "/admin/audit";

    public AuditQuery Query { get; private set; } = new();

    public Listed<AuditShown> Entries { get; private set; } = null!;

    public IReadOnlyList<string> Actors { get; private set; } = [];

    public ListUrl ListUrl => Query.Url(Address, Entries.Page);

    /// <summary>The same entries as a file.</summary>
    public string FileUrl(string ending) => Query.Url($"{Address}.{ending}", page: 1).With("page", null);

    public async Task OnGetAsync(AuditQuery query, [FromQuery] string? page, CancellationToken cancellationToken)
    {
        Query = query;
        Entries = await list.RunAsync(query.ToFilter(), Lenient.Number(page, 1), cancellationToken);
        Actors = await list.ActorsAsync(cancellationToken);
    }
}

using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Every decision ever made, each of which can be taken back.</summary>
[Authorize(Policies.Edit)]
public sealed class CorrectionsModel(ListCorrections list) : PageModel
{
    public Listed<CorrectionShown> List { get; private set; } = null!;

    public CorrectionQuery Query { get; private set; } = null!;

    public IReadOnlyList<string> Deciders { get; private set; } = [];

    /// <summary>Every field and list that decisions may be about.</summary>
    public static IEnumerable<string> Fields { get; } =
        [.. Enum.GetValues<CorrectionSubject>().SelectMany(of => CorrectableField.Of(of).Concat(CorrectableField.ListsOf(of))).Distinct()];

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync([FromQuery] CorrectionQuery query, [FromQuery] string? page, CancellationToken cancellationToken)
    {
        Query = query;
        List = await list.RunAsync(query.ToFilter(), Lenient.Number(page, 1), cancellationToken);
        Deciders = await list.DecidersAsync(cancellationToken);
    }
}

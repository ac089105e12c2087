using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Captures;

/// <summary>Asks before captures that were chosen in the ledger are tried again, and says which of them can be.</summary>
[Authorize(Policies.Edit)]
public sealed class RetryModel(RetryCaptures retry, Texts texts) : PageModel
{
    public CaptureSelection Selection { get; private set; } = new([], null);

    public RetryPlan Plan { get; private set; } = null!;

    /// <summary>The ledger as it was when they were chosen.</summary>
    public string BackUrl => IndexModel.Address + (Selection.Filter?.ToQueryString() is { Length: > 1 } query ? query : "");

    [TempData]
    public string? Notice { get; set; }

    public Task OnGetAsync(string?[] id, string? filter, CancellationToken cancellationToken) => AskAsync(id, filter, cancellationToken);

    // More ids than an address holds.
    public Task OnPostAsync(string?[] id, string? filter, CancellationToken cancellationToken) => AskAsync(id, filter, cancellationToken);

    public async Task<IActionResult> OnPostAgainAsync(string?[] id, string? filter, CancellationToken cancellationToken)
    {
        var retried = await retry.RunAsync(CaptureSelection.Of(id, filter), cancellationToken);
        Notice = retried == 0 ? texts["もう一度読み取れるものはありませんでした。"] : texts.Count("{0} 件をもう一度読み取ります。結果はこの一覧に表れます。", retried);
        return Redirect(IndexModel.Address);
    }

    private async Task AskAsync(string?[] id, string? filter, CancellationToken cancellationToken)
    {
        Selection = CaptureSelection.Of(id, filter);
        Plan = await retry.PlanAsync(Selection, cancellationToken);
    }
}

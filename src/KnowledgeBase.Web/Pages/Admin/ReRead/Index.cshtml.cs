using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Captures.ReReads;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.ReRead;

/// <summary>Takes what is to be read again, from here or from the ledger, and has shown first what that would change.</summary>
[Authorize(Policies.Edit)]
public sealed class IndexModel(BeginReRead begin, ReReadRuns runs, Texts texts) : PageModel
{
    public IReadOnlyList<ReReadRun> Runs => runs.All;

    [TempData]
    public string? Notice { get; set; }

    /// <param name="id">Captures one by one; not looked at where there is a filter.</param>
    /// <param name="filter">Query string of the ledger, which lets those through that are meant.</param>
    /// <param name="older">Only those that another version of the reader read last.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IActionResult> OnPostAsync(string[] id, string? filter, bool older, CancellationToken cancellationToken)
    {
        if (await begin.RunAsync(new BeginReReadInput(CaptureSelection.Of(id, filter), older), cancellationToken) is { } run)
        {
            return RedirectToPage("Show", new { run = run.Id });
        }

        Notice = texts["読み直せる取り込みが選ばれていません。"];
        return RedirectToPage();
    }
}

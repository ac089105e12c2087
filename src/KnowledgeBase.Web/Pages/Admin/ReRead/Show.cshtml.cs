using KnowledgeBase.Captures.ReReads;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Pages.Shared;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.ReRead;

/// <summary>What reading captures again would change, and the buttons that do it.</summary>
[Authorize(Policies.Edit)]
public sealed class ShowModel(ReReadRuns runs, ApplyReRead apply, Texts texts) : PageModel
{
    private const int PageSize = 50;

    public ReReadRun Compared { get; private set; } = null!;

    public ReReadProgress Progress { get; private set; } = null!;

    /// <summary>Captures that were put in line and still wait.</summary>
    public int Waiting { get; private set; }

    public IReadOnlyList<ReadingChange> Changes { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string Run { get; set; } = "";

    [TempData]
    public string? Notice { get; set; }

    public bool IsMoving => Progress.State == ReReadState.Comparing || Waiting > 0;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? page, CancellationToken cancellationToken)
    {
        if (runs.Find(Run) is not { } found)
        {
            return Forgotten();
        }

        (Compared, Progress) = (found, found.Progress);
        Waiting = await apply.WaitingAsync(found, cancellationToken);
        var last = Math.Max(1, (Math.Min(Progress.Differing + Progress.Troubles, ReReadRun.MostChanges) + PageSize - 1) / PageSize);
        var shown = Math.Clamp(Lenient.Number(page, 1), 1, last);
        Changes = found.Changes((shown - 1) * PageSize, PageSize);
        Pager = new Pager(shown, last, new ListUrl($"/admin/re-read/{Run}", new Dictionary<string, string?>()));
        return Page();
    }

    /// <param name="take">all, ticked, or stop.</param>
    /// <param name="id">Those that are ticked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IActionResult> OnPostAsync(string? take, int[] id, CancellationToken cancellationToken)
    {
        if (runs.Find(Run) is not { } found)
        {
            return Forgotten();
        }

        if (take == "stop")
        {
            found.Stop();
        }
        else if (await apply.RunAsync(found, take == "all" ? null : id, cancellationToken) == 0)
        {
            Notice = texts["読み直すものが選ばれていません。"];
        }

        return RedirectToPage(new { run = Run });
    }

    private RedirectToPageResult Forgotten()
    {
        Notice = texts["その比較はもうありません。もう一度選んでください。"];
        return RedirectToPage("Index");
    }
}

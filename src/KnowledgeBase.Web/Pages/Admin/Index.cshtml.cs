using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Upkeep;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>What waits, and where what is done. Who only uploads goes on to that.</summary>
[Authorize(Policies.Upload)]
public sealed class IndexModel(ShowOpenWork open, ShowInstallation installation, WatchedFolders watched) : PageModel
{
    public OpenWork Work { get; private set; } = null!;

    public bool IsDiskNearlyFull { get; private set; }

    /// <summary>Watched folders that cannot be looked through.</summary>
    public int FaultyFolders { get; private set; }

    public bool IsNothingWaiting => Work is { Unreadable: 0, WaitingUploads: 0, StagedUploads: 0 } && !IsDiskNearlyFull && FaultyFolders == 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!User.May(Policies.Edit))
        {
            return LocalRedirect("/admin/upload");
        }

        Work = await open.RunAsync(cancellationToken);
        if (User.May(Policies.Administer))
        {
            IsDiskNearlyFull = (await installation.RunAsync(cancellationToken)).IsNearlyFull;
            FaultyFolders = watched.All.Count(folder => !folder.IsThere || folder.Fault is not null);
        }

        return Page();
    }
}

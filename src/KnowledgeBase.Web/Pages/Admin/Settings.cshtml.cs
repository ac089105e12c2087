using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Upkeep;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>What is in force and where it comes from, how the folders and the disk are, and what can be done to the whole library.</summary>
[Authorize(Policies.Administer)]
public sealed class SettingsModel(ShowInstallation show, WatchedFolders watched, AskUpkeep ask, UpkeepRuns runs, SettingsInForce settings, HostNames names) : PageModel
{
    public Installation Installation { get; private set; } = null!;

    public IReadOnlyList<WatchedFolder> Folders => watched.All;

    public IReadOnlyList<SettingShown> Settings => settings.All;

    public IReadOnlyList<string> Unknown => settings.Unknown;

    public IEnumerable<(UpkeepTask Task, UpkeepRun? Last)> Tasks => Enum.GetValues<UpkeepTask>().Select(task => (task, runs.Last(task)));

    /// <summary>The app answers under any name that a request makes up.</summary>
    public bool TakesAnyHost => names.TakesAny;

    public bool IsBusy => Tasks.Any(task => task.Last is { IsOpen: true });

    public async Task OnGetAsync(CancellationToken cancellationToken) => Installation = await show.RunAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(UpkeepTask task, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(task))
        {
            return BadRequest();
        }

        await ask.RunAsync(task, cancellationToken);
        return RedirectToPage(pageName: null, pageHandler: null, routeValues: null, fragment: "upkeep");
    }
}

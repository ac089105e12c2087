using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Takes parts out of a paper, author or affiliation: they are chosen, then both are shown as they would be.</summary>
[Authorize(Policies.Edit)]
public sealed class SplitModel(ShowSheet show, ListParts list, Decide decide) : PageModel
{
    public CorrectionSubject Of { get; private set; }

    public string Kind => Of.ToString().ToLowerInvariant();

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Places of the chosen parts in the list, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public List<int> Part { get; set; } = [];

    public Sheet Thing { get; private set; } = null!;

    public IReadOnlyList<PartShown> Parts { get; private set; } = [];

    public IReadOnlyList<PartShown> Chosen { get; private set; } = [];

    public CorrectionPreview? Preview { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken cancellationToken)
    {
        Of = Lenient.Choice<CorrectionSubject>(of);
        if (await show.RunAsync(Of, Id, cancellationToken) is not { } thing)
        {
            return await decide.TodayAsync(Of, Id, cancellationToken) is { } today ? RedirectToPage(new { of = Kind, id = today }) : NotFound();
        }

        Thing = thing;
        Parts = await list.RunAsync(Of, Id, cancellationToken);
        Chosen = [.. Part.Distinct().Where(place => place >= 0 && place < Parts.Count).Order().Select(place => Parts[place])];
        Preview = Chosen.Count == 0 || Chosen.Count == Parts.Count ? null : await decide.PreviewSplitAsync(Of, [.. Chosen.Select(part => new PartKeys(part.Subject, part.Other))], cancellationToken);
        return Page();
    }

    // The keys come with the form: places may have changed since the page was made.
    public async Task<IActionResult> OnPostAsync(string? of, string[] subject, string[] other, string? reason, CancellationToken cancellationToken)
    {
        Of = Lenient.Choice<CorrectionSubject>(of);
        var decided = await decide.SplitAsync(Of, [.. subject.Zip(other, (one, end) => new PartKeys(one, end))], reason, cancellationToken);
        Notice = decided.Notice;
        return decided.Holds ? RedirectToPage("Correct", new { of = Kind, id = Id }) : RedirectToPage(new { of = Kind, id = Id });
    }
}

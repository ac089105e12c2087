using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>What may be one and the same, for a person to decide now or later.</summary>
[Authorize(Policies.Edit)]
public sealed class DuplicatesModel(ListPossibleDuplicates list, ListPutOff later, Decide decide) : PageModel
{
    public CorrectionSubject Of { get; private set; } = CorrectionSubject.Paper;

    public string Kind => Of.ToString().ToLowerInvariant();

    public PossibleDuplicates Found { get; private set; } = new([], null);

    /// <summary>Null while the others are shown.</summary>
    public Listed<PutOffPair>? PutOff { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary><c>later</c> for what was put off.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    public bool IsLater => Tab == "later";

    public ListUrl ListUrl => new("/admin/duplicates", new Dictionary<string, string?> { ["of"] = Kind, ["tab"] = IsLater ? "later" : null });

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(string? of, string? page, CancellationToken cancellationToken)
    {
        Of = of is null ? CorrectionSubject.Paper : Lenient.Choice<CorrectionSubject>(of);
        if (IsLater)
        {
            PutOff = await later.RunAsync(Of, Lenient.Number(page, 1), cancellationToken);
        }
        else
        {
            Found = await list.RunAsync(Of, After, cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostAsync(string? of, int a, int b, CorrectionKind kind, CancellationToken cancellationToken)
    {
        Of = Lenient.Choice<CorrectionSubject>(of);
        return Back(await decide.PairAsync(kind, Of, a, b, reason: null, cancellationToken));
    }

    public async Task<IActionResult> OnPostUndoAsync(string? of, int correction, CancellationToken cancellationToken)
    {
        Of = Lenient.Choice<CorrectionSubject>(of);
        return Back(await decide.UndoAsync(correction, cancellationToken));
    }

    private RedirectToPageResult Back(Decided decided)
    {
        Notice = decided.Notice;
        return RedirectToPage(new { of = Kind, After, Tab });
    }
}

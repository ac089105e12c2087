using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Joins one thing to another: first the other one is found, then both are compared and shown as they would be.</summary>
[Authorize(Policies.Edit)]
public sealed class MergeModel(FindOther find, ComparePair compare, ShowSheet show, Decide decide) : PageModel
{
    public CorrectionSubject Of { get; private set; }

    /// <summary>Folder of its pages, and name of the kind in addresses.</summary>
    public string Kind => Of.ToString().ToLowerInvariant();

    /// <summary>Id of the one that is to count as the other.</summary>
    [BindProperty(SupportsGet = true)]
    public int A { get; set; }

    [BindProperty(SupportsGet = true)]
    public int B { get; set; }

    /// <summary>Where the person came from, to go on there: <c>duplicates</c>, <c>later</c>, or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<FoundOther> Found { get; private set; } = [];

    public ComparedPair? Pair { get; private set; }

    public CorrectionPreview? Preview { get; private set; }

    /// <summary>Label of the one that is to count as another, while that one is still looked for.</summary>
    public string? Label { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken cancellationToken)
    {
        Of = Lenient.Choice<CorrectionSubject>(of);
        if (B == 0)
        {
            Found = await find.RunAsync(Of, Q, except: A, cancellationToken);
            Label = (await show.RunAsync(Of, A, cancellationToken))?.Label;
            return Label is null ? await GoneAsync(cancellationToken) : Page();
        }

        Pair = await compare.RunAsync(Of, A, B, cancellationToken);
        if (Pair is null || A == B)
        {
            return await GoneAsync(cancellationToken);
        }

        Preview = await decide.PreviewPairAsync(CorrectionKind.Merge, Of, A, B, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? of, CorrectionKind kind, string? reason, CancellationToken cancellationToken)
    {
        Of = Lenient.Choice<CorrectionSubject>(of);
        var decided = await decide.PairAsync(kind, Of, A, B, reason, cancellationToken);
        Notice = decided.Notice;
        return From is "duplicates" or "later" ? RedirectToPage("Duplicates", new { of = Kind, tab = From == "later" ? "later" : null })
            : decided.Holds ? RedirectToPage("Correct", new { of = Kind, id = kind == CorrectionKind.Merge ? B : A })
            : RedirectToPage(new { of = Kind, a = A, b = B });
    }

    // What somebody else joined in the meantime is found where it is now.
    private async Task<IActionResult> GoneAsync(CancellationToken cancellationToken)
    {
        var a = await decide.TodayAsync(Of, A, cancellationToken);
        var b = B == 0 ? 0 : await decide.TodayAsync(Of, B, cancellationToken);
        if (a is null || b is null)
        {
            return NotFound();
        }

        if (a != b)
        {
            return RedirectToPage(new { of = Kind, a, b = B == 0 ? null : b });
        }

        Notice = await decide.OneAlreadyAsync(Of, [A, B], cancellationToken);
        return RedirectToPage("Correct", new { of = Kind, id = a });
    }
}

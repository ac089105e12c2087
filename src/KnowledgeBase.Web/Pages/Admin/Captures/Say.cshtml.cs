using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sayings;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Captures;

/// <summary>What a person says of a piece of a capture: which rule supplied what stands there, and what would change.</summary>
[Authorize(Policies.Edit)]
public sealed class SayModel(ReadSaying read, Decide decide) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    /// <summary>Id of the paper; nothing for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Paper { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Not { get; set; }

    public SayForm Form { get; private set; } = null!;

    public SaidMeaning Meaning { get; private set; } = null!;

    public CorrectionPreview? Preview { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await read.RunAsync(Saying(reason: null), cancellationToken) is not { } meaning)
        {
            return NotFound();
        }

        Meaning = meaning;
        Form = new SayForm(Saying(reason: null), await read.PapersAsync(Id, cancellationToken));
        Preview = meaning.Decisions.Count == 0 ? null : await decide.PreviewAsync(meaning.Decisions, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? reason, CancellationToken cancellationToken)
    {
        if (await read.RunAsync(Saying(reason), cancellationToken) is not { } meaning)
        {
            return NotFound();
        }

        Notice = (await decide.MakeAsync(meaning.Decisions, cancellationToken)).Notice;
        return RedirectToPage("Show", new { id = Id });
    }

    private Saying Saying(string? reason) => new(Id, Lenient.Choice<SaidField>(Field), Text ?? "", Lenient.Flag(Not) == true)
    {
        Line = Lenient.Number(Line, 0) is > 0 and var line ? line : null,
        PaperId = Lenient.Number(Paper, 0) is > 0 and var paper ? paper : null,
        Reason = reason,
    };
}

/// <summary>The form in which a person says what a piece of a capture is.</summary>
/// <param name="Said">What it says so far.</param>
/// <param name="Papers">Those that it can be about.</param>
public sealed record SayForm(Saying Said, IReadOnlyList<SaidPaper> Papers);

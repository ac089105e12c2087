using KnowledgeBase.Corrections;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Puts right what is wrong about one article, paper, author or affiliation.</summary>
[Authorize(Policies.Edit)]
public sealed class CorrectModel(ShowCorrectable show, FindRetired find, Decide decide, DecideEntries entries) : PageModel
{
    public Correctable Thing { get; private set; } = null!;

    /// <summary>Those of a paper; null for what has none.</summary>
    public IReadOnlyList<string>? Identifiers { get; private set; }

    /// <summary>A value that was typed and what deciding on it would do; null when nobody asked.</summary>
    public ForetoldField? Foretold { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string Of { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [TempData]
    public string? Notice { get; set; }

    private CorrectionSubject Subject => Lenient.Choice<CorrectionSubject>(Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await show.RunAsync(Subject, Id, cancellationToken) is { } thing)
        {
            Thing = thing;
            Identifiers = Subject == CorrectionSubject.Paper ? await entries.IdentifiersAsync(Id, cancellationToken) : null;
            return Page();
        }

        TempData.Keep();
        return await find.RunAsync(Subject, Id, cancellationToken) is { } today ? RedirectToPage(new { of = Of, id = today }) : NotFound();
    }

    public async Task<IActionResult> OnPostFieldAsync(string field, string? value, CancellationToken cancellationToken) =>
        Back(await decide.FieldAsync(Subject, Id, field, value, cancellationToken));

    public async Task<IActionResult> OnPostForetellAsync(string field, string? value, CancellationToken cancellationToken)
    {
        if (await decide.PreviewFieldAsync(Subject, Id, field, value, cancellationToken) is not { } preview)
        {
            return Back(decide.Gone);
        }

        Foretold = new ForetoldField(field, value ?? "", preview);
        return await OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAddAsync(string list, string? text, string? url, string? identifier, CancellationToken cancellationToken) =>
        Back(await entries.AddAsync(Subject, Id, list, text, url, identifier, cancellationToken));

    public async Task<IActionResult> OnPostRemoveAsync(string list, string item, CancellationToken cancellationToken) =>
        Back(await entries.RemoveAsync(Subject, Id, list, item, cancellationToken));

    public async Task<IActionResult> OnPostIdentifyAsync(string? identifier, CancellationToken cancellationToken) =>
        await entries.KnownIdentifierAsync(Id, identifier, cancellationToken) is { } other
            ? RedirectToPage("Merge", new { of = Of, a = other, b = Id })
            : Back(await entries.IdentifyAsync(Id, identifier, cancellationToken));

    public async Task<IActionResult> OnPostIdentifierAsync(string wrong, CancellationToken cancellationToken) =>
        Back(await entries.RemoveIdentifierAsync(Id, wrong, cancellationToken));

    public async Task<IActionResult> OnPostAliasAsync(string? name, CancellationToken cancellationToken) =>
        await entries.KnownAliasAsync(Subject, Id, name, cancellationToken) is { } other
            ? RedirectToPage("Merge", new { of = Of, a = other, b = Id })
            : Back(await entries.AliasAsync(Subject, Id, name, cancellationToken));

    private RedirectToPageResult Back(Decided decided)
    {
        Notice = decided.Notice;
        return RedirectToPage(new { of = Of, id = Id });
    }
}

/// <summary>A field with the value that was typed, names one a line, and what deciding on it would do.</summary>
public sealed record ForetoldField(string Field, string Value, CorrectionPreview Preview);

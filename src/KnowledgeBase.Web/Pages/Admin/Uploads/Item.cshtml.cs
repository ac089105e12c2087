using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Corrections;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Uploads;

/// <summary>One file of an upload: what was read, and what a person puts right before it is taken.</summary>
[Authorize(Policies.Upload)]
public sealed class ItemModel(ShowUploadItem show, EditItem edit, Texts texts) : PageModel
{
    public UploadItemDetails Details { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Item { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public bool MayChange => Details.Status switch
    {
        UploadStatus.Staged => true,
        UploadStatus.Waiting => HttpContext.IsReviewer(),
        _ => false,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <param name="paper">Which of its papers, from 0; null for the article itself.</param>
    /// <param name="field">The field that is put right.</param>
    /// <param name="value">As typed.</param>
    /// <param name="back">Take an earlier edit back.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IActionResult> OnPostAsync(int? paper, string field, string? value, bool back, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || !MayChange)
        {
            return NotFound();
        }

        var outcome = await edit.RunAsync(new EditItemInput(Id, Item, paper, field, back ? null : CorrectionWords.ValueOf(field, value ?? "")), cancellationToken);
        Notice = outcome is null ? texts["このアップロードは、すでに決まっています。"]
            : outcome.Refusal is { } refusal ? texts["訂正できませんでした: {0}", texts.Refusal(refusal)]
            : back ? texts["読み取ったとおりに戻しました。"] : texts["取り込むときに、この値にします。"];
        return RedirectToPage(new { id = Id, item = Item });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await show.RunAsync(Id, Item, cancellationToken) is not { } details || !HttpContext.MaySeeUploadsOf(details.By))
        {
            return false;
        }

        Details = details;
        return true;
    }
}

/// <summary>A field of a preview, with a form where it may be put right.</summary>
/// <param name="Read">What was read, one value a line.</param>
/// <param name="Edited">What a person put in its place, as typed; null when nobody did.</param>
/// <param name="Paper">Which of the papers, from 0; null for the article itself.</param>
public sealed record PreviewField(string Field, string Read, string? Edited, int? Paper, bool MayChange)
{
    public string Id => Paper is { } number ? $"paper-{number}-{Field}" : $"article-{Field}";

    public bool IsList => Field is CorrectableField.Authors or CorrectableField.Affiliations;

    /// <param name="stored">As JSON; null when nobody edited it.</param>
    public static PreviewField Of(string field, string read, string? stored, int? paper, bool mayChange) => new(
        field,
        read,
        stored is null ? null : field is CorrectableField.Authors or CorrectableField.Affiliations ? string.Join('\n', CorrectableField.NamesOf(stored)) : CorrectableField.TextOf(stored) ?? "",
        paper,
        mayChange);
}

using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Corrections.Sayings;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeBase.Web.Pages.Admin.Captures;

/// <summary>One capture: its text with what the reader found where, and what became of it.</summary>
[Authorize(Policies.Edit)]
public sealed class ShowModel(ShowCapture show, ReadSaying read) : PageModel
{
    public CaptureDetails Capture { get; private set; } = null!;

    /// <summary>Null where there is no article to put right.</summary>
    public SayForm? Say { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public RulesShown Rules { get; private set; } = null!;

    public ListUrl PartUrl => new($"/admin/captures/{Capture.Id}", new Dictionary<string, string?> { ["page"] = $"{Capture.Window.Page}" });

    public async Task<IActionResult> OnGetAsync(int id, [FromQuery] string? page, CancellationToken cancellationToken)
    {
        if (await show.RunAsync(new ShowCaptureInput(id, Lenient.Number(page, 1)), cancellationToken) is not { } capture)
        {
            return NotFound();
        }

        Capture = capture;
        Rules = RulesShown.In(capture);
        Say = capture.ArticleId is null ? null : new SayForm(new Saying(id, SaidField.Author, "", IsNot: false), await read.PapersAsync(id, cancellationToken));
        return Page();
    }

    /// <summary>Where a person says that the reader is wrong about a value; null for what is not said of a piece of text.</summary>
    public string? UrlOfSaying(Evidence found) => Say is null || SayingWords.SaidOf(found.Field) is not { } field ? null
        : QueryHelpers.AddQueryString($"/admin/captures/{Capture.Id}/say", new Dictionary<string, string?>
        {
            ["text"] = found.Value,
            ["line"] = $"{found.FirstLine}",
            ["field"] = $"{field}",
            ["paper"] = found.Paper is { } place && place < Say.Papers.Count ? $"{Say.Papers[place].Id}" : null,
            ["not"] = "true",
        });

    /// <summary>Address of a line, in whatever part of the text it is.</summary>
    public string UrlOfLine(int line)
    {
        var part = CaptureWindow.PageOf(line);
        return part == Capture.Window.Page ? $"#L{line}" : $"{PartUrl.With("page", part == 1 ? null : $"{part}")}#L{line}";
    }
}

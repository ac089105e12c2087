using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages.Admin.Captures;

/// <summary>One capture: its text with what the reader found where, and what became of it.</summary>
[Authorize(Policies.Edit)]
public sealed class ShowModel(ShowCapture show) : PageModel
{
    public CaptureDetails Capture { get; private set; } = null!;

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
        return Page();
    }

    /// <summary>Address of a line, in whatever part of the text it is.</summary>
    public string UrlOfLine(int line)
    {
        var part = CaptureWindow.PageOf(line);
        return part == Capture.Window.Page ? $"#L{line}" : $"{PartUrl.With("page", part == 1 ? null : $"{part}")}#L{line}";
    }
}

using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Captures.Formats;

/// <summary>Omnivore exports: <c>date_saved, date_published</c>, and the address in a link <c>[Read Original](…)</c> at the top of the text.</summary>
internal sealed partial class OmnivoreFormat : ICaptureFormat
{
    private const int LinesAtTop = 12;

    public CapturedDocument? TryRead(CaptureText capture)
    {
        if (capture.FrontMatter is not { } front || !front.Has("date_saved"))
        {
            return null;
        }

        var own = capture.Body.Take(LinesAtTop).Where(line => OwnLink().IsMatch(line.Text)).ToList();
        var original = own.Select(line => line.Noted(OriginalLink().Match(line.Text).Groups["url"].Value, RuleNames.ReadOriginal)).FirstOrDefault(url => url.Value.Length > 0);
        var body = WithoutTemplate([.. capture.Body.Except(own)]);
        return new CapturedDocument
        {
            Form = CaptureForms.Markdown,
            Title = front["title"],
            SourceUrl = original ?? front["original_url", "url", "source"],
            SiteName = front["site_name", "site"],
            CapturedUtc = PrintedDate.FindInstant(front["date_saved"]),
            Published = Day(PrintedDate.Find(front["date_published"])),
            Body = body,
            Dropped = capture.Around(body),
        };
    }

    // The template sets the reader's highlights, which repeat the text, above it: "## Highlights", quotes, "## Content".
    private static List<SourceLine> WithoutTemplate(List<SourceLine> body)
    {
        var (highlights, content) = (body.FindIndex(line => line.Text.Trim() == "## Highlights"), body.FindIndex(line => line.Text.Trim() == "## Content"));
        return highlights >= 0 && content > highlights ? [.. body.Where((_, i) => i < highlights || i > content)] : body;
    }

    // A date that a page gives without time is noted as its first moment.
    private static Noted<string>? Day(Noted<string>? published) =>
        published is { Value: [.. var day, 'T', '0', '0', ':', '0', '0', ':', '0', '0'] } ? published.With(day) : published;

    [GeneratedRegex(@"^\s*#?\s*\[Read (?:Original|on Omnivore)\]\(|^#Omnivore\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLink();

    [GeneratedRegex(@"\[Read Original\]\((?<url>[^)\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex OriginalLink();
}

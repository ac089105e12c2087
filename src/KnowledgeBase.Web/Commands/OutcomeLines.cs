using System.Globalization;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Previews;

namespace KnowledgeBase.Web.Commands;

/// <summary>What a person or a script sees of an ingestion.</summary>
/// <param name="plain">Whether every outcome gets a line (a file, a pipe), or a bar moves and only trouble gets lines (a terminal).</param>
internal sealed class OutcomeLines(TextWriter output, bool plain)
{
    private const int BarWidth = 32;

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private int expected;
    private int told;

    public bool AnyUnreadable => counts.ContainsKey("unreadable");

    /// <summary>So many lines more are to come.</summary>
    public void Expect(int files) => expected += files;

    public void Duplicate(string file) => Tell("duplicate", file, detail: null);

    public void Unpacked(string zip, string? summary) => Tell("unpacked", zip, summary);

    public void Unreadable(string file, string reason) => Tell("unreadable", file, reason);

    /// <summary>Tells of what was given and cannot be read: paths that lead nowhere, and the library's own folder within a given one.</summary>
    public void Oddities(IEnumerable<string> paths, string dataDirectory)
    {
        foreach (var path in paths)
        {
            if (!Path.Exists(path))
            {
                Unreadable(path, "There is no such file or folder.");
            }
            else if (CaptureFiles.PassesOver(path, dataDirectory))
            {
                output.WriteLine($"{"skipped",-10} {Printable(dataDirectory)}  The library's own folder is not read.");
            }
        }
    }

    public void Outcome(string file, CaptureStatus status, int? articleId, string? reason) =>
        Tell(status.ToString().ToLowerInvariant(), file, reason ?? (articleId is { } id ? string.Create(CultureInfo.InvariantCulture, $"/articles/{id}") : null));

    public void Preview(CapturePreview preview) =>
        Tell(preview.Outcome.ToString().ToLowerInvariant(), preview.Origin, PreviewWords.Of(preview) is { Length: > 0 } words ? words : null);

    public void Foretell(PreviewedChanges changes) => output.WriteLine($"Nothing was written. Ingesting would mean: {PreviewWords.Of(changes)}");

    public void Summary()
    {
        EndBar();
        var parts = counts.Select(count => $"{count.Value} {count.Key}");
        output.WriteLine($"{told} file{(told == 1 ? "" : "s")}: {(counts.Count == 0 ? "nothing to read" : string.Join(", ", parts))}");
    }

    /// <summary>The text on one line and harmless: a file name may hold line ends and terminal commands.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private void Tell(string outcome, string file, string? detail)
    {
        told++;
        counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        if (plain || outcome == "unreadable")
        {
            EndBar();
            output.WriteLine($"{outcome,-10} {Printable(file)}{(detail is null ? "" : $"  {Printable(detail)}")}");
        }

        Bar();
    }

    private void Bar()
    {
        if (!plain && expected > 0)
        {
            var filled = Math.Min(BarWidth, BarWidth * told / expected);
            output.Write($"\r[{new string('#', filled)}{new string('-', BarWidth - filled)}] {told}/{expected}");
        }
    }

    private void EndBar()
    {
        if (!plain)
        {
            output.Write("\r\u001b[K");
        }
    }
}

using KnowledgeBase.Papers.Metadata;

namespace KnowledgeBase.Web.Commands;

/// <summary>Reads bibliographic files and says what became of each: a line a file, a line for each of its first broken entries, a summary.</summary>
internal sealed class ImportMetadataCommand(ImportMetadata import)
{
    private const int MostTroubles = 20;

    private int unreadable;
    private int papers;

    /// <returns>0; 1 if a file is missing or could not be read to its end.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            await ImportAsync(file, cancellationToken);
        }

        Console.WriteLine($"{Counted(files.Count, "file")}: {files.Count - unreadable} imported, {unreadable} unreadable; {Counted(papers, "paper")} filled");
        return unreadable > 0 ? 1 : 0;
    }

    private async Task ImportAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var troubles = 0;
            var result = await import.RunAsync(Path.GetFileName(file), stream, (line, message) => Trouble(file, line, message, ++troubles), cancellationToken);
            if (troubles > MostTroubles)
            {
                Tell("broken", file, $"{troubles - MostTroubles} more entries cannot be read.");
            }

            Tell(file, result);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Unreadable(file, fault.Message);
        }
    }

    private static void Trouble(string file, int line, string message, int count)
    {
        if (count <= MostTroubles)
        {
            Tell("broken", line > 0 ? $"{file}:{line}" : file, message);
        }
    }

    private void Tell(string file, MetadataImport result)
    {
        papers += result.Papers;
        if (result.UnreadableReason is { } reason)
        {
            Unreadable(file, result.Papers > 0 ? $"{reason} {Counted(result.Papers, "paper")} filled before." : reason);
            return;
        }

        (int Count, string What)[] parts =
        [
            (result.Papers, result.Papers == 1 ? "paper filled" : "papers filled"), (result.Unchanged, "unchanged"), (result.Waiting, "kept for papers to come"),
            (result.Unwanted, "of no paper here"), (result.WithoutIdentifier, "without arXiv id or DOI"), (result.Broken, "broken"),
        ];
        var counts = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"));
        Tell("imported", file, $"{Counted(result.Entries, "entry", "entries")}{(counts.Length > 0 ? ": " : "")}{counts}");
    }

    private void Unreadable(string file, string reason)
    {
        unreadable++;
        Tell("unreadable", file, reason);
    }

    private static void Tell(string outcome, string file, string detail) =>
        Console.WriteLine($"{outcome,-10} {OutcomeLines.Printable(file)}  {OutcomeLines.Printable(detail)}");

    private static string Counted(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}

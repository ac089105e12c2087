using System.Text.Json;
using System.Xml;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using KnowledgeBase.Papers.Metadata.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Papers.Metadata;

/// <summary>What became of a bibliographic file.</summary>
public sealed class MetadataImport
{
    /// <summary>Null when the file is of no form that is known.</summary>
    public MetadataSource? Source { get; internal set; }

    /// <summary>Why the file, or the rest of it, could not be read; null when it could.</summary>
    public string? UnreadableReason { get; internal set; }

    /// <summary>Entries read, of whatever use.</summary>
    public int Entries { get; internal set; }

    /// <summary>Papers that were rebuilt with what the file says.</summary>
    public int Papers { get; internal set; }

    /// <summary>Identifiers of which the same was known before.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>Identifiers that no paper has yet, kept for papers to come.</summary>
    public int Waiting { get; internal set; }

    /// <summary>Entries of a snapshot that no paper has, not kept.</summary>
    public int Unwanted { get; internal set; }

    /// <summary>Entries with neither arXiv identifier nor DOI.</summary>
    public int WithoutIdentifier { get; internal set; }

    /// <summary>Entries that could not be read.</summary>
    public int Broken { get; internal set; }
}

/// <summary>
/// Reads a bibliographic file of any size and keeps what it says of papers. Small files, which someone chose, are kept whole, so that they
/// serve papers that come later; of arXiv's snapshot only what today's papers need, for it has millions of entries.
/// </summary>
public sealed class ImportMetadata(IServiceScopeFactory scopes, WriterGate gate)
{
    private const int BatchSize = 200;

    /// <param name="name">Name of the file, without folder.</param>
    /// <param name="stream">The file; can seek.</param>
    /// <param name="trouble">Told of every entry that cannot be read: line from 1 (0: not known), and a sentence.</param>
    public async Task<MetadataImport> RunAsync(string name, Stream stream, Action<int, string> trouble, CancellationToken cancellationToken)
    {
        var import = new MetadataImport();
        if (MetadataFormats.Of(await OpeningAsync(stream, cancellationToken)) is not { } format)
        {
            import.UnreadableReason = "This is none of arXiv API Atom, arXiv snapshot (JSON lines), BibTeX, CSL-JSON.";
            return import;
        }

        import.Source = format.Source;
        var batch = new List<IdentifiedFields>(BatchSize);
        var wanted = format.Source == MetadataSource.ArxivSnapshot ? await IdentifiersAsync(cancellationToken) : null;
        try
        {
            await foreach (var reading in format.ReadAsync(stream, cancellationToken))
            {
                Take(reading, import, batch, wanted, trouble);
                if (batch.Count >= BatchSize)
                {
                    await StoreAsync(name, import, batch, cancellationToken);
                }
            }
        }
        catch (Exception fault) when (fault is XmlException or JsonException or InvalidDataException)
        {
            import.UnreadableReason = Sentence(fault, import.Entries);
        }

        await StoreAsync(name, import, batch, cancellationToken);
        return import;
    }

    private static async Task<byte[]> OpeningAsync(Stream stream, CancellationToken cancellationToken)
    {
        var opening = new byte[MetadataFormats.OpeningLength];
        var length = await stream.ReadAtLeastAsync(opening, opening.Length, throwOnEndOfStream: false, cancellationToken);
        stream.Seek(0, SeekOrigin.Begin);
        return opening[..length];
    }

    private static void Take(MetadataReading reading, MetadataImport import, List<IdentifiedFields> batch, HashSet<string>? wanted, Action<int, string> trouble)
    {
        if (reading is MetadataReading.Trouble broken)
        {
            import.Broken++;
            trouble(broken.Line, broken.Message);
        }
        else if (reading is MetadataReading.Found { Entry: var entry })
        {
            import.Entries++;
            import.WithoutIdentifier += entry.Identifiers.Count == 0 ? 1 : 0;
            var identifiers = entry.Identifiers.Where(id => wanted?.Contains(id) ?? true).ToList();
            import.Unwanted += entry.Identifiers.Count > 0 && identifiers.Count == 0 ? 1 : 0;
            Read(entry, identifiers, import, batch, trouble);
        }
    }

    private static void Read(MetadataEntry entry, List<string> identifiers, MetadataImport import, List<IdentifiedFields> batch, Action<int, string> trouble)
    {
        if (identifiers.Count == 0)
        {
            return;
        }

        if (entry.Read() is { } fields)
        {
            batch.AddRange(identifiers.Select(id => new IdentifiedFields(id, fields, entry.Doi)));
        }
        else
        {
            import.Broken++;
            trouble(0, $"The entry of {identifiers[0]} has no title.");
        }
    }

    // "The file", because the messages of the parsers speak of lines and positions of it.
    private static string Sentence(Exception fault, int entries) =>
        $"The file is broken{(entries == 0 ? "" : $" after entry {entries}")}: {fault.Message}";

    private async Task<HashSet<string>> IdentifiersAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().PaperIdentifiers.AsNoTracking()
            .Select(identifier => new { identifier.Scheme, identifier.Value }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => $"{row.Scheme}:{row.Value}")];
    }

    private async Task StoreAsync(string name, MetadataImport import, List<IdentifiedFields> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<StoreMetadata>().RunAsync(import.Source!.Value, name, batch, cancellationToken);
        import.Papers += stored.Papers;
        import.Unchanged += stored.Unchanged;
        import.Waiting += stored.Waiting;
        batch.Clear();
    }
}

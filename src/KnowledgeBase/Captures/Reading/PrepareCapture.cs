using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Captures.Reading;

/// <summary>What preparing a capture gave.</summary>
/// <param name="Prepared">Null when it could not be read.</param>
/// <param name="Reason">Why not, one sentence for a person; null when that is not known, because the reader ended while it read: worth another try.</param>
public sealed record Preparation(PreparedCapture? Prepared, string? Reason)
{
    /// <summary>How long that took, by the clock; null where nobody measured.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>It was not read, and nobody knows why.</summary>
    public bool Broke => Prepared is null && Reason is null;
}

/// <summary>
/// Reads and renders captures: here what is plain (<see cref="PlainCapture"/>), in a reader process what could take long, much memory or the
/// whole process. Where no reader processes are registered, everything is read here.
/// </summary>
public sealed class PrepareCapture(IOptions<KnowledgeBaseOptions> options, ILogger<PrepareCapture> logger, ReaderProcesses? readers = null)
{
    /// <summary>So many captures can be read apart at once.</summary>
    public int PlacesApart => readers?.Places ?? 0;

    /// <summary>What has more bytes is read apart; what has fewer, only after a look at them (<see cref="IsPlain"/>).</summary>
    public long MostPlainBytes => readers is null ? long.MaxValue : options.Value.Ingestion.Reader.MaxPlainBytes;

    /// <summary>It is read here, and at once.</summary>
    public bool IsPlain(ReadOnlySpan<byte> bytes) => readers is null || PlainCapture.Is(bytes, options.Value.Ingestion.Reader);

    public async Task<Preparation> RunAsync(string fileName, byte[] bytes, CancellationToken cancellationToken) =>
        IsPlain(bytes) ? Here(fileName, bytes) : await ApartAsync(fileName, bytes, cancellationToken);

    /// <summary>Reads a plain capture. A fault of the reader costs this capture its reading, and nothing else.</summary>
    public Preparation Here(string fileName, byte[] bytes)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var (prepared, reason) = PreparedCapture.From(fileName, bytes);
            return new Preparation(prepared, reason) { Took = Stopwatch.GetElapsedTime(began) };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Failed(fileName, fault.ToString());
        }
    }

    private async Task<Preparation> ApartAsync(string fileName, byte[] bytes, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var answer = await readers!.ReadAsync(new ReaderRequest(fileName, bytes), cancellationToken);
            return answer.Fault is { } fault ? Failed(fileName, fault) : new Preparation(answer.Prepared, answer.Reason) { Took = Stopwatch.GetElapsedTime(began) };
        }
        catch (ReaderDiedException death)
        {
            logger.LogWarning("{FileName}: {Death}", fileName, death.Message);
            return new Preparation(Prepared: null, Reason: null);
        }
    }

    /// <summary>Notes what a file did to the rules; gives the reason for a person.</summary>
    internal string Broke(string fileName, Exception fault) => Failed(fileName, fault.ToString()).Reason!;

    private Preparation Failed(string fileName, string fault)
    {
        logger.LogError("{FileName} broke the reader: {Fault}", fileName, fault);
        return new Preparation(Prepared: null, FileReasons.ReaderFailed.With());
    }
}

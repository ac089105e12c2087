using System.Reflection;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures;

/// <summary>The library in numbers.</summary>
/// <param name="RelatedLinks">All links between articles.</param>
/// <param name="ResolvedLinks">Those that lead to captured articles.</param>
/// <param name="UncapturedTargets">Different addresses that the others lead to.</param>
public sealed record LibraryStatus(
    int Articles,
    int Papers,
    int Authors,
    int Affiliations,
    int RelatedLinks,
    int ResolvedLinks,
    int UncapturedTargets,
    CaptureCounts Captures,
    string Version);

/// <summary>Captures by what has become of them; <paramref name="Unpacked"/> counts zips, whose members are counted each for itself.</summary>
/// <param name="Removed">Those of articles that somebody deleted.</param>
public sealed record CaptureCounts(int Pending, int Ingested, int Unchanged, int Superseded, int Unreadable, int Removed, int Unpacked);

/// <summary>Counts what the library holds.</summary>
public sealed class ShowStatus(KnowledgeBaseContext db)
{
    /// <summary>Version of the app, without build metadata.</summary>
    public static string Version { get; } =
        typeof(ShowStatus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public async Task<LibraryStatus> RunAsync(CancellationToken cancellationToken)
    {
        // First: who waits until nothing is pending must then find everything in the other numbers.
        var captures = await CapturesAsync(cancellationToken);
        return new LibraryStatus(
            await db.Articles.CountAsync(cancellationToken),
            await db.Papers.CountAsync(cancellationToken),
            await db.Authors.CountAsync(cancellationToken),
            await db.Affiliations.CountAsync(cancellationToken),
            await db.RelatedLinks.CountAsync(cancellationToken),
            await db.RelatedLinks.CountAsync(link => link.TargetArticleId != null, cancellationToken),
            await db.RelatedLinks.Where(link => link.TargetArticleId == null).Select(link => link.TargetKey).Distinct().CountAsync(cancellationToken),
            captures,
            Version);
    }

    private async Task<CaptureCounts> CapturesAsync(CancellationToken cancellationToken)
    {
        var counts = await db.Captures.GroupBy(capture => capture.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new CaptureCounts(
            counts.GetValueOrDefault(CaptureStatus.Pending),
            counts.GetValueOrDefault(CaptureStatus.Ingested),
            counts.GetValueOrDefault(CaptureStatus.Unchanged),
            counts.GetValueOrDefault(CaptureStatus.Superseded),
            counts.GetValueOrDefault(CaptureStatus.Unreadable),
            counts.GetValueOrDefault(CaptureStatus.Removed),
            counts.GetValueOrDefault(CaptureStatus.Unpacked));
    }
}

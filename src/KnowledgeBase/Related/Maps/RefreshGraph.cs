using System.Diagnostics;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Related.Maps;

/// <summary>Brings the graph that requests are answered from up to date with the database: reads it, lays it out, names its communities and stores where everything stands.</summary>
public sealed class RefreshGraph(
    IServiceScopeFactory scopes, WriterGate gate, CurrentGraph current, TimeProvider clock, ILogger<RefreshGraph> logger) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Whether there was anything new. Calls at the same time wait for each other.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
            if (current.Graph is { } graph && graph.Structure.Stamp == await GraphStamp.ReadAsync(db, cancellationToken))
            {
                return false;
            }

            current.Graph = await LaidOutAsync(db, fresh: false, cancellationToken);
            return true;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Lays the graph out from a fresh start, for a library that has outgrown its first picture.</summary>
    public async Task AnewAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
            current.Graph = await LaidOutAsync(db, fresh: true, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Names the present layout; another one has another version.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).Structure.Stamp;

    /// <summary>The graph as it was last refreshed; made now when there is none yet.</summary>
    internal async Task<LibraryGraph> CurrentAsync(CancellationToken cancellationToken)
    {
        while (current.Graph is null)
        {
            await RunAsync(cancellationToken);
        }

        return current.Graph;
    }

    /// <summary>The same, refreshed first where it lacks a node that the library has by now, so that what was just captured can be looked at.</summary>
    internal async Task<LibraryGraph> HoldingAsync(KnowledgeBaseContext db, string? name, CancellationToken cancellationToken)
    {
        var graph = await CurrentAsync(cancellationToken);
        if (graph.Find(name) >= 0 || NodeKey.Parse(name) is not { } key || (await new GraphLabels(db).OfAsync([key], cancellationToken)).Count == 0)
        {
            return graph;
        }

        await RunAsync(cancellationToken);
        return await CurrentAsync(cancellationToken);
    }

    public void Dispose() => one.Dispose();

    private async Task<LibraryGraph> LaidOutAsync(KnowledgeBaseContext db, bool fresh, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var structure = await new ReadGraph(db).RunAsync(cancellationToken);
        var stored = fresh ? null : await db.Layouts.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var (last, unchanged) = (StoredPlaces.Read(stored?.Places), stored?.Stamp == structure.Stamp);

        // Not on the thread of the caller, which may be a request that waits for the first layout, or the service that must be able to end.
        var laid = await Task.Run(() => LayOutGraph.Run(structure, last, unchanged, cancellationToken), cancellationToken);
        if (!unchanged)
        {
            await StoreAsync(db, structure, laid, cancellationToken);
        }

        var graph = new LibraryGraph(structure, laid.X, laid.Y, laid.Communities);
        graph = new LibraryGraph(graph, await new NameCommunities(db).RunAsync(graph, cancellationToken));
        logger.LogInformation(
            "Graph laid out: {Nodes} nodes, {Edges} edges, {Communities} communities; {Kept} nodes began where they stood; {Milliseconds} ms",
            graph.Nodes.Length, graph.Edges.Length, graph.Named.Count, laid.Known, (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return graph;
    }

    private async Task StoreAsync(KnowledgeBaseContext db, GraphStructure structure, LaidOut laid, CancellationToken cancellationToken)
    {
        var places = StoredPlaces.Write(structure.Nodes, laid.X, laid.Y, laid.Communities);
        using var turn = await gate.EnterAsync(cancellationToken);
        var row = await db.Layouts.SingleOrDefaultAsync(cancellationToken);
        row ??= db.Layouts.Add(new StoredLayout { Stamp = "", Places = [], LaidOutUtc = default }).Entity;
        (row.Stamp, row.Places, row.LaidOutUtc) = (structure.Stamp, places, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}

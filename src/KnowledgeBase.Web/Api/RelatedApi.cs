using KnowledgeBase.Data;
using KnowledgeBase.Exports.Graphs;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Api;

/// <summary>What joins articles: the graph, and the targets that no capture covers.</summary>
internal static class RelatedApi
{
    public static void MapRelated(this IEndpointRouteBuilder api)
    {
        api.MapGet("/graph", async ([AsParameters] GraphQuery query, ExploreRelated explore, CancellationToken cancellationToken) =>
                Answers.One(await explore.RunAsync(query.ToInput(), cancellationToken), "node with the name given as focus"))
            .Produces<RelatedGraph>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/graph/map", async ([AsParameters] GraphMapQuery query, GraphMapAnswers answers, CancellationToken cancellationToken) =>
                await answers.RunAsync(query, cancellationToken))
            .Produces<GraphMap>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/graph/node/{name}", async (string name, ShowGraphNode show, CancellationToken cancellationToken) =>
                Answers.One(await show.RunAsync(name, cancellationToken), "node with that name"))
            .Produces<GraphNodeDetails>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/graph/path", async (string? from, string? to, FindPath find, CancellationToken cancellationToken) =>
                Answers.One(await find.RunAsync(from, to, cancellationToken), "node with the name given as from, or as to"))
            .Produces<GraphPath>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/graph/insights", async (string? limit, ShowGraphInsights show, CancellationToken cancellationToken) =>
                TypedResults.Ok(await show.RunAsync(Lenient.Number(limit, 20), cancellationToken)))
            .Produces<GraphInsights>();
        api.MapExports();
        api.MapGet("/uncaptured", async ([AsParameters] UncapturedQuery query, ListUncaptured list, HttpResponse response, CancellationToken cancellationToken) =>
                Answers.Page(response, await list.RunAsync(query.ToInput(), cancellationToken), query.Url("/api/v1/uncaptured")))
            .Produces<Listed<UncapturedTarget>>();
    }

    /// <summary>A view of the graph as a file, for Gephi, networkx, igraph and the like; the same query as the map's.</summary>
    private static void MapExports(this IEndpointRouteBuilder api)
    {
        foreach (var format in GraphFormats.All)
        {
            api.MapGet($"/graph.{format.Extension}", async ([AsParameters] GraphMapQuery query, HttpResponse response, ExportGraph export, CancellationToken cancellationToken) =>
                {
                    if (await export.RunAsync(query.ToView(), cancellationToken) is not { } graph)
                    {
                        return Answers.One<ExportedGraph>(null, "node with the name given as focus");
                    }

                    response.Headers.ContentDisposition = $"attachment; filename=\"knowledgebase.{format.Extension}\"";
                    return new TaggedBytes(format.Bytes(graph), format.MediaType);
                })
                .Produces(StatusCodes.Status200OK, contentType: format.MediaType).ProducesProblem(StatusCodes.Status404NotFound);
        }
    }

    /// <summary>Plain addresses, one a line, for whatever fetches them; beside the page of the same name and in the API.</summary>
    public static void MapUncapturedText(this IEndpointRouteBuilder app)
    {
        foreach (var path in new[] { "/uncaptured.txt", "/api/v1/uncaptured.txt" })
        {
            app.MapGet(path, (ListUncaptured list, CancellationToken cancellationToken) =>
                TypedResults.Stream(body => WriteLinesAsync(list.UrlsAsync(cancellationToken), body, cancellationToken), "text/plain; charset=utf-8"))
                .RequireAuthorization(Policies.Read);
        }
    }

    private static async Task WriteLinesAsync(IAsyncEnumerable<string> lines, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, leaveOpen: true);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(line);
            await writer.WriteAsync('\n');
        }
    }
}

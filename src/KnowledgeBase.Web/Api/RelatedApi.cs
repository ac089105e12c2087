using KnowledgeBase.Data;
using KnowledgeBase.Related;
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
        api.MapGet("/uncaptured", async ([AsParameters] PageQuery query, ListUncaptured list, HttpResponse response, CancellationToken cancellationToken) =>
                Answers.Page(
                    response,
                    await list.RunAsync(Lenient.Number(query.Page, 1), Lenient.Number(query.PageSize, Paging.DefaultSize), cancellationToken),
                    query.Url("/api/v1/uncaptured")))
            .Produces<Listed<UncapturedTarget>>();
    }

    /// <summary>Plain addresses, one a line, for whatever fetches them; beside the page of the same name and in the API.</summary>
    public static void MapUncapturedText(this IEndpointRouteBuilder app)
    {
        foreach (var path in new[] { "/uncaptured.txt", "/api/v1/uncaptured.txt" })
        {
            app.MapGet(path, async (ListUncaptured list, CancellationToken cancellationToken) =>
                TypedResults.Text(string.Concat((await list.UrlsAsync(cancellationToken)).Select(url => url + "\n"))));
        }
    }
}

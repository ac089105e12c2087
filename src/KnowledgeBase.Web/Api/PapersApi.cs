using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Api;

/// <summary>Papers, by id and by arXiv identifier.</summary>
internal static class PapersApi
{
    public static void MapPapers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/papers", async ([AsParameters] PaperListQuery query, ListPapers list, HttpResponse response, CancellationToken cancellationToken) =>
                Answers.Page(response, await list.RunAsync(query.ToInput(), cancellationToken), query.Url("/api/v1/papers")))
            .Produces<Listed<PaperSummary>>();
        api.MapGet("/papers/{id:int}", async (int id, ShowPaper show, CancellationToken cancellationToken) =>
                Answers.One(await show.RunAsync(id, cancellationToken), $"paper {id}"))
            .Produces<PaperDetails>().ProducesProblem(StatusCodes.Status404NotFound);

        // Identifiers before April 2007 have a slash, for example math/0611800.
        api.MapGet("/papers/arxiv/{**arxivId}", async (string? arxivId, FindPaper find, ShowPaper show, CancellationToken cancellationToken) =>
                Answers.One(
                    await find.RunAsync(arxivId, cancellationToken) is { } id ? await show.RunAsync(id, cancellationToken) : null,
                    "paper with that arXiv identifier"))
            .Produces<PaperDetails>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}

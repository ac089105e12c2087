using KnowledgeBase.Affiliations;
using KnowledgeBase.Authors;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Api;

/// <summary>Authors and affiliations.</summary>
internal static class NamesApi
{
    public static void MapNames(this IEndpointRouteBuilder api)
    {
        api.MapGet("/authors", async ([AsParameters] NameListQuery query, ListAuthors list, HttpResponse response, CancellationToken cancellationToken) =>
                Answers.Page(response, await list.RunAsync(query.ToInput(), cancellationToken), query.Url("/api/v1/authors")))
            .Produces<Listed<NamedSummary>>();
        api.MapGet("/authors/{id:int}", async (int id, ShowAuthor show, CancellationToken cancellationToken) =>
                Answers.One(await show.RunAsync(id, cancellationToken), $"author {id}"))
            .Produces<AuthorDetails>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/affiliations", async ([AsParameters] NameListQuery query, ListAffiliations list, HttpResponse response, CancellationToken cancellationToken) =>
                Answers.Page(response, await list.RunAsync(query.ToInput(), cancellationToken), query.Url("/api/v1/affiliations")))
            .Produces<Listed<NamedSummary>>();
        api.MapGet("/affiliations/{id:int}", async (int id, ShowAffiliation show, CancellationToken cancellationToken) =>
                Answers.One(await show.RunAsync(id, cancellationToken), $"affiliation {id}"))
            .Produces<AffiliationDetails>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}

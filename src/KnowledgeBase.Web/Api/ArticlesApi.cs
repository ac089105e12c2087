using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Api;

/// <summary>Articles.</summary>
internal static class ArticlesApi
{
    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/articles", async ([AsParameters] ArticleListQuery query, ListArticles list, HttpResponse response, CancellationToken cancellationToken) =>
                Answers.Page(response, await list.RunAsync(query.ToInput(), cancellationToken), query.Url("/api/v1/articles")))
            .Produces<Listed<ArticleSummary>>();
        api.MapGet("/articles/{id:int}", async (int id, ShowArticle show, CancellationToken cancellationToken) =>
                Answers.One(await show.RunAsync(id, cancellationToken), $"article {id}"))
            .Produces<ArticleDetails>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}

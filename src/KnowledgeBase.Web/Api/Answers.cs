using System.Globalization;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Api;

/// <summary>The two shapes of answers: a page of a list, and one thing or none.</summary>
internal static class Answers
{
    /// <summary>A page of a list, with a link to the next one while there is one.</summary>
    public static IResult Page<T>(HttpResponse response, Listed<T> list, ListUrl url)
    {
        if (list.Page < list.LastPage)
        {
            response.Headers.Link = $"<{url.With("page", (list.Page + 1).ToString(CultureInfo.InvariantCulture))}>; rel=\"next\"";
        }

        return TypedResults.Ok(list);
    }

    /// <summary>The thing, or a problem that says what was not found.</summary>
    public static IResult One<T>(T? thing, string what) where T : class => thing is null
        ? TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: $"There is no {what}.")
        : TypedResults.Ok(thing);
}

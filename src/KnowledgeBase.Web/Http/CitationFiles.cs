using System.Globalization;
using System.Text;
using KnowledgeBase.Exports;
using KnowledgeBase.Exports.Formats;
using KnowledgeBase.Papers;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// Papers for reference managers: <c>/papers/12.bib</c>, <c>/papers/12/cite?format=bibtex</c>, and <c>/papers.bib</c> with the query of the
/// paper list. Plain GET and repeatable, because Zotero's connector fetches such addresses a second time.
/// </summary>
internal static class CitationFiles
{
    public static void MapCitations(this IEndpointRouteBuilder endpoints)
    {
        var app = endpoints.MapGroup("").RequireAuthorization(Policies.Read);
        foreach (var format in CitationFormats.All)
        {
            app.MapGet($"/papers/{{id:int}}{format.Extension}", (int id, CitePapers cite, HttpResponse response, CancellationToken cancellationToken) =>
                OneAsync(id, format, cite, response, cancellationToken)).ExcludeFromDescription();
            app.MapGet($"/papers{format.Extension}", async ([AsParameters] PaperListQuery query, ListPapers list, CitePapers cite, HttpResponse response, CancellationToken cancellationToken) =>
                File(await cite.RunAsync(await list.IdsAsync(query.ToInput(), CitePapers.Most, cancellationToken), cancellationToken), format, "papers", response))
                .ExcludeFromDescription();
        }

        app.MapGet("/papers/{id:int}/cite", (int id, string? format, CitePapers cite, HttpResponse response, CancellationToken cancellationToken) =>
            OneAsync(id, CitationFormats.Of(format ?? CitationFormats.All[0].Name), cite, response, cancellationToken)).ExcludeFromDescription();
    }

    private static async Task<IResult> OneAsync(int id, ICitationFormat? format, CitePapers cite, HttpResponse response, CancellationToken cancellationToken) =>
        format is not null && await cite.RunAsync([id], cancellationToken) is { Count: > 0 } papers
            ? File(papers, format, string.Create(CultureInfo.InvariantCulture, $"paper-{id}"), response)
            : TypedResults.NotFound();

    // Inline, so that a browser without a reference manager shows the text; the name is for saving it.
    private static ContentHttpResult File(IReadOnlyList<CitedPaper> papers, ICitationFormat format, string name, HttpResponse response)
    {
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = name + format.Extension }.ToString();
        return TypedResults.Text(format.Write(papers), format.MediaType, Encoding.UTF8);
    }
}

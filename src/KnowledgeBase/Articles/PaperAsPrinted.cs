using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Articles;

/// <summary>A name as printed, and the author or affiliation it leads to; null when there is none of that name any more.</summary>
public sealed record NameAsPrinted(int? Id, string Name);

/// <summary>A labelled link.</summary>
public sealed record LabelledLink(string Label, string Url);

/// <summary>A paper as one article prints it.</summary>
/// <param name="Id">Id of the paper, which all its mentions share.</param>
/// <param name="Doi">As printed; null where none is.</param>
/// <param name="FirstLine">Line of the capture, from 1.</param>
public sealed record PaperAsPrinted(
    int Id,
    string Title,
    IReadOnlyList<NameAsPrinted> Authors,
    bool AuthorsTruncated,
    IReadOnlyList<NameAsPrinted> Affiliations,
    string? ArxivId,
    int? ArxivVersion,
    string? Doi,
    string? PublishedOn,
    IReadOnlyList<string> Urls,
    IReadOnlyList<LabelledLink> Links,
    int FirstLine,
    int LastLine);

/// <summary>Loads the papers of an article with their names led to authors and affiliations.</summary>
internal static class PapersAsPrinted
{
    public static async Task<IReadOnlyList<PaperAsPrinted>> LoadAsync(
        KnowledgeBaseContext db, OrganisationNames organisations, int articleId, CancellationToken cancellationToken)
    {
        var mentions = await db.ArticlePapers.AsNoTracking().Where(mention => mention.ArticleId == articleId)
            .OrderBy(mention => mention.Position).ToListAsync(cancellationToken);
        var authors = await NamesLed.OfPeopleAsync(
            db, [.. mentions.SelectMany(mention => mention.Authors, (mention, name) => (mention.PaperId, name))], cancellationToken);
        var affiliations = await NamesLed.OfOrganisationsAsync(
            db, organisations, [.. mentions.SelectMany(mention => mention.Affiliations, (mention, name) => (mention.PaperId, name))], cancellationToken);
        return [.. mentions.Select(mention => Shown(mention, authors, affiliations))];
    }

    private static PaperAsPrinted Shown(ArticlePaper mention, NamesLed authors, NamesLed affiliations) => new(
        mention.PaperId,
        mention.Title,
        [.. mention.Authors.Select(name => authors.Of(mention.PaperId, name))],
        mention.AuthorsTruncated,
        [.. mention.Affiliations.Select(name => affiliations.Of(mention.PaperId, name))],
        mention.ArxivId, mention.ArxivVersion, mention.Doi, mention.PublishedOn, mention.Urls,
        [.. mention.Links.Select(link => new LabelledLink(link.Label, link.Url))],
        mention.FirstLine, mention.LastLine);
}

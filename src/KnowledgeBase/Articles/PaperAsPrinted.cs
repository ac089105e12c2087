using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
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
    public static async Task<IReadOnlyList<PaperAsPrinted>> LoadAsync(KnowledgeBaseContext db, int articleId, CancellationToken cancellationToken)
    {
        var mentions = await db.ArticlePapers.AsNoTracking().Where(mention => mention.ArticleId == articleId)
            .OrderBy(mention => mention.Position).ToListAsync(cancellationToken);
        var authors = await AuthorsAsync(db, mentions, cancellationToken);
        var affiliations = await AffiliationsAsync(db, mentions, cancellationToken);
        return [.. mentions.Select(mention => Shown(mention, authors, affiliations))];
    }

    private static async Task<Dictionary<string, int>> AuthorsAsync(KnowledgeBaseContext db, List<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var keys = mentions.SelectMany(mention => mention.Authors).Select(NameKey.OfPerson).Distinct().ToList();
        return await db.Authors.Where(author => keys.Contains(author.NameKey))
            .ToDictionaryAsync(author => author.NameKey, author => author.Id, cancellationToken);
    }

    private static async Task<Dictionary<string, int>> AffiliationsAsync(KnowledgeBaseContext db, List<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var keys = mentions.SelectMany(mention => mention.Affiliations).Select(NameKey.OfOrganisation).Distinct().ToList();
        return await db.Affiliations.Where(affiliation => keys.Contains(affiliation.NameKey))
            .ToDictionaryAsync(affiliation => affiliation.NameKey, affiliation => affiliation.Id, cancellationToken);
    }

    private static PaperAsPrinted Shown(ArticlePaper mention, Dictionary<string, int> authors, Dictionary<string, int> affiliations) => new(
        mention.PaperId,
        mention.Title,
        [.. mention.Authors.Select(name => new NameAsPrinted(IdOf(authors, NameKey.OfPerson(name)), name))],
        mention.AuthorsTruncated,
        [.. mention.Affiliations.Select(name => new NameAsPrinted(IdOf(affiliations, NameKey.OfOrganisation(name)), name))],
        mention.ArxivId, mention.ArxivVersion, mention.Doi, mention.PublishedOn, mention.Urls,
        [.. mention.Links.Select(link => new LabelledLink(link.Label, link.Url))],
        mention.FirstLine, mention.LastLine);

    private static int? IdOf(Dictionary<string, int> ids, string key) => ids.TryGetValue(key, out var id) ? id : null;
}

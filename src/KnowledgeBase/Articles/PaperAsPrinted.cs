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

    private static async Task<NamesLed> AuthorsAsync(KnowledgeBaseContext db, List<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var papers = mentions.Select(mention => mention.PaperId).Distinct().ToList();
        var ofPapers = await db.Authorships.Where(row => papers.Contains(row.PaperId))
            .Select(row => new { row.PaperId, row.PrintedName, row.AuthorId }).ToListAsync(cancellationToken);
        var keys = mentions.SelectMany(mention => mention.Authors).Select(NameKey.OfPerson).Distinct().ToList();
        var byKey = await db.Authors.Where(author => keys.Contains(author.NameKey))
            .ToDictionaryAsync(author => author.NameKey, author => author.Id, cancellationToken);
        return new NamesLed(ofPapers.ToLookup(row => (row.PaperId, NameKey.OfPerson(row.PrintedName)), row => row.AuthorId), byKey, NameKey.OfPerson);
    }

    private static async Task<NamesLed> AffiliationsAsync(KnowledgeBaseContext db, List<ArticlePaper> mentions, CancellationToken cancellationToken)
    {
        var papers = mentions.Select(mention => mention.PaperId).Distinct().ToList();
        var ofPapers = await db.PaperAffiliations.Where(row => papers.Contains(row.PaperId))
            .Select(row => new { row.PaperId, row.PrintedName, row.AffiliationId }).ToListAsync(cancellationToken);
        var keys = mentions.SelectMany(mention => mention.Affiliations).Select(NameKey.OfOrganisation).Distinct().ToList();
        var byKey = await db.Affiliations.Where(affiliation => keys.Contains(affiliation.NameKey))
            .ToDictionaryAsync(affiliation => affiliation.NameKey, affiliation => affiliation.Id, cancellationToken);
        return new NamesLed(ofPapers.ToLookup(row => (row.PaperId, NameKey.OfOrganisation(row.PrintedName)), row => row.AffiliationId), byKey, NameKey.OfOrganisation);
    }

    private static PaperAsPrinted Shown(ArticlePaper mention, NamesLed authors, NamesLed affiliations) => new(
        mention.PaperId,
        mention.Title,
        [.. mention.Authors.Select(name => authors.Of(mention, name))],
        mention.AuthorsTruncated,
        [.. mention.Affiliations.Select(name => affiliations.Of(mention, name))],
        mention.ArxivId, mention.ArxivVersion, mention.Doi, mention.PublishedOn, mention.Urls,
        [.. mention.Links.Select(link => new LabelledLink(link.Label, link.Url))],
        mention.FirstLine, mention.LastLine);

    /// <summary>Where printed names lead: first as the paper has it, which knows what people decided, then by the key alone.</summary>
    private sealed record NamesLed(ILookup<(int PaperId, string Key), int> OfPapers, Dictionary<string, int> ByKey, Func<string, string> KeyOf)
    {
        public NameAsPrinted Of(ArticlePaper mention, string name)
        {
            var key = KeyOf(name);
            var ids = OfPapers[(mention.PaperId, key)];
            return new NameAsPrinted(ids.Any() ? ids.First() : ByKey.TryGetValue(key, out var id) ? id : null, name);
        }
    }
}

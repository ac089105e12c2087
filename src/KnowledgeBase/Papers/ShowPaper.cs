using KnowledgeBase.Articles;
using KnowledgeBase.Data;
using KnowledgeBase.Papers.Metadata;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Papers;

/// <summary>A paper as all its mentions together describe it.</summary>
/// <param name="AuthorsFrom">Source of the metadata that the authors come from, where articles cut them off or name none; null when they are as printed.</param>
/// <param name="IssuedOnFrom">Source of the metadata that the date comes from; null when it is printed or the month of the arXiv identifier.</param>
/// <param name="Metadata">What bibliographic sources say of it, the most trusted first.</param>
/// <param name="Related">Links from and to the articles about it.</param>
/// <param name="MergedBecause">Why each mention is counted as this paper.</param>
public sealed record PaperDetails(
    int Id,
    string Title,
    string TitleKey,
    IReadOnlyList<IdentifierShown> Identifiers,
    IReadOnlyList<NameAsPrinted> Authors,
    bool AuthorsTruncated,
    string? AuthorsFrom,
    IReadOnlyList<NameAsPrinted> Affiliations,
    string? IssuedOn,
    string? IssuedOnFrom,
    IReadOnlyList<MetadataShown> Metadata,
    IReadOnlyList<LabelledLink> Links,
    IReadOnlyList<ArticleSummary> Articles,
    IReadOnlyList<RelatedResearch> Related,
    IReadOnlyList<MergeReason> MergedBecause);

/// <summary>Why a mention is this paper.</summary>
/// <param name="By">identifier (it prints one of the paper's identifiers) or title (its title has the paper's key).</param>
/// <param name="Identifiers">What the mention prints, as <c>scheme:value</c>.</param>
/// <param name="FirstLine">Line of the article's capture, from 1.</param>
public sealed record MergeReason(
    int ArticleId, string ArticleTitle, string PrintedTitle, string By, IReadOnlyList<string> Identifiers, int FirstLine, int LastLine);

/// <summary>One paper with every article about it and the research around it.</summary>
public sealed class ShowPaper(KnowledgeBaseContext db)
{
    /// <summary>Null when there is no paper of that id.</summary>
    public async Task<PaperDetails?> RunAsync(int id, CancellationToken cancellationToken)
    {
        var summary = (await PaperSummaries.LoadAsync(db, [id], cancellationToken)).SingleOrDefault();
        if (summary is null)
        {
            return null;
        }

        var origins = await OriginsAsync(id, cancellationToken);
        var mentions = await MentionsAsync(id, cancellationToken);
        var articles = await ArticleSummaries.LoadAsync(db, [.. mentions.Select(mention => mention.ArticleId).Distinct()], [], cancellationToken);
        return new PaperDetails(
            summary.Id, summary.Title, origins.TitleKey, summary.Identifiers, summary.Authors, summary.AuthorsTruncated, origins.AuthorsFrom?.Print(),
            summary.Affiliations, summary.IssuedOn, origins.IssuedOnFrom?.Print(), await MetadataAsync(summary.Identifiers, cancellationToken),
            origins.Links, articles,
            await RelatedResearches.LoadAsync(db, [.. articles.Select(article => article.Id)], cancellationToken), mentions);
    }

    private Task<Origins> OriginsAsync(int id, CancellationToken cancellationToken) =>
        db.Papers.AsNoTracking().Where(paper => paper.Id == id).Select(paper => new Origins(
            paper.TitleKey, paper.AuthorsFrom, paper.IssuedOnFrom,
            paper.Links.OrderBy(link => link.Position).ThenBy(link => link.Id).Select(link => new LabelledLink(link.Label, link.Url)).ToList())).SingleAsync(cancellationToken);

    private async Task<IReadOnlyList<MetadataShown>> MetadataAsync(IReadOnlyList<IdentifierShown> identifiers, CancellationToken cancellationToken)
    {
        var ids = identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}").ToList();
        return [.. (await MetadataOfPapers.LoadAsync(db, ids, cancellationToken)).Of(ids).Select(MetadataShown.Of)];
    }

    private async Task<IReadOnlyList<MergeReason>> MentionsAsync(int id, CancellationToken cancellationToken)
    {
        var rows = await db.ArticlePapers.AsNoTracking().Where(mention => mention.PaperId == id)
            .OrderBy(mention => mention.Article!.BestDate).ThenBy(mention => mention.ArticleId).ThenBy(mention => mention.Position)
            .Select(mention => new
            {
                mention.ArticleId, ArticleTitle = mention.Article!.Title, mention.Title, mention.Identifiers, mention.FirstLine, mention.LastLine,
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new MergeReason(
                row.ArticleId, row.ArticleTitle, row.Title, row.Identifiers.Count > 0 ? "identifier" : "title", row.Identifiers, row.FirstLine, row.LastLine)),
        ];
    }

    private sealed record Origins(string TitleKey, MetadataSource? AuthorsFrom, MetadataSource? IssuedOnFrom, IReadOnlyList<LabelledLink> Links);
}

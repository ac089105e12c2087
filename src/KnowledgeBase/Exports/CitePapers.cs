using KnowledgeBase.Data;
using KnowledgeBase.Exports.Formats;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;
using KnowledgeBase.Papers.Metadata;

namespace KnowledgeBase.Exports;

/// <summary>Papers as citations need them.</summary>
public sealed class CitePapers(KnowledgeBaseContext db)
{
    /// <summary>Most papers of one file.</summary>
    public const int Most = 1000;

    /// <summary>The papers of these ids, in their order; ids without a paper are left out.</summary>
    public async Task<IReadOnlyList<CitedPaper>> RunAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var papers = await PaperSummaries.LoadAsync(db, [.. ids.Take(Most)], cancellationToken);
        var metadata = await MetadataOfPapers.LoadAsync(db, [.. papers.SelectMany(IdsOf)], cancellationToken);
        return [.. papers.Select(paper => Cited(paper, [.. metadata.Of(IdsOf(paper)).Select(MetadataShown.Of)]))];
    }

    /// <summary>A paper that is loaded already.</summary>
    public static CitedPaper Cite(PaperDetails paper) => Cited(
        new PaperSummary(paper.Id, paper.Title, paper.IssuedOn, paper.Authors, paper.AuthorsTruncated, paper.Affiliations, paper.Identifiers, paper.Articles.Count),
        paper.Metadata);

    private static IEnumerable<string> IdsOf(PaperSummary paper) => paper.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}");

    private static CitedPaper Cited(PaperSummary paper, IReadOnlyList<MetadataShown> metadata) => new()
    {
        Id = paper.Id,
        Title = paper.Title,
        Authors = [.. paper.Authors.Select(author => CitedName.Of(author.Name))],
        AuthorsTruncated = paper.AuthorsTruncated,
        IssuedOn = paper.IssuedOn,
        ArxivId = paper.Identifiers.FirstOrDefault(identifier => identifier.Scheme == ArxivId.Scheme)?.Value,
        Doi = metadata.Select(source => source.Doi).FirstOrDefault(doi => doi is not null)
            ?? paper.Identifiers.FirstOrDefault(identifier => identifier.Scheme == Doi.Scheme)?.Value,
        Categories = metadata.Select(source => source.Categories).FirstOrDefault(categories => categories.Count > 0) ?? [],
        Journal = metadata.Select(source => source.Journal).FirstOrDefault(journal => journal is not null),
        Abstract = metadata.Select(source => source.Abstract).FirstOrDefault(text => text is not null),
    };
}

using KnowledgeBase.Articles;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>Papers of an author or affiliation by year, and the articles about them.</summary>
/// <param name="Filter">The query under which the lists of papers and articles show them all, for example <c>author=1</c>.</param>
public sealed record PapersOfShown(IReadOnlyList<PaperSummary> Papers, int PaperCount, IReadOnlyList<ArticleSummary> Articles, int ArticleCount, string Filter)
{
    private const int MostPapers = 30;

    private const int MostArticles = 12;

    public IEnumerable<IGrouping<string?, PaperSummary>> PapersByYear => Papers.Take(MostPapers).GroupBy(paper => paper.IssuedOn?[..4]);

    public IEnumerable<ArticleSummary> FirstArticles => Articles.Take(MostArticles);

    public bool PapersAreCut => PaperCount > MostPapers;

    public bool ArticlesAreCut => ArticleCount > MostArticles;
}

using System.Globalization;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Authors;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Corrections;

/// <summary>Something that a person may mean.</summary>
/// <param name="Detail">What helps to tell; may be empty.</param>
/// <param name="Papers">Number of papers that name it; null for articles and papers.</param>
public sealed record FoundOther(int Id, string Label, string Detail, int? Papers = null);

/// <summary>Finds what a person types of a name or title, or pastes of an address, an identifier or a number.</summary>
public sealed class FindOther(
    ListArticles articles, ListPapers papers, ListAuthors authors, ListAffiliations affiliations, FindPasted pasted, ShowSheet show)
{
    private const int Most = 20;

    /// <summary>At most 20, the likeliest first.</summary>
    /// <param name="except">Id of what is not looked for.</param>
    public async Task<IReadOnlyList<FoundOther>> RunAsync(CorrectionSubject of, string? typed, int except, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var named = await PastedAsync(of, typed.Trim(), cancellationToken) is { } id ? await OfIdAsync(of, id, cancellationToken) : [];
        return [.. named.Concat(await ListAsync(of, typed, cancellationToken)).Where(one => one.Id != except).DistinctBy(one => one.Id).Take(Most)];
    }

    private async Task<int?> PastedAsync(CorrectionSubject of, string typed, CancellationToken cancellationToken)
    {
        var folder = $"/{of.ToString().ToLowerInvariant()}s/";
        var address = await pasted.RunAsync(typed, cancellationToken) ?? typed;
        var at = address.LastIndexOf(folder, StringComparison.OrdinalIgnoreCase);
        var number = at < 0 ? address : new string([.. address[(at + folder.Length)..].TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private async Task<IEnumerable<FoundOther>> OfIdAsync(CorrectionSubject of, int id, CancellationToken cancellationToken) =>
        await show.RunAsync(of, id, cancellationToken) is { } sheet ? [new FoundOther(id, sheet.Label, "")] : [];

    private async Task<IEnumerable<FoundOther>> ListAsync(CorrectionSubject of, string typed, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => (await articles.RunAsync(new ListArticlesInput { Q = typed, PageSize = Most }, cancellationToken)).Items
            .Select(one => new FoundOther(one.Id, one.Title, $"{one.Site} {one.BestDate}".Trim())),
        CorrectionSubject.Paper => (await papers.RunAsync(new ListPapersInput { Q = typed, PageSize = Most }, cancellationToken)).Items
            .Select(one => new FoundOther(one.Id, one.Title, string.Join(' ', [.. one.Identifiers.Select(id => $"{id.Scheme}:{id.Value}"), one.IssuedOn]).Trim())),
        CorrectionSubject.Author => (await authors.RunAsync(new ListNamesInput { Q = typed, PageSize = Most }, cancellationToken)).Items
            .Select(one => new FoundOther(one.Id, one.Name, "", one.PaperCount)),
        _ => (await affiliations.RunAsync(new ListNamesInput { Q = typed, PageSize = Most }, cancellationToken)).Items
            .Select(one => new FoundOther(one.Id, one.Name, "", one.PaperCount)),
    };
}

using KnowledgeBase.Affiliations;
using KnowledgeBase.Data;

namespace KnowledgeBase.Corrections.Sheets;

/// <summary>Draws up the sheet of an article, paper, author or affiliation.</summary>
public sealed class ShowSheet(KnowledgeBaseContext db, OrganisationNames organisations)
{
    /// <summary>Null when there is none of that id.</summary>
    public async Task<Sheet?> RunAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        if (await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is not { } key)
        {
            return null;
        }

        var rows = of switch
        {
            CorrectionSubject.Article => await ArticleSheet.RowsAsync(db, id, cancellationToken),
            CorrectionSubject.Paper => await PaperSheet.RowsAsync(db, id, cancellationToken),
            CorrectionSubject.Author => await NameSheets.OfAuthorAsync(db, id, cancellationToken),
            _ => await NameSheets.OfAffiliationAsync(db, organisations, id, cancellationToken),
        };
        return new Sheet(of, id, key, rows[0].Values is [var first, ..] ? first.Text : key, rows);
    }
}

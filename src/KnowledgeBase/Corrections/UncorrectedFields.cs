using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using KnowledgeBase.Papers.Metadata;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.FieldValues;

namespace KnowledgeBase.Corrections;

/// <summary>What the fields of something would be if nobody had corrected them, by the code that else writes them.</summary>
public sealed class UncorrectedFields(KnowledgeBaseContext db, PrepareCapture prepare, NameIndex names)
{
    /// <summary>Empty when captures cannot be read any more.</summary>
    public async Task<IReadOnlyList<FieldShown>> RunAsync(CorrectionSubject of, int id, CancellationToken cancellationToken) => of switch
    {
        CorrectionSubject.Article => await OfArticleAsync(id, cancellationToken),
        CorrectionSubject.Paper => await OfPaperAsync(id, cancellationToken),
        _ => [Field(CorrectableField.Name, await names.PrintedAsync(of, id, cancellationToken))],
    };

    private async Task<IReadOnlyList<FieldShown>> OfArticleAsync(int id, CancellationToken cancellationToken)
    {
        var capture = await db.Articles.Where(one => one.Id == id).Select(one => one.CurrentCaptureId).SingleAsync(cancellationToken);
        return (await IngestCapture.PreparedAgainAsync(db, prepare, capture, cancellationToken))?.Article is not { } read ? [] :
        [
            Field(CorrectableField.Title, read.Title),
            Field(CorrectableField.BestDate, read.BestDate),
            Field(CorrectableField.Truncated, Flag(read.Truncated)),
            Field(CorrectableField.Lead, read.Lead),
        ];
    }

    private async Task<IReadOnlyList<FieldShown>> OfPaperAsync(int id, CancellationToken cancellationToken)
    {
        var mentions = await db.ArticlePapers.AsNoTracking().Include(mention => mention.Article).Where(mention => mention.PaperId == id).ToListAsync(cancellationToken);
        var identifiers = await db.PaperIdentifiers.Where(one => one.PaperId == id).Select(one => one.Scheme + ":" + one.Value).ToListAsync(cancellationToken);
        var metadata = await MetadataOfPapers.LoadAsync(db, identifiers, cancellationToken);
        var merged = MergedPaper.Of(mentions, identifiers, mention => mention.Article!.Key).With(metadata.Of(identifiers));
        return
        [
            Field(CorrectableField.Title, merged.Title),
            Field(CorrectableField.Authors, merged.Authors),
            Field(CorrectableField.Affiliations, merged.Affiliations),
            Field(CorrectableField.IssuedOn, merged.IssuedOn ?? ""),
        ];
    }
}

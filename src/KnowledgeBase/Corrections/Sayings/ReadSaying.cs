using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections.Sayings;

/// <summary>
/// Turns what a person says of a piece of a capture into decisions about the article or paper that it speaks of, and names the rules of the
/// reader that supplied what stands there so far.
/// </summary>
public sealed class ReadSaying(KnowledgeBaseContext db, PrepareCapture prepare)
{
    /// <summary>The papers of the article that a capture belongs to, in its order.</summary>
    public async Task<IReadOnlyList<SaidPaper>> PapersAsync(int captureId, CancellationToken cancellationToken) =>
        await db.ArticlePapers.AsNoTracking().Where(mention => db.Captures.Any(capture => capture.Id == captureId && capture.ArticleId == mention.ArticleId))
            .OrderBy(mention => mention.Position).Select(mention => new SaidPaper(mention.PaperId, mention.Title)).ToListAsync(cancellationToken);

    /// <summary>Null when there is no such capture.</summary>
    public async Task<SaidMeaning?> RunAsync(Saying saying, CancellationToken cancellationToken)
    {
        var capture = await db.Captures.AsNoTracking().Where(one => one.Id == saying.CaptureId)
            .Select(one => new { one.FileName, one.Content!.Bytes, Article = one.Article == null ? null : one.Article.Key, one.ArticleId }).SingleOrDefaultAsync(cancellationToken);
        if (capture is null)
        {
            return null;
        }

        var read = (await prepare.RunAsync(capture.FileName, capture.Bytes ?? [], cancellationToken)).Prepared?.Article;
        var mention = await db.ArticlePapers.AsNoTracking().Where(one => one.ArticleId == capture.ArticleId && one.PaperId == saying.PaperId).OrderBy(one => one.Position).FirstOrDefaultAsync(cancellationToken);
        var supplied = read is null ? [] : Supplied(saying.Field, read, mention);
        var dropped = read?.Dropped.FirstOrDefault(line => line.Number == saying.Line && line.Part is null)?.Rule;
        if (capture.Article is null)
        {
            return new SaidMeaning("no-article", [], supplied, dropped);
        }

        var line = LineOf(capture.Bytes ?? [], saying.Line);
        var paper = mention is null ? null : await PaperAsync(mention.PaperId, cancellationToken);
        var (refusal, decisions) = SaidDecisions.Of(saying, new SaidOf(capture.Article, paper, line));
        return new SaidMeaning(refusal, [.. decisions.Select(one => one with { Reason = saying.Reason })], supplied, dropped);
    }

    private async Task<PaperSaid?> PaperAsync(int id, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, CorrectionSubject.Paper, id, cancellationToken) is { } key
            ? new PaperSaid(
                key,
                await db.Authorships.Where(row => row.PaperId == id).OrderBy(row => row.Position).Select(row => row.PrintedName).ToListAsync(cancellationToken),
                await db.PaperAffiliations.Where(row => row.PaperId == id).OrderBy(row => row.Position).Select(row => row.PrintedName).ToListAsync(cancellationToken))
            : null;

    private static string LineOf(byte[] bytes, int? number)
    {
        var at = 0;
        foreach (var line in (DecodedText.From(bytes)?.Text ?? "").AsSpan().EnumerateLines())
        {
            if (++at == number)
            {
                return line.ToString();
            }
        }

        return "";
    }

    private static IReadOnlyList<Evidence> Supplied(SaidField field, ExtractedArticle read, Articles.ArticlePaper? mention)
    {
        var wanted = FieldsOf(field);
        var papers = mention is null ? [] : Enumerable.Range(0, read.Papers.Count).Where(place => Names(read.Papers[place], mention)).ToHashSet();
        return [.. read.Evidence.Where(one => wanted.Contains(one.Field) && (one.Paper is not { } place || papers.Contains(place)))];
    }

    private static bool Names(ExtractedPaper paper, Articles.ArticlePaper mention) =>
        PaperIds.From(paper.Arxiv, paper.Doi).Intersect(mention.Identifiers).Any() || TitleKey.Of(paper.Title) == mention.TitleKey;

    private static EvidenceField[] FieldsOf(SaidField field) => field switch
    {
        SaidField.Title => [EvidenceField.Title],
        SaidField.Date => [EvidenceField.BestDate],
        SaidField.Related => [EvidenceField.Related],
        SaidField.PaperTitle => [EvidenceField.PaperTitle],
        SaidField.Author => [EvidenceField.PaperAuthor],
        SaidField.Affiliation => [EvidenceField.PaperAffiliation],
        SaidField.Identifier => [EvidenceField.PaperArxivId, EvidenceField.PaperDoi],
        SaidField.PaperDate => [EvidenceField.PaperPublishedOn],
        SaidField.PaperLink => [EvidenceField.PaperLink],
        _ => [],
    };
}

using System.Globalization;
using KnowledgeBase.Articles;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.ReReads;

/// <summary>What is noted of a capture itself, as rows of a sheet.</summary>
internal static class CaptureRows
{
    private const int MarkLength = 8;

    public static async Task<IReadOnlyList<SheetRow>> ReadAsync(KnowledgeBaseContext db, int id, CancellationToken cancellationToken)
    {
        var capture = await db.Captures.AsNoTracking().Include(one => one.Diagnostics).SingleAsync(one => one.Id == id, cancellationToken);
        return
        [
            SheetRow.OfText(SheetField.Outcome, capture.Status.Print()),
            SheetRow.OfText(SheetField.Reason, capture.Reason),
            SheetRow.OfText(SheetField.Form, capture.Form),
            SheetRow.OfText(SheetField.Text, capture.TextHash is { } hash ? string.Create(CultureInfo.InvariantCulture, $"{capture.TextLength} {hash[..MarkLength]}") : null),
            SheetRow.OfTexts(SheetField.Diagnostics, capture.Diagnostics.OrderBy(one => one.FirstLine).ThenBy(one => one.Id)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Code}\t{one.FirstLine}\t{one.LastLine}\t{one.Detail}"))),
        ];
    }
}

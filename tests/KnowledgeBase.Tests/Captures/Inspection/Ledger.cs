using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Tests.Data;

namespace KnowledgeBase.Tests.Captures.Inspection;

/// <summary>A library with captures that differ in everything that the ledger can be narrowed to. Only rows: nothing is read.</summary>
internal static class Ledger
{
    public const int Size = 240;

    /// <summary>Every database that there is for tests.</summary>
    public static async Task OnEachDatabaseAsync(Func<Library, Task> test)
    {
        await using (var sqlite = await Library.OpenAsync())
        {
            await test(sqlite);
        }

        if (PostgreSqlFactAttribute.Server is { } server)
        {
            await using var postgreSql = await Library.OpenOnPostgreSqlAsync(server);
            await test(postgreSql);
        }
    }

    public static Task<int> FillAsync(Library library) => library.AskAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var capture in Enumerable.Range(1, Size).Select(Capture))
        {
            db.Add(capture);
            await db.SaveChangesAsync();
            await IndexCaptures.AddAsync(db, capture, CancellationToken.None);
        }

        await transaction.CommitAsync();
        return Size;
    });

    private static Capture Capture(int i)
    {
        var status = (i % 5) switch { 0 => CaptureStatus.Unreadable, 1 => CaptureStatus.Pending, 2 => CaptureStatus.Superseded, _ => CaptureStatus.Ingested };
        var route = Enum.GetValues<CaptureRoute>()[i % 4];
        var isRead = status is CaptureStatus.Ingested or CaptureStatus.Superseded;
        var (name, origin) = i % 6 == 0 ? ($"推論の記事{i}.html", "upload") : ($"note-{i}.md", $"/captures/年{i % 3}/note-{i}.md");
        return new Capture
        {
            ContentHash = $"{i:x64}",
            FileName = name,
            Origin = origin,
            SearchName = IndexCaptures.SearchName(name, origin),
            Size = i % 10 == 0 ? 0 : i * 37 % 900,
            ReceivedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i * 7),
            Route = route,
            ReceivedBy = route == CaptureRoute.Folder ? null : i % 2 == 0 ? "ada" : "葉子",
            UploadId = route == CaptureRoute.Upload ? i / 20 : null,
            Status = status,
            Reason = status != CaptureStatus.Unreadable ? null : i % 3 == 0 ? "The file is empty." : $"The file has {i:N0},000 bytes; the limit is 10,485,760 (100%_x).",
            ReaderVersion = isRead ? 2 + (i % 2) : null,
            ReadMilliseconds = isRead ? i * 13 % 50 : null,
            Form = isRead ? (i % 7 == 0 ? "html" : "markdownload") : null,
            Gaps = isRead ? (ReadingGaps)(i % 128) : null,
            Diagnostics = isRead && i % 4 != 0
                ? [Noted("no-title", DiagnosticSeverity.Warning), Noted("no-title", DiagnosticSeverity.Warning), .. i % 3 == 0 ? [Noted("stub", DiagnosticSeverity.Info)] : Array.Empty<Diagnostic>()]
                : [],
            Content = new CaptureContent { Bytes = i % 3 == 0 ? [] : [1, 2] },
        };
    }

    private static Diagnostic Noted(string code, DiagnosticSeverity severity) => new() { Code = code, Severity = severity };
}

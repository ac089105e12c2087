using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>Indexes the names and origins of captures, which never change.</summary>
internal static class IndexCaptures
{
    /// <summary>Runs within the transaction that stores the capture.</summary>
    public static Task AddAsync(KnowledgeBaseContext db, Capture capture, CancellationToken cancellationToken) =>
        TextIndex.Of(db, IndexTable.Captures).AddAsync(Entry(capture.Id, capture.FileName, capture.Origin), cancellationToken);

    /// <summary>Indexes captures anew, within the caller's transaction.</summary>
    public static async Task RunAsync(KnowledgeBaseContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var index = TextIndex.Of(db, IndexTable.Captures);
        var named = await db.Captures.AsNoTracking().Where(capture => ids.Contains(capture.Id))
            .Select(capture => new { capture.Id, capture.FileName, capture.Origin }).ToListAsync(cancellationToken);
        foreach (var capture in named)
        {
            await index.RemoveAsync(capture.Id, cancellationToken);
            await index.AddAsync(Entry(capture.Id, capture.FileName, capture.Origin), cancellationToken);
            var searched = SearchName(capture.FileName, capture.Origin);
            await db.Captures.Where(one => one.Id == capture.Id && one.SearchName != searched)
                .ExecuteUpdateAsync(one => one.SetProperty(stored => stored.SearchName, searched), cancellationToken);
        }
    }

    /// <summary>See <see cref="Capture.SearchName"/>.</summary>
    public static string SearchName(string name, string origin) => string.Join('\n', Texts(name, origin).Select(SearchPhrase.Squeeze));

    private static IndexedText Entry(int id, string name, string origin) => new(
        id, new Dictionary<SearchField, IEnumerable<string>> { [SearchField.Origin] = Texts(name, origin) }, []);

    // A path holds the name already.
    private static string[] Texts(string name, string origin) => origin.EndsWith(name, StringComparison.Ordinal) ? [origin] : [name, origin];
}

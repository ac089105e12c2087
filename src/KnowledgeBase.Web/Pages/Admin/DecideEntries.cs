using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;
using KnowledgeBase.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Turns what forms say about entries of lists, identifiers and other names into decisions.</summary>
public sealed class DecideEntries(KnowledgeBaseContext db, Decide decide, NameDecisions names, Texts texts)
{
    public async Task<IReadOnlyList<string>> IdentifiersAsync(int paper, CancellationToken cancellationToken) =>
        await db.PaperIdentifiers.Where(one => one.PaperId == paper).OrderBy(one => one.Scheme).ThenBy(one => one.Value).Select(one => one.Scheme + ":" + one.Value).ToListAsync(cancellationToken);

    /// <param name="identifier">As typed or pasted; only of a paper.</param>
    public Task<Decided> AddAsync(CorrectionSubject of, int id, string list, string? text, string? url, string? identifier, CancellationToken cancellationToken)
    {
        var known = IdentifierIn(identifier);
        return !string.IsNullOrWhiteSpace(identifier) && known is null ? Task.FromResult(NoIdentifier)
            : EntryAsync(CorrectionKind.Add, of, id, list, new CorrectedItem { Text = Trimmed(text), Url = Trimmed(url), Identifier = known }, cancellationToken);
    }

    /// <param name="item">As the page gave it.</param>
    public Task<Decided> RemoveAsync(CorrectionSubject of, int id, string list, string item, CancellationToken cancellationToken) =>
        EntryAsync(CorrectionKind.Remove, of, id, list, ItemOf(item), cancellationToken);

    /// <summary>Id of the other paper that has an identifier already; null when none has.</summary>
    public async Task<int?> KnownIdentifierAsync(int paper, string? typed, CancellationToken cancellationToken) =>
        IdentifierIn(typed) is { } identifier && await CorrectionSubjects.IdOfAsync(db, CorrectionSubject.Paper, identifier, cancellationToken) is { } other && other != paper ? other : null;

    /// <summary>A paper has an identifier that no other has.</summary>
    public async Task<Decided> IdentifyAsync(int paper, string? typed, CancellationToken cancellationToken) =>
        IdentifierIn(typed) is not { } identifier ? NoIdentifier
        : await CorrectionSubjects.KeyOfAsync(db, CorrectionSubject.Paper, paper, cancellationToken) is { } key
            ? await decide.MakeAsync([new MakeCorrectionInput(CorrectionKind.Merge, CorrectionSubject.Paper, key) { Other = identifier }], cancellationToken)
            : decide.Gone;

    /// <summary>An identifier that articles print of a paper is wrong: in each of them.</summary>
    public async Task<Decided> RemoveIdentifierAsync(int paper, string identifier, CancellationToken cancellationToken)
    {
        var value = new CorrectedItem { Identifier = identifier }.Print();
        var mentions = await db.ArticlePapers.AsNoTracking().Include(mention => mention.Article).Where(mention => mention.PaperId == paper).ToListAsync(cancellationToken);
        var articles = mentions.Where(mention => mention.Identifiers.Contains(identifier)).Select(mention => mention.Article!.Key).Distinct();
        List<MakeCorrectionInput> decisions = [.. articles.Select(key => new MakeCorrectionInput(CorrectionKind.Remove, CorrectionSubject.Article, key) { Field = CorrectableField.Identifiers, Value = value })];
        return decisions.Count > 0 ? await decide.MakeAsync(decisions, cancellationToken)
            : new Decided(texts["この識別子は人が加えたものです。下の「これまでの訂正」から取り消してください。"], Holds: false);
    }

    /// <summary>Id of what a name leads to already; null when it leads to nothing else.</summary>
    public async Task<int?> KnownAliasAsync(CorrectionSubject of, int id, string? name, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(name) ? null
        : await CorrectionSubjects.IdOfAsync(db, of, names.KeyOf(of, name), cancellationToken) is { } other && other != id ? other
        : null;

    /// <summary>Whatever is printed like that is this from now on.</summary>
    public async Task<Decided> AliasAsync(CorrectionSubject of, int id, string? name, CancellationToken cancellationToken) =>
        !string.IsNullOrWhiteSpace(name) && await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is { } key
            ? await decide.MakeAsync([new MakeCorrectionInput(CorrectionKind.Merge, of, names.KeyOf(of, name)) { Other = key }], cancellationToken)
            : decide.Gone;

    /// <summary>An identifier, or an address that names one; null for anything else.</summary>
    private static string? IdentifierIn(string? text) =>
        PastedIdentifier.Find((text ?? "").Trim()) is var (scheme, value) ? $"{scheme}:{value}" : null;

    private Decided NoIdentifier => new(texts["arXiv の番号か DOI が読み取れません。"], Holds: false);

    private async Task<Decided> EntryAsync(CorrectionKind kind, CorrectionSubject of, int id, string list, CorrectedItem item, CancellationToken cancellationToken) =>
        await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is { } key
            ? await decide.MakeAsync([new MakeCorrectionInput(kind, of, key) { Field = list, Value = item.Print() }], cancellationToken)
            : decide.Gone;

    private static CorrectedItem ItemOf(string json)
    {
        try
        {
            return CorrectedItem.Parse(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return new CorrectedItem();
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>A field as it stands in the library, after corrections.</summary>
/// <param name="Name">As the API names it.</param>
/// <param name="Values">One value, or a list of names.</param>
/// <param name="Lock">The decision that holds it; null while captures say what it is.</param>
/// <param name="Read">What captures say instead; null while they are what counts.</param>
public sealed record FieldShown(string Name, IReadOnlyList<string> Values, CorrectionShown? Lock = null, IReadOnlyList<string>? Read = null);

/// <summary>An entry of a list.</summary>
/// <param name="By">The decision that put it there or took it off; null for what captures say.</param>
public sealed record EntryShown(CorrectedItem Item, CorrectionShown? By);

/// <summary>A list as it stands in the library.</summary>
/// <param name="Name">As the API names it.</param>
/// <param name="Removed">What captures say and a person took off.</param>
public sealed record ListShown(string Name, IReadOnlyList<EntryShown> Entries, IReadOnlyList<EntryShown> Removed);

/// <summary>What can be put right about one thing.</summary>
/// <param name="Key">What corrections name it by.</param>
/// <param name="PartCount">What it was put together from; fewer than two cannot be split.</param>
/// <param name="Corrections">Those that hold, newest first.</param>
public sealed record Correctable(
    CorrectionSubject Of, int Id, string Key, string Label, IReadOnlyList<FieldShown> Fields, IReadOnlyList<ListShown> Lists, int PartCount, IReadOnlyList<CorrectionShown> Corrections);

/// <summary>Shows what can be put right about an article, paper, author or affiliation.</summary>
public sealed class ShowCorrectable(KnowledgeBaseContext db, ActiveCorrections active, ListParts parts, UncorrectedFields uncorrected)
{
    /// <summary>Null when there is none of that id.</summary>
    public async Task<Correctable?> RunAsync(CorrectionSubject of, int id, CancellationToken cancellationToken)
    {
        if (await CorrectionSubjects.KeyOfAsync(db, of, id, cancellationToken) is not { } key)
        {
            return null;
        }

        var keys = of == CorrectionSubject.Paper ? await PaperKeysAsync(id, key, cancellationToken) : new HashSet<string> { key };
        var about = await active.AboutAsync(of, keys, cancellationToken);
        var own = about.Where(one => keys.Contains(one.Subject)).ToList();
        var fields = await LockedAsync(of, id, own, await FieldValues.OfAsync(db, of, id, cancellationToken), cancellationToken);
        var lists = (await ListEntries.OfAsync(db, of, id, cancellationToken)).Select(list => Decided(list.Name, list.Items, own)).ToList();
        return new Correctable(
            of, id, key, fields[0].Values[0], fields, lists, (await parts.RunAsync(of, id, cancellationToken)).Count, [.. about.Reverse().Select(CorrectionShown.From)]);
    }

    // Decisions about a paper may name it by any of its identifiers, or by a title.
    private async Task<IReadOnlySet<string>> PaperKeysAsync(int id, string key, CancellationToken cancellationToken)
    {
        var mentions = await db.ArticlePapers.AsNoTracking().Where(mention => mention.PaperId == id).ToListAsync(cancellationToken);
        var known = await db.PaperIdentifiers.Where(one => one.PaperId == id).Select(one => one.Scheme + ":" + one.Value).ToListAsync(cancellationToken);
        return mentions.SelectMany(PaperReference.AllOf).Concat(known).Append(key).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<FieldShown>> LockedAsync(
        CorrectionSubject of, int id, List<Correction> own, IReadOnlyList<FieldShown> fields, CancellationToken cancellationToken)
    {
        var locks = own.Where(one => one.Kind == CorrectionKind.Field).GroupBy(one => one.Field!).ToDictionary(group => group.Key, group => CorrectionShown.From(group.Last()));
        var read = locks.Count == 0 ? [] : await uncorrected.RunAsync(of, id, cancellationToken);
        return [.. fields.Select(field => locks.TryGetValue(field.Name, out var by) ? field with { Lock = by, Read = read.FirstOrDefault(one => one.Name == field.Name)?.Values } : field)];
    }

    private static ListShown Decided(string list, IReadOnlyList<CorrectedItem> items, List<Correction> own)
    {
        var last = own.Where(one => one.Kind is CorrectionKind.Add or CorrectionKind.Remove && one.Field == list)
            .GroupBy(one => CorrectedItem.Parse(one.Value).KeyIn(list)).ToDictionary(group => group.Key, group => group.Last());
        return new ListShown(
            list,
            [.. items.Select(item => new EntryShown(item, last.TryGetValue(item.KeyIn(list), out var by) && by.Kind == CorrectionKind.Add ? CorrectionShown.From(by) : null))],
            [.. last.Values.Where(one => one.Kind == CorrectionKind.Remove).Select(one => new EntryShown(CorrectedItem.Parse(one.Value), CorrectionShown.From(one)))]);
    }
}

using KnowledgeBase.Affiliations;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Papers;

/// <summary>A printed name, the key it counts as, and the spelling that a person or the list of organisations decided on; null when neither did.</summary>
internal sealed record DecidedName(string Printed, string Key, string? Locked);

/// <summary>Which author or affiliation a printed name leads to, after what people decided.</summary>
public sealed class NameDecisions(ActiveCorrections corrections, OrganisationNames organisations)
{
    /// <summary>Separates a name key from the mark of another one of that name.</summary>
    private const char Mark = '#';

    /// <summary>Key of a printed name before anything was decided about it.</summary>
    /// <param name="of">Author or affiliation.</param>
    public string KeyOf(CorrectionSubject of, string printed) => of == CorrectionSubject.Author ? NameKey.OfPerson(printed) : organisations.KeyOf(printed);

    /// <summary>People or organisations, of which several may have one name.</summary>
    /// <param name="of">Author or affiliation.</param>
    /// <param name="paper">References of the paper that prints the names.</param>
    internal async Task<IReadOnlyList<DecidedName>> OfAsync(
        CorrectionSubject of, IReadOnlyList<string> printed, IReadOnlySet<string> paper, CancellationToken cancellationToken)
    {
        var keys = printed.Select(name => KeyOf(of, name)).ToList();
        var others = (await corrections.AboutAsync(of, keys, cancellationToken))
            .Where(one => one.Kind == CorrectionKind.Split && paper.Contains(one.Other!))
            .GroupBy(one => one.Subject).ToDictionary(group => group.Key, group => group.Last().Value!, StringComparer.Ordinal);
        return await DecideAsync(of, printed, [.. keys.Select(key => others.TryGetValue(key, out var mark) ? OfOther(key, mark) : key)], cancellationToken);
    }

    /// <summary>Key of another person or organisation of the same name.</summary>
    /// <param name="mark">Tells the others of one name apart, for example <c>2</c>.</param>
    internal static string OfOther(string key, string mark) => key + Mark + mark;

    private async Task<IReadOnlyList<DecidedName>> DecideAsync(CorrectionSubject of, IReadOnlyList<string> printed, List<string> keys, CancellationToken cancellationToken)
    {
        var canonical = await corrections.CanonicalAsync(of, keys, cancellationToken);
        var locked = await LockedAsync(of, canonical.Values, cancellationToken);
        return [.. printed.Zip(keys, (name, key) => new DecidedName(name, canonical[key], locked.GetValueOrDefault(canonical[key])))];
    }

    /// <summary>Gives those whose spelling is decided on that spelling.</summary>
    internal async Task LockAsync(CorrectionSubject of, IEnumerable<INamed> named, CancellationToken cancellationToken)
    {
        var all = named.ToList();
        var locked = await LockedAsync(of, all.Select(one => one.NameKey), cancellationToken);
        foreach (var one in all.Where(one => locked.ContainsKey(one.NameKey)))
        {
            one.Name = locked[one.NameKey];
        }
    }

    // What a person decided comes last and wins.
    private async Task<Dictionary<string, string>> LockedAsync(CorrectionSubject of, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var wanted = keys.Distinct().ToList();
        var locked = of == CorrectionSubject.Affiliation
            ? wanted.Where(key => organisations.NamesOf(key).Count > 0).ToDictionary(key => key, key => organisations.NamesOf(key)[0], StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (await corrections.AboutAsync(of, wanted, cancellationToken)).Where(one => one is { Kind: CorrectionKind.Field, Field: CorrectableField.Name }))
        {
            locked[name.Subject] = CorrectableField.Text(name)!;
        }

        return locked;
    }
}

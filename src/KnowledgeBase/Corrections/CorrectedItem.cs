using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Corrections;

/// <summary>An entry of a list that a person put there or took off it. Which members count depends on the list.</summary>
public sealed record CorrectedItem
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A tag; the words of a link; the title of a paper.</summary>
    public string? Text { get; init; }

    /// <summary>Where a link leads, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>What introduces a link to an article; null for 関連研究.</summary>
    public RelatedLinkKind? Kind { get; init; }

    /// <summary>Identifier of a paper as <c>scheme:value</c>.</summary>
    public string? Identifier { get; init; }

    /// <summary>Line of the capture that says it, from 1; null when none does.</summary>
    public int? Line { get; init; }

    /// <summary>As it is stored.</summary>
    public string Print() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is not stored like that.</exception>
    public static CorrectedItem Parse(string? value) => JsonSerializer.Deserialize<CorrectedItem>(value ?? "null", Json) ?? throw new JsonException();

    /// <summary>What tells whether two entries of a list are one; empty for one that says nothing.</summary>
    public string KeyIn(string list) => list switch
    {
        CorrectableField.Tags => KeyOfTag(Text ?? ""),
        CorrectableField.Related => ArticleUrl.Parse(Url)?.Key ?? "",
        CorrectableField.Links => Url ?? "",
        CorrectableField.Identifiers => Identifier ?? "",
        _ => Identifier ?? (TitleKey.Of(Text ?? "") is { Length: > 0 } title ? Papers.PaperReference.OfTitle(title) : ""),
    };

    internal static string KeyOfTag(string tag) => Search.Folding.WellFormed(tag).Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant();
}

/// <summary>Puts what people decided about the entries of a list in the place of what captures say.</summary>
internal static class CorrectedLists
{
    /// <param name="read">The entries, as captures say.</param>
    /// <param name="list">Name of the list; see <see cref="CorrectableField"/>.</param>
    /// <param name="about">Decisions about what has the list, oldest first: of two about one entry the later holds.</param>
    /// <param name="keysOf">Every key under which an entry of a capture may be taken off.</param>
    /// <param name="make">The entry that a person put there; null for one that makes no sense any more.</param>
    public static IReadOnlyList<T> Apply<T>(
        IReadOnlyList<T> read, string list, IEnumerable<Correction> about, Func<T, IEnumerable<string>> keysOf, Func<CorrectedItem, T?> make)
        where T : class
    {
        var decided = new Dictionary<string, (CorrectionKind Kind, CorrectedItem Item)>(StringComparer.Ordinal);
        foreach (var one in about.Where(one => one.Kind is CorrectionKind.Add or CorrectionKind.Remove && one.Field == list))
        {
            var item = CorrectedItem.Parse(one.Value);
            decided[item.KeyIn(list)] = (one.Kind, item);
        }

        var kept = read.Where(entry => !keysOf(entry).Any(key => decided.TryGetValue(key, out var decision) && decision.Kind == CorrectionKind.Remove)).ToList();
        var known = kept.SelectMany(keysOf).ToHashSet(StringComparer.Ordinal);
        kept.AddRange(decided.Where(one => one.Value.Kind == CorrectionKind.Add && !known.Contains(one.Key)).Select(one => make(one.Value.Item)).OfType<T>());
        return decided.Count == 0 ? read : kept;
    }
}

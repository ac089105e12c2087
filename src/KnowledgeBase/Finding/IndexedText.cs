using KnowledgeBase.Search;

namespace KnowledgeBase.Finding;

/// <summary>What an index has of one article, paper or name.</summary>
/// <param name="Row">Its place; see <see cref="IndexRow"/>.</param>
/// <param name="Fields">Texts by field; fields without texts may be left out.</param>
/// <param name="Labels">See <see cref="SearchLabel"/>.</param>
internal sealed record IndexedText(long Row, IReadOnlyDictionary<SearchField, IEnumerable<string>> Fields, IEnumerable<string> Labels)
{
    /// <summary>The texts of a table's columns, in their order, without repetition.</summary>
    public IEnumerable<IReadOnlyList<string>> Of(IndexTable table) => table.Columns.Select(column =>
        (IReadOnlyList<string>)[.. Fields.GetValueOrDefault(column.Field, []).Where(text => text.Length > 0).Distinct()]);
}

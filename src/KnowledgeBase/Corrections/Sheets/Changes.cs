namespace KnowledgeBase.Corrections.Sheets;

/// <summary>A value of a field that was there before, is there after, or both.</summary>
public enum Fate
{
    Stays,
    Comes,
    Goes,
}

/// <summary>A field of two states of one thing.</summary>
/// <param name="Before">How many values it had.</param>
/// <param name="After">How many it would have.</param>
/// <param name="IsReordered">It would have the same values in another order.</param>
public sealed record ChangedRow(SheetField Field, int Before, int After, IReadOnlyList<(SheetValue Value, Fate Fate)> Values, bool IsReordered = false)
{
    public bool Differs => IsReordered || Values.Any(value => value.Fate != Fate.Stays);
}

/// <summary>The fields of two states, with what comes and goes.</summary>
public static class Changes
{
    public static IReadOnlyList<ChangedRow> Of(Sheet before, Sheet after) => Of(before.Rows, after.Rows);

    public static IReadOnlyList<ChangedRow> Of(IReadOnlyList<SheetRow> before, IReadOnlyList<SheetRow> after) =>
        [.. after.Select(row => Row(before.FirstOrDefault(one => one.Field == row.Field) ?? new SheetRow(row.Field, [], 0), row))];

    /// <summary>Texts of a field that two things have in common.</summary>
    public static IReadOnlySet<string> Common(Sheet a, Sheet b, SheetField field) =>
        a.Row(field).Values.Select(value => value.Text).Intersect(b.Row(field).Values.Select(value => value.Text)).ToHashSet(StringComparer.Ordinal);

    // A paper that changes its number is still the same paper, so texts count, with how often they occur.
    private static ChangedRow Row(SheetRow before, SheetRow after)
    {
        var left = before.Values.GroupBy(TextOf).ToDictionary(group => group.Key, group => group.Count());
        var values = new List<(SheetValue, Fate)>();
        foreach (var value in after.Values)
        {
            var stays = left.GetValueOrDefault(TextOf(value)) > 0;
            left[TextOf(value)] = left.GetValueOrDefault(TextOf(value)) - 1;
            values.Add((value, stays ? Fate.Stays : Fate.Comes));
        }

        values.AddRange(before.Values.Where(value => left[TextOf(value)]-- > 0).Select(value => (value, Fate.Goes)));
        values = IsOfPages(after.Field) ? WithoutRenamed(values) : values;
        var isReordered = values.TrueForAll(value => value.Item2 == Fate.Stays) && !before.Values.Select(PlaceOf).SequenceEqual(after.Values.Select(PlaceOf));
        return new ChangedRow(after.Field, before.Count, after.Count, values, isReordered);

        string PlaceOf(SheetValue value) => IsOfPages(after.Field) ? value.Address ?? "" : TextOf(value);
    }

    private static bool IsOfPages(SheetField field) => field is SheetField.Articles or SheetField.Papers or SheetField.LinkedFrom;

    // What only has another title says so on its own sheet.
    private static List<(SheetValue Value, Fate Fate)> WithoutRenamed(List<(SheetValue Value, Fate Fate)> values)
    {
        var gone = values.Where(value => value.Fate == Fate.Goes).Select(value => value.Value.Address).ToHashSet();
        var renamed = values.Where(value => value.Fate == Fate.Comes && gone.Contains(value.Value.Address)).Select(value => value.Value.Address).ToHashSet();
        return [.. values.Where(value => value.Fate != Fate.Goes || !renamed.Contains(value.Value.Address))
            .Select(value => (value.Value, value.Fate == Fate.Comes && renamed.Contains(value.Value.Address) ? Fate.Stays : value.Fate))];
    }

    private static string TextOf(SheetValue value) => $"{value.Text}\0{value.Count}";
}

namespace KnowledgeBase.Corrections.Sheets;

/// <summary>What a row of a sheet tells.</summary>
public enum SheetField
{
    Title,
    Name,
    Spellings,
    OtherNames,
    Identifiers,
    Address,
    Date,
    Site,
    Truncated,
    Authors,
    Affiliations,
    Papers,
    Articles,
    CoAuthors,
    Years,
    Links,
    Related,
    Tags,
    Lead,

    /// <summary>Articles with links to it.</summary>
    LinkedFrom,
    Captures,

    /// <summary>Date of publication, as printed.</summary>
    Published,

    /// <summary>Of a capture: what has become of it, as the API names it.</summary>
    Outcome,

    /// <summary>Of a capture: one English sentence.</summary>
    Reason,

    /// <summary>Of a capture: its form, as the API names it.</summary>
    Form,

    /// <summary>Of a capture: length in characters and the beginning of the hash of what was read.</summary>
    Text,

    /// <summary>Of a capture: code, first line, last line and detail, with tabs between.</summary>
    Diagnostics,
}

/// <summary>A value of a sheet.</summary>
/// <param name="Address">Its page, or the address it is; null when there is none.</param>
/// <param name="Count">Papers it stands on; null where that says nothing.</param>
public sealed record SheetValue(string Text, string? Address = null, int? Count = null);

/// <summary>A field with its values.</summary>
/// <param name="Values">The first ones of very many.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record SheetRow(SheetField Field, IReadOnlyList<SheetValue> Values, int Count)
{
    internal static SheetRow Of(SheetField field, params IReadOnlyList<SheetValue> values) => new(field, values, values.Count);

    internal static SheetRow OfText(SheetField field, string? text) =>
        Of(field, string.IsNullOrEmpty(text) ? [] : [new SheetValue(text)]);

    internal static SheetRow OfTexts(SheetField field, IEnumerable<string> texts) => Of(field, [.. texts.Select(text => new SheetValue(text))]);
}

/// <summary>
/// Everything about one article, paper, author or affiliation that helps a person to decide what it is: two are laid side by side, and one as
/// it is beside what it would be.
/// </summary>
/// <param name="Key">What a correction names it by.</param>
public sealed record Sheet(CorrectionSubject Of, int Id, string Key, string Label, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The values of a field; empty when the sheet does not have it.</summary>
    public SheetRow Row(SheetField field) => Rows.FirstOrDefault(row => row.Field == field) ?? new SheetRow(field, [], 0);
}

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>An entry of a BibTeX file.</summary>
internal abstract record BibTexEntry
{
    /// <summary>An entry that was read.</summary>
    /// <param name="Type">Lower case, for example <c>misc</c>.</param>
    /// <param name="Fields">Values by names, whose case does not count; strings are put in, the TeX is as written.</param>
    public sealed record Whole(string Type, string Key, IReadOnlyDictionary<string, string> Fields) : BibTexEntry
    {
        /// <summary>A field's value; null when it is missing or empty.</summary>
        public string? this[string field] => Fields.TryGetValue(field, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    /// <summary>An entry that cannot be read.</summary>
    public sealed record Broken(int Line, string Message) : BibTexEntry;
}

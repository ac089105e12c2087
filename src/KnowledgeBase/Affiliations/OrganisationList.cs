namespace KnowledgeBase.Affiliations;

/// <summary>
/// A list of organisations as text: a line is one organisation, its names with <c>=</c> between them, the one to show first. A line
/// <c>- Name</c> takes a name out of the built-in list; <c>#</c> begins a comment.
/// </summary>
/// <param name="Organisations">The names of each.</param>
/// <param name="Removed">Names that are to stand for themselves.</param>
internal sealed record OrganisationList(IReadOnlyList<IReadOnlyList<string>> Organisations, IReadOnlyList<string> Removed)
{
    public static OrganisationList Empty { get; } = new([], []);

    public static OrganisationList Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] is not ('#' or '\uFEFF')).ToList();
        return new OrganisationList(
            [.. lines.Where(line => !IsRemoval(line)).Select(line => line.Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(names => names.Length > 0)],
            [.. lines.Where(IsRemoval).Select(line => line[1..].Trim())]);
    }

    private static bool IsRemoval(string line) => line.StartsWith("- ", StringComparison.Ordinal);
}

namespace KnowledgeBase.Related.Maps;

/// <summary>Nodes that are joined with each other more than with the rest.</summary>
/// <param name="Size">Articles, papers and uncaptured targets in it.</param>
internal sealed record Community(NamedCommunity Name, int Size)
{
    /// <summary>Of nodes in no community that is worth a name.</summary>
    public const int None = -1;

    public int Id => Name.Id;
}

/// <summary>What a community is called.</summary>
/// <param name="Id">Kept from layout to layout as long as most of it is the same.</param>
/// <param name="Words">Words that its titles have more than others; most telling first.</param>
/// <param name="Around">Title of its most linked article where no word tells it from the others; else null.</param>
public sealed record NamedCommunity(int Id, IReadOnlyList<string> Words, string? Around)
{
    /// <summary>The words, or the title.</summary>
    public string Name => Around ?? string.Join(" · ", Words);
}

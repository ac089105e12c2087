namespace KnowledgeBase.Related.Maps;

/// <summary>Nodes that are joined with each other more than with the rest.</summary>
/// <param name="Id">Kept from layout to layout as long as most of it is the same.</param>
/// <param name="Words">Words that its titles have more than others; most telling first.</param>
/// <param name="Size">Articles, papers and uncaptured targets in it.</param>
internal sealed record Community(int Id, IReadOnlyList<string> Words, int Size)
{
    /// <summary>Of nodes in no community that is worth a name.</summary>
    public const int None = -1;
}

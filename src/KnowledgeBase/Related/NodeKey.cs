using System.Globalization;

namespace KnowledgeBase.Related;

/// <summary>Names a node before its row is loaded. Uncaptured targets have no row, only the id that follows from their address.</summary>
internal readonly record struct NodeKey(NodeKind Kind, int Id, string? TargetId = null)
{
    /// <summary>Name outside: a letter and a number, for uncaptured targets <see cref="Related.TargetId"/>.</summary>
    public string Name => TargetId ?? Letter(Kind) + Id.ToString(CultureInfo.InvariantCulture);

    public static NodeKey Article(int id) => new(NodeKind.Article, id);

    public static NodeKey Paper(int id) => new(NodeKind.Paper, id);

    public static NodeKey Author(int id) => new(NodeKind.Author, id);

    public static NodeKey Affiliation(int id) => new(NodeKind.Affiliation, id);

    public static NodeKey Uncaptured(string targetId) => new(NodeKind.Uncaptured, 0, targetId);

    /// <summary>Reads a name such as a1; null for anything else.</summary>
    public static NodeKey? Parse(string? name)
    {
        if (name is not null && Related.TargetId.IsOne(name))
        {
            return Uncaptured(name);
        }

        if (name is not { Length: > 1 and < 12 } || !int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        return name[0] switch
        {
            'a' => Article(id),
            'p' => Paper(id),
            'w' => Author(id),
            'o' => Affiliation(id),
            _ => null,
        };
    }

    private static string Letter(NodeKind kind) => kind switch
    {
        NodeKind.Article => "a",
        NodeKind.Paper => "p",
        NodeKind.Author => "w",
        _ => "o",
    };
}

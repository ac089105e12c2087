using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Related;

/// <summary>Names a node before its row is loaded. Uncaptured targets have no row, only the key of their address.</summary>
internal readonly record struct NodeKey(NodeKind Kind, int Id, string? TargetKey = null)
{
    /// <summary>Name outside: a letter and a number, for uncaptured targets a letter and a hash.</summary>
    public string Name => Kind == NodeKind.Uncaptured
        ? "u" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TargetKey!)))[..10]
        : Letter(Kind) + Id.ToString(CultureInfo.InvariantCulture);

    public static NodeKey Article(int id) => new(NodeKind.Article, id);

    public static NodeKey Paper(int id) => new(NodeKind.Paper, id);

    public static NodeKey Author(int id) => new(NodeKind.Author, id);

    public static NodeKey Affiliation(int id) => new(NodeKind.Affiliation, id);

    public static NodeKey Uncaptured(string targetKey) => new(NodeKind.Uncaptured, 0, targetKey);

    /// <summary>Reads a name such as a1; null for anything else and for uncaptured targets, whose hash leads nowhere.</summary>
    public static NodeKey? Parse(string? name)
    {
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

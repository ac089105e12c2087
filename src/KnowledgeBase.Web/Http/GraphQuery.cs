using KnowledgeBase.Related;

namespace KnowledgeBase.Web.Http;

/// <summary>Query of a neighbourhood in the API.</summary>
public sealed record GraphQuery(string? Focus, string? Depth, string? Kinds, string? Limit)
{
    internal ExploreInput ToInput() => new(
        string.IsNullOrWhiteSpace(Focus) ? null : Focus.Trim(),
        Math.Clamp(Lenient.Number(Depth, 1), 1, ExploreInput.MaxDepth),
        Lenient.Choices<NodeKind>(Kinds),
        Lenient.Number(Limit, ExploreInput.DefaultLimit));
}

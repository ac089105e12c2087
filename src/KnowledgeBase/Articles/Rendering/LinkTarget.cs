namespace KnowledgeBase.Articles.Rendering;

/// <summary>Where a link in a rendered article leads today.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>To a captured article: a path inside the app such as <c>/articles/3</c>.</summary>
    public sealed record Inside(string Path) : LinkTarget;

    /// <summary>To an article that no capture covers yet (未収録): leads to the original, and says so.</summary>
    public sealed record Uncaptured : LinkTarget;

    /// <summary>To anywhere else.</summary>
    public sealed record Outside : LinkTarget;
}

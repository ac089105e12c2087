namespace KnowledgeBase.Articles.Rendering;

/// <summary>Where a link in a rendered article leads today.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>To a captured article.</summary>
    /// <param name="Path">Inside the app, such as <c>/articles/3</c>.</param>
    /// <param name="Preview">What is shown of the article while a reader is at the link; null for nothing.</param>
    /// <param name="IsCard">The text lists it as related, rather than speaking of it: it is drawn as a card.</param>
    public sealed record Inside(string Path, LinkPreview? Preview = null, bool IsCard = false) : LinkTarget;

    /// <summary>To an article that no capture covers yet (未収録): leads to its page inside the app.</summary>
    /// <param name="Path">Such as <c>/uncaptured/u0123456789abcdef</c>.</param>
    /// <param name="IsCard">See <see cref="Inside"/>.</param>
    public sealed record Uncaptured(string Path, bool IsCard = false) : LinkTarget;

    /// <summary>To anywhere else.</summary>
    public sealed record Outside : LinkTarget;
}

/// <summary>What is shown of a captured article beside a link to it. Plain text.</summary>
/// <param name="Origin">Its date and site, as the page writes them.</param>
/// <param name="Lead">The opening of its text.</param>
public sealed record LinkPreview(string Origin, string Lead);

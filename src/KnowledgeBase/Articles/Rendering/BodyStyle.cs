namespace KnowledgeBase.Articles.Rendering;

/// <summary>How a stored text becomes part of a page.</summary>
/// <param name="RemotePictures">Pictures of other sites are shown; else a labelled box with a link stands for each, and nothing is requested.</param>
public sealed record BodyStyle(bool RemotePictures, BodyWords Words);

/// <summary>What a page adds to a text, in the reader's language. Plain text.</summary>
public sealed record BodyWords
{
    /// <summary>Mark of a link to an uncaptured article.</summary>
    public required string Uncaptured { get; init; }

    /// <summary>The same as a sentence.</summary>
    public required string UncapturedHint { get; init; }

    /// <summary>Stands for a picture without a description.</summary>
    public required string Picture { get; init; }

    /// <summary>Label of the link to a picture, by the host it lies on.</summary>
    public required Func<string, string> PictureAt { get; init; }

    /// <summary>Name of a table's scrolling box.</summary>
    public required string Table { get; init; }
}

namespace KnowledgeBase.Related.Maps;

/// <summary>The graph that requests are answered from: a whole one at any time, replaced by the next.</summary>
public sealed class CurrentGraph
{
    private volatile LibraryGraph? graph;

    /// <summary>Null until the first one is there.</summary>
    internal LibraryGraph? Graph
    {
        get => graph;
        set => graph = value;
    }
}

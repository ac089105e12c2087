namespace KnowledgeBase.Papers;

/// <summary>What tells which paper a mention speaks of: a stored mention, or one that an ingestion would store.</summary>
internal interface IPaperMention
{
    /// <summary>The paper it was given; 0 before.</summary>
    int PaperId { get; }

    /// <summary>Key of the printed title; an empty one joins nothing.</summary>
    string TitleKey { get; }

    /// <summary>Identifiers as <c>scheme:value</c>.</summary>
    IReadOnlyList<string> Identifiers { get; }
}

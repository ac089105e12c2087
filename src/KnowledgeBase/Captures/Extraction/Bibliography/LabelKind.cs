namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>What a label in a bibliography announces.</summary>
internal enum LabelKind
{
    Title,

    /// <summary>A whole paper in one line: <c>読む論文: [title](address)</c>.</summary>
    Paper,
    Authors,
    Affiliations,
    Url,
    Published,

    /// <summary>Conference, journal: understood so that it does not end a block, not stored.</summary>
    Venue,

    /// <summary>Code, project page, demonstration: a link kept under its label.</summary>
    Link,
}

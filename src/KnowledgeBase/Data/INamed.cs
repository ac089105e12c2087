namespace KnowledgeBase.Data;

/// <summary>What is known by the key of a name: authors and affiliations.</summary>
internal interface INamed
{
    int Id { get; }

    string Name { get; set; }

    string NameKey { get; }

    /// <summary>Its place in the index, and with it the number of its papers (<see cref="Finding.IndexRow"/>); 0 before it has one.</summary>
    long IndexRow { get; }
}

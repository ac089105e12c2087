namespace KnowledgeBase.Data;

/// <summary>What is known by the key of a name: authors and affiliations.</summary>
internal interface INamed
{
    int Id { get; }

    string Name { get; set; }

    string NameKey { get; }
}

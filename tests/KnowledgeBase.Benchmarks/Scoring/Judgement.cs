namespace KnowledgeBase.Benchmarks.Scoring;

/// <summary>One labelled field of one capture, or one thing that was found though no label has it.</summary>
/// <param name="Field">Name of the field without positions: <c>papers.authors</c>.</param>
/// <param name="Miss">Null when it is right, else <c>field: expected … vs found …</c> with the position in its list.</param>
internal sealed record Judgement(string Field, string? Miss);

using KnowledgeBase.Captures.Extraction;

namespace KnowledgeBase.Corrections.Sayings;

/// <summary>What a person says that a piece of a capture is.</summary>
public enum SaidField
{
    Title,
    Date,
    Tag,
    Related,
    PaperTitle,
    Author,
    Affiliation,
    Identifier,
    PaperDate,
    PaperLink,
}

/// <summary>A person points at a piece of a capture and says what it is, or what it is not.</summary>
/// <param name="Text">The piece, as the capture prints it.</param>
/// <param name="IsNot">It was taken for that and is something else.</param>
public sealed record Saying(int CaptureId, SaidField Field, string Text, bool IsNot)
{
    /// <summary>Line it stands in, from 1; null when nobody said.</summary>
    public int? Line { get; init; }

    /// <summary>Id of the paper that a paper's field is about; null for one that the article does not have yet.</summary>
    public int? PaperId { get; init; }

    /// <summary>Why, in the words of the person; may be null.</summary>
    public string? Reason { get; init; }
}

/// <summary>A paper of the article that a saying may be about.</summary>
public sealed record SaidPaper(int Id, string Title);

/// <summary>What a saying comes to.</summary>
/// <param name="Refusal">Why it makes no sense: <c>no-article</c>, <c>no-paper</c>, <c>no-date</c>, <c>no-identifier</c>, <c>no-address</c>, <c>no-text</c>, <c>say-what-instead</c>, <c>not-there</c>; null when it does.</param>
/// <param name="Decisions">What is to be decided so that it holds.</param>
/// <param name="Supplied">The rules that supplied the field as the reader has it, with what they found where; empty when no rule found it.</param>
/// <param name="DroppedBy">The rule that took the line out of the text; null when none did.</param>
public sealed record SaidMeaning(string? Refusal, IReadOnlyList<MakeCorrectionInput> Decisions, IReadOnlyList<Evidence> Supplied, string? DroppedBy);

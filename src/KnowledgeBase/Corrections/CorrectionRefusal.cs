namespace KnowledgeBase.Corrections;

/// <summary>Why a decision cannot be made.</summary>
public enum CorrectionRefusal
{
    /// <summary>No decision was handed in.</summary>
    NothingToDecide,

    /// <summary>What is to be taken back never was decided, or was taken back already.</summary>
    NotInForce,

    /// <summary>A decision about two names only one.</summary>
    OtherIsMissing,

    /// <summary>Both are one and the same.</summary>
    SameAlready,

    /// <summary>The other one counts as this one by an earlier decision, which would have to be taken back first.</summary>
    JoinedTheOtherWay,

    /// <summary>This one counts as a third by an earlier decision, which would have to be taken back first.</summary>
    JoinedToAnother,

    /// <summary>What is to stand alone is not named.</summary>
    PartIsMissing,

    /// <summary>The article prints no such paper.</summary>
    NotPrintedThere,

    /// <summary>Articles cannot be split.</summary>
    CannotBeSplit,

    /// <summary>Only articles can be unwanted.</summary>
    CannotBeUnwanted,

    /// <summary>Only articles can be deleted; papers and names go with the last article that speaks of them.</summary>
    CannotBeDeleted,

    /// <summary>There is no such article, or it goes under another one's address.</summary>
    NoSuchArticle,

    /// <summary>Somebody deleted one of the articles; that would have to be taken back first.</summary>
    Deleted,

    /// <summary>No link leads there, or the article is captured.</summary>
    NotUncaptured,

    /// <summary>The field is none of <see cref="CorrectableField.Of"/>.</summary>
    NoSuchField,

    /// <summary>The value is not of the field's kind.</summary>
    WrongKind,

    /// <summary>A date that is not <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    NoDate,

    Empty,

    /// <summary>Longer than <see cref="CorrectionRules.LongestText"/>.</summary>
    TooLong,

    /// <summary>An entry of a list has neither a text, an http address nor an identifier that says what it is.</summary>
    NothingNamed,

    /// <summary>More names than <see cref="CorrectionRules.MostNames"/>, or no list of names.</summary>
    TooManyNames,
}

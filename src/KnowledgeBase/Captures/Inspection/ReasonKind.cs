using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures.Inspection;

/// <summary>
/// What kind a reason is of: the sentence with <c>#</c> for every number in it. Reasons differ only by the numbers that they name, such as sizes and limits, so that
/// no list of kinds needs to be kept.
/// </summary>
public static partial class ReasonKind
{
    internal const string Escape = "\\";

    public static string Of(string reason) => Numbers().Replace(reason, "#");

    /// <summary>The reasons of a kind as a pattern of SQL's LIKE.</summary>
    internal static string Pattern(string kind) => Special().Replace(kind, @"\$0").Replace("#", "%", StringComparison.Ordinal);

    [GeneratedRegex(@"\d+(?:[,.]\d+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[%_\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();
}

using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>The links of a page that lead to where a decision is taken back, in their order.</summary>
internal static partial class UndoAddress
{
    public static string In(string page) => AllIn(page)[0];

    public static IReadOnlyList<string> AllIn(string page) => [.. Link().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["url"].Value)).Distinct()];

    [GeneratedRegex(@"href=""(?<url>/admin/undo/\d+[^""]*)""")]
    private static partial Regex Link();
}

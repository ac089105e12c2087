using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Captures;

/// <summary>
/// Why a file was not taken or could not be read: one sentence for a person. The English one is stored, logged and answered to programs;
/// pages find the Japanese one by it, so that what was stored long ago is told in both languages.
/// </summary>
internal sealed partial class FileReason
{
    private readonly string english;

    private readonly string japanese;

    private Regex? pattern;

    /// <param name="english">With <c>{0}</c>, <c>{1}:N0</c>… for what differs.</param>
    /// <param name="japanese">With the same, but without formats: it takes what the English sentence says.</param>
    public FileReason(string english, string japanese) => (this.english, this.japanese) = (english, japanese);

    /// <summary>The English sentence.</summary>
    public string With(params object[] arguments) => string.Format(CultureInfo.InvariantCulture, english, arguments);

    /// <summary>The Japanese of an English sentence; null when that one is for another reason.</summary>
    public string? InJapanese(string sentence) => (pattern ??= Pattern()).Match(sentence) is { Success: true } match
        ? string.Format(CultureInfo.InvariantCulture, japanese, [.. match.Groups.Values.Skip(1).Select(group => group.Value)])
        : null;

    private Regex Pattern() => new($"^{string.Join("(.+?)", Placeholders().Split(english).Select(Regex.Escape))}$", RegexOptions.Singleline | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"\{\d(?::[^}]+)?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholders();
}

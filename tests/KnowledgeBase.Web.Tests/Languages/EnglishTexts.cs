using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Tests.Languages;

public sealed partial class EnglishTexts
{
    // The switch names the other language in that language.
    private const string TheOtherLanguage = "English";

    [Fact]
    public void HaveEveryJapaneseTextOfTheSourcesAsTheirKey() => AssertNone(SourceTexts.Strays());

    [Fact]
    public void AreThereForEveryKey() => AssertNone(SourceTexts.Keys.Except(SourceTexts.Entries.Select(entry => entry.Key)));

    [Fact]
    public void AreAllUsed() => AssertNone(SourceTexts.Entries.Select(entry => entry.Key).Except(SourceTexts.Keys));

    [Fact]
    public void StandInTheOrderOfTheirKeys()
    {
        var keys = SourceTexts.Entries.Select(entry => entry.Key).ToList();
        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void AreEnglish() =>
        Assert.DoesNotContain(SourceTexts.Entries, entry => entry.English.Length == 0 || (Japanese.IsIn(entry.English) && entry.Key != TheOtherLanguage));

    // A form for one may say "one" instead of a number.
    [Fact]
    public void TakeWhatTheJapaneseTakes() =>
        Assert.DoesNotContain(SourceTexts.Entries, entry => entry.Key.EndsWith("|1", StringComparison.Ordinal)
            ? Taken(entry.English).Except(Taken(entry.Key)).Any()
            : !Taken(entry.English).SetEquals(Taken(entry.Key)));

    private static void AssertNone(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join(Environment.NewLine, found));

    private static HashSet<string> Taken(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}

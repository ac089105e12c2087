using System.Collections.Frozen;
using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Accounts.Passwords;

/// <summary>Tells passwords that are tried first: well-known ones, also with digits and signs around them, repetitions, and runs of the alphabet.</summary>
internal static class CommonPasswords
{
    private const int LongestUnit = 8;

    private const int EnoughBesideTheName = 8;

    private const int ShortestName = 4;

    private static readonly FrozenSet<string> Known = Read();

    /// <param name="password">As typed.</param>
    /// <param name="name">Name of the account, from which nobody should have to guess much further.</param>
    public static bool Has(string password, string? name)
    {
        var folded = Folded(password);
        return IsKnown(folded) || IsRepeated(folded) || IsRun(folded) || IsMostlyName(folded, Folded(name ?? ""));
    }

    private static bool IsKnown(string password) => Known.Contains(password) || Known.Contains(Core(password));

    // dragon123456!, 2024football
    private static string Core(string password)
    {
        var start = password.TakeWhile(c => !char.IsLetter(c)).Count();
        return password[start..].TrimEnd([.. password.Where(c => !char.IsLetter(c))]);
    }

    private static bool IsRepeated(string password) =>
        Enumerable.Range(1, LongestUnit).Any(unit => password.Length >= 2 * unit && password.Skip(unit).Zip(password).All(pair => pair.First == pair.Second));

    private static bool IsRun(string password) => password.Length > 1 && (IsRun(password, 1) || IsRun(password, -1));

    private static bool IsRun(string password, int step) =>
        password.Zip(password.Skip(1)).All(pair => pair.Second - pair.First == step || (char.IsAsciiDigit(pair.First) && char.IsAsciiDigit(pair.Second) && (pair.Second - pair.First + 10) % 10 == (step + 10) % 10));

    private static bool IsMostlyName(string password, string name) =>
        name.Length >= ShortestName && password.Contains(name, StringComparison.Ordinal)
        && password.Replace(name, "", StringComparison.Ordinal).Length < EnoughBesideTheName;

    private static string Folded(string text) => Folding.WellFormed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}

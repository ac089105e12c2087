namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>
/// Titles with as much in them as real ones have: words of two of 512 signs each, so that compressing 10,000 of them tells what it would for a
/// real library. Those of one field share a word.
/// </summary>
internal static class GeneratedTitles
{
    private const int Signs = 512;

    private static readonly string[] Joints = ["の", "を", "による", "と", "から", "における", "で測る", "のための"];

    /// <summary>About 25 characters of Japanese; the same number gives the same.</summary>
    public static string Japanese(int field, int number)
    {
        var random = new Random((number * 7919) + 1);
        var words = Enumerable.Range(0, 5).Select(_ => Word(random.Next(Signs * Signs)) + Joints[random.Next(Joints.Length)]);
        return $"{Word(field * 97)}{string.Concat(words)}LLM{number % 97}";
    }

    /// <summary>About 60 characters of English.</summary>
    public static string English(int number)
    {
        var random = new Random((number * 7919) + 2);
        return string.Join(' ', Enumerable.Range(0, 8).Select(_ => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}"))));
    }

    private static string Word(int number) => $"{(char)(0x4e00 + (number / Signs % Signs * 3))}{(char)(0x5200 + (number % Signs * 3))}";
}

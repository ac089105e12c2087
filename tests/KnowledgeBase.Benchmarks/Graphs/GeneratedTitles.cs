namespace KnowledgeBase.Benchmarks.Graphs;

/// <summary>
/// Titles made of words that are as frequent as those of natural texts (Zipf's law: the n-th word has a share of 1/n), so that compressing
/// them tells what it would for a real library.
/// </summary>
internal static class GeneratedTitles
{
    private const int Words = 5000;

    private static readonly string[] Joints = ["の", "を", "による", "と", "から", "における", "で測る", "のための"];

    private static readonly double Whole = Math.Log(Words + 1);

    /// <summary>About 27 characters of Japanese; the same number gives the same, and titles of one field share a word.</summary>
    public static string Japanese(int field, int number)
    {
        var random = new Random((number * 7919) + 1);
        return Kanji(field % Words) + string.Concat(Enumerable.Range(0, 6).Select(_ => Kanji(Frequent(random)) + Joints[random.Next(Joints.Length)]));
    }

    /// <summary>About 60 characters of English.</summary>
    public static string English(int number)
    {
        var random = new Random((number * 7919) + 2);
        return string.Join(' ', Enumerable.Range(0, 9).Select(_ => Latin(Frequent(random))));
    }

    private static int Frequent(Random random) => (int)Math.Exp(random.NextDouble() * Whole) - 1;

    private static string Kanji(int word) => $"{(char)(0x4e00 + (word * 7919 % 2000))}{(char)(0x5a00 + (word * 104729 % 2000))}";

    private static string Latin(int word)
    {
        var random = new Random(word);
        return string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}"));
    }
}

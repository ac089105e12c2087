using System.Text.RegularExpressions;
using KnowledgeBase.Benchmarks.Searching;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Search;
using KnowledgeBase.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Finding;

/// <summary>Whatever stands in a text is found by every part of it, and quotes find nothing else. The oracle is a comparison of strings.</summary>
public sealed partial class RecallTests
{
    private static readonly string[] Texts = [.. Enumerable.Range(0, 2000).Select(number => new GeneratedText(number).Text(120).ReplaceLineEndings(" "))];

    [Fact]
    public async Task EveryPartOfASentenceFindsEveryTextThatHoldsItInSqlite()
    {
        await using var library = await Library.OpenAsync();
        await library.AskAsync(db => CheckAsync(db, sentences: 200));
    }

    [PostgreSqlFact]
    public async Task EveryPartOfASentenceFindsEveryTextThatHoldsItInPostgreSql()
    {
        await using var library = await Library.OpenOnPostgreSqlAsync(PostgreSqlFactAttribute.Server!);
        await library.AskAsync(db => CheckAsync(db, sentences: 10));
    }

    private static async Task<bool> CheckAsync(KnowledgeBaseContext db, int sentences)
    {
        var index = TextIndex.Of(db, IndexTable.Articles);
        await using var transaction = await db.Database.BeginTransactionAsync();
        for (var number = 0; number < Texts.Length; number++)
        {
            await index.AddAsync(Entry(number), CancellationToken.None);
        }

        await transaction.CommitAsync();
        var wrong = new List<string>();
        foreach (var part in Texts.Take(sentences).SelectMany(Parts).Distinct())
        {
            await CheckAsync(index, part, part[0] == '-' ? $"\"{part}\"" : part, wrong);
        }

        foreach (var part in Texts.Take(sentences / 2).SelectMany(Parts).Where(part => part.All(char.IsLetterOrDigit)).Distinct())
        {
            await CheckQuotedAsync(index, part, wrong);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join('\n', wrong.Take(40))}");
        return true;
    }

    private static IndexedText Entry(int number) =>
        new(number + 1, new Dictionary<SearchField, IEnumerable<string>> { [SearchField.Title] = ["Z"], [SearchField.Text] = [Texts[number]] }, []);

    private static async Task CheckAsync(TextIndex index, string part, string typed, List<string> wrong)
    {
        var holding = Holding(Texts, part);
        var missed = holding.Except(await FoundAsync(index, typed)).Count();
        if (missed > 0)
        {
            wrong.Add($"[{typed}] misses {missed} of {holding.Count}");
        }
    }

    private static async Task CheckQuotedAsync(TextIndex index, string part, List<string> wrong)
    {
        var (found, holding) = (await FoundAsync(index, $"\"{part}\""), Holding(Folded, Folding.Fold(part)));
        if (!found.SetEquals(holding))
        {
            wrong.Add($"\"{part}\" finds {found.Count}, but {holding.Count} hold it, such as {string.Join(" | ", found.Except(holding).Take(2).Select(number => Texts[number]))}");
        }
    }

    // Without diacritics, the dot between katakana, and the space that some write between scripts.
    private static readonly string[] Folded =
        [.. Texts.Select(text => BetweenScripts().Replace(Folding.Fold(text).Replace("é", "e").Replace("ï", "i").Replace("・", ""), ""))];

    [GeneratedRegex("(?<=[a-z0-9]) (?=[^ -~])|(?<=[^ -~]) (?=[a-z0-9])")]
    private static partial Regex BetweenScripts();

    // 1, 2, 3 and 5 letters from every place of a sentence; nobody types half a half-width kana.
    private static IEnumerable<string> Parts(string text)
    {
        var sentence = text[..(text.IndexOfAny(['。', '！', '？']) + 1)];
        return new[] { 1, 2, 3, 5 }.SelectMany(length => Enumerable.Range(0, Math.Max(0, sentence.Length - length + 1))
                .Where(start => sentence[start] != 'ﾞ' && sentence.ElementAtOrDefault(start + length) != 'ﾞ').Select(start => sentence.Substring(start, length)))
            .Where(part => SearchPhrase.Of(part) is not null);
    }

    private static HashSet<int> Holding(string[] texts, string part) =>
        [.. texts.Select((text, number) => (text, number)).Where(one => one.text.Contains(part, StringComparison.Ordinal)).Select(one => one.number)];

    private static async Task<HashSet<int>> FoundAsync(TextIndex index, string typed)
    {
        var rows = await index.RowsAsync(new IndexQuery(QueryParser.Parse(typed).Terms), firstFirst: false, 0, int.MaxValue, CancellationToken.None);
        return [.. rows.Select(row => IndexRow.IdOf(row) - 1)];
    }
}

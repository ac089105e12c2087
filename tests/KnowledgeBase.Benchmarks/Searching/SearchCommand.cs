using System.Globalization;
using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;

namespace KnowledgeBase.Benchmarks.Searching;

/// <summary>Prints what a page of the article list costs in CPU time by kind of query, facets apart.</summary>
internal static class SearchCommand
{
    private const int Rounds = 15;

    private static readonly (string Kind, string[] Queries)[] Kinds =
    [
        ("no words", [""]),
        ("1 letter", ["論", "々", "の", "a"]),
        ("2 letters, common", ["推論", "学習", "手法"]),
        ("2 letters, rare", ["忘却", "広告", "金融"]),
        ("3 letters", ["モデル", "データ", "ノード"]),
        ("5 letters", ["大規模言語", "注意機構の", "ハルシネー"]),
        ("Latin, common", ["LLM", "GPT-4", "attention"]),
        ("across scripts", ["LLMを", "GPT-4の", "推論とLLM"]),
        ("two words", ["推論 LLM", "学習 画像 -翻訳"]),
        ("no hit", ["存在しない語", "zzzqqq"]),
        ("filters", ["year:2020 site:site3", "author:ba year:2018..2020 推論"]),
    ];

    /// <param name="folder">Data directory of the library; see <see cref="GenerateCommand"/>.</param>
    public static async Task<int> RunAsync(string folder, TextWriter output)
    {
        await using var library = await BenchmarkLibrary.OpenAsync(folder);
        output.WriteLine($"{"CPU ms, p50 / p95",-22}{"best",16}{"newest",16}{"filters' counts",18}   hits");
        foreach (var (kind, queries) in Kinds)
        {
            var hits = new List<int>();
            var best = await MeasureAsync(queries, q => library.UseAsync<ListArticles>(async list => hits.Add((await list.RunAsync(new ListArticlesInput { Q = q }, CancellationToken.None)).Total)));
            var newest = await MeasureAsync(queries, q => library.UseAsync<ListArticles>(list => list.RunAsync(new ListArticlesInput { Q = q, Sort = ArticleSort.Newest }, CancellationToken.None)));
            var facets = await MeasureAsync(queries, q => library.UseAsync<CountArticles>(count => count.RunAsync(new ArticleFilter { Q = q }, CancellationToken.None)));
            output.WriteLine($"{kind,-22}{best,16}{newest,16}{facets,18}   {string.Join(", ", hits.Take(queries.Length))}");
        }

        var suggest = await MeasureAsync(["推", "att", "ba", "モデ"], q => library.UseAsync<SuggestMatches>(use => use.RunAsync(q, CancellationToken.None)));
        output.WriteLine($"{"suggestions",-22}{suggest,16}");
        var spelling = await MeasureAsync(["atention", "reasonning"], q => library.UseAsync<SuggestSpelling>(use => use.RunAsync(q, CancellationToken.None)));
        output.WriteLine($"{"another spelling",-22}{spelling,16}");
        return 0;
    }

    private static async Task<string> MeasureAsync(string[] queries, Func<string, Task> run)
    {
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                var before = Environment.CpuUsage.TotalTime;
                await run(query);
                if (round >= 0)
                {
                    times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                }
            }
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0} / {times[times.Count * 95 / 100]:0.0}");
    }
}

using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Tests;

public sealed partial class QueryPlans(Library library) : IClassFixture<Library>
{
    [Theory]
    [MemberData(nameof(Every.List), MemberType = typeof(Every))]
    public async Task ReadNoWholeTable(string path)
    {
        library.Sql.Queries.Clear();
        (await library.Client.GetAsync(path)).EnsureSuccessStatusCode();
        Assert.NotEmpty(library.Sql.Queries);
        Assert.All(library.Sql.Queries, query => Assert.False(ReadsWhole(query.Sql, query.Plan), $"{query.Sql}\n\n{query.Plan}"));
    }

    [Theory]
    [InlineData("/api/v1/articles", "IX_Articles_BestDate_Id")]
    [InlineData("/api/v1/articles?sort=links", "IX_Articles_LinkedFrom_BestDate_Id")]
    [InlineData("/api/v1/articles?sort=captured", "IX_Articles_CapturedUtc_Id")]
    [InlineData("/api/v1/papers?sort=articles", "IX_Papers_ArticleCount_Id")]
    [InlineData("/api/v1/papers?sort=title", "IX_Papers_TitleKey")]
    [InlineData("/api/v1/authors", "IX_Authors_IndexRow")]
    [InlineData("/api/v1/authors?sort=name", "IX_Authors_NameKey")]
    [InlineData("/api/v1/affiliations", "IX_Affiliations_IndexRow")]
    public async Task SortAWholeListByAnIndexInItsOrder(string path, string index)
    {
        library.Sql.Queries.Clear();
        (await library.Client.GetAsync(path)).EnsureSuccessStatusCode();
        var sorted = library.Sql.Queries.Where(query => query.Sql.Contains("ORDER BY", StringComparison.Ordinal) && query.Plan.Contains(index, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sorted);
        Assert.All(sorted, query => Assert.DoesNotContain("TEMP B-TREE FOR ORDER BY", query.Plan, StringComparison.Ordinal));
    }

    // What is asked must not depend on how much is found; the numbers are those of today, so that one more is seen.
    [Theory]
    [InlineData("/api/v1/articles?q=a", 5)]
    [InlineData("/api/v1/articles?q=a&sort=newest", 5)]
    [InlineData("/api/v1/articles", 4)]
    [InlineData("/api/v1/papers?q=a", 6)]
    [InlineData("/api/v1/papers", 6)]
    [InlineData("/api/v1/authors?q=a", 3)]
    [InlineData("/api/v1/affiliations?q=a", 3)]
    [InlineData("/api/v1/suggest?q=a", 8)]
    [InlineData("/?q=a", 13)]
    [InlineData("/papers?q=a", 14)]
    public async Task AskAsOftenForOneHitAsForMany(string path, int commands)
    {
        var (one, many) = (await CountAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "pageSize=1"), await CountAsync(path));
        Assert.Equal(one, many);
        Assert.True(many == commands, $"{many} commands, and there were {commands}:\n{string.Join("\n\n", library.Sql.Queries.Select(query => query.Sql))}");
    }

    private async Task<int> CountAsync(string path)
    {
        library.Sql.Queries.Clear();
        (await library.Client.GetAsync(path)).EnsureSuccessStatusCode();
        return library.Sql.Queries.Count;
    }

    // What a co-routine hands on was found by index before; WHERE 0 is how EF asks for none of an empty list.
    internal static bool ReadsWhole(string sql, string plan) =>
        !sql.EndsWith("WHERE 0", StringComparison.Ordinal)
        && Whole().Matches(plan).Any(match => !plan.Contains("CO-ROUTINE " + match.Groups["table"].Value + "\n", StringComparison.Ordinal));

    // An index is read from end to end where everything is counted or sorted; that is small. Rows with their texts must not be.
    [GeneratedRegex("MATERIALIZE|AUTOMATIC|SCAN (?<table>\\w+)(?! VIRTUAL TABLE| USING (COVERING )?INDEX|\\w)")]
    private static partial Regex Whole();
}

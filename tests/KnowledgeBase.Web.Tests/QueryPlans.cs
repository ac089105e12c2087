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

    // What a co-routine hands on was found by index before; WHERE 0 is how EF asks for none of an empty list.
    private static bool ReadsWhole(string sql, string plan) =>
        !sql.EndsWith("WHERE 0", StringComparison.Ordinal)
        && Whole().Matches(plan).Any(match => !plan.Contains("CO-ROUTINE " + match.Groups["table"].Value + "\n", StringComparison.Ordinal));

    // An index is read from end to end where everything is counted or sorted; that is small. Rows with their texts must not be.
    [GeneratedRegex("MATERIALIZE|AUTOMATIC|SCAN (?<table>\\w+)(?! VIRTUAL TABLE| USING (COVERING )?INDEX|\\w)")]
    private static partial Regex Whole();
}

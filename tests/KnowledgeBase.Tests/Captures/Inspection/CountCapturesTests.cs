using KnowledgeBase.Articles;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Inspection;

public sealed class CountCapturesTests
{
    [Fact]
    public Task AFacetCountsWhatChoosingItsValueWouldList() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        foreach (var filter in new[] { new CaptureFilter(), new CaptureFilter { Outcome = CaptureStatus.Ingested, Lacks = ReadingGaps.Date }, new CaptureFilter { Words = "note", Route = CaptureRoute.Upload } })
        {
            var facets = await library.UseAsync<CountCaptures, CaptureFacets>(count => count.RunAsync(filter, CancellationToken.None));
            var all = new[] { ("outcome", facets.Outcomes), ("route", facets.Routes), ("form", facets.Forms), ("version", facets.Versions), ("who", facets.People), ("lacks", facets.Gaps), ("reason", facets.Reasons), ("code", facets.Codes), ("severity", facets.Severities) };
            Assert.All(all.Take(6), facet => Assert.NotEmpty(facet.Item2));
            foreach (var (key, value) in all.SelectMany(facet => facet.Item2.Select(value => (facet.Item1, value))))
            {
                var state = new Dictionary<string, string?>(filter.ToState()) { [key] = value.Value };
                var narrowed = CaptureFilter.Parse(string.Join('&', state.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}")));
                Assert.Equal((filter, key, value), (filter, key, new Facet(value.Value, await library.AskAsync(db => narrowed.Apply(db).CountAsync()))));
            }
        }
    });

    [Fact]
    public Task ReasonsAreCountedByKind() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        var facets = await library.UseAsync<CountCaptures, CaptureFacets>(count => count.RunAsync(new CaptureFilter(), CancellationToken.None));
        Assert.Equal(["The file has # bytes; the limit is # (#%_x).", "The file is empty."], facets.Reasons.Select(facet => facet.Value));
    });

    [Fact]
    public Task CoverageCountsArticlesByWhatTheirCapturesLack() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        var coverage = await library.UseAsync<ShowCoverage, Coverage>(show => show.RunAsync(CancellationToken.None));
        Assert.Equal(coverage.All.Articles, coverage.ByForm.Sum(row => row.Articles));
        Assert.Equal(["3", "2"], coverage.ByVersion.Select(row => row.Value));
        foreach (var share in coverage.All.Shares)
        {
            var lacking = new CaptureFilter { Outcome = CaptureStatus.Ingested, Lacks = share.Gap };
            Assert.Equal((share.Gap, share.Lacking), (share.Gap, await library.AskAsync(db => lacking.Apply(db).CountAsync())));
        }
    });

    [Fact]
    public async Task AGapOfPapersIsNoGapWhereThereIsNoPaper()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("none.md", Some.Capture(1));
        await library.IngestTextAsync("some.md", Some.Capture(2, paper: "Attention Is All You Need", paperUrl: "https://arxiv.org/abs/1706.03762", related: [1]));
        var coverage = await library.UseAsync<ShowCoverage, Coverage>(show => show.RunAsync(CancellationToken.None));
        Assert.Equal([(0, 2), (0, 2), (1, 2), (0, 1), (0, 1), (0, 1), (1, 2)], coverage.All.Shares.Select(share => (share.Lacking, share.Of)));
    }

    [Fact]
    public Task TheHistoryHasNoHolesAndEveryCapture() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        foreach (var per in Enum.GetValues<ReceivedPer>())
        {
            var history = await library.UseAsync<CountReceived, ReceivedOverTime>(count => count.RunAsync(per, CancellationToken.None));
            Assert.Equal(Ledger.Size, history.Earlier + history.Stretches.Sum(stretch => stretch.Total));
            Assert.All(history.Stretches.Zip(history.Stretches.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.First));
            var one = history.Stretches[^2];
            Assert.Equal(one.Total, await library.AskAsync(db => new CaptureFilter { From = one.First, Until = one.After.AddDays(-1) }.Apply(db).CountAsync()));
            Assert.True(per != ReceivedPer.Week || one.First.DayOfWeek == DayOfWeek.Monday);
        }

        Assert.Equal(ReceivedPer.Week, (await library.UseAsync<CountReceived, ReceivedOverTime>(count => count.RunAsync(null, CancellationToken.None))).Per);
    });

    [Fact]
    public async Task CountsOfALargeLibraryAreKeptForAWhileAndThoseOfASmallOneAreNot()
    {
        var (time, counted) = (new SetTime(), 0);
        var kept = new KeptCounts(time);
        Assert.Equal("12", await AskAsync(KeptCounts.Large) + await AskAsync(KeptCounts.Large));
        Assert.Equal("33", await AskAsync(KeptCounts.Large + 1) + await AskAsync(KeptCounts.Large + 1));
        time.Now += KeptCounts.For;
        Assert.Equal("44", await AskAsync(KeptCounts.Large + 1) + await AskAsync(KeptCounts.Large + 1));
        kept.Forget();
        Assert.Equal("5", await AskAsync(KeptCounts.Large + 1));

        Task<string> AskAsync(int size) => kept.GetAsync(_ => Task.FromResult($"{++counted}"), _ => size);
    }

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

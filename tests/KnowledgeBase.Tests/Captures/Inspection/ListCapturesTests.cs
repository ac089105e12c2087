using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Inspection;

public sealed class ListCapturesTests
{
    private static readonly (CaptureFilter Filter, Func<Capture, bool> Expected)[] Filters =
    [
        (new(), _ => true),
        (new() { Outcome = CaptureStatus.Unreadable }, one => one.Status == CaptureStatus.Unreadable),
        (new() { Route = CaptureRoute.Api, Outcome = CaptureStatus.Ingested }, one => one is { Route: CaptureRoute.Api, Status: CaptureStatus.Ingested }),
        (new() { Who = "葉子" }, one => one.ReceivedBy == "葉子"),
        (new() { Form = "html", ReaderVersion = 3 }, one => one is { Form: "html", ReaderVersion: 3 }),
        (new() { UploadId = 3 }, one => one.UploadId == 3),
        (new() { HasArticle = true }, _ => false),
        (new() { HasArticle = false, Who = "ada" }, one => one.ReceivedBy == "ada"),
        (new() { From = new DateOnly(2026, 1, 20), Until = new DateOnly(2026, 1, 22) }, one => one.ReceivedUtc.Date >= new DateTime(2026, 1, 20) && one.ReceivedUtc.Date <= new DateTime(2026, 1, 22)),
        (new() { Until = DateOnly.MaxValue, From = new DateOnly(2026, 2, 1) }, one => one.ReceivedUtc >= new DateTime(2026, 2, 1)),
        (new() { From = new DateOnly(2027, 1, 1) }, _ => false),
        (new() { Words = "推論" }, one => one.FileName.Contains("推論", StringComparison.Ordinal)),
        (new() { Words = "ＮＯＴＥ 年2" }, one => one.Origin.Contains("年2", StringComparison.Ordinal)),
        (new() { Words = "論" }, one => one.FileName.Contains('論', StringComparison.Ordinal)),
        (new() { Words = "note -年1" }, one => one.Origin.Contains("note", StringComparison.Ordinal) && !one.Origin.Contains("年1", StringComparison.Ordinal)),
        (new() { Words = "'\"*)" }, _ => false),
        (new() { Reason = "The file is empty." }, one => one.Reason == "The file is empty."),
        (new() { Reason = "The file has # bytes; the limit is # (#%_x)." }, one => one.Reason?.Contains("limit", StringComparison.Ordinal) == true),
        (new() { Reason = "The file has # bytes; the limit is # (#_%x)." }, _ => false),
        (new() { Code = "stub" }, one => one.Diagnostics.Exists(noted => noted.Code == "stub")),
        (new() { Code = "stub", Severity = DiagnosticSeverity.Warning }, _ => false),
        (new() { Severity = DiagnosticSeverity.Warning, Outcome = CaptureStatus.Superseded }, one => one.Status == CaptureStatus.Superseded && one.Diagnostics.Count > 0),
        (new() { SlowerThan = 40 }, one => one.ReadMilliseconds >= 40),
        (new() { Lacks = ReadingGaps.Authors, Form = "markdownload" }, one => one.Form == "markdownload" && one.Gaps!.Value.HasFlag(ReadingGaps.Authors)),
    ];

    [Fact]
    public Task EveryFilterFindsWhatItSaysWhicheverWayTheDatabaseGoesAboutIt() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        var all = await library.AskAsync(db => db.Captures.AsNoTracking().Include(capture => capture.Diagnostics).ToListAsync());
        foreach (var (filter, expected) in Filters)
        {
            var wanted = all.Where(expected).Select(capture => capture.Id).Order().ToList();
            Assert.Equal(Told(filter, wanted), Told(filter, await library.AskAsync(db => filter.Apply(db).Select(capture => capture.Id).OrderBy(id => id).ToListAsync())));
            foreach (var few in new[] { 0, Ledger.Size })
            {
                Assert.Equal(Told(filter, wanted), Told(filter, await library.AskAsync(async db => await (await new CaptureHits(db, few).OfAsync(filter, CancellationToken.None)).Select(capture => capture.Id).OrderBy(id => id).ToListAsync())));
            }

            Assert.Equal((filter, wanted.Count), (filter, (await TotalAsync(library, new ListCapturesInput(filter))).Count));
            Assert.Equal(wanted, await library.UseAsync<ListCaptures, List<int>>(async list => await list.AllAsync(filter).Select(one => one.Id).Reverse().ToListAsync()));
        }
    });

    [Fact]
    public Task PagesFollowEachOtherInEveryOrderThereAndBack() => Ledger.OnEachDatabaseAsync(async library =>
    {
        await Ledger.FillAsync(library);
        foreach (var sort in Enum.GetValues<CaptureSort>())
        {
            foreach (var filter in new[] { new CaptureFilter(), new CaptureFilter { Outcome = CaptureStatus.Ingested } })
            {
                var (there, last) = await WalkAsync(library, new ListCapturesInput(filter, sort, PageSize: 17), page => page.Next);
                Assert.Equal(there.Count, there.Select(one => one.Id).Distinct().Count());
                Assert.Equal((await TotalAsync(library, new ListCapturesInput(filter, sort))).Count, there.Count);
                Assert.Equal(Sorted(there, sort).Select(one => one.Id), there.Select(one => one.Id));
                var (back, first) = await WalkAsync(library, new ListCapturesInput(filter, sort, last.Previous, Back: true, PageSize: 17), page => page.Previous);
                Assert.Null(first.Previous);
                Assert.True(there.Select(one => one.Id).ToHashSet().IsSupersetOf(back.Select(one => one.Id)));
                Assert.Equal(there.Take(17).Select(one => one.Id), first.Items.Select(one => one.Id));
            }
        }
    });

    [Fact]
    public async Task TheRowsSayWhatBecameOfEach()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "Attention Is All You Need", affiliation: ""));
        await library.IngestBytesAsync("b.md", [0xFF, 0x00, 0x80]);
        var page = await library.UseAsync<ListCaptures, CapturePage>(list => list.RunAsync(new ListCapturesInput(new CaptureFilter()), CancellationToken.None));
        Assert.Equal(["b.md", "a.md"], page.Items.Select(one => one.FileName));
        Assert.Equal(("unreadable", null), (page.Items[0].Outcome, page.Items[0].ArticleTitle));
        Assert.Contains("not text", page.Items[0].Reason, StringComparison.Ordinal);
        var read = page.Items[1];
        Assert.Equal(("ingested", "readability-turndown", CaptureReader.Version, "ある論文の紹介"), (read.Outcome, read.Form, read.ReaderVersion, read.ArticleTitle));
        Assert.Equal(["identifier", "affiliations", "relatedlinks"], read.Lacks);
        Assert.True(read.Infos > 0);
    }

    [Fact]
    public void WhatIsNoPlaceInTheLedgerIsTheBeginning()
    {
        Assert.Equal(new CaptureCursor(12, 3), CaptureCursor.Parse(new CaptureCursor(12, 3).ToString()));
        Assert.All(new[] { null, "", "-", "3", "a-b", "-1-2", "1-2-3", "99999999999999999999-1" }, text => Assert.Null(CaptureCursor.Parse(text)));
    }

    private static string Told(CaptureFilter filter, IEnumerable<int> ids) => $"{filter}: {string.Join(' ', ids)}";

    private static Task<CaptureTotal> TotalAsync(Library library, ListCapturesInput input) =>
        library.UseAsync<CountCaptures, CaptureTotal>(count => count.TotalAsync(input, CancellationToken.None));

    private static IEnumerable<CaptureSummary> Sorted(IEnumerable<CaptureSummary> captures, CaptureSort sort) => sort switch
    {
        CaptureSort.Oldest => captures.OrderBy(one => one.Id),
        CaptureSort.Slowest => captures.OrderByDescending(one => one.ReadMilliseconds).ThenByDescending(one => one.Id),
        CaptureSort.Largest => captures.OrderByDescending(one => one.Size).ThenByDescending(one => one.Id),
        _ => captures.OrderByDescending(one => one.Id),
    };

    private static async Task<(List<CaptureSummary> Found, CapturePage Last)> WalkAsync(Library library, ListCapturesInput input, Func<CapturePage, CaptureCursor?> onwards)
    {
        var found = new List<CaptureSummary>();
        while (true)
        {
            var page = await library.UseAsync<ListCaptures, CapturePage>(list => list.RunAsync(input, CancellationToken.None));
            found.AddRange(page.Items);
            if (onwards(page) is not { } place)
            {
                return (found, page);
            }

            input = input with { From = place };
        }
    }
}

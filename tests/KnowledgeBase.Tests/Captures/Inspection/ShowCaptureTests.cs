using System.IO.Compression;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Captures.Zips;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Inspection;

public sealed class ShowCaptureTests
{
    private const string Text = "---\ntitle: 題名\nsource_url: https://site.example/archives/1\npublish_date: 1970-01-01\n---\n\n## 背景\n\n本文の文章です。";

    [Fact]
    public async Task TellsOfEveryFieldWhereItStands()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Text);
        var capture = await ShowAsync(library, 1);
        Assert.Contains(new Evidence(EvidenceField.Title, "題名", "front-matter:title", 2, 2), capture.Fields);
        Assert.Contains(new Evidence(EvidenceField.Heading, "背景", "heading", 7, 7), capture.Fields);
        Assert.Equal(("ingested", "utf-8", 9, 5), (capture.Outcome, capture.Encoding, capture.Window.LineCount, capture.DroppedCount));
        Assert.Equal("題名", capture.ArticleTitle);
    }

    [Fact]
    public async Task GivesDiagnosticsInBothLanguagesAtTheirLines()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Text);
        var noticed = Assert.Single((await ShowAsync(library, 1)).Diagnostics, one => one.Code == DiagnosticCodes.PublishDateImplausible);
        Assert.Equal(("warning", 4, 4), (noticed.Severity, noticed.FirstLine, noticed.LastLine));
        Assert.Contains("1970-01-01", noticed.Japanese, StringComparison.Ordinal);
        Assert.Contains("1970-01-01", noticed.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysWhenTheLibraryHasWhatAnotherReaderFound()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Text);
        Assert.False((await ShowAsync(library, 1)).IsReadByAnother);
        await library.AskAsync(db => db.Captures.ExecuteUpdateAsync(capture => capture.SetProperty(one => one.ReaderVersion, 0)));
        Assert.True((await ShowAsync(library, 1)).IsReadByAnother);
    }

    [Fact]
    public async Task ShowsTheTextOfWhatNeverWasReadAndReadsItNotAgain()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Text);
        await library.AskAsync(db => db.Captures.ExecuteUpdateAsync(capture => capture
            .SetProperty(one => one.Status, CaptureStatus.Unreadable).SetProperty(one => one.Reason, "Set aside.")));
        var capture = await ShowAsync(library, 1);
        Assert.False(capture.IsExplained);
        Assert.Empty(capture.Fields);
        Assert.Equal(9, capture.Window.Lines.Count);
        Assert.Equal("Set aside.", capture.Reason);
    }

    [Fact]
    public async Task BytesThatAreNoTextHaveNoLines()
    {
        await using var library = await Library.OpenAsync();
        var file = Path.Combine(library.Folder, "picture.md");
        await File.WriteAllBytesAsync(file, [.. Enumerable.Range(0, 4000).Select(i => (byte)(i % 7))]);
        await library.IngestAsync(file);
        var capture = await ShowAsync(library, 1);
        Assert.Equal(("unreadable", null, 0), (capture.Outcome, capture.Encoding, capture.Window.Lines.Count));
        Assert.True(capture.HasContent);
    }

    [Fact]
    public async Task AZipTellsWhatBecameOfItsMembers()
    {
        await using var library = await Library.OpenAsync();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await archive.CreateEntry("folder/a.md").OpenAsync();
            await entry.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Text));
        }

        await library.IngestBytesAsync("captures.zip", zip.ToArray());
        var unpacked = await library.AskAsync(db => new CaptureFilter { Outcome = CaptureStatus.Unpacked }.Apply(db).SingleAsync());
        var capture = await ShowAsync(library, unpacked.Id);
        var member = Assert.Single(capture.Members);
        Assert.Equal(("folder/a.md", ZipMemberFate.Captured, 1), (member.Path, member.Fate, capture.MemberCount));
        Assert.Equal("a.md", (await ShowAsync(library, member.CaptureId!.Value)).FileName);
        Assert.False(capture.HasContent);
    }

    [Fact]
    public async Task WhatIsNotThereIsNull()
    {
        await using var library = await Library.OpenAsync();
        Assert.Null(await library.UseAsync<ShowCapture, CaptureDetails?>(show => show.RunAsync(new ShowCaptureInput(1), CancellationToken.None)));
        Assert.Null(await library.UseAsync<TakeOriginal, OriginalFile?>(take => take.RunAsync(1, CancellationToken.None)));
    }

    private static async Task<CaptureDetails> ShowAsync(Library library, int id) =>
        (await library.UseAsync<ShowCapture, CaptureDetails?>(show => show.RunAsync(new ShowCaptureInput(id), CancellationToken.None)))!;
}

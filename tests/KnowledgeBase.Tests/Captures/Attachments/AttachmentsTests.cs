using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Tests.Captures.Zips;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Attachments;

public sealed class AttachmentsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kb-folder-").FullName;

    [Fact]
    public async Task PicturesBesideACaptureInAWatchedFolderAreShown()
    {
        Write("notes/a.md", Some.Capture(1, body: "![](../assets/a.png) ![[b.png]]"));
        Write("assets/a.png", Zip.Png);
        Write("assets/deep/b.png", Zip.PngWith("b"));
        await using var library = await WatchedAsync();

        var shown = await library.ReadAsync(1);
        Assert.Equal(2, shown.Body.Value.Split("<img src=\"/attachments/").Length - 1);
        Assert.Equal($"/attachments/{await library.AskAsync(db => db.Attachments.OrderBy(picture => picture.Id).Select(picture => picture.Hash).FirstAsync())}", await library.AskAsync(db => db.Articles.Select(article => article.ThumbnailUrl).SingleAsync()));
    }

    [Fact]
    public async Task NothingOutsideOfTheWatchedFolderIsTaken()
    {
        Write("watched/a.md", Some.Capture(1, body: "![](../secret.png) ![](link.png) ![](linked/c.png) ![](/secret.png) ![](c:/secret.png)"));
        Write("secret.png", Zip.Png);
        Write("elsewhere/c.png", Zip.Png);
        File.CreateSymbolicLink(Path.Combine(folder, "watched", "link.png"), Path.Combine(folder, "secret.png"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "watched", "linked"), Path.Combine(folder, "elsewhere"));
        await using var library = await WatchedAsync("watched");
        Assert.Equal(0, await library.AskAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task WhatIsNoPictureByItsBytesIsNotTaken()
    {
        Write("a.md", Some.Capture(1, body: "![](script.png) ![](drawing.png)"));
        Write("script.png", "<script>alert(1)</script>"u8.ToArray());
        Write("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
        await using var library = await WatchedAsync();
        Assert.Equal(0, await library.AskAsync(db => db.Attachments.CountAsync()));
    }

    [Theory]
    [InlineData("images/a.png", "images/a.png")]
    [InlineData("./Images//A.png", "images/a.png")]
    [InlineData(@"images\a.png", "images/a.png")]
    [InlineData("x/../images/a%20b.png?v=2#top", "images/a b.png")]
    [InlineData("../../a.png", "../../a.png")]
    [InlineData("/a.png", null)]
    [InlineData("//host/a.png", null)]
    [InlineData("https://host/a.png", null)]
    [InlineData("data:image/png;base64,AAAA", null)]
    [InlineData(@"c:\a.png", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void NamesOfPicturesCompareHoweverTheyAreWritten(string? written, string? key) => Assert.Equal(key, PictureName.Key(written));

    [Fact]
    public void KindsAreToldByTheFirstBytes()
    {
        Assert.Equal("image/png", PictureType.Of(Zip.Png));
        Assert.Equal("image/jpeg", PictureType.Of([0xFF, 0xD8, 0xFF, 0xE0]));
        Assert.Equal("image/gif", PictureType.Of("GIF89a"u8));
        Assert.Equal("image/webp", PictureType.Of("RIFF1234WEBPVP8 "u8));
        Assert.Equal("image/avif", PictureType.Of([0, 0, 0, 0x1C, .. "ftypavif"u8]));
        Assert.Null(PictureType.Of("<svg>"u8));
        Assert.Null(PictureType.Of([]));
    }

    [Theory]
    [InlineData("![[ordner/a.png|600]] と ![](b.jpeg \"c.gif\")", "ordner/a.png", "b.jpeg")]
    [InlineData("a.png ![](<b c.webp>)\n[1]: d.gif\n<img src = 'e.avif'>", "b c.webp", "d.gif", "e.avif")]
    [InlineData("![](a.png)(b.png) ![](c.pngx) ![](d.png.md) ![](e](f.png)", "a.png", "d.png", "f.png")]
    [InlineData("src=src=a.png", "src=a.png")]
    public void PicturesAreNamedInEveryForm(string text, params string[] keys) => Assert.Equal(keys, NamedPictures.In(text).Select(named => named.Key));

    [Fact]
    public void ATextOfNothingButOpenMarksTakesNoLongTime()
    {
        foreach (var mark in (string[])["![[", "](", "src=", "![](a b", "]: <"])
        {
            Assert.Empty(NamedPictures.In(string.Concat(Enumerable.Repeat(mark, 1_000_000))));
            Assert.Empty(NamedPictures.In(string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(mark, 50)) + "<.png", 10_000))));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Library> WatchedAsync(string inner = "")
    {
        var library = await Library.OpenAsync(null, ("CaptureFolders:0", Path.Combine(folder, inner)), ("Ingestion:SettleSeconds", "0"));
        await library.RunServicesUntilAsync(db => db.Articles.AnyAsync());
        return library;
    }

    private void Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}

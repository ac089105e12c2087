using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Zips;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Zips;

public sealed class ZipCapturesTests
{
    [Fact]
    public async Task EveryCaptureInAZipIsACaptureOfItsOwn()
    {
        await using var library = await Library.OpenAsync();
        var received = await ReceiveAsync(library, new Zip().With("a.md", Some.Capture(1)).With("deep/er/b.md", Some.Capture(2)).With("data.json", "{}"));

        Assert.Equal([ReceivedAs.Zip, ReceivedAs.Capture, ReceivedAs.Capture, ReceivedAs.Beside], received.Select(item => item.As));
        Assert.Equal("2 captured, 1 passed over", received[0].Detail);
        Assert.Equal(["/x.zip!/a.md", "/x.zip!/deep/er/b.md"], await library.AskAsync(db => db.Captures.Where(capture => capture.Status == CaptureStatus.Ingested).Select(capture => capture.Origin).Order().ToListAsync()));
        var zip = await library.AskAsync(db => db.Captures.Include(capture => capture.Members).SingleAsync(capture => capture.Status == CaptureStatus.Unpacked));
        Assert.Equal(["a.md Captured", "deep/er/b.md Captured", "data.json PassedOver"], zip.Members.OrderBy(member => member.Id).Select(member => $"{member.Path} {member.Fate}"));
        Assert.Equal("x.zip", zip.FileName);
    }

    [Fact]
    public async Task AZipHandedInTwiceIsKnown()
    {
        await using var library = await Library.OpenAsync();
        var zip = new Zip().With("a.md", Some.Capture(1)).ToArray();
        await library.IngestBytesAsync("x.zip", zip);
        var again = await library.ReceiveAsync("y.zip", "again", () => new MemoryStream(zip));
        Assert.Equal([ReceivedAs.Duplicate], again.Select(item => item.As));
        Assert.Equal(2, await library.AskAsync(db => db.Captures.CountAsync()));
    }

    [Fact]
    public async Task AZipThatWasRefusedIsTriedAgainWhenItComesAgain()
    {
        var zip = new Zip().With("a.md", Some.Capture(1)).With("b.md", Some.Capture(2)).ToArray();
        var narrow = await Library.OpenAsync(null, ("Ingestion:Zip:MaxMembers", "1"));
        await narrow.IngestBytesAsync("x.zip", zip);
        Assert.Equal(CaptureStatus.Unreadable, await narrow.AskAsync(db => db.Captures.Select(capture => capture.Status).SingleAsync()));

        await using var roomy = await Library.OpenAsync(narrow.Folder);
        await roomy.IngestBytesAsync("x.zip", zip);
        Assert.Equal(2, await roomy.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(1, await roomy.AskAsync(db => db.Captures.CountAsync(capture => capture.Status == CaptureStatus.Unpacked)));
    }

    [Fact]
    public async Task PicturesAreShownInTheArticlesThatNameThem()
    {
        await using var library = await Library.OpenAsync();
        await ReceiveAsync(library, new Zip()
            .With("vault/notes/a.md", Some.Capture(1, body: """
                ![[図 1.png|600]] ![表](../images/%E8%A1%A8.PNG) ![](my%20pictures/c.png) ![](my pictures/d.png) <img src="e.png">

                ![](missing.png) ![](https://reading.example/remote.png)
                """))
            .With("vault/attachments/図 1.png".Normalize(NormalizationForm.FormD), Zip.PngWith("1"))
            .With("vault/images/表.png", Zip.PngWith("2"))
            .With("vault/notes/my pictures/c.png", Zip.PngWith("3"))
            .With("vault/notes/my pictures/d.png", Zip.PngWith("4"))
            .With("vault/notes/e.png", Zip.PngWith("5"))
            .With("vault/notes/unused.png", Zip.PngWith("6")));

        var shown = await library.ReadAsync(1);
        Assert.Equal(5, shown.Body.Value.Split("<img src=\"/attachments/").Length - 1);
        Assert.Contains("<img src=\"https://reading.example/archives/missing.png\"", shown.Body.Value, StringComparison.Ordinal);
        Assert.Contains("<img src=\"https://reading.example/remote.png\"", shown.Body.Value, StringComparison.Ordinal);
        Assert.Equal(5, await library.AskAsync(db => db.Attachments.CountAsync()));
        Assert.Equal("No capture in the zip shows the picture.", await library.AskAsync(db => db.ZipMembers.Where(member => member.Path.EndsWith("unused.png")).Select(member => member.Reason).SingleAsync()));
    }

    [Fact]
    public async Task NamesOfOldWindowsZipsAreShiftJis()
    {
        await using var library = await Library.OpenAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await ReceiveAsync(library, new Zip().With(@"論文\表示.md", Some.Capture(1, body: "![](図表.png)")).With(@"論文\図表.png", Zip.Png), Encoding.GetEncoding(932));
        Assert.Equal("表示.md", await library.AskAsync(db => db.Captures.Where(capture => capture.ArticleId != null).Select(capture => capture.FileName).SingleAsync()));
        Assert.Equal(1, await library.AskAsync(db => db.CaptureAttachments.CountAsync()));
    }

    [Fact]
    public async Task NamesOfMacsAreComposed()
    {
        await using var library = await Library.OpenAsync();
        await ReceiveAsync(library, new Zip().With("がぎ.md".Normalize(NormalizationForm.FormD), Some.Capture(1)).With("__MACOSX/._がぎ.md", "x"));
        Assert.Equal("がぎ.md", await library.AskAsync(db => db.Captures.Where(capture => capture.ArticleId != null).Select(capture => capture.FileName).SingleAsync()));
    }

    [Theory]
    [InlineData("../outside.md", "leads out")]
    [InlineData("a/../../outside.md", "leads out")]
    [InlineData(@"..\outside.md", "leads out")]
    [InlineData("/etc/passwd", "absolute")]
    [InlineData(@"C:\Windows\a.md", "absolute")]
    [InlineData("inner.zip", "zip within a zip")]
    public async Task AMemberThatIsNotTakenSaysWhyAndCostsNothingElse(string name, string reason)
    {
        await using var library = await Library.OpenAsync();
        var received = await ReceiveAsync(library, new Zip().With("before.md", Some.Capture(1)).With(name, Some.Capture(2)).With("after.md", Some.Capture(3)));
        var refused = Assert.Single(received, item => item.As == ReceivedAs.Refused);
        Assert.Contains(reason, refused.Detail, StringComparison.Ordinal);
        Assert.Equal(2, await library.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(1, await library.AskAsync(db => db.ZipMembers.CountAsync(member => member.Fate == ZipMemberFate.Refused && member.Reason != null)));
    }

    [Fact]
    public async Task ASymbolicLinkInAZipIsRefused()
    {
        const int symbolicLink = unchecked((int)0xA1FF0000);
        await using var library = await Library.OpenAsync();
        var received = await ReceiveAsync(library, new Zip().With("link.md", "/etc/passwd"u8.ToArray(), symbolicLink).With("a.md", Some.Capture(1)));
        Assert.Equal("The member is a symbolic link.", Assert.Single(received, item => item.As == ReceivedAs.Refused).Detail);
    }

    [Fact]
    public async Task AZipInAZipIsToldByItsBytes()
    {
        await using var library = await Library.OpenAsync();
        var received = await ReceiveAsync(library, new Zip().With("a.md", Some.Capture(1)).With("disguised.md", new Zip().With("b.md", Some.Capture(2)).ToArray()));
        Assert.Contains("zip within a zip", Assert.Single(received, item => item.As == ReceivedAs.Refused).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEncryptedMemberIsRefused()
    {
        var zip = new Zip().With("secret.md", Some.Capture(1)).With("a.md", Some.Capture(2)).ToArray();
        var header = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        zip[header + 8] |= 1;
        zip[6] |= 1;
        await using var library = await Library.OpenAsync();
        var received = await library.ReceiveAsync("x.zip", "/x.zip", () => new MemoryStream(zip));
        Assert.Equal("The member is encrypted.", Assert.Single(received, item => item.As == ReceivedAs.Refused).Detail);
        Assert.Single(received, item => item.As == ReceivedAs.Capture);
    }

    [Fact]
    public async Task TwoMembersOfOneNameAreBothKept()
    {
        await using var library = await Library.OpenAsync();
        await ReceiveAsync(library, new Zip().With("a.md", Some.Capture(1)).With("a.md", Some.Capture(2)));
        Assert.Equal(2, await library.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal("An entry before it has the same name; both are kept.", await library.AskAsync(db => db.ZipMembers.Where(member => member.Reason != null).Select(member => member.Reason).SingleAsync()));
    }

    [Fact]
    public async Task ABombIsNotUnpacked()
    {
        await using var library = await Library.OpenAsync();
        var received = await ReceiveAsync(library, new Zip().With("bomb.md", new byte[8 * 1024 * 1024]).With("a.md", Some.Capture(1)));
        Assert.Contains("more than 100 times its size", Assert.Single(received, item => item.As == ReceivedAs.Refused).Detail, StringComparison.Ordinal);
        Assert.Equal(1, await library.AskAsync(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task AMemberThatHoldsMoreThanItDeclaresIsRefused()
    {
        var zip = new Zip().With("liar.md", Some.Capture(1)).With("a.md", Some.Capture(2)).ToArray();
        var header = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(header + 24), 10);
        await using var library = await Library.OpenAsync();
        var received = await library.ReceiveAsync("x.zip", "/x.zip", () => new MemoryStream(zip));
        Assert.Contains("damaged", Assert.Single(received, item => item.As == ReceivedAs.Refused).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedMemberCostsNothingElse()
    {
        var zip = new Zip().With("damaged.md", Some.Capture(1)).With("a.md", Some.Capture(2)).ToArray();
        zip.AsSpan(60, 40).Reverse();
        await using var library = await Library.OpenAsync();
        var received = await library.ReceiveAsync("x.zip", "/x.zip", () => new MemoryStream(zip));
        Assert.Contains("damaged", Assert.Single(received, item => item.As == ReceivedAs.Refused).Detail, StringComparison.Ordinal);
        Assert.Single(received, item => item.As == ReceivedAs.Capture);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.98)]
    [InlineData(0.01)]
    public async Task AZipThatIsCutOffSaysSo(double share)
    {
        var zip = new Zip().With("a.md", Some.Capture(1)).With("b.md", Some.Capture(2)).ToArray();
        await using var library = await Library.OpenAsync();
        var received = await library.ReceiveAsync("x.zip", "/x.zip", () => new MemoryStream(zip[..(int)(zip.Length * share)]));
        Assert.Contains("cut off or damaged", Assert.Single(received).Detail, StringComparison.Ordinal);
        Assert.Equal(CaptureStatus.Unreadable, await library.AskAsync(db => db.Captures.Select(capture => capture.Status).SingleAsync()));
    }

    [Fact]
    public async Task WhatIsNoZipButCalledOneSaysSo()
    {
        await using var library = await Library.OpenAsync();
        Assert.Contains("damaged", Assert.Single(await library.ReceiveAsync("x.zip", "/x.zip", () => new MemoryStream("text"u8.ToArray()))).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AZipWithoutCapturesSaysSo()
    {
        await using var library = await Library.OpenAsync();
        Assert.Equal("The zip holds nothing that can be read as a capture.", (await ReceiveAsync(library, new Zip().With("a.json", "{}")))[0].Detail);
    }

    [Fact]
    public async Task LimitsHoldForNumberSizeAndTotal()
    {
        await using var library = await Library.OpenAsync(null, ("Ingestion:Zip:MaxMembers", "3"), ("Ingestion:MaxCaptureBytes", "2000"), ("Ingestion:Zip:MaxUnpackedBytes", "1500"));
        var received = await ReceiveAsync(library, new Zip().With("a.md", Some.Capture(1)).With("large.md", Some.Capture(2, body: new string('長', 1000))).With("b.md", Some.Capture(3, body: Random())));
        Assert.Contains("MaxCaptureBytes", received[2].Detail, StringComparison.Ordinal);
        Assert.Contains("MaxUnpackedBytes", received[3].Detail, StringComparison.Ordinal);
        var many = new Zip();
        Enumerable.Range(0, 4).ToList().ForEach(number => many.With($"{number}.md", Some.Capture(number)));
        Assert.Contains("more than 3 members", Assert.Single(await ReceiveAsync(library, many)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatComesAsAStreamThatCannotGoBackIsReadAllTheSame()
    {
        await using var library = await Library.OpenAsync();
        var zip = new Zip().With("a.md", Some.Capture(1)).ToArray();
        var received = await library.ReceiveAsync("x.zip", "upload", () => new GZipStream(new MemoryStream(Packed(zip)), CompressionMode.Decompress));
        Assert.Equal([ReceivedAs.Zip, ReceivedAs.Capture], received.Select(item => item.As));
    }

    private static async Task<IReadOnlyList<ReceivedItem>> ReceiveAsync(Library library, Zip zip, Encoding? names = null)
    {
        var bytes = zip.ToArray(names);
        var received = await library.ReceiveAsync("x.zip", "/x.zip", () => new MemoryStream(bytes));
        await library.IngestPendingAsync();
        return received;
    }

    private static string Random() => string.Join(' ', Enumerable.Range(1000, 200));

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest))
        {
            pack.Write(bytes);
        }

        return packed.ToArray();
    }
}

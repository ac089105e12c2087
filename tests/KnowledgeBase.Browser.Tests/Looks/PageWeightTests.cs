using System.IO.Compression;

namespace KnowledgeBase.Browser.Tests.Looks;

/// <summary>What a page makes a browser fetch, compressed as a published app sends it (Brotli); a build that is not published compresses hardly.</summary>
[Collection(SampleLibrary.Name)]
public sealed class PageWeightTests(SampleLibrary library)
{
    private const int MostScript = 15_000;

    private const int MostOfAList = 120_000;

    [Fact]
    public Task NoReadingPageBringsMoreThan15KilobytesOfScript() => library.ReadAsync(Reader.Phone, async window =>
    {
        foreach (var page in PageKinds.OfReading)
        {
            var fetched = await FetchedAsync(window, await library.AddressOfAsync(page));
            var script = fetched.Where(part => part.Type == "script").ToList();
            Assert.True(script.Count > 0 && script.Sum(part => part.Bytes) < MostScript, $"{page}: {string.Join(", ", script)}");
        }
    });

    [Theory]
    [InlineData("/?pageSize=100")]
    [InlineData("/?q=モデル&pageSize=100")]
    [InlineData("/papers?pageSize=100")]
    public Task AListOfAHundredIsLighterThan120KilobytesWithoutItsPictures(string list) => library.ReadAsync(Reader.Phone, async window =>
    {
        var fetched = (await FetchedAsync(window, list)).Where(part => part.Type != "image").ToList();
        Assert.Contains(fetched, part => part.Type == "stylesheet");
        Assert.True(fetched.Sum(part => part.Bytes) < MostOfAList, string.Join(", ", fetched));
    });

    private static async Task<List<Fetched>> FetchedAsync(IPage window, string address)
    {
        var answers = new List<IResponse>();
        void Keep(object? sender, IResponse answer) => answers.Add(answer);
        window.Response += Keep;
        await window.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        window.Response -= Keep;
        var fetched = new List<Fetched>();
        foreach (var answer in answers.Where(answer => answer.Ok && answer.Request.ResourceType != "image"))
        {
            fetched.Add(new Fetched(new Uri(answer.Url).PathAndQuery, answer.Request.ResourceType, Compressed(await answer.BodyAsync())));
        }

        return fetched;
    }

    private static long Compressed(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return compressed.Length;
    }

    private sealed record Fetched(string Path, string Type, long Bytes);
}

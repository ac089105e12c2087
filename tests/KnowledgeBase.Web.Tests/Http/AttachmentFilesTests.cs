using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Http;

public sealed partial class AttachmentFilesTests(EmptyLibrary library) : IClassFixture<EmptyLibrary>
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task APictureOfAZipIsShownAndServedAsWhatItIs()
    {
        await IngestAsync();
        var page = await library.Client.GetStringAsync("/articles/1");
        var path = Picture().Match(page).Groups["path"].Value;
        using var answer = await library.Client.GetAsync(path);

        Assert.Equal(Png, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await library.Client.SendAsync(again)).StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        Assert.Equal(Png.Length, (await library.Client.SendAsync(head)).Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("x")]
    public async Task WhatIsNotThereIsNotFound(string name) =>
        Assert.Equal(HttpStatusCode.NotFound, (await library.Client.GetAsync($"/attachments/{name}")).StatusCode);

    private async Task IngestAsync()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "note.md", Encoding.UTF8.GetBytes("---\nsource_url: https://site.example/archives/7\ntitle: 図のある記事\n---\n\n図を見てください。\n\n![[図.png]]\n"));
            Write(archive, "attachments/図.png", Png);
        }

        await using var scope = library.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReceiveFile>().RunAsync(new ReceivedFile("vault.zip", "test", () => new MemoryStream(zip.ToArray())), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<IngestPending>().RunAsync(CancellationToken.None);
    }

    private static void Write(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }

    [GeneratedRegex("src=\"(?<path>/attachments/[0-9a-f]{64})\"")]
    private static partial Regex Picture();
}

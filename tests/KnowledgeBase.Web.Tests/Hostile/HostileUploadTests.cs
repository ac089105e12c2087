using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Web.Tests.Accounts;
using Xunit.Abstractions;

namespace KnowledgeBase.Web.Tests.Hostile;

/// <summary>Three hundred files sent over HTTP to the real app, as the upload page sends them; twenty of them mean harm.</summary>
public sealed class HostileUploadTests(ITestOutputHelper output) : IDisposable
{
    private const int Ordinary = 280;

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-hostile-upload-");

    private static IReadOnlyList<(string Name, byte[] Bytes)> Hostile =>
    [
        .. ((string[])["yaml-flow-maps.md", "yaml-bomb.md", "deep-html.md", "unclosed-links.md", "bomb.zip", "zip-in-zip.zip", "way-out.zip", "many-members.zip", "nul-in-text.md", "random.md", "empty.md"])
            .Select(name => (name, HostileFiles.All[name]())),
        ("\"><img src=x onerror=alert(1)>.md", Article("markup", "名前が書式の記事")),
        ("line\nbreak\r.md", Article("lines", "名前が二行の記事")),
        (new string('長', 300) + ".md", Article("long", "名前が長い記事")),
        ("", Article("none", "名前のない記事")),
        ("../../../../etc/cron.d/evil.md", Article("path", "名前が道の記事")),
        ("a\u202egpj.md\u0085\u200b.md", Article("signs", "名前に制御文字がある記事")),
        ("sjis.txt", ShiftJis("シフトJISの記事\n\nこの文章は、古い文字コードで書かれています。研究の背景と方法、そして結果を順に紹介します。\n")),
        ("broken.txt", [.. Encoding.UTF8.GetBytes("# こわれた記事\n\nこの文章は途中から"), 0xe3, 0x81, 0xff, 0xfe, .. Encoding.UTF8.GetBytes("こわれています。")]),
        ("links.zip", Links()),
    ];

    [Fact]
    public async Task EveryFileHasItsOutcomeWithAReasonTheOthersAreInAndTheAppAnswersMeanwhile()
    {
        var data = folder.CreateSubdirectory("data").FullName;
        using var app = await RunningApp.StartAsync(data, folder.CreateSubdirectory("captures").FullName);
        using var person = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = app.Client.BaseAddress };
        await person.BecomeAdminAsync(data);
        await app.Client.GiveTokenAsync(data);
        Assert.Equal(20, Hostile.Count);
        using var stop = new CancellationTokenSource();
        var health = HealthWatch.RunAsync(app.Client, stop.Token);

        var upload = await SendAsync(person);
        await person.UploadRestsAsync(upload);
        await person.SubmitAsync($"/admin/uploads/{upload}", ("decision", "CommitUnambiguous"));
        await person.UploadRestsAsync(upload);
        await stop.CancelAsync();
        var slowest = await health;

        var files = await FilesAsync(app.Client, upload);
        Assert.All(files, file => Assert.True(HasOutcome(file), $"{file}"));
        Assert.Equal(Ordinary, files.Count(file => file["path"]!.ToString().StartsWith("ordinary/", StringComparison.Ordinal) && (string?)file["became"] == "ingested"));
        Assert.DoesNotContain(files.Select(file => file["path"]!.ToString().Split("!/")[0]), path => path.Contains("..", StringComparison.Ordinal) || path.Any(char.IsControl) || path.Length > 400);
        foreach (var file in files.Where(file => (string?)file["became"] != "ingested"))
        {
            output.WriteLine($"{file["path"]}: {file["preview"]} {file["became"]} {file["reason"]}");
        }

        output.WriteLine($"healthz: {slowest.TotalSeconds:0.00} s at most");
        Assert.True(slowest < LongestAnswer, $"/healthz took {slowest.TotalSeconds:0.0} s.");
        Assert.False(File.Exists("/etc/cron.d/evil.md"));
        Assert.All(new DirectoryInfo(data).EnumerateFileSystemInfos("*", SearchOption.AllDirectories), entry => Assert.Matches("^[A-Za-z0-9._-]+$", entry.Name));
        Assert.Null(new DirectoryInfo(data).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).FirstOrDefault(entry => entry.LinkTarget is not null));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<int> SendAsync(HttpClient person)
    {
        var files = Enumerable.Range(0, Ordinary).Select(i => ($"ordinary/{i}.md", Article($"{i}", $"{i} 番の記事"))).ToList();
        foreach (var (file, i) in Hostile.Select((file, i) => (file, i)))
        {
            files.Insert((i + 1) * files.Count / (Hostile.Count + 1), file);
        }

        var (upload, token) = ((int?)null, await person.TokenAsync("/admin/upload"));
        foreach (var (name, bytes) in files)
        {
            using var answer = await person.SendFileAsync(name, bytes, upload, token);
            var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.True(answer.IsSuccessStatusCode, $"{name}: {said}");
            upload = (int)said["upload"]!;
            var file = Assert.Single(said["files"]!.AsArray())!;
            Assert.True((string?)file["state"] == "staged" || file["reason"] is not null, $"{said}");
        }

        return upload!.Value;
    }

    private static async Task<IReadOnlyList<JsonNode>> FilesAsync(HttpClient program, int upload)
    {
        var files = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var answer = JsonNode.Parse(await program.GetStringAsync($"/api/v1/uploads/{upload}?page={page}"))!;
            files.AddRange(answer["files"]!.AsArray().Select(file => file!));
            if (files.Count >= (int)answer["total"]!)
            {
                return files;
            }
        }
    }

    // What is not in the library says why, in words and not as a fault of the app.
    private static bool HasOutcome(JsonNode file) => (string?)file["became"] switch
    {
        "ingested" or "unchanged" or "superseded" or "known" or "unpacked" => true,
        "leftout" or "refused" or "unreadable" => (string?)file["reason"] is { Length: > 10 } reason && !reason.Contains("Exception", StringComparison.Ordinal),
        _ => false,
    };

    private static byte[] Article(string address, string title) => Encoding.UTF8.GetBytes($"""
        ---
        source_url: https://uploads.example/{address}
        title: {title}
        captured_at: 2026-01-18T12:00:00.000Z
        ---

        {title}の文章です。研究の背景と方法、そして得られた結果を順に紹介します。
        """);

    private static byte[] ShiftJis(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(932).GetBytes(text);
    }

    // A symbolic link is an entry whose attributes say so (S_IFLNK), and whose content is where it leads.
    private static byte[] Links()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = zip.CreateEntry("passwd.md");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using (var content = link.Open())
            {
                content.Write("/etc/passwd"u8);
            }

            using var beside = zip.CreateEntry("beside.md").Open();
            beside.Write(Article("beside", "リンクの隣の記事"));
        }

        return bytes.ToArray();
    }
}

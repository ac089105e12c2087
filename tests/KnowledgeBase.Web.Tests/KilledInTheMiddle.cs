namespace KnowledgeBase.Web.Tests;

public sealed class KilledInTheMiddle : IDisposable
{
    private const int Files = 120;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-killed-");

    [Fact]
    public async Task TheLibraryIsTheSameAsIfNothingHadHappened()
    {
        var captures = folder.CreateSubdirectory("captures").FullName;
        for (var i = 0; i < Files; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(captures, $"{i}.md"), Capture(i));
        }

        var killed = folder.CreateSubdirectory("killed").FullName;
        foreach (var enough in (int[])[5, 60])
        {
            using var app = await RunningApp.StartAsync(killed, captures);
            await AtLeastAsync(app.Client, enough);
            app.Kill();
        }

        using var restarted = await RunningApp.StartAsync(killed, captures);
        using var untouched = await RunningApp.StartAsync(folder.CreateSubdirectory("untouched").FullName, captures);
        var status = await LibraryOverHttp.SettledAsync(restarted.Client, Files);
        Assert.Equal((await LibraryOverHttp.SettledAsync(untouched.Client, Files)).ToJsonString(), status.ToJsonString());
        Assert.Equal(Files, status["articles"]!.GetValue<int>());
        Assert.Equal(await LibraryOverHttp.PictureAsync(untouched.Client), await LibraryOverHttp.PictureAsync(restarted.Client));
    }

    // Each article links to the two after it and shares its paper with one other.
    private static string Capture(int i) => $"""
        ---
        source_url: https://site.example/archives/{i}
        captured_at: 2026-01-18T12:00:{i % 60:00}Z
        title: "記事{i}"
        ---

        記事{i}の書き出しです。ここでは一つの研究を紹介します。

        **参照論文情報**

        *   タイトル：Paper Number {i / 2}
        *   著者：Author {i / 2}, Shared Author
        *   URL：https://arxiv.org/abs/2401.{i / 2:00000}

        **関連研究**

        *   [次の記事](https://site.example/archives/{i + 1})
        *   [その次の記事](https://site.example/archives/{i + 2})
        """;

    private static async Task AtLeastAsync(HttpClient client, int captures)
    {
        while (LibraryOverHttp.Captures(await LibraryOverHttp.StatusAsync(client)) < captures)
        {
            await Task.Delay(5);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}

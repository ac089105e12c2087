using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Browser.Tests;

/// <summary>
/// States of the pages of admins and accounts that people bring about: uploads as far as they can be, an invitation, a token, a second factor that was begun.
/// Made once, when the first of them is looked at; they leave the articles of the samples, and what could not be read, as they are.
/// </summary>
internal sealed partial class AdminStates(SampleLibrary library)
{
    private const string WithTwoCaptures = "考えながら動き";

    private Task<IReadOnlyDictionary<PageKind, string>>? made;

    public async Task<string> AddressOfAsync(PageKind kind) => (await (made ??= MakeAsync()))[kind];

    private async Task<IReadOnlyDictionary<PageKind, string>> MakeAsync()
    {
        await library.Http.SubmitAsync("/account/second-factor", ("handler", "begin"));
        await library.Http.SubmitAsync("/account/tokens", ("handler", "make"), ("name", "clipper"), ("scope", "upload"), ("days", "90"));
        var invited = await library.Http.SubmitAsync("/admin/accounts", ("handler", "invite"), ("name", "invited"), ("role", "Editor"));
        var author = await library.AuthorAsync("Denny Zhou");
        await library.Http.SubmitAsync($"/admin/correct{author.Replace("authors", "author", StringComparison.Ordinal)}", ("handler", "alias"), ("name", "D. Zhou（別の綴り）"));
        var staged = await library.Http.UploadFilesAsync(Some("新しい記事", 1), Some("新しい記事", 2), ("empty.md", " "), ("a name that says ＜everything＞ about the page it was saved from, and the day.md", Some("長い名前", 3).Text));
        return new Dictionary<PageKind, string>
        {
            [PageKind.SecondFactor] = "/account/second-factor",
            [PageKind.Tokens] = "/account/tokens",
            [PageKind.Invitation] = "/setup?key=" + Key().Match(await invited.Content.ReadAsStringAsync()).Groups["key"].Value,
            [PageKind.UndoingACorrection] = Undo().Match(await library.Http.GetStringAsync("/admin/corrections")).Value,
            [PageKind.DeletedArticle] = await DeletedAsync(),
            [PageKind.ComparedReading] = await ComparedAsync(),
            [PageKind.UploadToDecide] = $"/admin/uploads/{staged}",
            [PageKind.UploadItem] = Item().Match(await library.Http.GetStringAsync($"/admin/uploads/{staged}")).Value,
            [PageKind.UploadReport] = $"/admin/uploads/{await ReportAsync()}",
            [PageKind.UploadWaiting] = $"/admin/uploads/{await WaitingAsync("Submit")}",
            [PageKind.UploadGivenBack] = $"/admin/uploads/{await WaitingAsync("Submit", "Return")}",
            [PageKind.UploadBeingRead] = $"/admin/uploads/{await KeepAsync(BeingRead())}",
            [PageKind.UploadGoing] = $"/admin/uploads/{await KeepAsync(Going())}",
        };
    }

    private static (string Name, string Text) Some(string title, int number) => ($"{number}.md", $"""
        ---
        source_url: https://states.example/{number}
        title: {title}
        captured_at: 2026-01-18T12:00:00.000Z
        ---

        {title}の文章です。背景と方法、そして得られた結果を順に紹介します。

        - Title: Attention Is All You Need
        - URL: https://arxiv.org/abs/1706.03762
        """);

    // An older state of an article that is there comes in beside it and changes nothing; of the same file there is one already.
    private async Task<int> ReportAsync()
    {
        using var shown = JsonDocument.Parse(await library.Http.GetStringAsync($"/api/v1{await library.ArticleAsync(WithTwoCaptures)}"));
        var older = Some("前の版", 4).Text.Replace("https://states.example/4", shown.RootElement.GetProperty("sourceUrl").GetString(), StringComparison.Ordinal).Replace("2026-01", "2001-01", StringComparison.Ordinal);
        var upload = await library.Http.UploadFilesAsync(("older.md", older), Some("取り込まない記事", 5));
        var items = Choice().Matches(await library.Http.GetStringAsync($"/admin/uploads/{upload}")).Select(one => one.Groups["item"].Value).ToList();
        await library.Http.SubmitAsync($"/admin/uploads/{upload}", ("shown", items[0]), ("shown", items[1]), ("take", items[0]), ("decision", "Commit"));
        await library.Http.UploadRestsAsync(upload);
        return upload;
    }

    private async Task<string> DeletedAsync()
    {
        var upload = await library.Http.UploadFilesAsync(Some("消した記事", 7));
        await library.Http.SubmitAsync($"/admin/uploads/{upload}", ("decision", "Commit"));
        await library.Http.UploadRestsAsync(upload);
        var article = await library.ArticleAsync("消した記事");
        await library.Http.SubmitAsync(article.Replace("/articles/", "/admin/delete/", StringComparison.Ordinal), ("reason", "広告のページでした"));
        return article;
    }

    // An article as an older reader might have left it, for as long as the comparison takes.
    private async Task<string> ComparedAsync()
    {
        var article = await library.ArticleAsync(WithTwoCaptures);
        var (capture, title) = ((await library.CaptureOfAsync(article)).Split('/')[^1], await RetitleAsync(article, "古い読み取りの題"));
        var address = (await library.Http.SubmitAsync("/admin/re-read", ("id", capture))).RequestMessage!.RequestUri!.PathAndQuery;
        await library.Http.GetStringAsync($"{address}/events");
        await RetitleAsync(article, title);
        return address;
    }

    private async Task<string> RetitleAsync(string article, string title)
    {
        await using var scope = library.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        var row = await db.Articles.FindAsync(int.Parse(article.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        var former = row!.Title;
        row.Title = title;
        await db.SaveChangesAsync();
        return former;
    }

    private async Task<int> WaitingAsync(params string[] decisions)
    {
        using var uploader = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = library.Address };
        await uploader.SignInAsync(await library.Services.PersonAsync(AccountRole.Uploader));
        var upload = await uploader.UploadFilesAsync(Some("承認を待つ記事", 6));
        await uploader.SubmitAsync($"/admin/uploads/{upload}", ("decision", decisions[0]), ("note", "見てください"));
        foreach (var decision in decisions[1..])
        {
            await library.Http.SubmitAsync($"/admin/uploads/{upload}", ("decision", decision), ("note", "題名を直してください"));
        }

        return upload;
    }

    // A zip whose captures stay unread, and a file that never has its turn: no worker looks for either, so that these pages stand still.
    private static Upload BeingRead() => Some(UploadStatus.Staged, Item("notes.zip", UploadItemKind.File, PreviewOutcome.Unpacked), Item("notes/1.md", UploadItemKind.Member, outcome: null));

    private static Upload Going() => Some(UploadStatus.Committed, Item("1.md", UploadItemKind.File, PreviewOutcome.New), Item("2.md", UploadItemKind.File, PreviewOutcome.New));

    private static Upload Some(UploadStatus status, params UploadItem[] items) => new()
    {
        By = "admin", StartedUtc = DateTime.UtcNow, ChangedUtc = DateTime.UtcNow, Status = status, Items = [.. items],
    };

    private static UploadItem Item(string path, UploadItemKind kind, PreviewOutcome? outcome) => new() { Position = 1, Path = path, Kind = kind, Outcome = outcome, Size = 1 };

    private async Task<int> KeepAsync(Upload upload)
    {
        await using var scope = library.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>();
        db.Uploads.Add(upload);
        await db.SaveChangesAsync();
        return upload.Id;
    }

    [GeneratedRegex(@"/setup\?key=(?<key>[\w-]+)")]
    private static partial Regex Key();

    [GeneratedRegex(@"/admin/uploads/[0-9]+/items/[0-9]+")]
    private static partial Regex Item();

    [GeneratedRegex("/admin/undo/[0-9]+")]
    private static partial Regex Undo();

    [GeneratedRegex(@"name=""take"" value=""(?<item>[0-9]+)""")]
    private static partial Regex Choice();
}

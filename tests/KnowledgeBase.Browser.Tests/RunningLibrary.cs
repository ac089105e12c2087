using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The real app on a real port, with a data directory of its own, watching one capture folder.</summary>
public abstract class RunningLibrary : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string data = Directory.CreateTempSubdirectory("kb-browser-").FullName;

    /// <summary>Where the app listens, with a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Asks the app without a browser; signed in as an admin.</summary>
    public HttpClient Http { get; }

    /// <summary>Cookies of the admin, for windows that are to be theirs.</summary>
    public CookieContainer Cookies { get; } = new();

    protected RunningLibrary() => Http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies });

    protected abstract string CaptureFolder { get; }

    /// <summary>Path of the article whose title begins so.</summary>
    public Task<string> ArticleAsync(string title) => PathAsync("articles", "title", title);

    public Task<string> PaperAsync(string title) => PathAsync("papers", "title", title);

    public Task<string> AuthorAsync(string name) => PathAsync("authors", "name", name);

    public Task<string> AffiliationAsync(string name) => PathAsync("affiliations", "name", name);

    /// <summary>Path of the capture that gives the article of this path its text.</summary>
    public async Task<string> CaptureOfAsync(string article)
    {
        using var shown = JsonDocument.Parse(await Http.GetStringAsync($"/api/v1{article}"));
        var current = shown.RootElement.GetProperty("captures").EnumerateArray().First(capture => capture.GetProperty("outcome").GetString() == "ingested");
        return $"/admin/captures/{current.GetProperty("id").GetInt32()}";
    }

    /// <summary>Id of the most linked target that no capture covers.</summary>
    public async Task<string> UncapturedIdAsync()
    {
        using var found = JsonDocument.Parse(await Http.GetStringAsync("/api/v1/uncaptured"));
        return found.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    public virtual async Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = Http.BaseAddress = ClientOptions.BaseAddress;
        await PeopleComeAsync();
        await AllFilesAreReadAsync(CaptureFiles.At(CaptureFolder).Count());
    }

    /// <summary>Makes the admin whose windows the tests look through.</summary>
    protected virtual async Task PeopleComeAsync() => await Http.SignInAsync(await Services.PersonAsync(AccountRole.Admin));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("KnowledgeBase:DataDirectory", data);
        builder.UseSetting("KnowledgeBase:CaptureFolders:0", CaptureFolder);
        builder.UseSetting("KnowledgeBase:Ingestion:PollSeconds", "0.5");
        builder.UseSetting("KnowledgeBase:Ingestion:SettleSeconds", "0");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddConsole().AddFilter(level => level >= LogLevel.Warning));
    }

    private async Task<string> PathAsync(string kind, string field, string beginning)
    {
        using var found = JsonDocument.Parse(await Http.GetStringAsync($"/api/v1/{kind}?pageSize=100&q={Uri.EscapeDataString(beginning)}"));
        var item = found.RootElement.GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty(field).GetString()!.StartsWith(beginning, StringComparison.Ordinal));
        return $"/{kind}/{item.GetProperty("id").GetInt32()}";
    }

    private async Task AllFilesAreReadAsync(int files)
    {
        var deadline = DateTime.UtcNow + Patience;
        CaptureCounts seen;
        do
        {
            await Task.Delay(100);
            seen = (await Http.GetFromJsonAsync<LibraryStatus>("/api/v1/status"))!.Captures;
        }
        while ((seen.Pending > 0 || Read(seen) < files) && DateTime.UtcNow < deadline);
        Assert.True(seen.Pending == 0 && Read(seen) >= files, $"Of {files} files {Read(seen)} are read after {Patience.TotalSeconds} s.");
    }

    private static int Read(CaptureCounts seen) => seen.Ingested + seen.Unchanged + seen.Superseded + seen.Unreadable;

    public override async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await base.DisposeAsync();
        Directory.Delete(data, recursive: true);
        GC.SuppressFinalize(this);
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
}

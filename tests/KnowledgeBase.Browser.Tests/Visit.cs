using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Browser.Tests;

/// <summary>A window of its own on the library, cut off from every other host, that writes down what must not happen on any page.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>Who somebody is; the language that another test has asked for does not come along.</summary>
    private const string Session = "kb.session";

    private readonly Uri library;
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = [];

    private Visit(Uri library, IBrowserContext context)
    {
        this.library = library;
        this.context = context;
    }

    public IPage Page { get; private set; } = null!;

    /// <summary>
    /// Dialogs, windows and downloads that opened, errors of scripts, what the Content-Security-Policy stopped, requests to other hosts
    /// that are not for https pictures, and answers of the library that say it failed.
    /// </summary>
    public IEnumerable<string> Faults => faults;

    public static Task<Visit> OpenAsync(RunningLibrary library, Reader reader) => OpenAsync(library, reader.Window());

    /// <summary>A window of an admin, who sees every page.</summary>
    /// <param name="browser">Null for the one that all tests share.</param>
    public static async Task<Visit> OpenAsync(RunningLibrary library, BrowserNewContextOptions window, IBrowser? browser = null)
    {
        var visit = await OpenToStrangerAsync(library, window, browser);
        await visit.context.AddCookiesAsync(library.Cookies.GetCookies(library.Address).Where(cookie => cookie.Name == Session)
            .Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = library.Address.AbsoluteUri }));
        return visit;
    }

    /// <summary>A window of somebody who is not signed in.</summary>
    public static async Task<Visit> OpenToStrangerAsync(RunningLibrary library, BrowserNewContextOptions window, IBrowser? browser = null)
    {
        window.BaseURL = library.Address.AbsoluteUri;
        var context = await (browser ?? await Chromium.GetAsync()).NewContextAsync(window);
        var visit = new Visit(library.Address, context);
        await visit.WatchAsync();
        return visit;
    }

    /// <summary>Fails when anything happened that must not.</summary>
    public void AssertQuiet() => Assert.Empty(faults);

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task WatchAsync()
    {
        await context.RouteAsync(new Regex($"^(?!{Regex.Escape(library.AbsoluteUri)})"), StopAsync);
        Page = await context.NewPageAsync();
        context.Page += (_, page) => Note($"window: {page.Url}");
        Page.Dialog += (_, dialog) => Dismiss(dialog);
        Page.Download += (_, download) => Note($"download: {download.Url}");
        Page.PageError += (_, error) => Note($"script error: {error}");
        Page.Console += (_, message) => Hear(message);
        Page.Response += (_, response) => Check(response);
    }

    private void Note(string fault) => faults.Enqueue($"{fault} on {Page.Url}");

    private Task StopAsync(IRoute route)
    {
        var request = route.Request;
        if (request.ResourceType != "image" || !request.Url.StartsWith("https://", StringComparison.Ordinal))
        {
            Note($"request: {request.ResourceType} {request.Url}");
        }

        return route.AbortAsync();
    }

    private void Dismiss(IDialog dialog)
    {
        Note($"dialog: {dialog.Message}");
        _ = dialog.DismissAsync();
    }

    // What could not be loaded is judged by its answer, and pictures of other hosts never can.
    private void Hear(IConsoleMessage message)
    {
        if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
        {
            Note($"policy: {message.Text}");
        }
        else if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            Note($"console: {message.Text}");
        }
    }

    // A page may be missing on purpose; what a page is made of may not.
    private void Check(IResponse response)
    {
        if (response.Status >= 500 || (response.Status >= 400 && response.Request.ResourceType != "document"))
        {
            Note($"answer: {response.Status} {response.Url}");
        }
    }
}

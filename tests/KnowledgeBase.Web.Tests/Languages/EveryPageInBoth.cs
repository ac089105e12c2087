using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Languages;

/// <summary>The app on the sample captures, read by an admin, who sees every page.</summary>
public sealed class LibraryOfSamples : Library
{
    private static readonly string Samples =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "samples", "captures"));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:Ingestion:SettleSeconds", "0");
        builder.ConfigureTestServices(services => services.PostConfigure<KnowledgeBaseOptions>(options => options.CaptureFolders.Add(Samples)));
    }

    protected override Task SeedAsync(KnowledgeBaseContext db) =>
        LibraryOverHttp.SettledAsync(Client, Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories).Count(file => Path.GetExtension(file) != ".png"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

/// <summary>Follows every link from the first page on and reads what it leads to, a few pages of each kind.</summary>
public sealed partial class EveryPageInBoth(LibraryOfSamples library) : IClassFixture<LibraryOfSamples>
{
    private const int MostOfAKind = 3;

    private static readonly string[] ApartFromLinks =
        ["/", "/nowhere", "/articles/999", "/papers/arxiv/9999.99999", "/errors/500", "/errors/405", "/?q=どこにもない語", "/?page=99", "/papers?q=どこにもない語", "/authors?page=99", "/uncaptured?page=99", "/sign-in", "/setup?key=x", "/admin/captures?q=どこにもない名前&ms=1&from=2026-01-01&until=2026-01-02&article=true", "/admin/captures?outcome=unpacked", "/admin/captures?sort=slowest&reason=x", "/admin/coverage?per=month"];

    private static readonly string[] WithText = ["aria-label", "title", "alt", "placeholder", "content", "label", "aria-description", "data-label"];

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task SaysItsLanguage(string language)
    {
        await foreach (var (path, page) in PagesAsync(language))
        {
            Assert.True(page.DocumentElement.GetAttribute("lang") == language, path);
        }
    }

    [Fact]
    public async Task IsInEnglishButForWhatCapturesSay()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (path, page) in PagesAsync("en"))
        {
            found.UnionWith(JapaneseOn(page).Select(text => $"{path}: {text}"));
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    private static IEnumerable<string> JapaneseOn(IDocument page)
    {
        var marked = string.Concat(page.QuerySelectorAll("[lang=ja]").Select(element => element.TextContent + '\n'));
        foreach (var text in page.Descendants<IText>().Where(text => Japanese.IsIn(text.Data) && !IsJapanese(text.ParentElement)))
        {
            if (text.ParentElement?.LocalName != "title" || !Runs().Matches(text.Data).All(run => marked.Contains(run.Value, StringComparison.Ordinal)))
            {
                yield return $"<{text.ParentElement?.LocalName}> {text.Data.Trim()}";
            }
        }

        foreach (var attribute in page.All.Where(element => !IsJapanese(element)).SelectMany(element => element.Attributes).Where(one => WithText.Contains(one.LocalName)))
        {
            if (Runs().Matches(attribute.Value).Any(run => !marked.Contains(run.Value, StringComparison.Ordinal)))
            {
                yield return $"{attribute.LocalName}=\"{attribute.Value}\"";
            }
        }
    }

    private static bool IsJapanese(IElement? element) => element?.Closest("[lang]")?.GetAttribute("lang") == "ja";

    private async IAsyncEnumerable<(string Path, IDocument Page)> PagesAsync(string language)
    {
        using var client = library.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true });
        await client.SignInAsync(await library.Services.PersonAsync(AccountRole.Admin));
        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var next = new Queue<string>(ApartFromLinks.Prepend($"/?lang={language}"));
        while (next.TryDequeue(out var path))
        {
            var answer = await client.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            yield return (path, page);
            foreach (var href in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(href => !ChoosesLanguage().IsMatch(href) && seen.Add(href)))
            {
                var kind = Kind(href);
                if ((kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= MostOfAKind)
                {
                    next.Enqueue(href);
                }
            }
        }

        Assert.InRange(kinds.Count, 15, 600);
    }

    // Same path but for numbers, same keys in the query. The ledger's filters can be combined in thousands of ways: of them as many keys.
    private static string Kind(string href) => href.StartsWith("/admin/captures?", StringComparison.Ordinal) && href.Count(c => c == '=') is > 1 and var keys
        ? $"/admin/captures?{keys}"
        : Values().Replace(Numbers().Replace(href, "0"), "=");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Values();

    [GeneratedRegex("[?&]lang=")]
    private static partial Regex ChoosesLanguage();

    [GeneratedRegex(@"[\u3001-\u9fff\uf900-\ufaff\uff01-\uffef]+")]
    private static partial Regex Runs();
}

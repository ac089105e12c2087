using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Browser.Tests.Hostile;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Tests.Accounts;
using Xunit.Abstractions;

namespace KnowledgeBase.Web.Tests.Hostile;

/// <summary>Captures with markup in every field, uploaded under names that are markup, beside notes, corrections, tags and tokens that are.</summary>
public sealed class MarkupLibrary : Library
{
    private const int Captures = 60;

    public int Preview { get; private set; }

    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        await base.SeedAsync(db);
        await SignInAsync(AccountRole.Admin);
        var folder = Directory.CreateTempSubdirectory("kb-markup-").FullName;
        HostileCaptures.WriteTo(folder);
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(file => !Path.GetFileName(file).StartsWith("text-", StringComparison.Ordinal))
            .Take(Captures).Select(file => (Path.GetFileName(file), File.ReadAllText(file))).ToList();
        Directory.Delete(folder, recursive: true);
        var upload = await Client.UploadFilesAsync(files.Skip(6));
        await Client.SubmitAsync($"/admin/uploads/{upload}", ("decision", "Commit"), ("note", HostileWords.All[0]));
        await Client.UploadRestsAsync(upload);
        Preview = await Client.UploadFilesAsync(files.Take(6));
        var word = HostileWords.All[1];
        await Client.SubmitAsync("/account/tokens", ("handler", "make"), ("name", word[..Math.Min(64, word.Length)]), ("scope", "upload"), ("days", "7"));
        foreach (var of in (string[])["article/1", "paper/1", "author/1", "affiliation/1"])
        {
            var page = $"/admin/correct/{of}";
            var field = new HtmlParser().ParseDocument(await Client.GetStringAsync(page)).QuerySelector("main input[name=field]")?.GetAttribute("value");
            await Client.SubmitAsync(page, ("field", field), ("value", word), ("reason", word));
        }

        await Client.SubmitAsync("/sign-in", ("name", HostileWords.All[2]), ("password", word)); // For the audit log.
    }
}

/// <summary>Walks from link to link over every kind of page, admin pages included, and looks for elements and attributes that are not the app's own.</summary>
public sealed partial class NoMarkupOfCapturesTests(MarkupLibrary library, ITestOutputHelper output) : IClassFixture<MarkupLibrary>
{
    private const int MostPages = 600;

    /// <summary>Pages of one kind; more would show no more.</summary>
    private const int MostOfAKind = 8;

    private static readonly string[] Foreign = ["iframe", "object", "embed", "base", "applet", "frame", "math", "template:not([data-words])", "link[href^='//']", "style"];

    private static readonly string[] Links = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "background"];

    [Fact]
    public async Task StandsOnAnyPage()
    {
        var (kinds, seen, found, shown) = (new Dictionary<string, int>(), new HashSet<string>(), new List<string>(), new HashSet<string>());
        string[] first = ["/", "/papers", "/authors", "/affiliations", "/uncaptured", "/graph", "/timeline", "/new", "/reading", "/account", "/account/tokens", "/admin/upload",
            "/admin/captures", "/admin/uploads", $"/admin/uploads/{library.Preview}", "/admin/corrections", "/admin/duplicates", "/admin/audit", "/admin/accounts", "/admin/settings", "/admin/uncaptured",
            .. HostileWords.All.Take(8).Select(word => "/?q=" + Uri.EscapeDataString(word)), .. HostileWords.All.Take(4).Select(word => "/" + Uri.EscapeDataString(word))];

        // Pages before their filters, of which there are ever more.
        var open = new PriorityQueue<string, int>(first.Select(path => (path, 0)));
        while (open.TryDequeue(out var path, out _) && kinds.Values.Sum() < MostPages)
        {
            var kind = KindOf(path);
            if (path.StartsWith("/sign-out", StringComparison.Ordinal) || !seen.Add(path) || kinds.GetValueOrDefault(kind) >= MostOfAKind)
            {
                continue;
            }

            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            using var answer = await library.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            found.AddRange(FaultsOf(page).Select(fault => $"{path}: {fault}"));
            _ = page.QuerySelector("main")?.OuterHtml.Contains(HostileWords.Marker, StringComparison.Ordinal) == true && shown.Add(kind);
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0])
                .Where(link => !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains("lang=", StringComparison.Ordinal)))
            {
                open.Enqueue(link, link.Count(c => c is '?' or '&'));
            }
        }

        output.WriteLine($"{seen.Count} pages of {kinds.Count} kinds; with hostile words: {string.Join(' ', shown.Order(StringComparer.Ordinal))}");
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));
        Assert.Superset((HashSet<string>)["/articles/#", "/papers/#", "/authors/#", "/admin/captures/#", "/admin/uploads/#", "/admin/uploads/#/items/#", "/admin/captures", "/admin/audit", "/account/tokens"], shown);
    }

    private static IEnumerable<string> FaultsOf(IDocument page)
    {
        foreach (var element in page.All)
        {
            if (element.Attributes.FirstOrDefault(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) is { } handler)
            {
                yield return $"{handler.Name}={handler.Value} in {Short(element)}";
            }

            if (Links.Any(name => element.GetAttribute(name) is { } target && Runs().IsMatch(target)))
            {
                yield return $"runs: {Short(element)}";
            }

            if (element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/ld+json")
            {
                yield return $"script: {Short(element)}";
            }

            if (element.LocalName == "form" && element.GetAttribute("action") is { } action && !(action.Length == 0 || (action[0] is '/' or '?' && !action.StartsWith("//", StringComparison.Ordinal))))
            {
                yield return $"form: {Short(element)}";
            }
        }

        foreach (var element in Foreign.SelectMany(name => page.QuerySelectorAll(name)))
        {
            yield return $"foreign: {Short(element)}";
        }
    }

    private static string Short(IElement element) => element.OuterHtml is { Length: > 200 } html ? html[..200] : element.OuterHtml;

    private static string KindOf(string path)
    {
        var parts = path.Split('?', 2);
        var keys = parts.Length == 1 ? "" : "?" + string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal));
        return Numbers().Replace(parts[0], "/#") + keys;
    }

    [GeneratedRegex("/u?[0-9a-f]*[0-9][0-9a-f]*(?=/|$)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^[\x00-\x20]*(javascript|vbscript|data\s*:\s*text|feed)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Runs();
}

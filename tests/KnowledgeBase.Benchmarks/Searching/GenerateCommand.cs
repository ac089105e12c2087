using System.Globalization;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Authors;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Benchmarks.Searching;

/// <summary>Makes a library of synthetic articles: some 5 KB of text, a paper with six authors and three links each. The same count gives the same.</summary>
internal static class GenerateCommand
{
    private const int Batch = 500;

    private const int Letters = 1700; // about 5 KB of UTF-8

    /// <param name="folder">Data directory; must hold no library.</param>
    public static async Task<int> RunAsync(int count, string folder, TextWriter output)
    {
        if (File.Exists(Path.Combine(folder, "knowledgebase.db")))
        {
            output.WriteLine($"{folder} holds a library already.");
            return 2;
        }

        await using var library = await BenchmarkLibrary.OpenAsync(folder);
        var cpu = Environment.CpuUsage.TotalTime;
        for (var first = 1; first <= count; first += Batch)
        {
            var last = Math.Min(count, first + Batch - 1);
            await library.UseAsync(db => WriteAsync(db, new IndexNames(db, OrganisationNames.BuiltIn), first, last));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} articles, {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / count:0.00} ms CPU each, {new FileInfo(Path.Combine(folder, "knowledgebase.db")).Length / 1e6:0} MB"));
        return 0;
    }

    private static async Task WriteAsync(KnowledgeBaseContext db, IndexNames names, int first, int last)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var authors = await AuthorsAsync(db, first, last);
        for (var number = first; number <= last; number++)
        {
            var text = new GeneratedText(number);
            var paper = Paper(text, number, authors);
            db.Papers.Add(paper);
            db.Articles.Add(Article(text, number, paper));
        }

        await db.SaveChangesAsync();
        await IndexAsync(db, names, [.. Enumerable.Range(first, last - first + 1)], [.. authors.Values.Select(author => author.Id)]);
        await transaction.CommitAsync();
    }

    private static async Task IndexAsync(KnowledgeBaseContext db, IndexNames names, int[] articles, int[] authors)
    {
        var papers = await db.ArticlePapers.Where(mention => articles.Contains(mention.ArticleId)).Select(mention => mention.PaperId).ToListAsync();
        var linked = await db.RelatedLinks.Where(link => articles.Contains(link.ArticleId) && link.TargetArticleId != null).Select(link => link.TargetArticleId!.Value).ToListAsync();
        await IndexArticles.RunAsync(db, articles, CancellationToken.None);
        await LinkCounts.RefreshAsync(db, linked, CancellationToken.None);
        await IndexPapers.RunAsync(db, papers, CancellationToken.None);
        await names.AuthorsAsync(authors, CancellationToken.None);
    }

    private static IEnumerable<string> Names(int number)
    {
        var text = new GeneratedText(-number);
        return Enumerable.Range(0, 6).Select(_ => text.Person());
    }

    private static async Task<Dictionary<string, Author>> AuthorsAsync(KnowledgeBaseContext db, int first, int last)
    {
        var names = Enumerable.Range(first, last - first + 1).SelectMany(Names).DistinctBy(NameKey.OfPerson).ToDictionary(NameKey.OfPerson, name => name);
        var keys = names.Keys.ToList();
        var known = await db.Authors.Where(author => EF.Parameter(keys).Contains(author.NameKey)).ToDictionaryAsync(author => author.NameKey);
        foreach (var (key, name) in names.Where(pair => !known.ContainsKey(pair.Key)))
        {
            known[key] = db.Authors.Add(new Author { Name = name, NameKey = key }).Entity;
        }

        return known;
    }

    private static Paper Paper(GeneratedText text, int number, Dictionary<string, Author> authors)
    {
        var title = text.PaperTitle();
        return new Paper
        {
            Title = title,
            TitleKey = TitleKey.Of(title),
            IssuedOn = Date(number)[..7],
            Identifiers = [new PaperIdentifier { Scheme = ArxivId.Scheme, Value = string.Create(CultureInfo.InvariantCulture, $"{2001 + (number % 12) + (number / 100_000 * 100)}.{number % 100_000:00000}") }],
            Authorships = [.. Names(number).Select((name, i) => new Authorship { Position = i, Author = authors[NameKey.OfPerson(name)], PrintedName = name })],
        };
    }

    private static Article Article(GeneratedText text, int number, Paper paper)
    {
        var (title, words) = (text.Title(), text.Text(Letters));
        var key = Key(number);
        return new Article
        {
            Id = number,
            Key = key,
            SourceUrl = key,
            Site = $"site{number % 12}.example",
            Title = title,
            TitleKey = TitleKey.Of(title),
            Lead = words[..150],
            BestDate = Date(number),
            BestDateSource = DateSource.Text,
            AddedUtc = DateTime.UnixEpoch.AddMinutes(number),
            Truncated = number % 7 == 0,
            Form = "markdown",
            Markdown = words,
            Html = $"<p>{System.Net.WebUtility.HtmlEncode(words)}</p>",
            PlainText = words,
            Papers = [new ArticlePaper { Position = 0, Paper = paper, Title = paper.Title, TitleKey = paper.TitleKey, Authors = [.. Names(number)], FirstLine = 1, LastLine = 5 }],
            RelatedLinks = [.. Enumerable.Range(1, 3).Select(i => Link(i - 1, Math.Max(1, number - (i * 37)), number))],
        };
    }

    private static RelatedLink Link(int position, int target, int number) => new()
    {
        Position = position,
        Kind = RelatedLinkKind.RelatedResearch,
        TargetUrl = Key(target),
        TargetKey = Key(target),
        TargetArticleId = target < number ? target : null,
        LinkText = new GeneratedText(target).Title(),
        Sentence = "",
        Line = 9,
    };

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"https://site{number % 12}.example/archives/{number}");

    private static string Date(int number) => new DateOnly(2016, 1, 1).AddDays(number * 7919L % 3650 is var day ? (int)day : 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

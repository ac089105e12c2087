using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests;

/// <summary>Everything a library holds, told without row ids, so that two libraries can be compared.</summary>
internal static class LibraryPicture
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<string> OfAsync(Library library) => library.AskAsync(OfAsync);

    private static async Task<string> OfAsync(KnowledgeBaseContext db)
    {
        var articles = await db.Articles.AsNoTracking().Include(article => article.Captures).ThenInclude(capture => capture.Diagnostics)
            .Include(article => article.Papers).ThenInclude(mention => mention.Paper)
            .Include(article => article.RelatedLinks).ThenInclude(link => link.TargetArticle).AsSplitQuery().ToListAsync();
        var papers = await db.Papers.AsNoTracking().Include(paper => paper.Identifiers).Include(paper => paper.Links)
            .Include(paper => paper.Authorships).ThenInclude(authorship => authorship.Author)
            .Include(paper => paper.Affiliations).ThenInclude(link => link.Affiliation).AsSplitQuery().ToListAsync();
        var picture = new
        {
            Captures = (await db.Captures.AsNoTracking().ToListAsync()).Select(capture => $"{capture.FileName} {capture.ContentHash} {capture.Status} {capture.Reason}").Order(StringComparer.Ordinal),
            Articles = articles.OrderBy(article => article.Key, StringComparer.Ordinal).Select(article => new
            {
                article.Key, article.Title, article.Site, article.BestDate, article.BestDateSource, article.Truncated, article.Lead, article.Markdown, article.Html,
                Current = article.Captures.Single(capture => capture.Id == article.CurrentCaptureId).ContentHash,
                Papers = article.Papers.OrderBy(mention => mention.Position).Select(mention => new { mention.Title, Paper = mention.Paper!.Title, mention.Identifiers }),
                Links = article.RelatedLinks.OrderBy(link => link.Position).Select(link => new { link.Kind, link.TargetUrl, link.LinkText, link.Section, Target = link.TargetArticle?.Key }),
                Diagnostics = article.Captures.OrderBy(capture => capture.ContentHash, StringComparer.Ordinal).SelectMany(capture => capture.Diagnostics).Select(diagnostic => $"{diagnostic.Code} {diagnostic.FirstLine}"),
            }),
            Papers = papers.OrderBy(paper => paper.TitleKey, StringComparer.Ordinal).ThenBy(paper => string.Join(' ', paper.Identifiers.Select(id => id.Value))).Select(paper => new
            {
                paper.Title, paper.TitleKey, paper.LoneTitleKey, paper.IssuedOn, paper.AuthorsTruncated,
                Identifiers = paper.Identifiers.Select(id => $"{id.Scheme}:{id.Value}").Order(StringComparer.Ordinal),
                Authors = paper.Authorships.OrderBy(row => row.Position).Select(row => $"{row.PrintedName} = {row.Author!.Name}"),
                Affiliations = paper.Affiliations.OrderBy(row => row.Position).Select(row => $"{row.PrintedName} = {row.Affiliation!.Name}"),
                Links = paper.Links.OrderBy(link => link.Position).Select(link => $"{link.Label} {link.Url}"),
            }),
            Authors = (await db.Authors.AsNoTracking().Select(author => author.Name).ToListAsync()).Order(StringComparer.Ordinal),
            Affiliations = (await db.Affiliations.AsNoTracking().Select(affiliation => affiliation.Name).ToListAsync()).Order(StringComparer.Ordinal),
        };
        return JsonSerializer.Serialize(picture, Readable);
    }
}

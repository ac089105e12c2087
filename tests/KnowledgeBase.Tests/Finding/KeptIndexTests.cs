using System.Text;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Papers.Metadata;
using KnowledgeBase.Tests.Corrections;
using Microsoft.EntityFrameworkCore;
using static KnowledgeBase.Corrections.CorrectionKind;
using static KnowledgeBase.Corrections.CorrectionSubject;

namespace KnowledgeBase.Tests.Finding;

/// <summary>Whatever happens to a library, its indexes and counts are those of a library that is indexed anew: token by token, at every place.</summary>
public sealed class KeptIndexTests
{
    private const string One = "arxiv:2401.00001";
    private const string Two = "arxiv:2402.00002";

    [Fact]
    public async Task AfterIngestingTheSamplesInAnyOrder()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestAsync(CaptureFiles.At(Repository.Samples).Select(file => file.FullName).Reverse());
        await AssertKeptAsync(library);
    }

    [Fact]
    public async Task AfterEveryKindOfDecisionAndItsUndoing()
    {
        await using var library = await LibraryAsync();
        MakeCorrectionInput[] decisions =
        [
            new(Field, Article, $"{Some.Site}/1") { Field = "title", Value = "\"正しい題\"" },
            new(Field, Article, $"{Some.Site}/2") { Field = "bestDate", Value = "\"2021-03\"" },
            new(Field, Paper, One) { Field = "authors", Value = """["A. Nother"]""" },
            new(Merge, Paper, Two) { Other = One },
            new(Split, Paper, One) { Other = $"{Some.Site}/3" },
            new(Merge, Author, "hanakoyamada") { Other = "tarosuzuki" },
            new(Split, Author, "hanakoyamada") { Other = Two },
            new(Split, Affiliation, "exampleuniversity") { Other = Two },
            new(Field, Author, "tarosuzuki") { Field = "name", Value = "\"鈴木 太郎\"" },
            new(Field, Affiliation, "exampleuniversity") { Field = "name", Value = "\"例大学\"" },
            new(Delete, Article, $"{Some.Site}/3"),
            new(Merge, Article, $"{Some.Site}/1") { Other = $"{Some.Site}/2" },
            new(Delete, Article, $"{Some.Site}/2"),
        ];
        var made = new List<int>();
        foreach (var decision in decisions)
        {
            made.Add(await library.MakeAsync(decision));
            await AssertKeptAsync(library);
        }

        foreach (var id in made)
        {
            await library.UndoAsync(id);
            await AssertKeptAsync(library);
        }
    }

    [Fact]
    public async Task AfterMetadataAndNewerCaptures()
    {
        await using var library = await LibraryAsync();
        await library.UseAsync<ImportMetadata, MetadataImport>(import => import.RunAsync(
            "refs.bib", new MemoryStream(Encoding.UTF8.GetBytes("@misc{k, title = {Told Otherwise}, author = {Sato, Jiro}, year = 2019, eprint = {2401.00001}, abstract = {Of quagmires.}}")), (_, _) => { }, CancellationToken.None));
        await AssertKeptAsync(library);
        await library.IngestTextAsync("again.md", Some.Capture(1, paper: "Another Name of It", paperUrl: "https://arxiv.org/abs/2403.00003", related: [3], capturedAt: "2026-06-01T00:00:00Z"));
        await AssertKeptAsync(library);
    }

    [Fact]
    public async Task AfterANameIsSpelledOtherwiseByALaterPaper()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001").Replace("Hanako Yamada", "Yamada, Hanako", StringComparison.Ordinal));
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2402.00002"));
        await AssertKeptAsync(library);
    }

    private static async Task<Library> LibraryAsync()
    {
        var library = await Library.OpenAsync();
        await library.IngestTextAsync("a.md", Some.Capture(1, paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", related: [2, 3]));
        await library.IngestTextAsync("b.md", Some.Capture(2, paper: "Second Paper", paperUrl: "https://arxiv.org/abs/2402.00002", related: [1]));
        await library.IngestTextAsync("c.md", Some.Capture(3, paper: "First Paper", paperUrl: "https://arxiv.org/abs/2401.00001", related: [1, 2, 9]));
        await library.IngestTextAsync("d.md", Some.Capture(4, paper: "Fourth Paper", paperUrl: "https://arxiv.org/abs/2404.00004", related: [2, 3]));
        return library;
    }

    private static async Task AssertKeptAsync(Library library)
    {
        var kept = await library.AskAsync(PictureAsync);
        await library.UseAsync<RebuildIndex, bool>(async rebuild =>
        {
            await rebuild.AnewAsync((_, _) => { }, CancellationToken.None);
            return true;
        });
        var anew = await library.AskAsync(PictureAsync);
        foreach (var (table, rows) in anew)
        {
            Assert.Equal(rows, kept[table]);
        }
    }

    // https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
    private static async Task<Dictionary<string, List<string>>> PictureAsync(KnowledgeBaseContext db)
    {
        await db.Database.OpenConnectionAsync();
        var picture = new Dictionary<string, List<string>>();
        foreach (var table in IndexTable.All)
        {
            var (make, read) = ($"CREATE VIRTUAL TABLE IF NOT EXISTS temp.\"{table.Name}Words\" USING fts5vocab(main, \"{table.Name}\", instance)",
                $"SELECT doc || ' ' || col || ' ' || offset || ' ' || term AS \"Value\" FROM temp.\"{table.Name}Words\" ORDER BY 1");
            await db.Database.ExecuteSqlRawAsync(make);
            picture[table.Name] = await db.Database.SqlQueryRaw<string>(read).ToListAsync();
        }

        picture["links"] = await db.Articles.OrderBy(article => article.Id).Select(article => $"{article.Id} {article.LinkedFrom} {article.IndexRow}").ToListAsync();
        picture["papers"] = await db.Papers.OrderBy(paper => paper.Id).Select(paper => $"{paper.Id} {paper.ArticleCount} {paper.IndexRow}").ToListAsync();
        picture["authors"] = await db.Authors.OrderBy(author => author.Id).Select(author => $"{author.Id} {author.IndexRow}").ToListAsync();
        picture["affiliations"] = await db.Affiliations.OrderBy(affiliation => affiliation.Id).Select(affiliation => $"{affiliation.Id} {affiliation.IndexRow}").ToListAsync();
        Assert.NotEmpty(picture["PaperIndex"]);
        Assert.NotEmpty(picture["AuthorIndex"]);
        return picture;
    }
}

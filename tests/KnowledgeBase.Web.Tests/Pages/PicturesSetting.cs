using KnowledgeBase.Articles.Rendering;
using KnowledgeBase.Data;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>A library that requests no pictures of other sites, with an article that has one.</summary>
public sealed class LibraryWithoutRemotePictures : Library
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:Images", "None");
    }

    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        var article = Some.Article("https://site.example/archives/1", "図のある記事", "2024");
        article.Html = ArticleRenderer.Render("![構成図](https://pictures.example/a.png)", null).Html.Stored;
        article.ThumbnailUrl = "https://pictures.example/a.png";
        db.Add(article);
        await db.SaveChangesAsync();
    }
}

public sealed class PicturesSetting(LibraryWithoutRemotePictures library) : IClassFixture<LibraryWithoutRemotePictures>
{
    [Theory]
    [InlineData("/articles/1")]
    [InlineData("/")]
    public async Task NoneRequestsNothingFromElsewhere(string path)
    {
        var answer = await library.Client.GetAsync(path);
        Assert.Contains("img-src 'self' data:;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Empty((await library.PageAsync(path)).QuerySelectorAll("img[src^='http']"));
    }

    [Fact]
    public async Task NoneNamesThePictureAndLeadsToIt()
    {
        var figure = (await library.PageAsync("/articles/1")).QuerySelector(".prose figure")!;
        Assert.Equal("図: 構成図", figure.QuerySelector(".figure-label")!.TextContent);
        Assert.Equal("https://pictures.example/a.png", figure.QuerySelector("a")!.GetAttribute("href"));
    }
}

using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Related;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures;

/// <summary>The samples that everybody sees first; samples/README.md says what each one is for.</summary>
public sealed class SampleLibraryTests
{
    [Fact]
    public async Task TheSamplesMakeTheLibraryTheyWereWrittenToMake()
    {
        await using var library = await Library.OpenAsync();
        await library.IngestAsync(CaptureFiles.At(Repository.Samples).Select(file => file.FullName));

        Assert.Equal(29, await library.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(30, await library.AskAsync(db => db.Papers.CountAsync()));
        Assert.Equal(36, await library.AskAsync(db => db.ArticlePapers.CountAsync()));
        Assert.Equal(27, await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.Kind == RelatedLinkKind.RelatedResearch)));
        Assert.Equal(20, await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.Kind == RelatedLinkKind.RelatedArticle)));
        Assert.Equal(5, await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.Kind == RelatedLinkKind.Inline)));
        Assert.Equal(35, await library.AskAsync(db => db.RelatedLinks.CountAsync(link => link.TargetArticleId != null)));
        Assert.Equal(11, await library.AskAsync(db => db.RelatedLinks.Where(link => link.TargetArticleId == null).Select(link => link.TargetKey).Distinct().CountAsync()));
        Assert.Equal(6, await library.AskAsync(db => db.Papers.CountAsync(paper => paper.Mentions.Count == 2)));
        Assert.Equal(["unreadable-bytes.md"], await library.AskAsync(db => db.Captures.Where(capture => capture.Reason != null).Select(capture => capture.FileName).ToListAsync()));
    }

    [Fact]
    public async Task TheSamplesInAZipMakeTheSameLibraryAndBringTheirPicture()
    {
        using var zip = new MemoryStream();
        await System.IO.Compression.ZipFile.CreateFromDirectoryAsync(Repository.Samples, zip);
        await using var library = await Library.OpenAsync();
        await library.ReceiveAsync("samples.zip", "/samples.zip", () => new MemoryStream(zip.ToArray()));
        await library.IngestPendingAsync();

        Assert.Equal(29, await library.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(30, await library.AskAsync(db => db.Papers.CountAsync()));
        var picture = await library.AskAsync(db => db.CaptureAttachments.Select(shown => new { shown.CaptureId, shown.Attachment!.MediaType }).SingleAsync());
        Assert.Equal("image/png", picture.MediaType);
        Assert.Equal("tree-of-thoughts.md", await library.AskAsync(db => db.Captures.Where(capture => capture.Id == picture.CaptureId).Select(capture => capture.FileName).SingleAsync()));
    }
}

using System.Text;
using KnowledgeBase.Audit;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Captures.Uploads;

/// <summary>Hands files in as the upload page does.</summary>
internal static class Uploading
{
    /// <summary>Who acts where nobody has signed in.</summary>
    public static readonly string Somebody = new CommandActor().Current.Name;

    public static Task<int> BeginAsync(this Library library) => library.UseAsync<BeginUpload, int>(begin => begin.RunAsync(CancellationToken.None));

    public static Task<StagedFile?> StageAsync(this Library library, int upload, string? path, byte[] bytes) =>
        library.UseAsync<StageFile, StagedFile?>(stage => stage.RunAsync(new StageFileInput(upload, path, new MemoryStream(bytes)), CancellationToken.None));

    public static Task<StagedFile?> StageAsync(this Library library, int upload, string? path, string text) => library.StageAsync(upload, path, Encoding.UTF8.GetBytes(text));

    /// <summary>An upload of these files, read.</summary>
    public static async Task<int> UploadAsync(this Library library, params IEnumerable<(string Path, string Text)> files)
    {
        var upload = await library.BeginAsync();
        foreach (var (path, text) in files)
        {
            await library.StageAsync(upload, path, text);
        }

        await library.PreviewUploadAsync(upload);
        return upload;
    }

    public static Task PreviewUploadAsync(this Library library, int upload) => library.UseAsync<PreviewUpload, bool>(async preview =>
    {
        await preview.RunAsync(upload, patient: false, CancellationToken.None);
        return true;
    });

    public static Task<UploadRefusal?> DecideAsync(this Library library, int upload, UploadDecision decision, string? note = null) =>
        library.UseAsync<DecideUpload, UploadRefusal?>(decide => decide.RunAsync(new DecideUploadInput(upload, decision, note), CancellationToken.None));

    /// <summary>Lets an upload in and has it read.</summary>
    public static async Task CommitAsync(this Library library, int upload, UploadDecision decision = UploadDecision.Commit)
    {
        Assert.Null(await library.DecideAsync(upload, decision));
        await library.LetInAsync(upload);
    }

    public static async Task LetInAsync(this Library library, int upload)
    {
        await library.UseAsync<CommitUpload, bool>(async commit =>
        {
            await commit.RunAsync(upload, CancellationToken.None);
            return true;
        });
        while ((await library.IngestPendingAsync()).Count > 0)
        {
        }
    }

    public static Task<UploadDetails> ShowAsync(this Library library, int upload) =>
        library.UseAsync<ShowUpload, UploadDetails>(async show => (await show.RunAsync(new ShowUploadInput(upload), CancellationToken.None))!);

    public static Task LeaveOutAsync(this Library library, int upload, params IEnumerable<int> items) => library.UseAsync<ChooseItems, bool>(async choose =>
    {
        await choose.RunAsync(new ChooseItemsInput(upload, [.. items], []), CancellationToken.None);
        return true;
    });

    public static Task<CorrectionRefusal?> EditAsync(this Library library, int upload, int item, int? paper, string field, string? value) =>
        library.UseAsync<EditItem, CorrectionRefusal?>(async edit => (await edit.RunAsync(new EditItemInput(upload, item, paper, field, value), CancellationToken.None))!.Refusal);

    /// <summary>Path and outcome of each item.</summary>
    public static async Task<IReadOnlyList<string>> OutcomesAsync(this Library library, int upload) =>
        [.. (await library.ShowAsync(upload)).Items.Items.Select(item => $"{item.Path} {item.Outcome}")];

    public static async Task<IReadOnlyList<string>> ReportAsync(this Library library, int upload) =>
        [.. (await library.ShowAsync(upload)).Items.Items.Select(item => $"{item.Path} {item.Became}")];

    public static Task<int> CountArticlesAsync(this Library library) => library.AskAsync((KnowledgeBaseContext db) => db.Articles.CountAsync());
}

using System.Net;
using KnowledgeBase.Audit;
using KnowledgeBase.Data;
using KnowledgeBase.Upkeep;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Pages.Admin;
using KnowledgeBase.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>Settings with a misspelt one, and a folder that is not there.</summary>
public sealed class SetLibrary : Library
{
    protected override async Task SeedAsync(KnowledgeBaseContext db)
    {
        await base.SeedAsync(db);
        await SignInAsync(AccountRole.Admin);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("KnowledgeBase:Images", "None");
        builder.UseSetting("KnowledgeBase:Ingestion:PolSeconds", "3");
        builder.ConfigureTestServices(services => services.PostConfigure<KnowledgeBaseOptions>(options => options.CaptureFolders.Add("/nowhere/captures")));
    }
}

public sealed class SettingsPage(SetLibrary library) : IClassFixture<SetLibrary>
{
    [Fact]
    public async Task SaysWhatIsInForceAndWhereItComesFrom()
    {
        var rows = (await library.PageAsync("/admin/settings")).QuerySelectorAll(".settings-table tbody tr").ToDictionary(row => row.Children[0].TextContent.Trim(), row => row.Children[1].TextContent);
        Assert.Equal("None", rows["KnowledgeBase:Images"]);
        Assert.Equal("2", rows["KnowledgeBase:Ingestion:Reader:MaxCpuSeconds"]);
        Assert.Equal("localhost;library.example", rows["AllowedHosts"]);
    }

    [Fact]
    public async Task NamesSettingsThatNothingReads() =>
        Assert.Contains("KnowledgeBase:Ingestion:PolSeconds", (await library.PageAsync("/admin/settings")).QuerySelector("section[aria-labelledby=settings] .severity-warning")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task SaysThatAFolderIsNotThere() =>
        Assert.Contains("フォルダーがありません", (await library.PageAsync("/admin/settings")).QuerySelector(".watched")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("Data Source=/data/kb.db;Password=geheim", "geheim")]
    [InlineData("Host=db;Username=kb;Password=geheim;SSL Mode=Require", "geheim")]
    [InlineData("this is ; no =connection geheim", "geheim")]
    public void APasswordIsNeverShown(string connection, string password)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:KnowledgeBase", connection)]).Build();
        var shown = new SettingsInForce(configuration, Options.Create(new KnowledgeBaseOptions()));
        Assert.DoesNotContain(shown.All, setting => setting.Value.Contains(password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DoesWhatItIsAskedFor()
    {
        using var answer = await library.Client.SubmitAsync("/admin/settings", ("task", nameof(UpkeepTask.CheckDatabase)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotNull(library.Services.GetRequiredService<UpkeepRuns>().Last(UpkeepTask.CheckDatabase));
        await using var scope = library.Services.CreateAsyncScope();
        var entry = await scope.ServiceProvider.GetRequiredService<KnowledgeBaseContext>().AuditLog.SingleAsync(entry => entry.Action == AuditActions.UpkeepAsked);
        Assert.Equal(("admin", """{"task":"checkDatabase"}"""), (entry.Who, entry.After));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("DropEverything")]
    public async Task RefusesWhatItDoesNotKnow(string task)
    {
        using var answer = await library.Client.SubmitAsync("/admin/settings", ("task", task));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}

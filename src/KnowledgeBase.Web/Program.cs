using System.Runtime.InteropServices;
using KnowledgeBase;
using KnowledgeBase.Captures;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Api;
using KnowledgeBase.Web.Commands;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Pages;

if (await CommandLine.RunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddLogging();
builder.WebHost.UseDefaultAddress(builder.Configuration);
builder.WebHost.UseStaticWebAssets(); // else a build that was not published serves its pages bare outside of Development
builder.AddServerLimits();
builder.Services.AddKnowledgeBase(builder.Configuration).AddReaderProcesses(ReaderStart.OfThisApp());
builder.Services.AddIngestionService();
builder.Services.AddReading();
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddLanguages();
builder.Services.AddLibraryPages();
builder.Services.AddLibraryApi();
builder.Services.AddProxies();
builder.Services.AddAllowedHosts(builder.Configuration);
builder.Services.AddHealthChecks().AddDbContextCheck<KnowledgeBaseContext>();
builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);

var app = builder.Build();
await app.Services.MigrateLibraryAsync(app.Lifetime.ApplicationStopping);
await app.Services.MigrateAccountsAsync(app.Lifetime.ApplicationStopping);

app.Logger.LogInformation("KnowledgeBase {Version} on {Runtime}", ShowStatus.Version, RuntimeInformation.FrameworkDescription);

app.UseProxies();
app.UseHostCookies();
app.UseSecurityHeaders();
app.UseRequestLog();
app.UseAllowedHosts();
app.UseResponseCompression();
app.UseLanguages();
app.UseErrorAnswers();
app.UseRetiredAddresses();
app.UseRouting();
app.UseAccounts();
app.UseServerLimits();
app.MapStaticAssets().AllowAnonymous();
app.MapLibraryPages();
app.MapLibraryApi();
app.MapFeed();
app.MapAttachments();
app.MapCitations();
app.MapOriginals();
app.MapUploadFiles();
app.MapUploadEvents();
app.MapReReadEvents();
app.MapAuditFiles();
app.MapCaptureFiles();
app.MapHealth();
await app.RunAsync();
return 0;

public partial class Program;

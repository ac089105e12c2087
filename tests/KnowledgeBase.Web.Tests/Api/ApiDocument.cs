using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Tests;

namespace KnowledgeBase.Web.Tests.Api;

/// <summary>The API is what docs/api/openapi-v1.json says: a change of it is seen by whoever reads the change.</summary>
public sealed class ApiDocument(EmptyLibrary library) : IClassFixture<EmptyLibrary>
{
    private const string Update = "KB_UPDATE_API_DOCUMENT";

    private static readonly string File = Path.Combine(Repository.Root, "docs", "api", "openapi-v1.json");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task IsTheOneInTheDocumentation()
    {
        var served = await ServedAsync();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, served);
        }

        Assert.True(served == await System.IO.File.ReadAllTextAsync(File), $"""
            The app's /openapi/v1.json is not docs/api/openapi-v1.json any more. If the change is meant, write the file anew and commit it:
            {Update}=1 dotnet test tests/KnowledgeBase.Web.Tests --filter ApiDocument
            """);
    }

    // Where the app listens is no part of the API.
    private async Task<string> ServedAsync()
    {
        var document = JsonNode.Parse(await library.Client.GetStringAsync("/openapi/v1.json"))!.AsObject();
        document.Remove("servers");
        return document.ToJsonString(Readable) + "\n";
    }
}

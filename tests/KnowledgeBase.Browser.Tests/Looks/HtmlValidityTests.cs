using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class HtmlValidityTests(SampleLibrary library)
{
    [NuValidatorTheory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task TheValidatorHasNothingToSayAboutAnyPage(string language)
    {
        var folder = Directory.CreateTempSubdirectory("kb-html-");
        try
        {
            foreach (var page in Enum.GetValues<PageKind>())
            {
                await KeepAsync(await library.AddressOfAsync(page), language, Path.Combine(folder.FullName, $"{page}.html"));
            }

            var messages = await NuValidator.MessagesAsync(folder.FullName);
            Assert.True(messages.Count == 0, string.Join('\n', messages));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task KeepAsync(string address, string language, string file)
    {
        var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        using var answer = await library.Http.GetAsync($"{address}{separator}lang={language}");
        await File.WriteAllTextAsync(file, await answer.Content.ReadAsStringAsync());
    }

    private sealed class NuValidatorTheoryAttribute : TheoryAttribute
    {
        public NuValidatorTheoryAttribute() => Skip = NuValidator.Jar is null ? "The Nu validator is not in tests/page-tools; see docs/development.md." : null;
    }

    /// <summary>The W3C's validator, which runs on Java.</summary>
    private static class NuValidator
    {
        private static readonly string Expected = Path.Combine(Repository.Root, "tests", "page-tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

        public static string? Jar => File.Exists(Expected) ? Expected : null;

        /// <summary>Errors and warnings about the HTML files of a folder, each as <c>file:line: message: extract</c>.</summary>
        public static async Task<IReadOnlyList<string>> MessagesAsync(string folder)
        {
            var start = new ProcessStartInfo("java") { RedirectStandardError = true, ArgumentList = { "-jar", Jar!, "--format", "json", "--exit-zero-always", "--skip-non-html", folder } };
            using var java = Process.Start(start)!;
            var report = await java.StandardError.ReadToEndAsync();
            await java.WaitForExitAsync();
            Assert.Equal(0, java.ExitCode);
            return [.. JsonDocument.Parse(report).RootElement.GetProperty("messages").EnumerateArray().Where(Matters).Select(Line)];
        }

        // What is only "info" is a matter of taste, as the slash that the framework writes into its own <input />.
        private static bool Matters(JsonElement message) => Text(message, "type") == "error" || Text(message, "subType") == "warning";

        private static string Line(JsonElement message) =>
            $"{Path.GetFileName(Text(message, "url"))}:{Text(message, "lastLine")}: {Text(message, "message")}: {Text(message, "extract")}";

        private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
    }
}

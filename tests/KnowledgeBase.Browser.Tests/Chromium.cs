namespace KnowledgeBase.Browser.Tests;

/// <summary>One browser for all tests of a run; it ends with the test process.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Launched = new(() => LaunchAsync([]));

    private static readonly Lazy<Task<IBrowser>> WithoutWebGl = new(() => LaunchAsync(["--disable-gpu", "--disable-3d-apis", "--disable-software-rasterizer"]));

    /// <summary>The installed Chromium: the one <c>KB_CHROMIUM</c> names, or <c>chromium</c> on the PATH.</summary>
    public static Task<IBrowser> GetAsync() => Launched.Value;

    /// <summary>The same as it runs where the graphics card is not to be trusted.</summary>
    public static Task<IBrowser> GetWithoutWebGlAsync() => WithoutWebGl.Value;

    private static async Task<IBrowser> LaunchAsync(string[] more)
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),

            // The sandbox needs a user other than root; the others keep Chromium from calling home.
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", .. more],
        });
    }

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("KB_CHROMIUM");
        var places = string.IsNullOrEmpty(named)
            ? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium"))
            : [named];
        return places.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(string.IsNullOrEmpty(named)
            ? "The browser tests need Chromium: install it so that 'chromium' is on the PATH, or set KB_CHROMIUM to its executable."
            : $"KB_CHROMIUM names {named}, which does not exist.");
    }
}

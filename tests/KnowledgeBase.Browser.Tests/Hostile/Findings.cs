namespace KnowledgeBase.Browser.Tests.Hostile;

internal static class Findings
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Repository.Root, "tests", "KnowledgeBase.Browser.Tests", "Hostile", "findings.js"));

    /// <summary>What of the page in this window could run, or lead away, without being the app's own; empty when all is well.</summary>
    public static Task<string[]> FindAsync(IPage window) => window.EvaluateAsync<string[]>(Script);
}

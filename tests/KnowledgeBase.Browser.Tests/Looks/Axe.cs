using Deque.AxeCore.Commons;

namespace KnowledgeBase.Browser.Tests.Looks;

/// <summary>axe's rules, run in the page itself: its .NET wrapper opens a further page each time to put results of frames together, and there are none.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What breaks a rule, as <c>rule (what it asks for): markup</c>.</summary>
    /// <param name="window">The page, wholly loaded.</param>
    /// <param name="only">The rules to run; none for those that axe runs by itself.</param>
    public static async Task<string[]> BrokenRulesAsync(this IPage window, params string[] only)
    {
        await window.EvaluateAsync(Script);
        return await window.EvaluateAsync<string[]>("""
            async (only) => {
              const options = { resultTypes: ['violations'], ...(only.length ? { runOnly: { type: 'rule', values: only } } : {}) };
              const { violations } = await axe.run(document, options);
              return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} (${rule.help}): ${node.html}`));
            }
            """, only);
    }
}

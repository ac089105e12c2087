using KnowledgeBase.Captures.Inspection;

namespace KnowledgeBase.Web.Pages.Admin.Captures;

/// <summary>The rules that a page names, each with an anchor under which it gives their reasons.</summary>
public sealed class RulesShown
{
    private readonly List<string> rules;

    private RulesShown(List<string> rules) => this.rules = rules;

    /// <summary>Rules in the order in which the page names them.</summary>
    public IReadOnlyList<string> All => rules;

    public static RulesShown In(CaptureDetails capture) => new(
    [
        .. capture.Fields.Select(found => found.Rule)
            .Concat(capture.Window.Lines.SelectMany(line => line.Fields.Select(found => found.Rule).Concat(line.Dropped.Select(dropped => dropped.Rule))))
            .Distinct(),
    ]);

    public string AnchorOf(string rule) => $"rule-{rules.IndexOf(rule) + 1}";
}

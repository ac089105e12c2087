using KnowledgeBase.Corrections;

namespace KnowledgeBase.Papers;

/// <summary>Groups mentions into papers as people decided.</summary>
/// <param name="Splits">Printed reference and article key of every mention that stands alone.</param>
internal sealed record DecidedPapers(PaperDecisions Decisions, IReadOnlySet<(string Printed, string ArticleKey)> Splits)
{
    /// <param name="corrections">Those about papers, oldest first.</param>
    public static DecidedPapers From(IReadOnlyCollection<Correction> corrections) => new(
        new PaperDecisions([.. Pairs(corrections, CorrectionKind.Merge)], [.. Pairs(corrections, CorrectionKind.NotSame)]),
        Pairs(corrections, CorrectionKind.Split).ToHashSet());

    /// <summary>Groups and their members come in a stable order.</summary>
    public IReadOnlyList<PaperGroup<T>> Group<T>(IReadOnlyList<T> mentions, Func<T, string> articleKeyOf)
        where T : class, IPaperMention
    {
        var alone = Splits.Count == 0 ? [] : mentions.ToDictionary(mention => mention, mention => Alone(mention, articleKeyOf(mention)));
        return PaperMatching.Group(
            mentions,
            mention => alone.GetValueOrDefault(mention) is { } reference ? [reference] : mention.Identifiers,
            mention => alone.GetValueOrDefault(mention) is null ? mention.TitleKey : "",
            Decisions);
    }

    /// <summary>What the paper of a mention is known by, as far as that mention goes.</summary>
    public string ReferenceOf(IPaperMention mention, string articleKey) => Alone(mention, articleKey) ?? PaperReference.Of(mention);

    private string? Alone(IPaperMention mention, string articleKey) =>
        PaperReference.AllOf(mention).FirstOrDefault(printed => Splits.Contains((printed, articleKey))) is { } printed
            ? PaperReference.OfSplit(articleKey, printed)
            : null;

    private static IEnumerable<(string, string)> Pairs(IEnumerable<Correction> corrections, CorrectionKind kind) =>
        corrections.Where(one => one.Kind == kind).Select(one => (one.Subject, one.Other!));
}

using KnowledgeBase.Captures.Extraction;
using KnowledgeBase.Corrections;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Articles;

/// <summary>What a capture says with what people decided in its place. Everything after it works as if the capture said so.</summary>
internal static class CorrectedReading
{
    /// <summary>Stands for a person where else a rule of the reader is named.</summary>
    private const string Rule = "correction";

    /// <param name="read">What the reader found.</param>
    /// <param name="key">Key of the article; decisions about others do not count.</param>
    /// <param name="corrections">Oldest first; the last one of a field or entry holds.</param>
    public static ExtractedArticle Of(ExtractedArticle read, string key, IEnumerable<Correction> corrections)
    {
        var about = corrections.Where(one => one.Subject == key).ToList();
        foreach (var correction in about.Where(one => one.Kind == CorrectionKind.Field))
        {
            read = WithField(read, correction);
        }

        var unnamed = about.Where(one => one.Kind == CorrectionKind.Remove && one.Field == CorrectableField.Identifiers)
            .Select(one => CorrectedItem.Parse(one.Value).Identifier).ToHashSet();
        return read with
        {
            Tags = CorrectedLists.Apply(read.Tags, CorrectableField.Tags, about, tag => [CorrectedItem.KeyOfTag(tag)], item => item.Text),
            Related = CorrectedLists.Apply(read.Related, CorrectableField.Related, about, link => [link.Target.Key], Link),
            Papers = [.. CorrectedLists.Apply(read.Papers, CorrectableField.Papers, about, KeysOf, Paper).Select(paper => unnamed.Count == 0 ? paper : Without(paper, unnamed))],
        };
    }

    private static ExtractedArticle WithField(ExtractedArticle read, Correction correction) => correction.Field switch
    {
        CorrectableField.Title when CorrectableField.Text(correction) is { } title => read with { Title = title },
        CorrectableField.Lead => read with { Lead = CorrectableField.Text(correction) ?? "" },
        CorrectableField.Truncated => read with { Truncated = CorrectableField.Flag(correction) },
        CorrectableField.BestDate when CorrectableField.Text(correction) is { } date => read with { BestDate = date, BestDateSource = DateSource.Corrected },
        CorrectableField.BestDate => read with { BestDate = "", BestDateSource = DateSource.None },
        _ => read,
    };

    private static ExtractedLink? Link(CorrectedItem item) => ArticleUrl.Parse(item.Url) is not { } target ? null
        : new ExtractedLink(item.Kind ?? RelatedLinkKind.RelatedResearch, target, item.Text ?? target.Address, Section: null, item.Text ?? target.Address, item.Line ?? 1, Rule);

    private static ExtractedPaper? Paper(CorrectedItem item)
    {
        var identifier = item.Identifier is null ? default : PaperIds.Split(item.Identifier);
        return string.IsNullOrWhiteSpace(item.Text) ? null : new ExtractedPaper
        {
            Title = item.Text,
            Arxiv = identifier.Scheme == ArxivId.Scheme ? new ArxivId(identifier.Value, null) : null,
            Doi = identifier.Scheme == Doi.Scheme ? new Doi(identifier.Value) : null,
            FirstLine = item.Line ?? 1,
            LastLine = item.Line ?? 1,
        };
    }

    private static IEnumerable<string> KeysOf(ExtractedPaper paper) =>
        TitleKey.Of(paper.Title) is { Length: > 0 } title ? [.. PaperIds.From(paper.Arxiv, paper.Doi), PaperReference.OfTitle(title)] : PaperIds.From(paper.Arxiv, paper.Doi);

    private static ExtractedPaper Without(ExtractedPaper paper, HashSet<string?> unnamed) => paper with
    {
        Arxiv = PaperIds.From(paper.Arxiv, null).Exists(unnamed.Contains) ? null : paper.Arxiv,
        Doi = PaperIds.From(paper.Doi is { } doi ? ArxivId.Find(doi.Printed) : null, paper.Doi).Exists(unnamed.Contains) ? null : paper.Doi,
    };
}

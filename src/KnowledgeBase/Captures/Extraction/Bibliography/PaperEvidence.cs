using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Where the fields of one paper come from, noted while its block is read.</summary>
internal sealed class PaperEvidence
{
    private readonly List<Evidence> noted = [];
    private (string Rule, int? FirstLine, int? LastLine) at = (RuleNames.PositionalBlock, null, null);

    /// <summary>What is noted from now on was found by this rule in this line; without a line, outside of the text.</summary>
    public void Reading(string rule, TextLine? line) => at = (rule, line?.Number, line?.LastNumber);

    /// <summary>What is noted from now on was noted by the capture.</summary>
    public void Reading(Noted<string> noted) => at = (noted.Rule, noted.FirstLine, noted.LastLine);

    /// <summary>What is noted from now on stands in several lines.</summary>
    public void ReadingFrom(TextLine first, TextLine last) => at = (at.Rule, first.Number, last.LastNumber);

    public void Note(Evidence evidence) => noted.Add(evidence);

    public void Note(EvidenceField field, string value) => noted.Add(new Evidence(field, value, at.Rule, at.FirstLine, at.LastLine));

    public void Note(EvidenceField field, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Note(field, value);
        }
    }

    /// <summary>An identifier that follows from an address, or from a DOI without one, stands where that does.</summary>
    public void Follows(EvidenceField field, string? value, Func<string, bool> from)
    {
        if (value is not null && noted.Find(one => one.Field is EvidenceField.PaperUrl or EvidenceField.PaperDoi && from(one.Value)) is { } printed && printed.Field != field)
        {
            noted.Add(printed with { Field = field, Value = value, Rule = RuleNames.IdInAddress });
        }
    }

    /// <summary>What was noted of the values that the paper has in the end, each once.</summary>
    public IReadOnlyList<Evidence> Of(ExtractedPaper paper) => [.. noted.Where(one => Has(paper, one)).Distinct()];

    private static bool Has(ExtractedPaper paper, Evidence one) => one.Field switch
    {
        EvidenceField.PaperTitle => one.Value == paper.Title,
        EvidenceField.PaperAuthor => paper.Authors.Contains(one.Value),
        EvidenceField.PaperAffiliation => paper.Affiliations.Contains(one.Value),
        EvidenceField.PaperArxivId => one.Value == paper.Arxiv?.Value,
        EvidenceField.PaperDoi => one.Value == paper.Doi?.Printed,
        EvidenceField.PaperPublishedOn => one.Value == paper.PublishedOn,
        EvidenceField.PaperUrl => paper.Urls.Contains(one.Value),
        EvidenceField.PaperLink => paper.Links.Any(link => link.Url == one.Value),
        _ => true,
    };
}

using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>What a bibliography says under labels: <c>著者：…</c>, <c>論文：[title](address)</c>.</summary>
internal static class LabelledFields
{
    public static void Add(this PaperBlock block, LabelLine label)
    {
        block.Reading(RuleOf(label), label.Line);
        switch (label.Kind)
        {
            case LabelKind.Title:
                block.AddTitle(label.Value, label.Line.Links);
                break;
            case LabelKind.Paper:
                block.AddPaper(label);
                break;
            case LabelKind.Authors:
                block.AddAuthors(label.Names);
                break;
            case LabelKind.Affiliations:
                block.AddAffiliations(label.Value);
                break;
            case LabelKind.Url:
                block.Addresses.Add(label.Line.Links, label.Value);
                break;
            case LabelKind.Published:
                block.AddDate(label.Value);
                break;
            case LabelKind.Link:
                block.AddLinks(label);
                break;
        }
    }

    /// <summary>A line that goes on with the value of the label above it.</summary>
    public static void Continue(this PaperBlock block, LabelLine label, TextLine line)
    {
        block.Reading(RuleOf(label), line);
        switch (label.Kind)
        {
            case LabelKind.Title when block.Title is { Length: > 0 } begun:
                block.GoOnWithTitle(begun, label.Line, line);
                break;
            case LabelKind.Authors:
                block.AddAuthors(line.Text);
                break;
            case LabelKind.Affiliations:
                block.AddAffiliations(line.Text);
                break;
            case LabelKind.Url:
                block.Addresses.Add(line.Links, line.Text);
                break;
        }
    }

    /// <summary>A line under a label that is not known: its addresses are kept under the label as printed.</summary>
    public static void AddUnknown(this PaperBlock block, TextLine line)
    {
        var label = line.Text.Split(':', '：')[0].Trim();
        block.Reading($"{RuleNames.Label}:{label}", line);
        foreach (var link in line.Links.Where(link => line.Text.Length - label.Length <= link.Text.Length + 3))
        {
            if (PaperHosts.IsPaper(link.Url))
            {
                block.Addresses.AddUrl(link.Url);
            }
            else
            {
                block.Addresses.AddLink(label, link.Url);
            }
        }
    }

    /// <summary>The title that a line such as <c>論文：[title](address)</c> names; null when it names only an address.</summary>
    public static string? TitleOf(LabelLine label)
    {
        var link = label.Line.Links.FirstOrDefault(link => !link.IsBare && link.Text.Any(char.IsLetter));
        var words = link is not null && !link.Text.Contains("://", StringComparison.Ordinal) ? link.Text : AddressBehind.Without(label.Value, label.Line.Links);
        var title = BareUrls.WithoutTail(words);
        return title.Length == 0 || title.StartsWith("http", StringComparison.OrdinalIgnoreCase) || ArxivId.Parse(title) is not null || LabelVocabulary.KindOf(title) is not null ? null : title;
    }

    private static string RuleOf(LabelLine label) => $"{RuleNames.Label}:{label.Label}";

    private static void AddPaper(this PaperBlock block, LabelLine label)
    {
        block.Addresses.Add(label.Line.Links, label.Value);
        if (Citation.OfLabel(label) is { } citation)
        {
            block.SetTitle(block.Title ?? citation.Title);
            block.AddAuthors(citation.Authors);
            block.Addresses.AddIdentifiers(label.Value);
            return;
        }

        block.SetTitle(block.Title ?? TitleOf(label));
        if (!block.HasAuthors && label.Line.Links.FirstOrDefault(link => !link.IsBare && PaperHosts.IsPaper(link.Url)) is { } paper
            && NamesBehind.Of(label.Line.Text, paper.Start + paper.Text.Length) is { } names)
        {
            block.AddAuthors(names);
        }
    }

    private static void AddLinks(this PaperBlock block, LabelLine label)
    {
        foreach (var link in label.Line.Links)
        {
            block.Addresses.AddLink(label.Label, link.Url);
        }
    }
}

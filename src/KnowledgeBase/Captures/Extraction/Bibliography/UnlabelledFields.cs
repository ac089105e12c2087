using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>What a bibliography says without labels: by the style of its entry, or by the order title, address, authors, affiliations.</summary>
internal static class UnlabelledFields
{
    private const int LongestOrganisation = 120;

    /// <summary>An entry of a reference section, or what a rule takes for one.</summary>
    public static void AddCitation(this PaperBlock block, Citation citation, TextLine line, string rule = RuleNames.Citation)
    {
        block.Reading(rule, line);
        block.IsCitation |= rule == RuleNames.Citation;
        block.AddTitle(citation.Title, [.. line.Links.Where(link => PaperHosts.IsPaper(link.Url))]);
        if (citation.Authors.Length > 0)
        {
            block.AddAuthors(citation.Authors);
        }

        if (!block.HasUrl)
        {
            block.Addresses.AddIdentifiers(line.Text);
        }
    }

    /// <summary>A line without label directly under the words 論文情報 is the title; its link, if any, the address.</summary>
    public static void AddUnlabelledTitle(this PaperBlock block, TextLine line)
    {
        block.Reading(RuleNames.PositionalBlock, line);
        block.AddTitle(AddressBehind.Without(line.Text, line.Links), line.Links);
    }

    /// <summary>Takes the title that stands without label right above the first label; null when none does.</summary>
    public static void TakeTitleAbove(this PaperBlock block, string? title, TextLine line)
    {
        if (title is not null)
        {
            block.Reading(RuleNames.PositionalBlock, line);
            block.AddTitle(title, line.Links);
        }
    }

    /// <summary>A line of names, as it stands without its label.</summary>
    public static void AddNames(this PaperBlock block, TextLine line, string names)
    {
        block.Reading(RuleNames.PositionalBlock, line);
        block.AddAuthors(names);
    }

    /// <summary>Further lines of an unlabelled block come in the order address, authors, affiliations.</summary>
    public static void AddUnlabelled(this PaperBlock block, TextLine line)
    {
        block.Reading(RuleNames.PositionalBlock, line);
        if ((line.HasOnlyLinks && !LineShape.IsNames(line.Text)) || LineShape.IsVenueAndAddress(line))
        {
            block.Addresses.Add(line.Links, line.Text);
        }
        else if (LineShape.IsNamesAndAddress(line))
        {
            block.AddAuthors(line.Lead);
            block.Addresses.Add(line.Links, line.Text);
        }
        else if (block.HasAuthors || (LineShape.IsOrganisations(line.Text) && !LineShape.StartsWithNames(line.Text) && !LineShape.IsPersons(line.Text)))
        {
            block.AddAffiliations(line.Text);
        }
        else
        {
            block.AddAuthors(line.Text);
        }
    }

    /// <summary>The line links the block's own title again: a card or a bare repetition of it.</summary>
    public static bool IsSame(this PaperBlock block, TextLine line) =>
        block.Title is { } title && line.HasOnlyLinks && line.Links is [{ IsBare: false } link, ..] && PaperHosts.IsPaper(link.Url)
        && TitleKey.Of(link.Text).Contains(TitleKey.Of(title), StringComparison.Ordinal);

    /// <summary>Behind its authors a short line in Latin letters names organisations, whatever their names.</summary>
    public static bool MayBeOrganisation(this PaperBlock block, TextLine line) =>
        block is { HasAuthors: true, HasAffiliations: false }
        && line is { Role: LineRole.Paragraph or LineRole.ListItem, Bold: false, Links.Count: 0, Text.Length: <= LongestOrganisation }
        && LineShape.IsMostlyLatin(line.Text) && !line.Text.Contains('。', StringComparison.Ordinal);
}

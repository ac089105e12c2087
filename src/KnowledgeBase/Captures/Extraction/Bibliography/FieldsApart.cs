using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>What stands apart from a paper's bibliography: its addresses elsewhere in the text, and what the capture notes beside the text.</summary>
internal static class FieldsApart
{
    /// <summary>Takes an address that the capture notes beside the text.</summary>
    public static void TakeUrl(this PaperBlock block, Noted<string> url)
    {
        block.Reading(url);
        block.Addresses.AddUrl(url.Value);
    }

    /// <summary>Takes authors that the capture notes beside the text, one each.</summary>
    public static void TakeAuthors(this PaperBlock block, IReadOnlyList<Noted<string>> names)
    {
        foreach (var name in names)
        {
            block.Reading(name);
            block.AddAuthors(name.Value);
        }
    }

    /// <summary>An address of the paper somewhere in the text.</summary>
    public static void AddAddress(this PaperBlock block, TextLine line, TextLink link)
    {
        block.Reading(RuleNames.AddressBelow, line);
        block.Addresses.AddUrl(link.Url);
    }

    /// <summary>The address of code and the like somewhere in the text.</summary>
    public static void AddLink(this PaperBlock block, TextLine line, string label, string url)
    {
        block.Reading(RuleNames.AddressBelow, line);
        block.Addresses.AddLink(label, url);
    }

    /// <summary>A line at the end of the text, from the last upwards.</summary>
    public static void AddTail(this PaperBlock block, TextLine line, LabelLine? label) => block.Addresses.Above(() =>
    {
        if (label is null)
        {
            block.AddTrailing(line, RuleNames.TailOfText);
        }
        else
        {
            block.Add(label);
        }
    });

    /// <summary>
    /// A bare address further down in the item of a round-up: the paper's own, or its code. Addresses of neither are no part of the paper,
    /// and may be related links.
    /// </summary>
    public static void AddTrailing(this PaperBlock block, TextLine line, string rule = RuleNames.AddressBelow)
    {
        foreach (var link in line.Links.Where(link => PaperHosts.IsPaper(link.Url) || PaperHosts.LabelOf(link.Url) is not null))
        {
            block.Reading(rule, line);
            if (PaperHosts.IsPaper(link.Url))
            {
                block.Addresses.AddUrl(link.Url);
            }
            else
            {
                block.Addresses.AddLink(PaperHosts.LabelOf(link.Url)!, link.Url);
            }
        }
    }
}

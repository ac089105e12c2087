using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A bibliography of one paper while it is being read, label by label.</summary>
internal sealed class PaperBlock
{
    private const int LongestOrganisation = 120;

    private readonly SortedSet<int> lines = [];
    private readonly List<string> authors = [];
    private readonly List<string> affiliations = [];
    private readonly List<string> besideNames = [];
    private readonly PaperEvidence evidence = new();
    private readonly PaperAddresses addresses;
    private bool authorsTruncated;
    private string? published;

    /// <param name="first">The line that begins it: the words that head it, its title or its first label.</param>
    public PaperBlock(TextLine first)
    {
        lines.Add(first.Number);
        addresses = new PaperAddresses(evidence);
    }

    public string? Title { get; private set; }

    public int FirstLine => lines.Min;

    public int LastLine => lines.Max;

    /// <summary>The lines of the capture that it takes up.</summary>
    public IReadOnlySet<int> Lines => lines;

    /// <summary>Names no more than the heading above it.</summary>
    public bool IsEmpty => Title is null && authors.Count == 0 && affiliations.Count == 0 && addresses.IsEmpty;

    public bool HasUrl => addresses.HasUrl;

    /// <summary>Has an address, rather than an identifier alone or nothing.</summary>
    public bool HasAddress => addresses.Urls.Count > 0;

    /// <summary>Began as an entry of a list of references.</summary>
    public bool IsCitation { get; private set; }

    /// <summary>The first identifier that the block names, whatever scheme; null when it names none.</summary>
    public string? Identifier => PaperIds.From(addresses.Arxiv, addresses.Doi).FirstOrDefault();

    /// <summary>Says enough of a paper to miss its title.</summary>
    public bool NamesPaper => authors.Count > 0 || addresses.HasUrl;

    public void Add(LabelLine label)
    {
        Reading($"{RuleNames.Label}:{label.Label}", label.Line);
        switch (label.Kind)
        {
            case LabelKind.Title:
                AddTitle(label.Value, label.Line.Links);
                break;
            case LabelKind.Paper:
                AddPaper(label);
                break;
            case LabelKind.Authors:
                AddAuthors(label.Names);
                break;
            case LabelKind.Affiliations:
                AddAffiliations(label.Value);
                break;
            case LabelKind.Url:
                addresses.Add(label.Line.Links, label.Value);
                break;
            case LabelKind.Published:
                AddDate(label.Value);
                break;
            case LabelKind.Link:
                AddLinks(label.Label, label.Line);
                break;
        }
    }

    /// <summary>The title that a line such as <c>論文：[title](address)</c> names; null when it names only an address.</summary>
    public static string? TitleOf(LabelLine label)
    {
        var link = label.Line.Links.FirstOrDefault(link => !link.IsBare && link.Text.Any(char.IsLetter));
        var words = link is not null && !link.Text.Contains("://", StringComparison.Ordinal) ? link.Text : BeforeAddress(label.Value, label.Line.Links);
        var title = BareUrls.WithoutTail(words);
        return title.Length == 0 || title.StartsWith("http", StringComparison.OrdinalIgnoreCase) || ArxivId.Parse(title) is not null || LabelVocabulary.KindOf(title) is not null ? null : title;
    }

    /// <summary>A line that goes on with the value of the label above it.</summary>
    public void Continue(LabelLine label, TextLine line)
    {
        Reading($"{RuleNames.Label}:{label.Label}", line);
        switch (label.Kind)
        {
            case LabelKind.Title when Title is { Length: > 0 } begun:
                evidence.ReadingFrom(label.Line, line);
                SetTitle(begun + LineJoint.Between(begun[^1], line.Text[0]) + line.Text);
                break;
            case LabelKind.Authors:
                AddAuthors(line.Text);
                break;
            case LabelKind.Affiliations:
                AddAffiliations(line.Text);
                break;
            case LabelKind.Url:
                addresses.Add(line.Links, line.Text);
                break;
        }
    }

    /// <summary>A line under a label that is not known: its addresses are kept under the label as printed.</summary>
    public void AddUnknown(TextLine line)
    {
        var label = line.Text.Split(':', '：')[0].Trim();
        Reading($"{RuleNames.Label}:{label}", line);
        foreach (var link in line.Links.Where(link => line.Text.Length - label.Length <= link.Text.Length + 3))
        {
            if (PaperHosts.IsPaper(link.Url))
            {
                addresses.AddUrl(link.Url);
            }
            else
            {
                addresses.AddLink(label, link.Url);
            }
        }
    }

    /// <summary>A line without label directly under the words 論文情報 is the title; its link, if any, the address.</summary>
    public void AddUnlabelledTitle(TextLine line)
    {
        Reading(RuleNames.PositionalBlock, line);
        AddTitle(BeforeAddress(line.Text, line.Links), line.Links);
    }

    /// <summary>An entry of a reference section, or what a rule takes for one.</summary>
    public void AddCitation(Citation citation, TextLine line, string rule = RuleNames.Citation)
    {
        Reading(rule, line);
        IsCitation |= rule == RuleNames.Citation;
        AddTitle(citation.Title, [.. line.Links.Where(link => PaperHosts.IsPaper(link.Url))]);
        if (citation.Authors.Length > 0)
        {
            AddAuthors(citation.Authors);
        }

        if (!addresses.HasUrl)
        {
            addresses.AddIdentifiers(line.Text);
        }
    }

    /// <summary>Takes the article's own title, where that is the paper's.</summary>
    public void TakeTitle(Noted<string> title)
    {
        if (Title is null)
        {
            Title = PaperTitle.Clean(title.Value);
            evidence.Note(Evidence.Of(EvidenceField.PaperTitle, title, Title) with { Rule = RuleNames.ArticleTitle });
        }
    }

    /// <summary>Takes an address that the capture notes beside the text.</summary>
    public void TakeUrl(Noted<string> url)
    {
        evidence.Reading(url);
        addresses.AddUrl(url.Value);
    }

    /// <summary>Takes authors that the capture notes beside the text, one each.</summary>
    public void TakeAuthors(IReadOnlyList<Noted<string>> names)
    {
        foreach (var name in names)
        {
            evidence.Reading(name);
            AddAuthors(name.Value);
        }
    }

    /// <summary>A line of names, as it stands without its label.</summary>
    public void AddNames(TextLine line, string names)
    {
        Reading(RuleNames.PositionalBlock, line);
        AddAuthors(names);
    }

    /// <summary>An address of the paper somewhere in the text.</summary>
    public void AddAddress(TextLine line, TextLink link)
    {
        Reading(RuleNames.AddressBelow, line);
        addresses.AddUrl(link.Url);
    }

    /// <summary>The address of code and the like somewhere in the text.</summary>
    public void AddLink(TextLine line, string label, string url)
    {
        Reading(RuleNames.AddressBelow, line);
        addresses.AddLink(label, url);
    }

    /// <summary>Takes the title that stands without label right above the first label; null when none does.</summary>
    public void TakeTitleAbove(string? title, TextLine line)
    {
        if (title is not null)
        {
            Reading(RuleNames.PositionalBlock, line);
            AddTitle(title, line.Links);
        }
    }

    /// <summary>The line links the block's own title again: a card or a bare repetition of it.</summary>
    public bool IsSame(TextLine line) =>
        Title is not null && line.HasOnlyLinks && line.Links is [{ IsBare: false } link, ..] && PaperHosts.IsPaper(link.Url)
        && TitleKey.Of(link.Text).Contains(TitleKey.Of(Title), StringComparison.Ordinal);

    public bool HasAuthors => authors.Count > 0;

    /// <summary>Behind its authors a short line in Latin letters names organisations, whatever their names.</summary>
    public bool MayBeOrganisation(TextLine line) =>
        authors.Count > 0 && affiliations.Count == 0 && line is { Role: LineRole.Paragraph or LineRole.ListItem, Bold: false, Links.Count: 0, Text.Length: <= LongestOrganisation }
        && LineShape.IsMostlyLatin(line.Text) && !line.Text.Contains('。', StringComparison.Ordinal);

    /// <summary>Further lines of an unlabelled block come in the order address, authors, affiliations.</summary>
    public void AddUnlabelled(TextLine line)
    {
        Reading(RuleNames.PositionalBlock, line);
        if ((line.HasOnlyLinks && !LineShape.IsNames(line.Text)) || LineShape.IsVenueAndAddress(line))
        {
            addresses.Add(line.Links, line.Text);
        }
        else if (LineShape.IsNamesAndAddress(line))
        {
            AddAuthors(line.Lead);
            addresses.Add(line.Links, line.Text);
        }
        else if (authors.Count > 0 || (LineShape.IsOrganisations(line.Text) && !LineShape.StartsWithNames(line.Text) && !LineShape.IsPersons(line.Text)))
        {
            AddAffiliations(line.Text);
        }
        else
        {
            AddAuthors(line.Text);
        }
    }

    /// <summary>A line at the end of the text, from the last upwards.</summary>
    public void AddTail(TextLine line, LabelLine? label) => addresses.Above(() =>
    {
        if (label is null)
        {
            AddTrailing(line, RuleNames.TailOfText);
        }
        else
        {
            Add(label);
        }
    });

    /// <summary>A bare address further down in the item of a round-up: the paper's own, or its code.</summary>
    public void AddTrailing(TextLine line, string rule = RuleNames.AddressBelow)
    {
        // Addresses of neither are no part of the paper, and may be related links.
        if (!line.Links.Any(link => PaperHosts.IsPaper(link.Url) || PaperHosts.LabelOf(link.Url) is not null))
        {
            return;
        }

        Reading(rule, line);
        foreach (var link in line.Links)
        {
            if (PaperHosts.IsPaper(link.Url))
            {
                addresses.AddUrl(link.Url);
            }
            else if (PaperHosts.LabelOf(link.Url) is { } label)
            {
                addresses.AddLink(label, link.Url);
            }
        }
    }

    /// <summary>The paper of a block that has a title.</summary>
    public ExtractedPaper Finish()
    {
        if (affiliations.Count == 0)
        {
            affiliations.AddRange(besideNames.Distinct());
        }

        var found = new ExtractedPaper
        {
            Title = Title ?? "",
            Authors = authors,
            AuthorsTruncated = authorsTruncated,
            Affiliations = affiliations,
            Arxiv = addresses.Arxiv,
            Doi = addresses.Doi,
            PublishedOn = published,
            Urls = addresses.Urls,
            Links = addresses.Links,
            FirstLine = FirstLine,
            LastLine = LastLine,
        };
        return found with { Evidence = EvidenceOf(found) };
    }

    private IReadOnlyList<Evidence> EvidenceOf(ExtractedPaper paper)
    {
        evidence.Follows(EvidenceField.PaperArxivId, paper.Arxiv?.Value, printed => ArxivId.Find(printed) == paper.Arxiv);
        evidence.Follows(EvidenceField.PaperDoi, paper.Doi?.Printed, printed => Identifiers.Doi.Find(printed) == paper.Doi);
        return evidence.Of(paper);
    }

    // A title may have gone on in the next line, and organisations beside names give way to those under a label.
    private static bool IsOf(ExtractedPaper paper, Evidence evidence) => evidence.Field switch
    {
        EvidenceField.PaperTitle => evidence.Value == paper.Title,
        EvidenceField.PaperAffiliation => paper.Affiliations.Contains(evidence.Value),
        EvidenceField.PaperLink => paper.Links.Any(link => link.Url == evidence.Value),
        _ => true,
    };

    private void Reading(string rule, TextLine line)
    {
        lines.Add(line.Number);
        evidence.Reading(rule, line);
    }

    private static string BeforeAddress(string text, IReadOnlyList<TextLink> links) =>
        links.FirstOrDefault(link => link.IsBare) is { } bare && text.IndexOf(bare.Url, StringComparison.Ordinal) is > 0 and var at ? text[..at].TrimEnd(' ', '\u3000', '(', '（', ':', '：') : text;

    private void AddTitle(string value, IReadOnlyList<TextLink> titleLinks)
    {
        SetTitle(value);
        foreach (var link in titleLinks.Where(link => PaperHosts.IsPaper(link.Url) || (!link.IsBare && link.Text == Title)))
        {
            addresses.AddUrl(link.Url);
        }
    }

    private void SetTitle(string? value)
    {
        if (value is not null && value != Title)
        {
            Title = PaperTitle.Clean(value);
            evidence.Note(EvidenceField.PaperTitle, Title);
        }
    }

    private void AddAuthors(string value)
    {
        var list = AuthorList.Read(value);
        authors.AddRange(list.Names);
        authorsTruncated |= list.Truncated;
        besideNames.AddRange(list.Organisations);
        evidence.Note(EvidenceField.PaperAuthor, list.Names);
        evidence.Note(EvidenceField.PaperAuthorsTruncated, list.Truncated ? [value] : []);
        evidence.Note(EvidenceField.PaperAffiliation, list.Organisations);
    }

    private void AddAffiliations(string value)
    {
        var names = AffiliationList.Read(value);
        affiliations.AddRange(names);
        evidence.Note(EvidenceField.PaperAffiliation, names);
    }

    private void AddPaper(LabelLine label)
    {
        addresses.Add(label.Line.Links, label.Value);
        if (Citation.OfLabel(label) is { } citation)
        {
            SetTitle(Title ?? citation.Title);
            AddAuthors(citation.Authors);
            addresses.AddIdentifiers(label.Value);
        }
        else
        {
            SetTitle(Title ?? TitleOf(label));
            if (authors.Count == 0 && label.Line.Links.FirstOrDefault(link => !link.IsBare && PaperHosts.IsPaper(link.Url)) is { } link && NamesBehind.Of(label.Line.Text, link.Start + link.Text.Length) is { } names)
            {
                AddAuthors(names);
            }
        }
    }

    private void AddDate(string value)
    {
        if (published is null && (PrintedDate.FindDay(value) ?? PrintedDate.FindYear(value)) is { } day)
        {
            published = day;
            evidence.Note(EvidenceField.PaperPublishedOn, day);
        }
    }

    private void AddLinks(string label, TextLine line)
    {
        foreach (var link in line.Links)
        {
            addresses.AddLink(label, link.Url);
        }
    }
}

using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>A bibliography of one paper while it is being read, label by label.</summary>
internal sealed class PaperBlock(int firstLine)
{
    private readonly List<string> authors = [];
    private readonly List<string> affiliations = [];
    private readonly List<string> urls = [];
    private readonly List<(string Label, string Url)> links = [];
    private readonly PaperEvidence evidence = new();
    private bool authorsTruncated;
    private string? published;
    private string? bareDoi;

    public string? Title { get; private set; }

    public int FirstLine { get; } = firstLine;

    public int LastLine { get; private set; } = firstLine;

    /// <summary>Names no more than the heading above it.</summary>
    public bool IsEmpty => Title is null && authors.Count == 0 && affiliations.Count == 0 && urls.Count == 0 && links.Count == 0 && bareDoi is null;

    public bool HasUrl => urls.Count > 0 || bareDoi is not null;

    private ArxivId? Arxiv => urls.Select(ArxivId.Find).FirstOrDefault(id => id is not null) ?? (bareDoi is null ? null : ArxivId.Find(bareDoi));

    private Doi? Doi => urls.Where(PaperHosts.HasDoi).Select(Identifiers.Doi.Find).FirstOrDefault(doi => doi is not null) ?? (bareDoi is null ? null : new Doi(bareDoi));

    /// <summary>The first identifier that the block names, whatever scheme; null when it names none.</summary>
    public string? Identifier => PaperIds.From(Arxiv, Doi).FirstOrDefault();

    /// <summary>Says enough of a paper to miss its title.</summary>
    public bool NamesPaper => authors.Count > 0 || urls.Count > 0 || bareDoi is not null;

    public void Add(LabelLine label)
    {
        LastLine = Math.Max(LastLine, label.Line.Number);
        evidence.Reading($"{RuleNames.Label}:{label.Label}", label.Line);
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
                AddUrls(label.Line.Links, label.Value);
                break;
            case LabelKind.Published:
                AddDate(label.Value);
                break;
            case LabelKind.Link:
                AddLinks(label.Line.Links.Select(link => (label.Label, link.Url)).Where(link => IsWebAddress(link.Url)));
                break;
        }
    }

    /// <summary>A line without label directly under the words 論文情報 is the title; its link, if any, the address.</summary>
    public void AddUnlabelledTitle(TextLine line)
    {
        LastLine = Math.Max(LastLine, line.Number);
        evidence.Reading(RuleNames.PositionalBlock, line);
        var bare = line.Links.FirstOrDefault(link => link.IsBare);
        AddTitle(bare is null ? line.Text : line.Text[..bare.Start], line.Links);
    }

    /// <summary>An entry of a reference section, or what a rule takes for one.</summary>
    public void AddCitation(Citation citation, TextLine line, string rule = RuleNames.Citation)
    {
        LastLine = Math.Max(LastLine, line.Number);
        evidence.Reading(rule, line);
        AddTitle(citation.Title, line.Links);
        if (citation.Authors.Length > 0)
        {
            AddAuthors(citation.Authors);
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

    /// <summary>Further lines of an unlabelled block come in the order address, authors, affiliations.</summary>
    public void AddUnlabelled(TextLine line)
    {
        LastLine = Math.Max(LastLine, line.Number);
        evidence.Reading(RuleNames.PositionalBlock, line);
        if (line.HasOnlyLinks)
        {
            AddUrls(line.Links, line.Text);
        }
        else if (LineShape.IsOrganisations(line.Text) || authors.Count > 0)
        {
            AddAffiliations(line.Text);
        }
        else
        {
            AddAuthors(line.Text);
        }
    }

    /// <summary>A line at the end of the text, from the last upwards: it belongs to the paper, but what lies between does not.</summary>
    public void AddTail(TextLine line, LabelLine? label)
    {
        var (first, earlier) = (LastLine, links.ToList());
        links.Clear();
        if (label is null)
        {
            AddTrailing(line, RuleNames.TailOfText);
        }
        else
        {
            Add(label);
        }

        links.AddRange(earlier);
        LastLine = first;
    }

    /// <summary>A bare address further down in the item of a round-up: the paper's own, or its code.</summary>
    public void AddTrailing(TextLine line, string rule = RuleNames.AddressBelow)
    {
        evidence.Reading(rule, line);
        foreach (var link in line.Links)
        {
            if (PaperHosts.IsPaper(link.Url))
            {
                AddUrl(link.Url);
            }
            else if (PaperHosts.LabelOf(link.Url) is { } label)
            {
                AddLinks([(label, link.Url)]);
            }
        }

        LastLine = Math.Max(LastLine, line.Number);
    }

    /// <summary>The paper; null for a block without a title.</summary>
    public ExtractedPaper? Finish()
    {
        if (string.IsNullOrWhiteSpace(Title))
        {
            return null;
        }

        var found = new ExtractedPaper
        {
            Title = Title,
            Authors = authors,
            AuthorsTruncated = authorsTruncated,
            Affiliations = affiliations,
            Arxiv = Arxiv,
            Doi = Doi,
            PublishedOn = published,
            Urls = [.. urls.Distinct()],
            Links = [.. links.DistinctBy(link => link.Url)],
            FirstLine = FirstLine,
            LastLine = LastLine,
        };
        return found with { Evidence = EvidenceOf(found) };
    }

    private IReadOnlyList<Evidence> EvidenceOf(ExtractedPaper paper)
    {
        evidence.Follows(EvidenceField.PaperArxivId, paper.Arxiv?.Value, printed => ArxivId.Find(printed) == paper.Arxiv);
        evidence.Follows(EvidenceField.PaperDoi, paper.Doi?.Printed, printed => Identifiers.Doi.Find(printed) == paper.Doi);
        return evidence.Finish();
    }

    private void AddTitle(string value, IReadOnlyList<TextLink> titleLinks)
    {
        Title = PaperTitle.Clean(value);
        evidence.Note(EvidenceField.PaperTitle, Title);
        foreach (var link in titleLinks.Where(link => PaperHosts.IsPaper(link.Url) || (!link.IsBare && link.Text == Title)))
        {
            AddUrl(link.Url);
        }
    }

    private void AddPaper(LabelLine label)
    {
        var link = label.Line.Links.FirstOrDefault(link => !link.IsBare && link.Text.Any(char.IsLetter));
        var words = link is not null && !link.Text.Contains("://", StringComparison.Ordinal) ? link.Text : label.Value;
        AddUrls(label.Line.Links, label.Value);
        if (Title is null && BareUrls.WithoutTail(words) is var title && !title.StartsWith("http", StringComparison.OrdinalIgnoreCase) && ArxivId.Parse(title) is null)
        {
            Title = PaperTitle.Clean(title);
            evidence.Note(EvidenceField.PaperTitle, Title);
        }
    }

    private void AddAuthors(string value)
    {
        var list = AuthorList.Read(value);
        authors.AddRange(list.Names);
        authorsTruncated |= list.Truncated;
        evidence.Note(EvidenceField.PaperAuthor, list.Names);
        evidence.Note(EvidenceField.PaperAuthorsTruncated, list.Truncated ? [value] : []);
    }

    private void AddAffiliations(string value)
    {
        var names = AffiliationList.Read(value);
        affiliations.AddRange(names);
        evidence.Note(EvidenceField.PaperAffiliation, names);
    }

    private void AddDate(string value)
    {
        if (published is null && PrintedDate.FindDay(value) is { } day)
        {
            published = day;
            evidence.Note(EvidenceField.PaperPublishedOn, day);
        }
    }

    private void AddLinks(IEnumerable<(string Label, string Url)> found)
    {
        foreach (var link in found)
        {
            links.Add(link);
            evidence.Note(EvidenceField.PaperLink, link.Url);
        }
    }

    private void AddUrls(IReadOnlyList<TextLink> found, string value)
    {
        foreach (var link in found)
        {
            AddUrl(link.Url);
        }

        if (found.Count == 0 && bareDoi is null && Identifiers.Doi.Find(value) is { } doi)
        {
            bareDoi = doi.Printed;
            evidence.Note(EvidenceField.PaperDoi, doi.Printed);
        }
    }

    private void AddUrl(string url)
    {
        var clean = BareUrls.WithoutTail(url.Trim());
        if (IsWebAddress(clean))
        {
            urls.Add(clean);
            evidence.Note(EvidenceField.PaperUrl, clean);
        }
    }

    private static bool IsWebAddress(string url) => ArticleUrl.Parse(url) is not null;
}

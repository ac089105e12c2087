using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>
/// What is known of one paper while its bibliography is being read, and from which lines. What a line says is told by
/// <see cref="LabelledFields"/>, <see cref="UnlabelledFields"/> and <see cref="FieldsApart"/>.
/// </summary>
internal sealed class PaperBlock
{
    private readonly SortedSet<int> lines = [];
    private readonly List<string> authors = [];
    private readonly List<string> affiliations = [];
    private readonly List<string> besideNames = [];
    private readonly PaperEvidence evidence = new();
    private bool authorsTruncated;
    private string? published;

    /// <param name="first">The line that begins it: the words that head it, its title or its first label.</param>
    public PaperBlock(TextLine first)
    {
        lines.Add(first.Number);
        Addresses = new PaperAddresses(evidence);
    }

    public string? Title { get; private set; }

    public PaperAddresses Addresses { get; }

    public int FirstLine => lines.Min;

    public int LastLine => lines.Max;

    /// <summary>The lines of the capture that it takes up.</summary>
    public IReadOnlySet<int> Lines => lines;

    /// <summary>Names no more than the heading above it.</summary>
    public bool IsEmpty => Title is null && authors.Count == 0 && affiliations.Count == 0 && Addresses.IsEmpty;

    public bool HasAuthors => authors.Count > 0;

    public bool HasAffiliations => affiliations.Count > 0;

    public bool HasUrl => Addresses.HasUrl;

    /// <summary>Has an address, rather than an identifier alone or nothing.</summary>
    public bool HasAddress => Addresses.Urls.Count > 0;

    /// <summary>Began as an entry of a list of references.</summary>
    public bool IsCitation { get; set; }

    /// <summary>The first identifier that the block names, whatever scheme; null when it names none.</summary>
    public string? Identifier => PaperIds.From(Addresses.Arxiv, Addresses.Doi).FirstOrDefault();

    /// <summary>Says enough of a paper to miss its title.</summary>
    public bool NamesPaper => authors.Count > 0 || Addresses.HasUrl;

    /// <summary>What is added from now on was found by this rule in this line.</summary>
    public void Reading(string rule, TextLine line)
    {
        lines.Add(line.Number);
        evidence.Reading(rule, line);
    }

    /// <summary>What is added from now on was noted by the capture beside the text.</summary>
    public void Reading(Noted<string> noted) => evidence.Reading(noted);

    /// <summary>A title and what it links to: the paper's addresses.</summary>
    public void AddTitle(string value, IReadOnlyList<TextLink> links)
    {
        SetTitle(value);
        foreach (var link in links.Where(link => PaperHosts.IsPaper(link.Url) || (!link.IsBare && link.Text == Title)))
        {
            Addresses.AddUrl(link.Url);
        }
    }

    /// <param name="value">Null leaves the title as it is.</param>
    public void SetTitle(string? value)
    {
        if (value is not null && value != Title)
        {
            Title = PaperTitle.Clean(value);
            evidence.Note(EvidenceField.PaperTitle, Title);
        }
    }

    /// <summary>The title that began in one line ends in another.</summary>
    public void GoOnWithTitle(string begun, TextLine first, TextLine last)
    {
        evidence.ReadingFrom(first, last);
        SetTitle(begun + LineJoint.Between(begun[^1], last.Text[0]) + last.Text);
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

    /// <param name="value">Names as printed, one or many.</param>
    public void AddAuthors(string value)
    {
        var list = AuthorList.Read(value);
        authors.AddRange(list.Names);
        authorsTruncated |= list.Truncated;
        besideNames.AddRange(list.Organisations);
        evidence.Note(EvidenceField.PaperAuthor, list.Names);
        evidence.Note(EvidenceField.PaperAuthorsTruncated, list.Truncated ? [value] : []);
        evidence.Note(EvidenceField.PaperAffiliation, list.Organisations);
    }

    /// <param name="value">Organisations as printed, one or many.</param>
    public void AddAffiliations(string value)
    {
        var names = AffiliationList.Read(value);
        affiliations.AddRange(names);
        evidence.Note(EvidenceField.PaperAffiliation, names);
    }

    /// <summary>The first date that is printed counts.</summary>
    public void AddDate(string value)
    {
        if (published is null && (PrintedDate.FindDay(value) ?? PrintedDate.FindYear(value)) is { } day)
        {
            published = day;
            evidence.Note(EvidenceField.PaperPublishedOn, day);
        }
    }

    /// <summary>The paper of a block that has a title. Organisations beside names give way to those under a label.</summary>
    public ExtractedPaper Finish()
    {
        var found = new ExtractedPaper
        {
            Title = Title ?? "",
            Authors = authors,
            AuthorsTruncated = authorsTruncated,
            Affiliations = HasAffiliations ? affiliations : [.. besideNames.Distinct()],
            Arxiv = Addresses.Arxiv,
            Doi = Addresses.Doi,
            PublishedOn = published,
            Urls = Addresses.Urls,
            Links = Addresses.Links,
            FirstLine = FirstLine,
            LastLine = LastLine,
        };
        evidence.Follows(EvidenceField.PaperArxivId, found.Arxiv?.Value, printed => ArxivId.Find(printed) == found.Arxiv);
        evidence.Follows(EvidenceField.PaperDoi, found.Doi?.Printed, printed => Doi.Find(printed) == found.Doi);
        return found with { Evidence = evidence.Of(found) };
    }
}

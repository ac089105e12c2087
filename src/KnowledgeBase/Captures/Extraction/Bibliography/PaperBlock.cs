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
    private bool authorsTruncated;
    private string? published;
    private string? bareDoi;

    public string? Title { get; private set; }

    public int FirstLine { get; } = firstLine;

    public int LastLine { get; private set; } = firstLine;

    /// <summary>Names no more than the heading above it.</summary>
    public bool IsEmpty => Title is null && authors.Count == 0 && affiliations.Count == 0 && urls.Count == 0 && links.Count == 0 && bareDoi is null;

    public bool HasUrl => urls.Count > 0 || bareDoi is not null;

    /// <summary>Says enough of a paper to miss its title.</summary>
    public bool NamesPaper => authors.Count > 0 || urls.Count > 0 || bareDoi is not null;

    public void Add(LabelLine label)
    {
        LastLine = Math.Max(LastLine, label.Line.Number);
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
                affiliations.AddRange(AffiliationList.Read(label.Value));
                break;
            case LabelKind.Url:
                AddUrls(label.Line.Links, label.Value);
                break;
            case LabelKind.Published:
                published ??= PrintedDate.FindDay(label.Value);
                break;
            case LabelKind.Link:
                links.AddRange(label.Line.Links.Select(link => (label.Label, link.Url)).Where(link => IsWebAddress(link.Url)));
                break;
        }
    }

    /// <summary>A line without label directly under the words 論文情報 is the title; its link, if any, the address.</summary>
    public void AddUnlabelledTitle(TextLine line)
    {
        LastLine = Math.Max(LastLine, line.Number);
        var bare = line.Links.FirstOrDefault(link => link.IsBare);
        AddTitle(bare is null ? line.Text : line.Text[..bare.Start], line.Links);
    }

    /// <summary>An entry of a reference section.</summary>
    public void AddCitation(Citation citation, TextLine line)
    {
        LastLine = Math.Max(LastLine, line.Number);
        AddTitle(citation.Title, line.Links);
        if (citation.Authors.Length > 0)
        {
            AddAuthors(citation.Authors);
        }
    }

    /// <summary>Takes the article's own title, where that is the paper's.</summary>
    public void TakeTitle(string title) => Title ??= PaperTitle.Clean(title);

    /// <summary>Further lines of an unlabelled block come in the order address, authors, affiliations.</summary>
    public void AddUnlabelled(TextLine line)
    {
        LastLine = Math.Max(LastLine, line.Number);
        if (line.HasOnlyLinks)
        {
            AddUrls(line.Links, line.Text);
        }
        else if (LineShape.IsOrganisations(line.Text) || authors.Count > 0)
        {
            affiliations.AddRange(AffiliationList.Read(line.Text));
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
            AddTrailing(line);
        }
        else
        {
            Add(label);
        }

        links.AddRange(earlier);
        LastLine = first;
    }

    /// <summary>A bare address further down in the item of a round-up: the paper's own, or its code.</summary>
    public void AddTrailing(TextLine line)
    {
        foreach (var link in line.Links)
        {
            if (PaperHosts.IsPaper(link.Url))
            {
                AddUrl(link.Url);
            }
            else if (PaperHosts.LabelOf(link.Url) is { } label)
            {
                links.Add((label, link.Url));
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

        return new ExtractedPaper
        {
            Title = Title,
            Authors = authors,
            AuthorsTruncated = authorsTruncated,
            Affiliations = affiliations,
            Arxiv = urls.Select(ArxivId.Find).FirstOrDefault(id => id is not null) ?? (bareDoi is null ? null : ArxivId.Find(bareDoi)),
            Doi = urls.Where(PaperHosts.HasDoi).Select(Doi.Find).FirstOrDefault(doi => doi is not null) ?? (bareDoi is null ? null : new Doi(bareDoi)),
            PublishedOn = published,
            Urls = [.. urls.Distinct()],
            Links = [.. links.DistinctBy(link => link.Url)],
            FirstLine = FirstLine,
            LastLine = LastLine,
        };
    }

    private void AddTitle(string value, IReadOnlyList<TextLink> titleLinks)
    {
        Title = PaperTitle.Clean(value);
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
        }
    }

    private void AddAuthors(string value)
    {
        var list = AuthorList.Read(value);
        authors.AddRange(list.Names);
        authorsTruncated |= list.Truncated;
    }

    private void AddUrls(IReadOnlyList<TextLink> found, string value)
    {
        foreach (var link in found)
        {
            AddUrl(link.Url);
        }

        if (found.Count == 0)
        {
            bareDoi ??= Doi.Find(value)?.Printed;
        }
    }

    private void AddUrl(string url)
    {
        var clean = BareUrls.WithoutTail(url.Trim());
        if (IsWebAddress(clean))
        {
            urls.Add(clean);
        }
    }

    private static bool IsWebAddress(string url) => ArticleUrl.Parse(url) is not null;
}
